import { shell } from '../../support/page-source';
import type { HostileTable } from '../hostile-page';
import { ISSUES, noticeWith, TITLE } from '../notice-page';

/** In one line: breaking a run of signs that may not begin or end a line costs the browser itself minutes. */
const said = (words: string) => () => shell(noticeWith(`<p style="white-space: nowrap">${words}</p>`), TITLE);

/** Text on which a rule may lose itself: long runs of what rules look for, and nothing that ends them. */
export const grammar: HostileTable = [
  { name: 'a hundred thousand digits', page: said('1'.repeat(100_000)), issues: ISSUES },
  { name: 'fifty thousand 一是', page: said('一是'.repeat(50_000)), issues: ISSUES },
  { name: 'five thousand opening brackets', page: said('（'.repeat(5000)), issues: ISSUES },
  { name: 'five thousand opening quotes', page: said('“'.repeat(5000)), issues: ISSUES },
  { name: 'ten thousand dates in one sentence', page: said('2024年3月5日至'.repeat(10_000)), issues: ISSUES },
  { name: 'ten thousand limits without a sentence’s end', page: said('于2024年12月底前，'.repeat(10_000)), issues: ISSUES, heavy: true, slow: 'one sentence of a hundred thousand characters is folded and weighed: ten times a long notice' },
  { name: 'twenty thousand bodies in a row', page: said('县委第二巡察组'.repeat(20_000)), issues: ISSUES },
  { name: 'telephone numbers without end', page: said(`联系电话：${'0999-2300112、'.repeat(10_000)}`), issues: ISSUES },
  { name: 'spaces of all kinds without end', page: said(`前${'&nbsp;\u3000 \t'.repeat(30_000)}后`), issues: ISSUES },
  { name: 'mixed ordinals without end', page: said('一、（二）3.（4）⑤'.repeat(8000)), issues: ISSUES },
  { name: 'five thousand full stops', page: said('。'.repeat(5000)), issues: ISSUES, slow: 'five thousand sentences are told apart: ten times those of a long notice' },
];
