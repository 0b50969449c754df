/** One way to read an address as a page of something: `stem` names the thing, `number` the page. */
export interface NumberedAddress {
  readonly stem: string;
  /** As written in the address; null for the address without a page number. */
  readonly number: number | null;
}

/** Parameters by which sites name a page. An id is none of them. */
const PAGE_PARAMETER = /^(?:p|pg|pn|page|pages|pageno|page_?num(?:ber)?|page_?index|page_?id|pagecurrent|cur_?page|current_?page|curr_?page|now_?page|page_?now|p_?no)$/i;
/** t2024_7710_2, content_123-2, show.2, post_p2, post_page2. Articles have longer numbers; no article has 100 pages. */
const SUFFIX = /^(.{1,400}?)[_\-.](?:p|page_?|part)?(\d{1,2})$/i;

/**
 * The readings of an address, likeliest first. Two addresses are pages of one thing if they share a stem:
 *
 *   /art/t2024_7710.html      null of "/art/t2024_7710.html?"
 *   /art/t2024_7710_2.html    2 of the same       /art/7710/2.html    2 of "/art/7710/?"
 *   /show?id=7710&page=2      2 of "/show?id=7710"
 *
 * An address may be read in several ways (art_12.html: page 12 of art.html, or an article of its own); what stands
 * beside it decides. Bounded by the length of the address.
 */
export function numberedForms(url: URL): NumberedAddress[] {
  const parameters = [...url.searchParams].filter(([, value]) => value.length <= 200).slice(0, 40);
  const query = (kept: readonly (readonly [string, string])[]): string => kept.map(([name, value]) => `${name}=${value}`).sort().join('&');
  const path = url.pathname.slice(0, 500);
  const [, body = path, extension = ''] = /^(.*?)(\.[a-z]{2,6})?$/i.exec(path) ?? [];
  const own = query(parameters);
  const forms: NumberedAddress[] = [];
  parameters.forEach(([name, value], i) => {
    if (PAGE_PARAMETER.test(name) && /^\d{1,2}$/.test(value)) {
      forms.push({ stem: `${path}?${query(parameters.filter((_, other) => other !== i))}`, number: Number(value) });
    }
  });
  const slash = body.lastIndexOf('/') + 1;
  const suffix = SUFFIX.exec(body.slice(slash));
  if (suffix) forms.push({ stem: `${body.slice(0, slash)}${suffix[1] ?? ''}${extension}?${own}`, number: Number(suffix[2]) });
  const folder = /^(.{1,480})\/(\d{1,2})\/?$/.exec(body);
  if (folder) forms.push({ stem: `${folder[1] ?? ''}/?${own}`, number: Number(folder[2]) });
  forms.push({ stem: `${path}?${own}`, number: null }, { stem: `${body.replace(/\/$/, '')}/?${own}`, number: null });
  return forms;
}

/** Names of pages that are lists in nearly every publishing system; where the text is prose, an article may have one too. */
export const isListName = (url: URL): boolean =>
  /\/(?:(?:index|list|default|more|node|col|column|channel|lanmu|search)[_\-\d]{0,30}(?:\.[a-z]{2,6})?)?$/i.test(url.pathname);
