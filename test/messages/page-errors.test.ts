import { describe, expect, test } from 'vitest';
import { isBrowserClosing, toPageError } from '@/entrypoints/background/page-errors';

describe('why a page cannot be read, from the browsers\' own words', () => {
  test.each([
    ['Cannot access contents of the page. Extension manifest must request permission to access the respective host.', '', { kind: 'no-permission', origin: '' }],
    ['Cannot access contents of url "https://a.example.com/". Extension manifest must request permission to access this host.', 'https://a.example.com/x?y', { kind: 'no-permission', origin: 'https://a.example.com' }],
    ['Missing host permission for the tab', 'http://b.example.com:8080/', { kind: 'no-permission', origin: 'http://b.example.com:8080' }],
    ['Cannot access a chrome:// URL', '', { kind: 'not-a-web-page' }],
    ['Cannot access a chrome-extension:// URL of different extension', '', { kind: 'not-a-web-page' }],
    ['The extensions gallery cannot be scripted.', 'https://chromewebstore.google.com/', { kind: 'not-a-web-page' }],
    ['Frame with ID 0 is showing error page', 'http://x.gov.cn/', { kind: 'not-a-web-page' }],
    ['Missing host permission for the tab', 'about:config', { kind: 'not-a-web-page' }],
    ['No tab with id: 12.', '', { kind: 'page-gone' }],
    ['The tab was closed.', 'http://x.gov.cn/', { kind: 'page-gone' }],
    ['Something new', 'http://x.gov.cn/', { kind: 'unexpected', detail: 'Something new' }],
  ])('%s (%s)', (words, url, error) => {
    expect(toPageError(new Error(words), url)).toEqual(error);
  });

  test('a browser that is being closed says nothing of the page', () => {
    expect(isBrowserClosing('The browser is shutting down.')).toBe(true);
    expect(isBrowserClosing('The tab was closed.')).toBe(false);
  });
});
