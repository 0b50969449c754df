import { nameOf } from './file-name';

/** The way from the folder of one path to another path: "/a/b/c.html" and "/a/d.html" → "../d.html". */
function wayBetween(from: string, to: string): string {
  const [folders, target] = [from.split('/').slice(0, -1), to.split('/')];
  let same = 0;
  while (same < folders.length && folders[same] === target[same]) same += 1;
  return [...folders.slice(same).map(() => '..'), ...target.slice(same)].join('/');
}

/** A name without percent signs; as it is where they mean nothing. */
export function decodeName(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** Names under which a frame's document may lie beside its page: as written, by its place on the site, by its name. */
export function frameNames(source: string, pageUrl: string): string[] {
  const names = [source.replace(/[?#].*$/s, '')];
  const url = URL.parse(source, pageUrl);
  const page = URL.parse(pageUrl);
  if (url && page && url.origin === page.origin) names.push(wayBetween(page.pathname, url.pathname));
  if (url) names.push(nameOf(url.pathname));
  return [...new Set(names.flatMap((name) => [name, decodeName(name)]))].filter((name) => name !== '' && !name.includes('\0'));
}

/** Where a frame's document comes from: its own markup, or an address; null if it shows none. */
export function frameSource(frame: Element): { readonly inline: string } | { readonly address: string } | null {
  const inline = frame.getAttribute('srcdoc');
  if (inline !== null) return { inline };
  const address = (frame.getAttribute('src') ?? frame.getAttribute('data'))?.trim() ?? '';
  return address === '' ? null : { address };
}
