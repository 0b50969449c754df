import { screen, within } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { JoinView, type JoinViewProps } from '@/components/join-view';
import { PartsView } from '@/components/parts-view';
import { RecordView } from '@/components/record-view';
import type { FragmentMatch, FragmentRow } from '@/lib/store/find-fragments';
import { RECORD, context } from './sample-notice';
import { expectAccessible, show, tidy } from './render';

afterEach(tidy);

const mark = (value: string) => ({ value, text: value, rule: 'test', from: 'text' as const });
const fragment = (key: string, title: string, from?: string, to?: string): FragmentRow => ({
  row: { ...RECORD, key, summary: { ...RECORD.summary, title, complete: false } },
  ...(from && { continuedFrom: mark(from) }), ...(to && { continuedTo: mark(to) }),
});
const HEAD = fragment('head#0', '青溪县林业局党组整改通报', undefined, '7');
const TAIL = fragment('tail#0', '第7版', '5');
const SURE: FragmentMatch = { ...TAIL, likely: true, order: [HEAD, TAIL], sure: true };
const UNSURE: FragmentMatch = { ...fragment('other#0', '第9版', undefined, '12'), likely: false, order: [HEAD, fragment('other#0', '第9版', undefined, '12')], sure: false };
const ready = (...matches: FragmentMatch[]): JoinViewProps['state'] => ({ kind: 'ready', matches });
const props = (rest: Partial<JoinViewProps> = {}): JoinViewProps => ({
  state: ready(SURE, UNSURE), joining: false, problem: null, onForget: vi.fn(), onJoin: vi.fn(), ...rest,
});
const named = (name: string | RegExp): HTMLElement => screen.getByRole('button', { name });

describe('states', () => {
  test.each([
    ['loading', { state: { kind: 'loading' } as const }, '正在读取…'],
    ['error', { state: { kind: 'error', error: { kind: 'storage-failed', detail: 'x' } } as const }, /读写本地数据库失败/],
    ['nothing to join with', { state: ready() }, /请先打开另一版面的网页并保存/],
    ['fragments', {}, '第9版'],
  ])('%s', async (_name, rest, words) => {
    const { container } = show(<JoinView {...props(rest)} />);
    expect(screen.getByText(words)).toBeTruthy();
    await expectAccessible(container);
  });
});

test('by keyboard: choose, see the order, join', async () => {
  const onJoin = vi.fn();
  const { container } = show(<JoinView {...props({ onJoin })} />);
  const user = userEvent.setup();
  await user.tab();
  expect(document.activeElement).toBe(named('与此合并：第7版'));
  await user.keyboard('{Enter}');
  expect(document.activeElement?.textContent).toBe('按这个顺序合并？');
  expect(onJoin).not.toHaveBeenCalled();
  const lines = screen.getAllByRole('listitem').map((item) => item.textContent);
  expect(lines[0]).toContain('青溪县林业局党组整改通报');
  expect(lines[0]).toContain('下转第 7 版');
  expect(lines[1]).toContain('上接第 5 版');
  expect(screen.queryByRole('button', { name: '对调顺序' })).toBeNull();
  await expectAccessible(container);
  await user.tab();
  await user.keyboard('{Enter}');
  expect(onJoin).toHaveBeenCalledExactlyOnceWith(['head#0', 'tail#0']);
});

test('Escape and Cancel go back to the button they came from, and Escape goes no further', async () => {
  const outer = vi.fn<(handled: boolean) => void>();
  document.addEventListener('keydown', (event) => outer(event.defaultPrevented), { once: true });
  show(<JoinView {...props()} />);
  const user = userEvent.setup();
  await user.click(named('与此合并：第9版'));
  await user.keyboard('{Escape}');
  expect(outer).toHaveBeenCalledWith(true);
  expect(document.activeElement).toBe(named('与此合并：第9版'));
  await user.click(named('与此合并：第7版'));
  await user.click(named('取消'));
  expect(document.activeElement).toBe(named('与此合并：第7版'));
});

test('where the marks do not settle the order, it is said and can be swapped', async () => {
  const onJoin = vi.fn();
  show(<JoinView {...props({ onJoin })} />);
  const user = userEvent.setup();
  await user.click(named('与此合并：第9版'));
  expect(screen.getByText(/定不出先后/)).toBeTruthy();
  await user.click(named('对调顺序'));
  await user.click(named('合并'));
  expect(onJoin).toHaveBeenCalledExactlyOnceWith(['other#0', 'head#0']);
});

test('a refusal is told in words, a second press while joining does nothing', async () => {
  const onJoin = vi.fn();
  const { container, again } = show(<JoinView {...props({ onJoin })} />);
  const user = userEvent.setup();
  await user.click(named('与此合并：第7版'));
  again(<JoinView {...props({ onJoin, problem: { kind: 'join-not-one' } })} />);
  expect(screen.getByRole('alert').textContent).toContain('可能选错了部分');
  await expectAccessible(container);
  again(<JoinView {...props({ onJoin, problem: { kind: 'storage-full' } })} />);
  expect(screen.getByRole('alert').textContent).toContain('没有合并');
  again(<JoinView {...props({ onJoin, joining: true })} />);
  await user.click(named('正在合并…'));
  expect(onJoin).not.toHaveBeenCalled();
});

test('a long list shows the likeliest first, and all on request; in English, too', async () => {
  const many = Array.from({ length: 8 }, (_, index): FragmentMatch => ({ ...fragment(`f${index}#0`, `第${index}版`, '5'), likely: false, order: [], sure: true }));
  show(<JoinView {...props({ state: ready(...many) })} />, 'en');
  const list = screen.getByRole('list', { name: 'Saved incomplete notices' });
  expect(within(list).getAllByRole('listitem')).toHaveLength(5);
  await userEvent.setup().click(named('Show all 8'));
  expect(within(list).getAllByRole('listitem')).toHaveLength(8);
});

const PARTS = [
  { url: 'http://szb.qingxi.gov.cn/5.html', retrievedAt: '2024-09-01T08:00:00+08:00', start: 0, end: 10 },
  { url: 'http://szb.qingxi.gov.cn/7.html', retrievedAt: '2024-09-02T08:00:00+08:00', start: 11, end: 20 },
];

test('a joined record lists its parts, each a way to its page', async () => {
  const onOpenPage = vi.fn();
  const { container } = show(<PartsView parts={PARTS} onOpenPage={onOpenPage} />);
  expect(screen.getByText('由 2 个网页合并')).toBeTruthy();
  await userEvent.setup().click(named(/打开第 2 部分的网页，2024-09-02 08:00/));
  expect(onOpenPage).toHaveBeenCalledExactlyOnceWith('http://szb.qingxi.gov.cn/7.html');
  await expectAccessible(container);
});

test('an open record shows its parts, and the way to join where it is given one', () => {
  Element.prototype.scrollIntoView = vi.fn();
  const handlers = { onBack: vi.fn(), onOpenPage: vi.fn(), onOpenText: vi.fn(), onOpenVersions: vi.fn(), onReread: vi.fn(), checks: [], onRecheck: vi.fn(), onNote: vi.fn(), onTags: vi.fn(), onReviewed: vi.fn(), onExport: vi.fn(), onExchange: vi.fn(), onCite: () => Promise.resolve(true), onDelete: vi.fn(), onRemoveMark: vi.fn() };
  show(
    <RecordView
      state={{ kind: 'ready', record: { ...RECORD, capture: { ...RECORD.capture, parts: PARTS } } }} context={context({ scope: 'record' })} noteSaving="idle"
      signalSentence={(name) => name} {...handlers} join={<JoinView {...props()} />}
    />,
  );
  expect(screen.getByText('由 2 个网页合并')).toBeTruthy();
  expect(screen.getByRole('heading', { name: '与另一部分合并' })).toBeTruthy();
});
