import { screen } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { StorageCheck, type StorageCheckProps, StorageNews } from '@/components/storage-check';
import type { StorageState, StoredThing } from '@/lib/messages/storage-state';
import { expectAccessible, show, tidy } from './render';

afterEach(tidy);

const record = (n: number): StoredThing => ({ kind: 'record', key: `http://a.gov.cn/${n}.html#0`, name: `第${n}份通报` });
const capture: StoredThing = { kind: 'capture', key: 'c1', name: '第1份通报' };
const done = (rest: Partial<Extract<StorageState, { kind: 'done' }>> = {}): StorageState => ({ kind: 'done', restored: [], lost: [], copied: 0, cancelled: false, ...rest });
const props = (state: StorageState | null, rest: Partial<StorageCheckProps> = {}): StorageCheckProps => ({ state, onCheck: vi.fn(), onCancel: vi.fn(), onDismiss: vi.fn(), ...rest });

const STATES: readonly (readonly [string, StorageState | null, readonly string[]])[] = [
  ['not checked yet', null, ['检查存储']],
  ['running', { kind: 'running', done: 3, total: 1200 }, ['正在核对并恢复记录… 3/1,200', '取消']],
  ['all right', done(), ['一切完好。']],
  ['copies written again', done({ copied: 2 }), ['一切完好。', '补写了 2 份拷贝。']],
  ['repaired', done({ restored: [record(1), capture] }), ['数据库丢失了 1 项，已从第二份拷贝恢复', '第1份通报', 'http://a.gov.cn/1.html']],
  ['only a stored page repaired', done({ restored: [capture] }), ['数据库丢失了 1 项']],
  ['the queue repaired', done({ restored: [{ kind: 'queue', key: '', name: '' }] }), ['采集队列']],
  ['lost', done({ lost: [record(2)] }), ['1 项无法恢复', '请打开原网页重新保存', '第2份通报']],
  ['very many lost', done({ lost: Array.from({ length: 60 }, (_, n) => record(n)) }), ['60 项无法恢复', '另有 10 项']],
  ['cancelled', done({ cancelled: true }), ['检查已取消']],
  ['a full disk', { kind: 'failed', error: { kind: 'storage-full' } }, ['检查没有完成', '磁盘空间不足']],
];

describe('the check in the settings', () => {
  test.each(STATES)('%s', async (_name, state, words) => {
    const { container } = show(<StorageCheck {...props(state)} />);
    for (const word of words) expect(container.textContent).toContain(word);
    await expectAccessible(container);
  });

  test('its buttons', async () => {
    const on = props(done({ lost: [record(1)] }));
    const { again } = show(<StorageCheck {...on} />, 'en');
    const user = userEvent.setup();
    await user.click(screen.getByRole('button', { name: 'Check storage' }));
    await user.click(screen.getByRole('button', { name: 'I have read this' }));
    again(<StorageCheck {...on} state={{ kind: 'running', done: 0, total: 5 }} />);
    await user.click(screen.getByRole('button', { name: 'Check storage' }));
    await user.click(screen.getByRole('button', { name: 'Cancel' }));
    expect([on.onCheck, on.onDismiss, on.onCancel].map((called) => vi.mocked(called).mock.calls.length)).toEqual([1, 1, 1]);
  });
});

test('the panel says nothing where all is right, and what is lost as an alert', () => {
  const { container, again } = show(<StorageNews {...props(done({ copied: 3 }))} />);
  expect(container.textContent).toBe('');
  again(<StorageNews {...props({ kind: 'running', done: 0, total: 0 })} />);
  expect(container.textContent).toBe('');
  again(<StorageNews {...props(done({ lost: [record(1)] }))} />);
  expect(screen.getByRole('alert').textContent).toContain('1 项无法恢复');
});
