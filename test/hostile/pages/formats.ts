import { shell } from '../../support/page-source';
import type { HostileTable } from '../hostile-page';
import { ISSUES, NOTICE, TITLE } from '../notice-page';

const XHTML = (body: string): string => `<?xml version="1.0" encoding="utf-8"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title>${TITLE}</title></head><body>${body}</body></html>`;
const as = (type: string, body: () => string | Uint8Array, headers: Readonly<Record<string, string>> = {}) => () => ({ body: body(), headers: { 'content-type': type, ...headers } });
const html = (): string => shell(NOTICE, TITLE);
/** A picture of one pixel. */
const PIXEL = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');

/** Pages that are not what they say. */
export const formats: HostileTable = [
  { name: 'a character set that does not exist', page: as('text/html; charset=x-none', html), issues: ISSUES },
  { name: 'UTF-8 that a meta calls gb2312', page: as('text/html; charset=utf-8', () => html().replace('charset="utf-8"', 'charset="gb2312"')), issues: ISSUES },
  { name: 'UTF-16 with its mark', page: as('text/html', () => Buffer.from(`\ufeff${html()}`, 'utf16le')), issues: ISSUES },
  { name: 'UTF-8 with broken sequences inside', page: as('text/html; charset=utf-8', () => Buffer.concat([Buffer.from(html().replace('</body></html>', '<p>尾')), Buffer.from([0xe6, 0xb0, 0xff, 0xfe, 0x80]), Buffer.from('</p></body></html>')])), issues: ISSUES },
  { name: 'XHTML', page: as('application/xhtml+xml; charset=utf-8', () => XHTML(NOTICE)), issues: ISSUES },
  { name: 'XHTML that breaks off in the middle', page: as('application/xhtml+xml; charset=utf-8', () => XHTML(`${NOTICE}<p>断<b></p>`)), issues: ISSUES },
  { name: 'plain text of a notice', page: as('text/plain; charset=utf-8', () => NOTICE.replace(/<\/?(?:h1|p|div)[^>]*>/g, '\n')), issues: ISSUES },
  { name: 'a picture', page: as('image/png', () => PIXEL), issues: 0, refused: 'no-article' },
  { name: 'XML without a style sheet', page: as('application/xml; charset=utf-8', () => '<?xml version="1.0"?><list><row><title>整改</title></row></list>'), issues: 0 },
  { name: 'JSON', page: as('application/json; charset=utf-8', () => JSON.stringify({ title: TITLE, text: '该问题已整改完成' })), issues: 0 },
  { name: 'an empty answer', page: as('text/html; charset=utf-8', () => ''), issues: 0, refused: 'no-article' },
  { name: 'a page without any element but text', page: as('text/html; charset=utf-8', () => '节水宣传'), issues: 0 },
  { name: 'a page that a service worker answers', issues: ISSUES, page: () => shell(`${NOTICE}<script>navigator.serviceWorker?.register('/sw.js')</script>`, TITLE), others: { '/sw.js': as('text/javascript', () => "addEventListener('fetch', () => {});") } },
  { name: 'headers that forbid frames, sniffing and referrers', page: as('text/html; charset=utf-8', html, { 'x-frame-options': 'DENY', 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer', 'cross-origin-opener-policy': 'same-origin', 'permissions-policy': 'clipboard-read=()' }), issues: ISSUES },
  { name: 'a page in quirks mode without end tags', page: as('text/html; charset=utf-8', () => html().replace(/<!DOCTYPE html>|<\/p>|<\/body>|<\/html>/g, '')), issues: ISSUES },
];
