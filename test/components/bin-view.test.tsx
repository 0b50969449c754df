import { screen, within } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { BinView, type BinViewProps } from '@/components/bin/bin-view';
import type { DeletedRecord } from '@/lib/store/list-deleted';
import './jsdom-gaps';
import { RECORD } from './sample-notice';
import { expectAccessible, show, tidy } from './render';

afterEach(tidy);

const deleted = (at: number): DeletedRecord => ({
  key: `k${at}`, summary: { ...RECORD.summary, title: `第${at}份通报` }, notes: '', tags: [], deletedAt: '2024-09-01T10:00:00+08:00', daysLeft: at,
});
const props = (rest: Partial<BinViewProps> = {}): BinViewProps =>
  ({ records: [deleted(1), deleted(30)], error: null, onRestore: vi.fn(), onPurge: vi.fn(), onRetry: vi.fn(), ...rest });
const user = userEvent.setup();

test.each([
  ['empty', { records: [] }, '回收站是空的', 'The bin is empty'],
  ['being read', { records: null }, '正在读取…', 'Loading…'],
  ['not to be read', { records: null, error: { kind: 'storage-failed', detail: 'x' } as const }, /读写本地数据库失败/, /local database/i],
  ['filled', {}, '还保留 30 天', '1 day left'],
])('%s', async (_name, rest, zh, en) => {
  const { container, again } = show(<BinView {...props(rest)} />);
  expect(screen.getByText(zh)).toBeTruthy();
  await expectAccessible(container);
  again(<BinView {...props(rest)} />, 'en');
  expect(screen.getByText(en)).toBeTruthy();
});

test('a record is restored at once, and removed for good only after it was asked and said which', async () => {
  const [onRestore, onPurge] = [vi.fn(), vi.fn()];
  show(<BinView {...props({ onRestore, onPurge })} />);
  await user.click(screen.getByRole('button', { name: '恢复「第30份通报」' }));
  expect(onRestore).toHaveBeenCalledWith('k30');
  await user.click(screen.getByRole('button', { name: '彻底删除「第1份通报」' }));
  const dialog = within(await screen.findByRole('dialog', { name: '彻底删除 1 条记录？' }));
  expect(dialog.getByText('第1份通报')).toBeTruthy();
  await user.click(dialog.getByRole('button', { name: '取消' }));
  expect(onPurge).not.toHaveBeenCalled();
  await user.click(screen.getByRole('button', { name: '彻底删除「第1份通报」' }));
  await user.click(await screen.findByRole('button', { name: '彻底删除 1 条' }));
  expect(onPurge).toHaveBeenCalledWith(['k1']);
});

test('emptying the bin says how many go', async () => {
  const onPurge = vi.fn();
  show(<BinView {...props({ records: Array.from({ length: 12 }, (_, at) => deleted(at + 1)), onPurge })} />);
  await user.click(screen.getByRole('button', { name: '清空回收站（12）' }));
  await user.click(await screen.findByRole('button', { name: '彻底删除 12 条' }));
  expect(onPurge.mock.calls[0]?.[0]).toHaveLength(12);
});
