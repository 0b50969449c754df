import type { ShelfRow } from '@/lib/library/types';

/** A row of the shelf: a county's water bureau of 2024, and whatever is said otherwise. */
export const sampleRow = (rest: Partial<ShelfRow> & { readonly key: string }): ShelfRow => ({
  version: 1, at: 1, captureId: 'c', url: `https://sw.liuhe.example/${rest.key}.html`, site: 'sw.liuhe.example', title: `关于巡察整改情况的通报 ${rest.key}`,
  unit: '柳河县水务局', initials: 'lhxswj', aliases: [], verdict: 'notice', family: 'party-inspection', unitType: 'government-organ', level: 'county',
  region: '2205', publishedOn: '2024-03-18', savedAt: '2024-04-01T09:00:00+08:00', savedOrder: 1,
  issues: { completed: 2, 'in-progress': 1, 'long-term': 0, 'not-started': 0, unspecified: 0 },
  dues: [{ id: 'd1', due: '2024-06-30' }], issueList: '', measures: [], sanctions: [], declared: 'none', checked: 0, total: 3, reviewed: false, changed: false, noted: false, tags: [], versions: 0,
  ...rest,
});
