import { describe, expect, test, vi } from 'vitest';
import { callThrough } from '@/lib/messages/caller';
import { contentDoors } from '@/lib/messages/content-doors';
import { toEnvelope } from '@/lib/messages/envelope';
import { backgroundDoors } from '@/lib/messages/input-doors';
import { listenerFor } from '@/lib/messages/listener';
import type { Listener } from '@/lib/messages/listener';
import { outputDoors } from '@/lib/messages/output-doors';
import type { Sender } from '@/lib/messages/sender';
import { err, ok } from '@/lib/result';
import { payload, view } from './fixtures';

const self = { id: 'abc', origin: 'chrome-extension://abc' };
const panel: Sender = { id: 'abc', url: 'chrome-extension://abc/sidepanel.html' };
const page: Sender = { id: 'abc', url: 'http://x.gov.cn/a.html', origin: 'http://x.gov.cn', tab: { id: 7 }, frameId: 3 };
const bad = err({ kind: 'bad-message' } as const);

/** Sends as a browser does: through JSON, to one listener. */
const through = (listener: Listener, sender: Sender) => (message: unknown) =>
  new Promise<unknown>((resolve) => {
    const json = (value: unknown): unknown => (value === undefined ? undefined : JSON.parse(JSON.stringify(value)));
    if (!listener(json(message), sender, (answer) => resolve(json(answer)))) resolve(undefined);
  });

describe('answering', () => {
  test('a handler gets the input and the caller, and its answer goes back', async () => {
    const pageRead = vi.fn(() => ok(null));
    const listener = listenerFor({ 'background.page-read': pageRead }, backgroundDoors, self);
    const input = { url: 'http://x.gov.cn/a.html', verdict: 'notice', issues: 14, deadlines: 17 } as const;
    const answer = await callThrough(through(listener, page), 'background.page-read', input, outputDoors['background.page-read']);
    expect(answer).toEqual(ok(null));
    expect(pageRead).toHaveBeenCalledWith(input, { tabId: 7, frameId: 3, documentId: undefined, origin: 'http://x.gov.cn' });
  });

  test.each([
    ['no input', undefined],
    ['a wrong type', { tabId: '7' }],
    ['a fraction', { tabId: 7.5 }],
    ['a negative tab', { tabId: -2 }],
    ['an array', [7]],
  ])('%s is a bad message and reaches no handler', async (_name, input) => {
    const save = vi.fn(() => ok({ how: 'created' as const, keys: [] }));
    const listener = listenerFor({ 'background.save-tab': save }, backgroundDoors, self);
    expect(await through(listener, panel)({ zhenggai: 'background.save-tab', input })).toEqual(bad);
    expect(save).not.toHaveBeenCalled();
  });

  test('items are named by id or by a stretch of text, and by nothing longer', async () => {
    const show = vi.fn(() => ok(null));
    const send = through(listenerFor({ 'content.show-item': show }, contentDoors, self), panel);
    for (const itemId of ['i3', 'd12', 'span:120-134']) {
      expect(await send(toEnvelope('content.show-item', { notice: 0, itemId }))).toEqual(ok(null));
    }
    for (const itemId of ['', 'span:1', 'i3; drop', 'x'.repeat(100_000)]) {
      expect(await send(toEnvelope('content.show-item', { notice: 0, itemId }))).toEqual(bad);
    }
    expect(show).toHaveBeenCalledTimes(3);
  });

  test('only addresses of the web get into the queue, and a link\'s endless words are cut', async () => {
    const add = vi.fn(() => ok({ added: 1, already: 0 }));
    const send = through(listenerFor({ 'background.queue-add': add }, backgroundDoors, self), panel);
    const link = { url: 'http://x.gov.cn/a.html', title: '通报' };
    for (const url of ['javascript:alert(1)', 'file:///etc/passwd', 'chrome://version', 'http://', '', `http://x.gov.cn/${'a'.repeat(9000)}`]) {
      expect(await send(toEnvelope('background.queue-add', { items: [link, { ...link, url }] }))).toEqual(bad);
    }
    expect(add).not.toHaveBeenCalled();
    expect(await send(toEnvelope('background.queue-add', { items: [{ ...link, title: '通'.repeat(9000) }] }))).toEqual(ok({ added: 1, already: 0 }));
    expect(add).toHaveBeenCalledWith({ items: [{ ...link, title: '通'.repeat(500) }] }, expect.anything());
  });

  test('the queue hears start, pause, skip and remove, from our own pages alone', async () => {
    const control = vi.fn(() => ok(null));
    const listener = listenerFor({ 'background.queue-control': control }, backgroundDoors, self);
    for (const input of [{ do: 'start' }, { do: 'start', windowId: 3 }, { do: 'pause' }, { do: 'skip', id: 'q1' }, { do: 'remove', id: 'q1' }]) {
      expect(await through(listener, panel)({ zhenggai: 'background.queue-control', input })).toEqual(ok(null));
    }
    for (const input of [{ do: 'skip' }, { do: 'clear' }, { do: 'start', windowId: 'here' }]) {
      expect(await through(listener, panel)({ zhenggai: 'background.queue-control', input })).toEqual(bad);
    }
    expect(await through(listener, page)({ zhenggai: 'background.queue-control', input: { do: 'start' } })).toEqual(bad);
    expect(control).toHaveBeenCalledTimes(5);
  });

  test('a page cannot save, even in the right words', async () => {
    const save = vi.fn(() => ok({ how: 'created' as const, keys: [] }));
    const listener = listenerFor({ 'background.save-tab': save }, backgroundDoors, self);
    expect(await through(listener, page)(toEnvelope('background.save-tab', { tabId: 7 }))).toEqual(bad);
    expect(save).not.toHaveBeenCalled();
  });

  test('messages of others are left alone', () => {
    const listener = listenerFor({ 'background.save-tab': () => bad }, backgroundDoors, self);
    const respond = vi.fn();
    for (const message of [null, undefined, 'hello', 7, {}, { zhenggai: 7 }, { zhenggai: 'toString' }, { zhenggai: 'panel.page-changed', input: { tabId: 1 } }]) {
      expect(listener(message, panel, respond)).toBe(false);
    }
    expect(respond).not.toHaveBeenCalled();
  });

  test('an exception comes back as an error with its words', async () => {
    const listener = listenerFor({ 'background.read-tab': () => Promise.reject(new Error('no such tab')) }, backgroundDoors, self);
    const answer = await callThrough(through(listener, panel), 'background.read-tab', { tabId: 1 }, outputDoors['background.read-tab']);
    expect(answer).toEqual(err({ kind: 'unexpected', detail: 'no such tab' }));
  });
});

describe('calling', () => {
  test('a whole page and a payload cross the border as they are', async () => {
    const handlers = { 'content.get-page': () => ok(view), 'content.get-payload': () => ok(payload) };
    const send = through(listenerFor(handlers, contentDoors, self), panel);
    expect(await callThrough(send, 'content.get-page', {}, outputDoors['content.get-page'])).toEqual(ok(view));
    expect(await callThrough(send, 'content.get-payload', {}, outputDoors['content.get-payload'])).toEqual(ok(payload));
  });

  test.each([
    ['a reversed span', { ...view, capture: { ...view.capture, notices: [{ ...view.capture.notices[0], span: { start: 9, end: 2 } }] } }],
    ['a verdict we do not know', { ...view, capture: { ...view.capture, verdict: { ...view.capture.verdict, kind: 'maybe' } } }],
    ['half a view', { method: 'auto' }],
  ])('%s does not get in', async (_name, value) => {
    const send = () => Promise.resolve(ok(value));
    expect(await callThrough(send, 'content.get-page', {}, outputDoors['content.get-page'])).toEqual(bad);
  });

  test.each([
    'Could not establish connection. Receiving end does not exist.',
    'The message port closed before a response was received.',
    'A listener indicated an asynchronous response by returning true, but the message channel closed before a response was received',
    'No tab with id: 12.',
    'Invalid tab ID: 12',
  ])('a page that is not there is gone: %s', async (words) => {
    const send = () => Promise.reject(new Error(words));
    expect(await callThrough(send, 'content.get-page', {}, outputDoors['content.get-page'])).toEqual(err({ kind: 'page-gone' }));
  });

  test('silence from a page means it is gone, from the background that something is wrong', async () => {
    const send = () => Promise.resolve(undefined);
    expect(await callThrough(send, 'content.ping', {}, outputDoors['content.ping'])).toEqual(err({ kind: 'page-gone' }));
    const read = await callThrough(send, 'background.read-tab', { tabId: 1 }, outputDoors['background.read-tab']);
    expect(read).toMatchObject({ ok: false, error: { kind: 'unexpected' } });
  });
});
