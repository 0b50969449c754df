import { STATUS_ORDER } from '@/lib/library/figures/figures-of';
import type { IssueStatus } from '@/lib/notice/types';

/** Colours of a chart, as the page shows them now: a copied picture has no style sheet to ask. */
export interface Palette {
  readonly ink: string;
  readonly soft: string;
  readonly line: string;
  readonly ground: string;
  readonly accent: string;
  readonly statuses: Readonly<Record<IssueStatus, string>>;
}

/** The palette of the page's scheme, light or dark. */
export function readPalette(): Palette {
  const style = getComputedStyle(document.documentElement);
  // Without a style sheet (tests) the ink is black and the ground white.
  const read = (name: string, otherwise: string): string => style.getPropertyValue(`--${name}`).trim() || otherwise;
  return {
    ink: read('ink', 'black'), soft: read('soft', 'gray'), line: read('line-strong', 'gray'), ground: read('ground', 'white'), accent: read('accent', 'steelblue'),
    statuses: Object.fromEntries(STATUS_ORDER.map((status) => [status, read(status, 'gray')])) as Record<IssueStatus, string>,
  };
}
