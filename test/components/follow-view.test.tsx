import { screen } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { FollowView, type FollowViewProps } from '@/components/library/follow-view';
import { SettlePane } from '@/components/library/settle-pane';
import type { Candidate, Chain, Chains, ChainStep } from '@/lib/library/told';
import type { DeadlineRow, IssueRow } from '@/lib/library/types';
import { sampleRow } from '../library/sample-row';
import { expectAccessible, show, tidy } from './render';

afterEach(tidy);

const issue = (id: string, title: string, status: IssueRow['status'] = 'in-progress'): IssueRow =>
  ({ id, title, section: [], status, state: 'machine', toCheck: false, responsible: [], measures: [], outcomes: [] });
const deadline: DeadlineRow = { id: 'd1', text: '6月底前', clause: '6月底前完成标识牌更换', open: true, due: '2024-06-30', issueId: 'i1' };
const candidate: Candidate = { record: 'b', publishedOn: '2025-01-10', issue: issue('i4', '河道巡查流于形式', 'completed'), score: 0.93 };
const step = (each: IssueRow, score?: number, promises: readonly DeadlineRow[] = []): ChainStep => ({ issue: each, promises, ...(score !== undefined && { score }) });
const chain: Chain = {
  rows: [sampleRow({ key: 'a', title: '集中整改' }), sampleRow({ key: 'b', publishedOn: '2025-01-10', title: '中期' }), sampleRow({ key: 'c', publishedOn: '2025-09-10', title: '回头看' })], scores: [0.9, 0.8],
  lines: [
    [step(issue('i1', '河道巡查流于形式'), undefined, [deadline]), step(issue('i4', '河道巡查走形式'), 0.8), step(issue('i1', '河道巡查', 'completed'), 0.7)],
    [step(issue('i2', '项目资金拨付迟缓')), step(issue('i5', '资金拨付迟缓'), 0.9), null],
    [step(issue('i3', '公车使用登记不全')), null, null],
  ],
};
const chains = (total = 1, shown = [chain]): Chains => ({ total, shown });

describe('what became of a commitment', () => {
  const pane = (rest: Partial<Parameters<typeof SettlePane>[0]> = {}) =>
    <SettlePane deadline={deadline} candidates={[candidate]} busy={false} onNote={vi.fn()} onEvidence={vi.fn()} onOpen={vi.fn()} {...rest} />;

  test('an issue of a later notice is offered with how alike it is, and taken', async () => {
    const onEvidence = vi.fn();
    const { container } = show(pane({ onEvidence }));
    expect(container.textContent).toContain('相似 93%');
    await userEvent.setup().click(screen.getByRole('button', { name: '以此为据' }));
    expect(onEvidence).toHaveBeenCalledWith(candidate);
    await expectAccessible(container);
  });

  test('without evidence nothing is closed: an empty note is none', async () => {
    const onNote = vi.fn();
    show(pane({ candidates: [], onNote }));
    const user = userEvent.setup();
    await user.click(screen.getByRole('button', { name: '据此结案' }));
    expect(onNote).not.toHaveBeenCalled();
    await user.type(screen.getByRole('textbox'), ' 电话核实 {Enter}');
    expect(onNote).toHaveBeenCalledWith('电话核实');
  });

  test.each([['in-progress', '整改中'], [undefined, '不在库里']] as const)('evidence that says %s does not close it, and a note still can', async (later, words) => {
    const onNote = vi.fn();
    const { container } = show(pane({ deadline: { ...deadline, evidence: { record: 'b', itemId: 'i4' }, ...(later && { later }) }, onNote }));
    expect(container.textContent).toContain('所以没有结案');
    expect(container.textContent).toContain(words);
    await userEvent.setup().type(screen.getByRole('textbox'), '电话核实{Enter}');
    expect(onNote).toHaveBeenCalledWith('电话核实');
    await expectAccessible(container);
  });

  test('settled, it shows its evidence', async () => {
    const onOpen = vi.fn();
    const { container } = show(pane({ deadline: { ...deadline, settled: 'notice', evidence: { record: 'b', itemId: 'i4' } }, onOpen }));
    await userEvent.setup().click(screen.getByRole('button', { name: '看依据' }));
    expect(onOpen).toHaveBeenCalledWith('b', 'i4');
    await expectAccessible(container);
  });
});

describe('follow-ups', () => {
  const view = (rest: Partial<FollowViewProps> = {}) => <FollowView chains={chains()} busy={false} onConfirm={vi.fn()} onOpen={vi.fn()} onMore={vi.fn()} {...rest} />;

  test('in one line from the first notice to the last: how an issue stood, what was promised, and what is not mentioned again', async () => {
    const { container } = show(view());
    expect(screen.getAllByRole('row').map((row) => [...row.children].map(({ textContent }) => textContent))).toEqual([
      ['当时 2024-03-18集中整改', '其间 2025-01-10中期', '现在 2025-09-10回头看'],
      ['河道巡查流于形式 整改中2024-06-30 6月底前完成标识牌更换', '河道巡查走形式 整改中确认（相似 80%）', '河道巡查 已完成确认（相似 70%）'],
      ['项目资金拨付迟缓 整改中', '资金拨付迟缓 整改中确认（相似 90%）', '后一份没有再提'], ['公车使用登记不全 整改中', '后一份没有再提', ''],
    ]);
    expect(screen.getByText('共 1 组')).toBeTruthy();
    await expectAccessible(container);
  });

  test('those that are not mentioned again are listed alone', async () => {
    const onOpen = vi.fn();
    const { container } = show(view({ onOpen }));
    const user = userEvent.setup();
    await user.click(screen.getByRole('button', { name: '只看后来没有再提的（2 个问题）' }));
    expect([...container.querySelectorAll('tbody td:first-child .link-button')].map(({ textContent }) => textContent)).toEqual(['项目资金拨付迟缓', '公车使用登记不全']);
    await user.click(screen.getByRole('button', { name: '公车使用登记不全' }));
    expect(onOpen).toHaveBeenCalledWith('a', 'i3');
    await expectAccessible(container);
  });

  test('where there are more, it says how many, and leads to them', async () => {
    const onMore = vi.fn();
    show(view({ chains: chains(75), onMore }));
    expect(screen.getByText('显示最有把握的 1 组，共 75 组')).toBeTruthy();
    await userEvent.setup().click(screen.getByRole('button', { name: '显示更多（还有 74 组）' }));
    expect(onMore).toHaveBeenCalledOnce();
  });

  test('a key confirms a step, and the keyboard goes on to the next', async () => {
    const onConfirm = vi.fn();
    show(view({ onConfirm }));
    const [, second, third] = screen.getAllByRole('button', { name: /^确认/u });
    second?.focus();
    await userEvent.setup().keyboard('c');
    expect(onConfirm).toHaveBeenCalledWith({ from: 'b', to: 'c', then: chain.lines[0]?.[1]?.issue, now: chain.lines[0]?.[2]?.issue });
    expect(document.activeElement).toBe(third);
  });

  test.each([[null, '正在比对后续通报…'], [chains(0, []), '没有找到后续通报']])('%j', async (found, words) => {
    const { container } = show(view({ chains: found }));
    expect(screen.getByText(words)).toBeTruthy();
    await expectAccessible(container);
  });
});
