import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { onQueueRunChanged, readQueueRun, readQueueWork, writeQueueRun, writeQueueWork } from '@/lib/messages/queue-run';

beforeEach(() => fakeBrowser.reset());

test('a new queue stands, stopped by nobody, with the usual delay', async () => {
  expect(await readQueueRun()).toEqual({ running: false, delay: 5 });
  expect(await readQueueWork()).toBeNull();
});

test('starting and ending forget why it stood; changing the delay does not', async () => {
  await writeQueueRun({ running: false, stoppedBy: 'restart' });
  expect(await writeQueueRun({ delay: 30 })).toEqual({ running: false, stoppedBy: 'restart', delay: 30 });
  expect(await writeQueueRun({ running: true })).toEqual({ running: true, delay: 30 });
  expect(await readQueueRun()).toEqual({ running: true, delay: 30 });
});

test('what was stored wrongly costs only itself', async () => {
  await fakeBrowser.storage.local.set({ queue: { running: true, stoppedBy: 'gremlins', delay: 9000 } });
  expect(await readQueueRun()).toEqual({ running: true, delay: 120 });
  await fakeBrowser.storage.session.set({ queue: { left: 'nowhere' } });
  expect(await readQueueWork()).toBeNull();
});

test('panels hear of every change until they stop listening', async () => {
  const heard = vi.fn();
  const stop = onQueueRunChanged(heard);
  await writeQueueRun({ running: true });
  await writeQueueWork({ left: {}, nextAt: 5 });
  stop();
  await writeQueueRun({ running: false });
  expect(heard).toHaveBeenCalledTimes(2);
});
