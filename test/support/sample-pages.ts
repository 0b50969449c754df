import { PAGES, type SamplePage } from '../site/server.mjs';

/** @throws {Error} If no sample page's markup is described so. */
export function samplePage(markup: string): SamplePage {
  const found = PAGES.find((page) => page.markup.startsWith(markup));
  if (!found) throw new Error(`No sample page has the markup ${markup}.`);
  return found;
}

/** The notice most tests open: groups by status, deadlines, a long page. */
export const MAIN_NOTICE = samplePage('TRS editor: styled');
/** A notice on a host outside gov.cn. */
export const OUTSIDE_NOTICE = samplePage('section and paragraphs');
/** A page that has nothing to do with rectification. */
export const ORDINARY_PAGE = PAGES.find((page) => page.ordinary === true && page.status === undefined) ?? samplePage('plain <p>');
