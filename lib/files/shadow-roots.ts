/**
 * Makes shadow trees of a file's `<template shadowrootmode="…">`, as a browser's parser does; page savers write open and closed
 * ones so. A template whose parent can have no such tree stays a template, as it does there.
 */
export function attachShadowRoots(scope: ParentNode): void {
  for (const template of scope.querySelectorAll<HTMLTemplateElement>('template[shadowrootmode]')) {
    const host = template.parentElement;
    if (!host || host.shadowRoot || !/^(?:open|closed)$/i.test(template.getAttribute('shadowrootmode') ?? '') || !canHost(host)) continue;
    // Open in either case: what a closed tree shows, a person sees.
    const root = host.attachShadow({ mode: 'open' });
    root.append(template.content);
    template.remove();
    attachShadowRoots(root);
  }
}

/** Elements that the DOM lets have a shadow tree: custom ones, and a few others. */
const HOSTS = new Set('article aside blockquote body div footer h1 h2 h3 h4 h5 h6 header main nav p section span'.split(' '));
const canHost = (element: Element): boolean => element.localName.includes('-') || HOSTS.has(element.localName);
