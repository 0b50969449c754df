import { screen, waitFor, within } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { useState } from 'preact/hooks';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { SavedView, type SavedViewProps } from '@/components/saved-view';
import { Toast } from '@/components/toast';
import { fromAddress } from '@/lib/library/address';
import { FIRST_VIEW } from '@/lib/library/view';
import type { RecordRow } from '@/lib/store/types';
import { RECORD } from './sample-notice';
import { expectAccessible, show, tidy } from './render';

afterEach(tidy);

const options = (): HTMLElement[] => within(screen.getByRole('listbox')).getAllByRole('option');
const row = (index: number): RecordRow => ({ ...RECORD, key: `record-${index}`, summary: { ...RECORD.summary, title: `第${index}份通报` } });
const props = (rest: Partial<SavedViewProps> = {}): SavedViewProps => ({
  state: { kind: 'ready' }, total: 3, count: 3, words: '', sort: 'saved', broken: [], known: 0, storage: { state: null, onCancel: vi.fn(), onDismiss: vi.fn() }, notExported: [], exporting: null, today: '2024-09-10', active: 0,
  rowAt: row, onActive: vi.fn(), onNeed: vi.fn(), onOpen: vi.fn(), onWords: vi.fn(), onSort: vi.fn(), onExportAll: vi.fn(), onExportCopies: vi.fn(), onCancelExport: vi.fn(), onRetry: vi.fn(), inBin: 0, onOpenBin: vi.fn(), onRereadAll: vi.fn(), onDeleteBroken: vi.fn(),
  ...rest,
});

describe('states of the list', () => {
  test.each([
    ['empty', { total: 0, count: 0 }, '还没有保存的记录'],
    ['no results', { total: 0, count: 8, words: ' 水利 ' }, '没有记录包含这些词：水利'],
    ['loading', { total: 0, count: 0, state: { kind: 'loading' } as const }, '正在读取记录…'],
    ['error', { state: { kind: 'error', error: { kind: 'storage-failed', detail: 'x' } } as const }, /读写本地数据库失败/],
    ['left out of an export', { notExported: [{ key: 'bad#0', reason: 'review.reviewedAt: invalid' }] }, '1 条记录无法读取，没有导出'],
    ['exporting', { exporting: { done: 40, total: 1300 } }, '40 / 1,300'],
    ['broken', { broken: [{ key: 'bad#0', reason: 'summary: missing' }] }, '1 条记录无法读取'],
  ])('%s', async (_name, rest, words) => {
    const { container } = show(<SavedView {...props(rest)} />);
    expect(screen.getByText(words)).toBeTruthy();
    await expectAccessible(container);
  });

  test('an export on its way can be stopped, and not started a second time', async () => {
    const [onExportAll, onCancelExport] = [vi.fn(), vi.fn()];
    show(<SavedView {...props({ exporting: { done: 40, total: 1300 }, onExportAll, onCancelExport })} />);
    const user = userEvent.setup();
    expect(screen.getByRole('progressbar', { name: '正在导出…' })).toMatchObject({ value: 40, max: 1300 });
    await user.click(screen.getByRole('button', { name: '正在导出…' }));
    await user.click(screen.getByRole('button', { name: '取消' }));
    expect(onExportAll).not.toHaveBeenCalled();
    expect(onCancelExport).toHaveBeenCalledOnce();
  });

  test.each([
    ['of a newer version', { kind: 'storage-newer' }],
    ['that could not be upgraded', { kind: 'migration-failed', detail: 'UpgradeError: no' }],
  ] as const)('a database %s: its second copy can be exported, once at a time', async (_name, error) => {
    const onExportCopies = vi.fn();
    const { container } = show(<SavedView {...props({ total: 0, count: 0, state: { kind: 'error', error }, onExportCopies })} />);
    await userEvent.setup().click(within(screen.getByRole('alert')).getByRole('button', { name: '从第二份拷贝导出' }));
    expect(onExportCopies).toHaveBeenCalledOnce();
    await expectAccessible(container);
    tidy();
    show(<SavedView {...props({ total: 0, count: 0, state: { kind: 'error', error }, onExportCopies, exporting: { done: 0, total: 0 } })} />);
    await userEvent.setup().click(screen.getByRole('button', { name: '从第二份拷贝导出' }));
    expect(onExportCopies).toHaveBeenCalledOnce();
  });

  test('with nothing saved there is nothing to export', async () => {
    const onExportAll = vi.fn();
    show(<SavedView {...props({ total: 0, count: 0, onExportAll })} />);
    await userEvent.setup().click(screen.getByRole('button', { name: '全部导出' }));
    expect(onExportAll).not.toHaveBeenCalled();
  });
});

test('a row tells title, organization, dates, counts, next deadline, review and tags', async () => {
  const { container } = show(<SavedView {...props({ total: 1, count: 1, rowAt: () => ({ ...RECORD, review: { reviewed: true }, notes: '看第3项' }) })} />);
  const text = within(screen.getByRole('listbox')).getByRole('option').textContent;
  for (const words of ['中共青溪县林业局党组关于巡察整改情况的通报', '2024-08-30 发布', '2024-09-02 保存', '3 个问题', '最近时限 2024-12-31', '已核对', '笔记', '林业']) expect(text).toContain(words);
  await expectAccessible(container);
});

test('10,000 records: few rows in the document, all of them within reach of the keyboard', async () => {
  const [onOpen, onNeed] = [vi.fn(), vi.fn()];
  function Host() {
    const [active, setActive] = useState(0);
    return <SavedView {...props({ total: 10_000, count: 10_000, active, onActive: setActive, onOpen, onNeed })} />;
  }
  const { container } = show(<Host />);
  expect(options().length).toBeLessThan(40);
  expect(options()[0]?.getAttribute('aria-setsize')).toBe('10000');
  const list = screen.getByRole('listbox', { name: '已保存的记录' });
  list.focus();
  const user = userEvent.setup();
  await user.keyboard('{ArrowDown}{ArrowDown}{Enter}');
  expect(onOpen).toHaveBeenLastCalledWith('record-2');
  await user.keyboard('{End}');
  await screen.findByText('第9999份通报');
  await user.keyboard('{Enter}');
  expect(onOpen).toHaveBeenLastCalledWith('record-9999');
  await waitFor(() => expect(onNeed).toHaveBeenLastCalledWith(expect.any(Number), 10_000));
  expect(document.getElementById(list.getAttribute('aria-activedescendant') ?? '')?.textContent).toContain('第9999份通报');
  await expectAccessible(container);
});

test('words and order are passed on', async () => {
  const [onWords, onSort] = [vi.fn(), vi.fn()];
  show(<SavedView {...props({ onWords, onSort })} />);
  const user = userEvent.setup();
  await user.type(screen.getByRole('searchbox', { name: '筛选' }), '林');
  expect(onWords).toHaveBeenCalledWith('林');
  await user.selectOptions(screen.getByRole('combobox', { name: '排序' }), '按最近时限');
  expect(onSort).toHaveBeenCalledWith('deadline');
});

test('the library is opened at the words that were typed', () => {
  const { unmount } = show(<SavedView {...props({})} />);
  expect(screen.getByRole('link', { name: '打开通报库' }).getAttribute('href')).toBe('library.html');
  unmount();
  show(<SavedView {...props({ words: ' 河道 -巡查' })} />);
  const [page, fragment = ''] = screen.getByRole('link', { name: '打开通报库' }).getAttribute('href')?.split('#') ?? [];
  expect(page).toBe('library.html');
  expect(fromAddress(fragment)).toEqual({ ...FIRST_VIEW, words: '河道 -巡查' });
});

test('undo is a button in the message', async () => {
  const run = vi.fn();
  const toast = <Toast message={{ id: 1, say: ({ t }) => t('saved.deleted', { title: '一份通报' }), action: { title: 'saved.undo', run } }} onDismiss={vi.fn()} />;
  const { container, again } = show(toast);
  const user = userEvent.setup();
  await user.tab();
  await user.keyboard('{Enter}');
  expect(run).toHaveBeenCalledOnce();
  await expectAccessible(container);
  again(toast, 'en');
  expect(screen.getByRole('status').textContent).toContain('Deleted “一份通报”Undo');
});

test.each([
  ['the ledger knows none', 0, '还没有保存的记录'],
  ['it has not answered yet', null, '正在读取记录'],
  ['it knows some', 12, '数据库是空的，但您保存过 12 条记录'],
])('no record in the database, and %s', async (_name, known, words) => {
  const { container } = show(<SavedView {...props({ total: 0, count: 0, known })} />);
  expect(container.textContent).toContain(words);
  if (known !== 0) expect(container.textContent).not.toContain('还没有保存的记录');
  await expectAccessible(container);
});
