import { describe, expect, test } from 'vitest';
import { mayCall } from '@/lib/messages/sender';
import type { Sender } from '@/lib/messages/sender';

const self = { id: 'abc', origin: 'chrome-extension://abc' };
const page: Sender = { id: 'abc', url: 'http://x.gov.cn/a.html', origin: 'http://x.gov.cn', tab: { id: 7 }, frameId: 0 };
const panel: Sender = { id: 'abc', url: 'chrome-extension://abc/sidepanel.html', origin: 'chrome-extension://abc' };
const panelInTab: Sender = { ...panel, tab: { id: 8, url: 'chrome-extension://abc/sidepanel.html' } };
const worker: Sender = { id: 'abc', url: 'chrome-extension://abc/background.js' };

describe('who may call', () => {
  test('a content script reports on its page, and nothing else', () => {
    expect(mayCall('background.probe-hit', page, self)).toBe(true);
    expect(mayCall('background.page-read', page, self)).toBe(true);
    expect(mayCall('background.item-selected', page, self)).toBe(true);
    expect(mayCall('background.want-sanitizer', page, self)).toBe(true);
    expect(mayCall('background.want-sanitizer', panel, self)).toBe(false);
    expect(mayCall('background.save-tab', page, self)).toBe(false);
    expect(mayCall('background.read-tab', page, self)).toBe(false);
    expect(mayCall('background.records-changed', page, self)).toBe(false);
    expect(mayCall('background.queue-add', page, self)).toBe(false);
    expect(mayCall('content.get-payload', page, self)).toBe(false);
    expect(mayCall('panel.item-selected', page, self)).toBe(false);
  });

  test('the panel asks for pages and saves, in the side panel or in a tab', () => {
    for (const sender of [panel, panelInTab, worker]) {
      expect(mayCall('background.save-tab', sender, self)).toBe(true);
      expect(mayCall('content.get-page', sender, self)).toBe(true);
      expect(mayCall('panel.page-changed', sender, self)).toBe(true);
    }
  });

  test('what is known of links is told to both, and to nobody else', () => {
    for (const sender of [page, panel, panelInTab]) expect(mayCall('background.known-links', sender, self)).toBe(true);
    expect(mayCall('background.known-links', { ...page, id: 'evil' }, self)).toBe(false);
    expect(mayCall('background.known-links', { ...page, tab: undefined }, self)).toBe(false);
    expect(mayCall('content.get-links', page, self)).toBe(false);
  });

  test('an extension page does not pass for a web page', () => {
    expect(mayCall('background.page-read', panelInTab, self)).toBe(false);
    expect(mayCall('background.page-read', panel, self)).toBe(false);
  });

  test('other extensions are not heard, whatever address they give', () => {
    expect(mayCall('background.save-tab', { ...panel, id: 'evil' }, self)).toBe(false);
    expect(mayCall('background.page-read', { ...page, id: 'evil' }, self)).toBe(false);
    expect(mayCall('content.get-page', { ...worker, id: undefined }, self)).toBe(false);
  });

  test('addresses that only begin like ours are not ours', () => {
    expect(mayCall('background.save-tab', { id: 'abc', url: 'chrome-extension://abcd/sidepanel.html' }, self)).toBe(false);
    expect(mayCall('background.save-tab', { id: 'abc', url: 'http://evil.cn/?chrome-extension://abc/' }, self)).toBe(false);
    expect(mayCall('background.save-tab', { ...panel, origin: 'http://evil.cn' }, self)).toBe(false);
    expect(mayCall('background.save-tab', { id: 'abc' }, self)).toBe(false);
  });

  test('a content script without a tab is nobody', () => {
    expect(mayCall('background.page-read', { ...page, tab: undefined }, self)).toBe(false);
    expect(mayCall('background.page-read', { ...page, tab: { id: -1 } }, self)).toBe(false);
  });
});
