import { screen, within } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { QueueView, type QueueViewProps } from '@/components/queue-view';
import type { QueueRow } from '@/lib/queue/types';
import type { CheckOutcome } from '@/lib/recheck/types';
import { expectAccessible, show, tidy } from './render';

afterEach(tidy);

const row = (order: number, rest: Partial<QueueRow> = {}): QueueRow => ({
  id: `q${order}`, order, pageKey: `http://sw.liuhe.gov.cn/${order}.html`, url: `http://sw.liuhe.gov.cn/${order}.html`, title: `第${order}份通报`,
  addedAt: '2026-11-22T15:40:10+08:00', state: 'waiting', ...rest,
});

const ENDED: readonly QueueRow[] = [
  row(1, { state: 'saved', keys: ['http://sw.liuhe.gov.cn/1.html#0'] }),
  row(2, { state: 'already-saved', keys: ['http://sw.liuhe.gov.cn/2.html#0'] }),
  row(3, { state: 'not-notice', relatedKind: 'feedback' }),
  row(4, { state: 'not-notice' }),
  row(5, { state: 'failed', failure: { kind: 'http-error', detail: '404' } }),
  row(6, { state: 'skipped' }),
];

const props = (rest: Partial<QueueViewProps> = {}): QueueViewProps => ({
  state: { kind: 'ready', rows: [row(1), row(2)], broken: [] }, run: { running: false, delay: 5 }, nextIn: null,
  onStart: vi.fn(), onPause: vi.fn(), onDelay: vi.fn(), onSkip: vi.fn(), onRemove: vi.fn(), onRetry: vi.fn(), onClear: vi.fn(), onCopy: vi.fn(),
  onOpenPage: vi.fn(), onOpenRecord: vi.fn(), onRemoveBroken: vi.fn(), onReload: vi.fn(),
  ...rest,
});
const rows = (...list: readonly QueueRow[]): QueueViewProps['state'] => ({ kind: 'ready', rows: list, broken: [] });
const items = (): HTMLElement[] => within(screen.getByRole('list', { name: '采集队列里的网页' })).getAllByRole('listitem');

describe('states', () => {
  test.each<[string, Partial<QueueViewProps>, string | RegExp]>([
    ['loading', { state: { kind: 'loading' } }, '正在读取采集队列…'],
    ['empty', { state: rows() }, '采集队列是空的'],
    ['error', { state: { kind: 'error', error: { kind: 'storage-failed', detail: 'x' } } }, /读写本地数据库失败/],
    ['not started', {}, '尚未开始'],
    ['running', { state: rows(row(1, { state: 'open' }), row(2)), run: { running: true, delay: 5 } }, '正在采集'],
    ['waiting', { run: { running: true, delay: 5 }, nextIn: 4 }, '4 秒后打开下一个网页'],
    ['pausing', { state: rows(row(1, { state: 'open' }), row(2)), run: { running: false, stoppedBy: 'user', delay: 5 } }, '读完当前网页后暂停'],
    ['paused', { run: { running: false, stoppedBy: 'user', delay: 5 } }, '已暂停'],
    ['restarted', { run: { running: false, stoppedBy: 'restart', delay: 5 } }, /重新启动过，队列停在这里/],
    ['disk full', { run: { running: false, stoppedBy: 'storage-full', delay: 5 } }, /存储空间已满，队列已暂停/],
    ['no window', { run: { running: false, stoppedBy: 'no-window', delay: 5 } }, /没有可以打开网页的浏览器窗口/],
    ['done', { state: rows(...ENDED) }, '已全部完成'],
    ['broken entries', { state: { kind: 'ready', rows: [row(1)], broken: ['odd'] } }, /1 条队列记录已损坏/],
  ])('%s', async (_name, rest, words) => {
    const { container } = show(<QueueView {...props(rest)} />);
    expect(screen.getByText(words)).toBeTruthy();
    await expectAccessible(container);
  });
});

test('progress counts what ended, of all', () => {
  show(<QueueView {...props({ state: rows(...ENDED, row(7, { state: 'open' }), row(8)), run: { running: true, delay: 5 } })} />);
  const bar = screen.getByRole('progressbar', { name: '采集进度' });
  expect([bar.getAttribute('aria-valuenow'), bar.getAttribute('aria-valuemax')]).toEqual(['6', '8']);
  expect(screen.getByText('已处理 6 / 8')).toBeTruthy();
});

test('each page says what became of it and why', () => {
  show(<QueueView {...props({ state: rows(...ENDED) })} />);
  const words = ['已保存', '以前已保存，内容未变', '不是整改通报（巡视巡察反馈）', '不是整改通报', '失败：网站报告出错（404）', '已跳过'];
  for (const [index, item] of items().entries()) expect(item.textContent).toContain(words[index]);
});

test('start, pause and resume are one button in turn', async () => {
  const [onStart, onPause] = [vi.fn(), vi.fn()];
  const user = userEvent.setup();
  const { again } = show(<QueueView {...props({ onStart, onPause })} />);
  await user.click(screen.getByRole('button', { name: '开始采集' }));
  again(<QueueView {...props({ onStart, onPause, run: { running: true, delay: 5 } })} />);
  expect(screen.queryByRole('button', { name: /开始|继续/ })).toBeNull();
  await user.click(screen.getByRole('button', { name: '暂停' }));
  again(<QueueView {...props({ onStart, onPause, run: { running: false, stoppedBy: 'user', delay: 5 } })} />);
  await user.click(screen.getByRole('button', { name: '继续' }));
  expect([onStart, onPause].map(({ mock }) => mock.calls.length)).toEqual([2, 1]);
});

test('the delay stays within its bounds', async () => {
  const onDelay = vi.fn();
  show(<QueueView {...props({ onDelay })} />);
  const user = userEvent.setup();
  const field = screen.getByRole('spinbutton', { name: '同一网站两页之间的间隔' });
  for (const [typed, seconds] of [['30', 30], ['1', 2], ['999', 120], ['', 5]] as const) {
    await user.clear(field);
    if (typed !== '') await user.type(field, typed);
    await user.tab();
    expect(onDelay).toHaveBeenLastCalledWith(seconds);
  }
});

test('the report at the end counts, names kinds and reasons, and can be copied as text', async () => {
  const [onCopy, onRetry, onClear] = [vi.fn(), vi.fn(), vi.fn()];
  show(<QueueView {...props({ state: rows(...ENDED), onCopy, onRetry, onClear })} />);
  const report = within(screen.getByRole('region', { name: '采集结果' }));
  for (const words of ['新保存 1', '以前已保存 1', '不是整改通报 2', '失败 1', '跳过 1']) expect(report.getByText(words)).toBeTruthy();
  const user = userEvent.setup();
  await user.click(report.getByRole('button', { name: '复制结果' }));
  expect(onCopy).toHaveBeenCalledWith([
    '采集结果', '新保存 1', '以前已保存 1', '不是整改通报 2（巡视巡察反馈 1、其他网页 1）',
    '失败 1', '- 第5份通报', '  http://sw.liuhe.gov.cn/5.html', '  网站报告出错（404）', '跳过 1',
  ].join('\n'));
  await user.click(report.getByRole('button', { name: '重试失败的 1 个' }));
  expect(onRetry).toHaveBeenCalledWith(['q5']);
  await user.click(report.getByRole('button', { name: '清除已结束的' }));
  expect(onClear).toHaveBeenCalledOnce();
});

test('pages that were looked at again: what came of each, in the report too, and those that could not be told once more', async () => {
  const [onCopy, onRetry, onOpenRecord] = [vi.fn(), vi.fn(), vi.fn()];
  const looked = (order: number, ...outcomes: readonly CheckOutcome[]): QueueRow =>
    row(order, { state: 'checked', recheck: { keys: [`k${order}#0`] }, checked: outcomes.map((outcome, at) => ({ key: `k${order}#${at}`, outcome })) });
  const list = [looked(1, 'same'), looked(2, 'changed', 'same'), looked(3, 'gone'), looked(4, 'unclear'), row(5, { recheck: { keys: ['k5#0'] } })];
  const { container } = show(<QueueView {...props({ state: rows(...list), onCopy, onRetry, onOpenRecord })} />);
  const words = ['复查：仍在', '复查：仍在 · 内容有变', '复查：已消失', '复查：无法判断', '等待复查'];
  for (const [index, item] of items().entries()) expect(item.textContent).toContain(words[index]);
  const user = userEvent.setup();
  const report = within(screen.getByRole('region', { name: '采集结果' }));
  expect(report.getByText('复查 4')).toBeTruthy();
  expect(report.getByText('仍在 2 · 内容有变 1 · 已消失 1 · 无法判断 1')).toBeTruthy();
  await user.click(report.getByRole('button', { name: '复制结果' }));
  expect(onCopy.mock.calls[0]?.[0]).toContain('- 第3份通报\n  http://sw.liuhe.gov.cn/3.html\n  已消失');
  await user.click(report.getByRole('button', { name: '再查无法判断的 1 个' }));
  expect(onRetry).toHaveBeenCalledWith(['q4']);
  await user.click(screen.getByRole('button', { name: '查看记录：第3份通报' }));
  expect(onOpenRecord).toHaveBeenCalledWith('k3#0');
  await expectAccessible(container);
});

test('the report reads in English', () => {
  const onCopy = vi.fn();
  show(<QueueView {...props({ state: rows(...ENDED), onCopy })} />, 'en');
  screen.getByRole('button', { name: 'Copy the report' }).click();
  expect(onCopy.mock.calls[0]?.[0]).toContain('1 failed\n- 第5份通报\n  http://sw.liuhe.gov.cn/5.html\n  the site reports an error (404)');
});

test('what can be done with a page depends on where it is', async () => {
  const [onOpenRecord, onOpenPage, onSkip, onRemove, onRetry] = [vi.fn(), vi.fn(), vi.fn(), vi.fn(), vi.fn()];
  const { container } = show(<QueueView {...props({ state: rows(...ENDED, row(7, { state: 'open' }), row(8)), onOpenRecord, onOpenPage, onSkip, onRemove, onRetry })} />);
  const user = userEvent.setup();
  await user.click(screen.getByRole('button', { name: '查看记录：第1份通报' }));
  expect(onOpenRecord).toHaveBeenCalledWith('http://sw.liuhe.gov.cn/1.html#0');
  await user.click(screen.getByRole('button', { name: '打开网页：第3份通报' }));
  expect(onOpenPage).toHaveBeenCalledWith('http://sw.liuhe.gov.cn/3.html');
  await user.click(screen.getByRole('button', { name: '重试：第5份通报' }));
  expect(onRetry).toHaveBeenCalledWith(['q5']);
  await user.click(screen.getByRole('button', { name: '跳过：第7份通报' }));
  expect(onSkip).toHaveBeenCalledWith('q7');
  expect(screen.queryByRole('button', { name: '从队列移除：第7份通报' })).toBeNull();
  await user.click(screen.getByRole('button', { name: '从队列移除：第8份通报' }));
  expect(onRemove).toHaveBeenCalledWith('q8');
  await expectAccessible(container);
});

test('the list is one stop for the keyboard: arrows move, Delete removes', async () => {
  const onRemove = vi.fn();
  show(<QueueView {...props({ state: rows(row(1), row(2), row(3)), onRemove })} />);
  const user = userEvent.setup();
  const titles = [1, 2, 3].map((order) => screen.getByRole('button', { name: `打开网页：第${order}份通报` }));
  titles[0]?.focus();
  await user.keyboard('{ArrowDown}');
  expect(document.activeElement).toBe(titles[1]);
  await user.keyboard('{Delete}');
  expect(onRemove).toHaveBeenCalledWith('q2');
  await user.keyboard('{End}');
  expect(document.activeElement).toBe(titles[2]);
  await user.tab();
  expect(document.activeElement).toBe(screen.getByRole('button', { name: '跳过：第3份通报' }));
  expect(titles.map((title) => title.tabIndex)).toEqual([-1, -1, 0]);
});

test('entries that cannot be read can be removed', async () => {
  const onRemoveBroken = vi.fn();
  show(<QueueView {...props({ state: { kind: 'ready', rows: [], broken: ['odd', 'odd2'] }, onRemoveBroken })} />);
  await userEvent.setup().click(screen.getByRole('button', { name: '移除损坏的' }));
  expect(onRemoveBroken).toHaveBeenCalledWith(['odd', 'odd2']);
});

test('a number that is being typed stays while the queue goes on', async () => {
  const { again } = show(<QueueView {...props({ run: { running: true, delay: 5 } })} />);
  const user = userEvent.setup();
  const field = screen.getByRole<HTMLInputElement>('spinbutton', { name: '同一网站两页之间的间隔' });
  await user.clear(field);
  await user.type(field, '4');
  again(<QueueView {...props({ run: { running: false, stoppedBy: 'user', delay: 5 } })} />);
  expect(field.value).toBe('4');
  again(<QueueView {...props({ run: { running: false, stoppedBy: 'user', delay: 9 } })} />);
  expect(field.value).toBe('9');
});
