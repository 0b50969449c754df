import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { readPage } from '@/lib/page/read-page';
import { sanitizeSnapshot } from '@/lib/page/sanitize-snapshot';
import { SNAPSHOT_HTML, SNAPSHOT_PAGE } from './snapshot-page';

const URL = 'http://www.qingxi.gov.cn/art/2024/a.html';

describe('the stored snapshot, in jsdom', () => {
  test('keeps words and structure, and nothing that loads, runs or is hidden', () => {
    const { window } = new JSDOM(SNAPSHOT_PAGE, { url: URL });
    const result = readPage(window.document, { url: URL });
    if (!result.ok) throw new Error(result.error.kind);
    expect(sanitizeSnapshot(result.value, window)).toBe(SNAPSHOT_HTML);
  });
});
