import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import { capturePage } from '@/lib/capture/capture-page';
import { buildRecords } from '@/lib/capture/record';
import { readAgain } from '@/lib/store/read-again';
import { sameReading } from '@/lib/store/same-reading';
import { ROOT } from '../support/source-imports';

const FOLDER = join(ROOT, 'test/articles');
const ARTICLES = readdirSync(FOLDER, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() && existsSync(join(FOLDER, entry.name, 'source.html')) ? [entry.name] : []));
const URL_OF = (slug: string): string => `http://www.qingya.gov.cn/${slug}.html`;

test.each(ARTICLES)('rules that have not changed read the stored text as they read the page: %s', async (slug) => {
  const { document: page } = new JSDOM(readFileSync(join(FOLDER, slug, 'source.html'), 'utf8'), { url: URL_OF(slug) }).window;
  const captured = capturePage(page, { url: URL_OF(slug) });
  if (!captured.ok) throw new Error(captured.error.kind);
  const { capture, extractions } = await buildRecords({ capture: captured.value.capture, html: '', retrievedAt: '2024-09-01T09:00:00+08:00', method: 'auto' });
  for (const { index, verdict, notice } of extractions) {
    expect(sameReading(readAgain({ capture, index, verdict, notice }), { verdict, notice })).toBe(true);
  }
});
