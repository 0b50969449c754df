import { fakeBrowser } from 'wxt/testing/fake-browser';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { sendToBackground } from '@/lib/messages/send-to-background';

const NOBODY = 'Could not establish connection. Receiving end does not exist.';
const runtime = fakeBrowser.runtime as { sendMessage: (message: unknown) => Promise<unknown> };

beforeEach(() => {
  fakeBrowser.reset();
  vi.useFakeTimers();
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

test.each([
  ['is there at once', 0, 1],
  ['is there after a moment', 1, 2],
  ['takes seconds to start', 4, 5],
])('a background that %s hears the message once', async (_name, refused, sent) => {
  const send = vi.spyOn(runtime, 'sendMessage');
  for (let i = 0; i < refused; i += 1) send.mockRejectedValueOnce(new Error(NOBODY));
  send.mockResolvedValueOnce('heard');
  const answer = sendToBackground('hello');
  await vi.runAllTimersAsync();
  expect(await answer).toBe('heard');
  expect(send).toHaveBeenCalledTimes(sent);
});

test.each([
  ['nobody ever listens', NOBODY, 6],
  ['the extension was removed', 'Extension context invalidated.', 1],
  ['the worker was stopped while it answered', 'the message channel closed before a response was received', 1],
])('where %s, the reason is told', async (_name, words, sent) => {
  const send = vi.spyOn(runtime, 'sendMessage').mockRejectedValue(new Error(words));
  const answer = expect(sendToBackground('hello')).rejects.toThrow(words);
  await vi.runAllTimersAsync();
  await answer;
  expect(send).toHaveBeenCalledTimes(sent);
});
