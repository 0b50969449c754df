/** The page's meta elements by lower-cased name or property; the first non-empty content counts. Some sites leave tags in it. */
export function readMetas(document: Document): ReadonlyMap<string, { readonly name: string; readonly content: string }> {
  const metas = new Map<string, { name: string; content: string }>();
  for (const element of document.querySelectorAll('meta[content]')) {
    const name = (element.getAttribute('name') ?? element.getAttribute('property') ?? '').trim();
    const content = (element.getAttribute('content') ?? '').replace(/<\/?[a-z][^<>]{0,200}>/gi, '').replace(/\s+/g, ' ').trim();
    if (name && content && !metas.has(name.toLowerCase())) metas.set(name.toLowerCase(), { name, content });
  }
  return metas;
}
