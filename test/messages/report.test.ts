import { fakeBrowser } from 'wxt/testing/fake-browser';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { report } from '@/lib/messages/report';

const told = { url: 'http://www.example.gov.cn/1.html', verdict: 'none', issues: 0, deadlines: 0 } as const;

beforeEach(() => {
  fakeBrowser.reset();
  vi.useFakeTimers();
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

test('a report is made again when the worker was stopped while it answered', async () => {
  const send = vi.spyOn(fakeBrowser.runtime as { sendMessage: (message: unknown) => Promise<unknown> }, 'sendMessage')
    .mockRejectedValueOnce(new Error('A listener indicated an asynchronous response by returning true, but the message channel closed before a response was received'))
    // Firefox says nothing at all where the panel listens, too.
    .mockResolvedValueOnce(undefined)
    .mockResolvedValueOnce(undefined)
    .mockResolvedValueOnce({ ok: true, value: null });
  const answer = report('background.page-read', told);
  await vi.runAllTimersAsync();
  expect(await answer).toEqual({ ok: true, value: null });
  expect(send).toHaveBeenCalledTimes(4);
});

test('it gives up with the reason, and never throws', async () => {
  const send = vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockRejectedValue(new Error('gone for good'));
  const answer = report('background.page-read', told);
  await vi.runAllTimersAsync();
  expect(await answer).toMatchObject({ ok: false, error: { kind: 'unexpected' } });
  expect(send).toHaveBeenCalledTimes(5);
});

test('what the background answers is the answer, a failure too', async () => {
  const failed = { ok: false, error: { kind: 'unexpected', detail: 'the handler threw' } };
  const send = vi.spyOn(fakeBrowser.runtime as { sendMessage: (message: unknown) => Promise<unknown> }, 'sendMessage').mockResolvedValue(failed);
  const answer = report('background.page-read', told);
  await vi.runAllTimersAsync();
  expect(await answer).toEqual(failed);
  expect(send).toHaveBeenCalledTimes(1);
});
