import { screen } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { FollowView } from '@/components/library/follow-view';
import { SettlePane } from '@/components/library/settle-pane';
import type { Candidate, Chain } from '@/lib/library/told';
import type { DeadlineRow, IssueRow } from '@/lib/library/types';
import { sampleRow } from '../library/sample-row';
import { expectAccessible, show, tidy } from './render';

afterEach(tidy);

const issue = (id: string, title: string, status: IssueRow['status'] = 'in-progress'): IssueRow =>
  ({ id, title, section: [], status, state: 'machine', toCheck: false, responsible: [], measures: [], outcomes: [] });
const deadline: DeadlineRow = { id: 'd1', text: '6月底前', clause: '6月底前完成标识牌更换', open: true, due: '2024-06-30', issueId: 'i1' };
const candidate: Candidate = { record: 'b', publishedOn: '2025-01-10', issue: issue('i4', '河道巡查流于形式', 'completed'), score: 0.93 };
const chain: Chain = {
  from: sampleRow({ key: 'a' }), to: sampleRow({ key: 'b', publishedOn: '2025-01-10' }), score: 0.9,
  pairs: [
    { then: issue('i1', '河道巡查流于形式'), now: issue('i4', '河道巡查走形式', 'completed'), score: 0.8 }, { then: issue('i2', '项目资金拨付迟缓'), now: issue('i5', '资金拨付迟缓'), score: 0.9 },
    { then: issue('i3', '公车使用登记不全') },
  ],
};

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
  test('issue by issue, then and now, and what is not mentioned again', async () => {
    const { container } = show(<FollowView chains={[chain]} busy={false} onConfirm={vi.fn()} onOpen={vi.fn()} />);
    expect(screen.getAllByRole('row').map(({ textContent }) => textContent)).toEqual([
      '当时状态现在状态是同一问题', '河道巡查流于形式整改中河道巡查走形式已完成确认（相似 80%）', '项目资金拨付迟缓整改中资金拨付迟缓整改中确认（相似 90%）', '公车使用登记不全整改中后一份没有再提',
    ]);
    await expectAccessible(container);
  });

  test('a key confirms, and the keyboard goes on to the next', async () => {
    const onConfirm = vi.fn();
    show(<FollowView chains={[chain]} busy={false} onConfirm={onConfirm} onOpen={vi.fn()} />);
    const [first, second] = screen.getAllByRole('button', { name: /^确认/u });
    first?.focus();
    await userEvent.setup().keyboard('c');
    expect(onConfirm).toHaveBeenCalledWith(chain, chain.pairs[0]);
    expect(document.activeElement).toBe(second);
  });

  test.each([[null, '正在比对后续通报…'], [[], '没有找到后续通报']])('%j', async (chains, words) => {
    const { container } = show(<FollowView chains={chains} busy={false} onConfirm={vi.fn()} onOpen={vi.fn()} />);
    expect(screen.getByText(words)).toBeTruthy();
    await expectAccessible(container);
  });
});
