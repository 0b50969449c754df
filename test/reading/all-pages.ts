import { ASIDE_PAGES } from './aside-pages';
import { CARD_PAGES } from './card-pages';
import { COPIED_PAGES } from './copied-pages';
import { DRAWN_PAGES } from './drawn-pages';
import { EDITOR_PAGES } from './editor-pages';
import { SAMPLE_PAGES, type SamplePage } from './sample-pages';
import { TABLE_PAGES } from './table-pages';
import { UNSEEN_PAGES } from './unseen-pages';

/** All pages that jsdom and Chromium must read alike. */
export const ALL_PAGES: readonly SamplePage[] = [
  ...SAMPLE_PAGES, ...UNSEEN_PAGES, ...TABLE_PAGES, ...COPIED_PAGES, ...ASIDE_PAGES, ...DRAWN_PAGES, ...CARD_PAGES, ...EDITOR_PAGES,
];
