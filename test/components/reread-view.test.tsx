import { screen } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { RereadView, type RereadState, type RereadViewProps } from '@/components/versions/reread-view';
import { parseNotices } from '@/lib/notice/parse';
import { dryRun } from '@/lib/review/dry-run';
import { acceptItems } from '@/lib/review/progress';
import { fold } from '@/lib/review/fold';
import type { Log, Reading } from '@/lib/review/types';
import type { RereadPlan } from '@/lib/store/reread-record';
import { articleFromPlainText } from '@/lib/text/paragraphs';
import { RECORD, TEXT } from './sample-notice';
import { expectAccessible, show, tidy } from './render';

afterEach(tidy);

const article = articleFromPlainText(TEXT);
const now: Reading = { ...article, notice: parseNotices(article, { titles: [] })[0] ?? null };
/** As older rules read it: the first issue under way, and a deadline they did not know. */
const before: Reading = {
  ...article,
  notice: now.notice && { ...now.notice, issues: now.notice.issues.map((issue, at) => (at === 0 ? { ...issue, status: 'in-progress' as const } : issue)), deadlines: now.notice.deadlines.slice(1) },
};
const plan = (key: string, log: Log = []): RereadPlan => ({
  key, title: `${key}份通报`, decided: log.length > 0, run: dryRun(before, now, log),
  seen: { capture: RECORD.capture, index: 0, verdict: RECORD.verdict, notice: before.notice },
});
const accepted: Log = [{ ...acceptItems(article.text, fold(before, []).items.slice(0, 1)), id: 'a', at: '2024-09-01T09:00:00+08:00', coder: '' }];
const tried = (...plans: RereadPlan[]): RereadState => ({ kind: 'tried', plans, same: 4, broken: 0, stopped: false });
const props = (state: RereadState, rest: Partial<RereadViewProps> = {}): RereadViewProps =>
  ({ state, error: null, last: null, onApply: vi.fn(), onStop: vi.fn(), onUndo: vi.fn(), onAgain: vi.fn(), ...rest });
const user = userEvent.setup();

test('what would change is counted, then listed item by item, old and new', async () => {
  const { container, again } = show(<RereadView {...props(tried(plan('一'), plan('二', accepted)))} />);
  expect(screen.getByText('2 条记录会有变化，4 条不变。')).toBeTruthy();
  expect(screen.getByRole('list', { name: '变化合计' }).textContent).toContain('新读出');
  const first = screen.getByRole('region', { name: '一份通报' });
  expect(first.textContent).toContain('状态 整改中 → ');
  expect(screen.getByRole('region', { name: '二份通报' }).textContent).toContain('新规则读作');
  await expectAccessible(container);
  again(<RereadView {...props(tried(plan('一')))} />, 'en');
  expect(screen.getByText('1 record would change, 4 would not.')).toBeTruthy();
});

test('only what is chosen is applied', async () => {
  const onApply = vi.fn();
  show(<RereadView {...props(tried(plan('一'), plan('二')), { onApply })} />);
  await user.click(screen.getByRole('checkbox', { name: '应用到这条记录: 一份通报' }));
  await user.click(screen.getByRole('button', { name: '应用到 1 条记录' }));
  expect(onApply.mock.calls[0]?.[0]).toMatchObject([{ key: '二' }]);
});

test.each([
  ['nothing', tried(), '4 条记录读取结果都没有变化。'],
  ['done', { kind: 'done', keys: ['a', 'b'], changed: 1, stopped: false }, '已重读 2 条记录，原来的读取保留为旧版本。'],
  ['changed meanwhile', { kind: 'done', keys: [], changed: 1, stopped: true }, '1 条记录在此期间有变化，没有动。'],
  ['undone', { kind: 'undone', count: 2 }, '已撤销：2 条记录恢复为原来的读取。'],
] as const)('%s is said', async (_name, state, words) => {
  const { container } = show(<RereadView {...props(state)} />);
  expect(screen.getByText(words)).toBeTruthy();
  await expectAccessible(container);
});

test('it can be stopped on its way, and taken back when it is done', async () => {
  const [onStop, onUndo] = [vi.fn(), vi.fn()];
  const { again } = show(<RereadView {...props({ kind: 'applying', done: 3, total: 40 }, { onStop })} />);
  expect(screen.getByRole('progressbar')).toMatchObject({ value: 3, max: 40 });
  await user.click(screen.getByRole('button', { name: '停止' }));
  expect(onStop).toHaveBeenCalledOnce();
  again(<RereadView {...props({ kind: 'done', keys: ['a'], changed: 0, stopped: false }, { onUndo })} />);
  await user.click(screen.getByRole('button', { name: '撤销这次重读' }));
  expect(onUndo).toHaveBeenCalledOnce();
});

test('what was read again the last time can be taken back later, too', async () => {
  const onUndo = vi.fn();
  const { container } = show(<RereadView {...props(tried(), { last: { at: '2024-09-02T10:20:30+08:00', keys: ['a', 'b'] }, onUndo })} />);
  expect(screen.getByText('上次重读：2024-09-02 10:20，2 条记录。')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: '撤销上次重读' }));
  expect(onUndo).toHaveBeenCalledOnce();
  await expectAccessible(container);
});
