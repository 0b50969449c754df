import type { OwnPages } from '../site/server.mjs';
import type { HostilePage } from './hostile-page';

/** Each page has a host of its own: what it leaves behind reaches no other. */
const hostOf = (at: number): string => `p${at + 1}.weixi.gov.cn`;

/** Address of a page by its place in the list. */
export const addressOf = (at: number): string => `http://${hostOf(at)}/xxgk/t${at + 1}.html`;

/** The site on which a list of pages stands, each at {@link addressOf}. */
export function hostileSite(pages: readonly HostilePage[]): OwnPages {
  const made = new Map<string, () => ReturnType<HostilePage['page']>>();
  pages.forEach(({ page, others = {} }, at) => {
    made.set(addressOf(at), page);
    for (const [path, make] of Object.entries(others)) made.set(`http://${hostOf(at)}${path}`, make);
  });
  return { get: (address) => made.get(address)?.() };
}
