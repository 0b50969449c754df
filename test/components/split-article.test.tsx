import { screen } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { RecordView } from '@/components/record-view';
import { SaveBar } from '@/components/save-bar';
import { SplitArticle, type SplitArticleProps } from '@/components/split-article';
import type { JoinProgress } from '@/lib/messages/types';
import { RECORD, context } from './sample-notice';
import { expectAccessible, show, tidy } from './render';

afterEach(tidy);

const PAGES = { current: 1, total: 3, pages: [1, 2, 3].map((number) => ({ number, url: `http://a.gov.cn/t1_${number}.html` })) };
const props = (rest: Partial<SplitArticleProps> = {}): SplitArticleProps => ({
  pages: PAGES, stored: 'no', progress: null, onJoin: vi.fn(), onCancel: vi.fn(), onOpenPage: vi.fn(), ...rest,
});
const reading: JoinProgress = { state: 'reading', page: 2, read: 1, total: 3 };
const failed: JoinProgress = { state: 'failed', page: 3, url: 'http://a.gov.cn/t1_3.html', error: { kind: 'page-timeout' } };
const named = (name: string): HTMLElement => screen.getByRole('button', { name });

describe('states', () => {
  test.each<[string, Partial<SplitArticleProps>, string | RegExp, readonly string[]]>([
    ['the offer', {}, '本文共 3 页，这是第 1 页', ['读取其余各页，合并保存']],
    ['reading', { progress: reading }, '正在读取第 2 页（已读 1/3）', ['取消']],
    ['cancelled', { progress: { state: 'cancelled' } }, '已取消，没有保存。', ['读取其余各页，合并保存']],
    ['a page failed', { progress: failed }, '第 3 页没有读到，没有合并，也没有保存', ['重新读取各页', '打开第 3 页']],
    ['a page nobody links to', { progress: { state: 'failed', page: 3, url: '', error: { kind: 'pages-missing' } } }, /没有找到通往其余各页的链接/, ['重新读取各页']],
    ['the whole failed', { progress: { state: 'failed', error: { kind: 'storage-full' } } }, '没有合并，也没有保存', ['重新读取各页']],
    ['stored', { stored: 'current' }, '3 页已合并保存', []],
    ['changed since', { stored: 'changed' }, '合并保存以后，这一页有改动', ['重新读取各页并合并']],
  ])('%s', async (_name, rest, words, buttons) => {
    const { container } = show(<SplitArticle {...props(rest)} />);
    expect(screen.getByText(words)).toBeTruthy();
    expect(screen.queryAllByRole('button').map((button) => button.textContent)).toEqual(buttons);
    await expectAccessible(container);
  });
});

test('by keyboard: the focus follows from start to cancel and back', async () => {
  const onJoin = vi.fn();
  const onCancel = vi.fn();
  const view = show(<SplitArticle {...props({ onJoin })} />);
  const user = userEvent.setup();
  await user.tab();
  await user.keyboard('{Enter}');
  expect(onJoin).toHaveBeenCalledOnce();
  view.again(<SplitArticle {...props({ progress: reading, onCancel })} />);
  expect(document.activeElement).toBe(named('取消'));
  await user.keyboard('{Enter}');
  expect(onCancel).toHaveBeenCalledOnce();
  view.again(<SplitArticle {...props({ progress: { state: 'cancelled' } })} />);
  expect(document.activeElement).toBe(named('读取其余各页，合并保存'));
});

test('progress is told as a number, too', () => {
  show(<SplitArticle {...props({ progress: reading })} />);
  expect(screen.getByRole<HTMLProgressElement>('progressbar').value).toBe(1);
  expect(screen.getByRole<HTMLProgressElement>('progressbar').max).toBe(3);
});

test('a failed page can be opened', async () => {
  const onOpenPage = vi.fn();
  show(<SplitArticle {...props({ progress: failed, onOpenPage })} />);
  await userEvent.click(named('打开第 3 页'));
  expect(onOpenPage).toHaveBeenCalledExactlyOnceWith('http://a.gov.cn/t1_3.html');
});

describe('around it', () => {
  const bar = { notices: 1, onSave: vi.fn(), onOpen: vi.fn(), onDismiss: vi.fn() };
  test('saving one page says that it is one', () => {
    show(<SaveBar {...bar} state={{ kind: 'unsaved' }} part />);
    expect(named('仅保存本页')).toBeTruthy();
  });
  test('a changed page of a whole is not saved by itself', () => {
    show(<SaveBar {...bar} state={{ kind: 'changed', whole: true }} part />);
    expect(screen.getAllByRole('button').map((button) => button.textContent)).toEqual(['查看记录']);
  });
  test('the record of one page tells where the others are joined', () => {
    const capture = { ...RECORD.capture, source: { ...RECORD.capture.source, pages: PAGES } };
    const view = {
      context: context(), noteSaving: 'idle' as const, signalSentence: (name: string) => name, onBack: vi.fn(), onOpenPage: vi.fn(), onOpenText: vi.fn(), onOpenVersions: vi.fn(), onReread: vi.fn(), checks: [], onRecheck: vi.fn(),
      onNote: vi.fn(), onTags: vi.fn(), onReviewed: vi.fn(), onExport: vi.fn(), onExchange: vi.fn(), onCite: () => Promise.resolve(true), onDelete: vi.fn(), onRemoveMark: vi.fn(),
    };
    show(<RecordView {...view} state={{ kind: 'ready', record: { ...RECORD, capture } }} />);
    expect(screen.getByText(/本文共 3 页，这里只有第 1 页/)).toBeTruthy();
  });
});
