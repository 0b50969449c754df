import { screen, within } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { RecordState } from '@/components/record-state';
import { RecordView, type RecordViewProps } from '@/components/record-view';
import type { CheckRow } from '@/lib/store/check-log';
import type { Log, Values } from '@/lib/review/types';
import { correctFields } from '@/lib/review/deeds';
import { fold } from '@/lib/review/fold';
import { refTo } from '@/lib/review/item-ref';
import { NOTICE, RECORD, TEXT, context } from './sample-notice';
import { expectAccessible, show, tidy } from './render';

beforeEach(() => vi.useFakeTimers({ shouldAdvanceTime: true }));
afterEach(() => {
  tidy();
  vi.useRealTimers();
});
Element.prototype.scrollIntoView = vi.fn();

const view = (state: RecordState, rest: Partial<RecordViewProps> = {}) => (
  <RecordView
    state={state} context={context({ scope: 'record' })} noteSaving="idle" signalSentence={(name) => name} onBack={vi.fn()} onOpenPage={vi.fn()} onOpenText={vi.fn()} onOpenVersions={vi.fn()} onReread={vi.fn()} checks={[]} onRecheck={vi.fn()}
    onNote={vi.fn(() => Promise.resolve(true))} onTags={vi.fn()} onReviewed={vi.fn()} onExport={vi.fn()} onExchange={vi.fn()} onCite={() => Promise.resolve(true)} onDelete={vi.fn()} onRemoveMark={vi.fn()} {...rest}
  />
);
const ready: RecordState = { kind: 'ready', record: RECORD };

test.each([
  [{ kind: 'loading' } as const, '正在读取…'],
  [{ kind: 'missing' } as const, '没有这条记录'],
  [{ kind: 'error', error: { kind: 'storage-failed', detail: 'capture html: missing' } } as const, /capture html: missing/],
])('state %j', async (state, words) => {
  const { container } = show(view(state));
  expect(screen.getByText(words)).toBeTruthy();
  await expectAccessible(container);
});

test('what became of its page: each look with its reason, the address now, and a changed text that can be kept', async () => {
  const [onRecheck, onOpenPage] = [vi.fn(), vi.fn()];
  const look = (id: string, rest: Partial<CheckRow>): CheckRow =>
    ({ id, recordKey: RECORD.key, at: `2026-11-2${id}T09:00:00+08:00`, outcome: 'same', why: 'same-text', url: RECORD.capture.source.url, ...rest });
  const elsewhere = 'https://www.qingxi.gov.cn/new/1.html';
  const checks = [
    look('4', { outcome: 'changed', why: 'other-text', textSha256: 'a'.repeat(64), lines: { added: 2, removed: 1 } }),
    look('3', { outcome: 'moved', why: 'text-elsewhere', finalUrl: elsewhere, textSha256: RECORD.capture.textSha256 }),
    look('2', { outcome: 'unclear', why: 'http-error', status: 503 }),
  ];
  const { container, again } = show(view(ready, { checks, onRecheck, onOpenPage }));
  const log = within(screen.getByRole('region', { name: '复查记录' }));
  const items = log.getAllByRole('listitem').map(({ textContent }) => textContent);
  expect(items[0]).toContain('内容有变 2026-11-24 09:00是同一份通报，文字与保存的不同（多 2 行，少 1 行）文字的 SHA-256：aaaaaaaaaaaa…这时的文字没有保存。');
  expect(items[2]).toContain('服务器报告出错，不等于网页已消失（服务器答复 503）');
  const user = userEvent.setup({ advanceTimers: (ms) => void vi.advanceTimersByTime(ms) });
  await user.click(log.getByRole('button', { name: elsewhere }));
  expect(onOpenPage).toHaveBeenCalledWith(elsewhere);
  await user.click(log.getByRole('button', { name: '再打开并存为新版本' }));
  await user.click(screen.getByRole('button', { name: '复查' }));
  expect(onRecheck.mock.calls).toEqual([[true], [false]]);
  await expectAccessible(container);
  again(view(ready, { checks: [look('4', { outcome: 'changed', why: 'other-text', textSha256: RECORD.capture.textSha256 })] }));
  expect(screen.getByText('这时的文字已存为一个版本。')).toBeTruthy();
});

test('shows what was stored, and does what its buttons say', async () => {
  const calls = { onBack: vi.fn(), onOpenPage: vi.fn(), onOpenText: vi.fn(), onExport: vi.fn(), onExchange: vi.fn(), onDelete: vi.fn(), onReviewed: vi.fn() };
  const { container } = show(view(ready, calls));
  const user = userEvent.setup({ advanceTimers: (ms) => void vi.advanceTimersByTime(ms) });
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('中共青溪县林业局党组关于巡察整改情况的通报');
  expect(screen.getByRole('tree')).toBeTruthy();
  for (const name of ['返回列表', '打开网页', '核对 0/14 已核对', '导出 JSON', '其他格式…', '删除']) await user.click(screen.getByRole('button', { name }));
  await user.click(screen.getByRole('checkbox', { name: '标为已核对' }));
  expect(calls.onOpenPage).toHaveBeenCalledWith(RECORD.capture.source.url);
  expect(calls.onReviewed).toHaveBeenCalledWith(true);
  for (const call of Object.values(calls)) expect(call).toHaveBeenCalledOnce();
  await expectAccessible(container);
});

test('the way back is the same button before and after the record has come: who has it under the keyboard keeps it', () => {
  const back = (): HTMLElement => screen.getByRole('button', { name: '返回列表' });
  const shown = show(view({ kind: 'loading' }));
  const before = back();
  before.focus();
  shown.again(view(ready));
  expect(back()).toBe(before);
  expect(document.activeElement).toBe(before);
});

test('the note is stored when typing rests, and nothing typed is lost when the view goes away', async () => {
  const onNote = vi.fn(() => Promise.resolve(true));
  const shown = show(view(ready, { onNote }));
  const user = userEvent.setup({ advanceTimers: (ms) => void vi.advanceTimersByTime(ms) });
  await user.type(screen.getByRole('textbox', { name: '笔记' }), '核对');
  expect(onNote).not.toHaveBeenCalled();
  vi.advanceTimersByTime(700);
  expect(onNote).toHaveBeenCalledExactlyOnceWith('核对', '');
  await user.type(screen.getByRole('textbox', { name: '笔记' }), '第3项');
  shown.unmount();
  expect(onNote).toHaveBeenLastCalledWith('核对第3项', '核对');
  expect(onNote).toHaveBeenCalledTimes(2);
});

/** Types into the note, and lets it be stored. */
async function write(words: string): Promise<void> {
  const user = userEvent.setup({ advanceTimers: (ms) => void vi.advanceTimersByTime(ms) });
  await user.type(screen.getByRole('textbox', { name: '笔记' }), words);
  await vi.advanceTimersByTimeAsync(700);
}
const note = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: '笔记' }).value;
const noted = (notes: string): RecordState => ({ kind: 'ready', record: { ...RECORD, notes } });

test('what another window wrote is shown, but not over what is being typed here, which names the text it was made from', async () => {
  const onNote = vi.fn(() => Promise.resolve(true));
  const { again } = show(view(noted(''), { onNote }));
  again(view(noted('甲窗口'), { onNote }));
  expect(note()).toBe('甲窗口');
  const user = userEvent.setup({ advanceTimers: (ms) => void vi.advanceTimersByTime(ms) });
  await user.type(screen.getByRole('textbox', { name: '笔记' }), '，乙');
  again(view(noted('甲窗口又写'), { onNote }));
  expect(note()).toBe('甲窗口，乙');
  await vi.advanceTimersByTimeAsync(700);
  expect(onNote).toHaveBeenCalledExactlyOnceWith('甲窗口，乙', '甲窗口');
});

test('both texts of a note written in two windows at once are shown, and it is said', async () => {
  const { again, container } = show(view(noted('')));
  await write('乙');
  again(view(noted('甲\n――\n乙'), { noteSaving: 'both' }));
  expect(note()).toBe('甲\n――\n乙');
  expect(screen.getByRole('alert').textContent).toContain('两段都留着');
  await expectAccessible(container);
});

test('a note that could not be stored stays in the field, and is tried again when the field is left', async () => {
  const onNote = vi.fn(() => Promise.resolve(false));
  const { again } = show(view(noted(''), { onNote }));
  await write('第3项');
  again(view(noted(''), { onNote, noteSaving: 'failed' }));
  expect(note()).toBe('第3项');
  onNote.mockResolvedValue(true);
  screen.getByRole('textbox', { name: '笔记' }).blur();
  expect(onNote.mock.calls).toEqual([['第3项', ''], ['第3项', '']]);
});

test('tags are added and removed', async () => {
  const onTags = vi.fn();
  show(view(ready, { onTags }));
  const user = userEvent.setup({ advanceTimers: (ms) => void vi.advanceTimersByTime(ms) });
  await user.type(screen.getByRole('textbox', { name: '添加标签' }), '道路{Enter}');
  expect(onTags).toHaveBeenLastCalledWith(['林业', '道路'], ['林业']);
  await user.type(screen.getByRole('textbox', { name: '添加标签' }), '林业{Enter}');
  expect(onTags).toHaveBeenCalledOnce();
  await user.click(screen.getByRole('button', { name: '移除标签 林业' }));
  expect(onTags).toHaveBeenLastCalledWith([], ['林业']);
});

test('a page saved by hand has no notice and says so', () => {
  show(view({ kind: 'ready', record: { ...RECORD, notice: null, capture: { ...RECORD.capture, method: 'hand' } } }));
  expect(screen.getByText('手动保存的页面，没有按整改通报读取。')).toBeTruthy();
  expect(screen.queryByRole('tree')).toBeNull();
});

test('earlier versions that cannot be read are told of, and cost nothing else', () => {
  show(view({ kind: 'ready', record: { ...RECORD, badVersions: 2 } }));
  expect(screen.getByText('另有 2 个更早的版本无法读取')).toBeTruthy();
  expect(screen.getByRole('tree')).toBeTruthy();
});

test.each([
  ['organization', { value: '青溪县林业局' }, '原读：中共青溪县林业局党组'],
  ['organizationAliases/1', { value: '林业局' }, '原读：县林业局党组'],
  ['organizationType', { value: 'party-organ' }, '原读：政府部门'],
  ['inspector', { value: '市委第二巡察组' }, '原读：县委第二巡察组'],
  ['issuedOn', { value: '2024-08-31' }, '原读：2024-08-30'],
  ['inspection.start', { value: '2024-03-02' }, '原读：2024-03-01'],
  ['inspection.end', { value: '2024-04-21' }, '原读：2024-04-20'],
  ['inspection.feedbackOn', { value: '2024-06-04' }, '原读：2024-06-03'],
  ['contacts.phone/1', { value: '0800-5550000' }, '原读：0800-5551234'],
  ['t1', { values: { problems: 6 } }, '原读：方面 3、问题 5'],
  ['a1', { persons: 4 }, '原读：批评教育3人'],
  ['l1', { closed: 2 }, '原读：移交问题线索2件,办结1件'],
  ['o1', { value: 3 }, '原读：2.4万元'],
] as const)('a corrected %s is marked 改 where it stands, with what was read on hover', (id, fields, was) => {
  const reading = { text: TEXT, blocks: RECORD.capture.blocks, notice: NOTICE };
  const folded = fold(reading, []);
  const item = folded.items.find((each) => each.id === id);
  const deed = item && correctFields({ article: RECORD.capture, folded }, item, fields);
  if (!deed) throw new RangeError(`${id} cannot be corrected so`);
  const { container } = show(view({ kind: 'ready', record: { ...RECORD, decisions: [{ ...deed, id: '1', at: '2024-09-03T09:00:00+08:00', coder: '李敏' }] } }));
  expect([...container.querySelectorAll<HTMLElement>('.review-corrected')].map(({ title }) => title)).toEqual([was]);
});

test.each([
  ['zh', '改', '原读：整改中', '核对 1/14 已核对'],
  ['en', 'corrected', 'Read as: In progress', 'Review 1/14 reviewed'],
] as const)('what was corrected is shown as it stands, with what was read on hover (%s)', async (language, chip, was, review) => {
  const decisions: Log = [{
    op: 'correct', item: refTo(TEXT, { id: 'i3', kind: 'issue', value: NOTICE.issues[2] as Values['issue'] }),
    changes: [{ field: 'status', from: 'in-progress', to: 'completed' }], id: '1', at: '2024-09-03T09:00:00+08:00', coder: '李敏',
  }];
  const { container } = show(view({ kind: 'ready', record: { ...RECORD, decisions } }), language);
  const issue = screen.getByRole('treeitem', { name: /林区道路/ });
  expect(within(issue).getByText(language === 'zh' ? '已完成' : 'Completed')).toBeTruthy();
  expect(within(issue).getByText(chip).title).toBe(was);
  expect(screen.getByRole('toolbar', { name: language === 'zh' ? '这条记录' : 'This record' }).textContent).toContain(review);
  await expectAccessible(container);
});

test('what was doubtful and is decided on is not asked for again', () => {
  const item = { id: 'i2', kind: 'issue', value: NOTICE.issues[1] as Values['issue'] } as const;
  const decisions: Log = [{ op: 'accept', items: [{ item: refTo(TEXT, item), was: 'machine', value: item.value }], id: '1', at: '2024-09-03T09:00:00+08:00', coder: '' }];
  show(view({ kind: 'ready', record: { ...RECORD, decisions } }));
  expect(within(screen.getByRole('listbox', { name: '请核对' })).queryByText(/护林员/)).toBeNull();
});

test('from the record’s title the outline is three Tab stops away', async () => {
  show(view(ready));
  const user = userEvent.setup({ advanceTimers: (ms) => void vi.advanceTimersByTime(ms) });
  screen.getByRole('button', { name: '返回列表' }).focus();
  for (let stop = 0; stop < 3; stop += 1) await user.tab();
  expect(document.activeElement?.getAttribute('role')).toBe('treeitem');
});

test('versions, a newer page and a stale review are told', () => {
  show(view({ kind: 'ready', record: { ...RECORD, versionCount: 2, supersededAt: '2024-10-01T00:00:00+08:00', review: { reviewed: false, changedSinceReview: true } } }));
  expect(screen.getByText(/共 3 个版本/)).toBeTruthy();
  expect(screen.getByText('网页上已不再有这份通报。')).toBeTruthy();
  expect(screen.getByText('核对后页面有改动')).toBeTruthy();
});

test('the reference is copied by button and by key; a key typed into the note is text', async () => {
  const user = userEvent.setup({ advanceTimers: vi.advanceTimersByTime });
  const onCite = vi.fn(() => Promise.resolve(onCite.mock.calls.length < 3));
  show(view(ready, { onCite }));
  await user.click(screen.getByRole('button', { name: '复制引文' }));
  expect(await screen.findByText('引文已复制')).toBeTruthy();
  await user.keyboard('c');
  expect(onCite).toHaveBeenCalledTimes(2);
  await user.type(screen.getByRole('textbox', { name: /^笔记/ }), 'c');
  expect(onCite).toHaveBeenCalledTimes(2);
  await user.click(screen.getByRole('button', { name: '复制引文' }));
  expect(await screen.findByText(/浏览器不允许复制/)).toBeTruthy();
});
