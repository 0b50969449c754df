import { vi } from 'vitest';
import type { LibraryViewProps } from '@/components/library/library-view';
import { FACETS } from '@/lib/library/facets';
import type { TableRow, Told } from '@/lib/library/told';
import { FIRST_VIEW } from '@/lib/library/view';
import { sampleRow } from '../library/sample-row';

/** The day of all that is shown. */
export const TODAY = '2024-06-30';
/** A record of its own on every line. */
export const row = (index: number): TableRow => ({ ref: { key: `r${index}` }, row: sampleRow({ key: `r${index}`, unit: `第${index}水务局`, tags: index === 0 ? ['重点'] : [] }) });
/** Three rows of eight records. */
export const told = (rest: Partial<Told> = {}): Told => ({
  turn: 1, answer: 1, total: 3, groups: [], records: 3, all: 8, passed: 0, units: [], hits: 0, searching: false, broken: [], from: 0, rows: [],
  counts: { ...Object.fromEntries(FACETS.map((facet) => [facet, []])) as unknown as Told['counts'], status: [['completed', 3], ['in-progress', 2]], type: [['hospital', 1]] },
  ...rest,
});
/** The library as its page gives it what it shows. */
export const props = (rest: Partial<LibraryViewProps> = {}): LibraryViewProps => ({
  view: FIRST_VIEW, told: told(), answered: rest.view ?? FIRST_VIEW, error: null, shelving: null, failed: null, today: TODAY, exporting: null,
  filters: { saved: [], onSaved: vi.fn() }, rowAt: row, hitsOf: () => undefined, dayOf: () => TODAY, active: 0, selected: new Set(),
  bulk: { busy: false, onAll: vi.fn(), onNone: vi.fn(), onTag: vi.fn(), onReviewed: vi.fn(), onReread: vi.fn(), onRecheck: vi.fn(), onExport: vi.fn(), onDelete: vi.fn() },
  onView: vi.fn(), onColumns: vi.fn(), onActive: vi.fn(), onNeed: vi.fn(), onOpen: vi.fn(), onSelect: vi.fn(), onExport: vi.fn(), onExchange: vi.fn(), onCancelExport: vi.fn(), onRetry: vi.fn(),
  preview: null, instead: null, ...rest,
});
