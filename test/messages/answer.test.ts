import { fakeBrowser } from 'wxt/testing/fake-browser';
import { beforeEach, expect, test, vi } from 'vitest';
import { answerInBackground } from '@/lib/messages/answer';
import { toEnvelope } from '@/lib/messages/envelope';
import { ok } from '@/lib/result';

type Handlers = Parameters<typeof answerInBackground>[0];

beforeEach(() => fakeBrowser.reset());

/** Asks the background, as the panel does. */
function ask(respond: (answer: unknown) => void): void {
  const { runtime } = fakeBrowser as unknown as { runtime: { onMessage: { trigger: (...args: unknown[]) => Promise<unknown> } } };
  void runtime.onMessage.trigger(toEnvelope('background.records-changed', {}), { id: fakeBrowser.runtime.id, url: fakeBrowser.runtime.getURL('/sidepanel.html') }, respond);
}

test('a background that is to be stopped is so when it has answered, also what it was asked meanwhile', async () => {
  const [first, second] = [Promise.withResolvers<null>(), Promise.withResolvers<null>()];
  const work = [first.promise, second.promise];
  answerInBackground({ 'background.records-changed': async () => ok(await (work.shift() as Promise<null>)) } as Partial<Handlers> as Handlers);
  const events: string[] = [];
  ask(() => events.push('one answered'));
  void fakeBrowser.runtime.onSuspend.trigger().then(() => events.push('stopped'));
  ask(() => events.push('two answered'));
  first.resolve(null);
  await vi.waitFor(() => expect(events).toEqual(['one answered']));
  second.resolve(null);
  await vi.waitFor(() => expect(events).toEqual(['one answered', 'two answered', 'stopped']));
});

test('one that has answered everything is stopped at once', async () => {
  answerInBackground({} as Handlers);
  await expect(fakeBrowser.runtime.onSuspend.trigger()).resolves.toBeDefined();
});
