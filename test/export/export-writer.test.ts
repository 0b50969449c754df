import { expect, test } from 'vitest';
import { buildRecords } from '@/lib/capture/record';
import { buildExport, exportText, untouched } from '@/lib/export/build-export';
import type { ExportRecord } from '@/lib/export/build-export';
import { ExportWriter } from '@/lib/export/export-writer';
import { NO_VERDICT, samplePayload } from '../store/sample-payload';

const OPTIONS = { exportedAt: '2024-04-01T09:05:00+08:00', generator: { name: 'zhenggai', version: '0.0.0-test' } };

async function recordsOf(...urls: readonly string[]): Promise<ExportRecord[]> {
  const made = await Promise.all(urls.map(async (url, at) => {
    const { capture, extractions } = await buildRecords(samplePayload({ url, ...(at === 1 && { verdict: NO_VERDICT }) }));
    return extractions.map((extraction) => ({ ...untouched(capture, extraction), notes: '第一行\n第二行', tags: ['水利'] }));
  }));
  return made.flat();
}

function write(records: readonly ExportRecord[]): { text: string; refused: string[] } {
  const writer = new ExportWriter();
  const refused: string[] = [];
  const texts = records.flatMap((record) => {
    const text = writer.add(record);
    if (!text.ok) refused.push(text.error);
    return text.ok ? [text.value] : [];
  });
  return { text: [writer.head(OPTIONS), ...texts, writer.tail].join(''), refused };
}

test('piece by piece gives the same file as all at once', async () => {
  const records = await recordsOf('http://a.gov.cn/1.html', 'http://b.gov.cn/2.html', 'http://c.gov.cn/3.html');
  expect(write(records).text).toBe(exportText(buildExport(records, OPTIONS)));
});

test.each([0, 1, 2])('a record that breaks the promise is left out and named, wherever it stands (%i)', async (at) => {
  const good = await recordsOf('http://a.gov.cn/1.html', 'http://c.gov.cn/3.html');
  const [bad] = await recordsOf('http://b.gov.cn/2.html');
  if (!bad) throw new Error('no record');
  const records: ExportRecord[] = [...good];
  records.splice(at, 0, { ...bad, review: { reviewed: true, reviewedAt: 'yesterday' } });
  const { text, refused } = write(records);
  expect(text).toBe(exportText(buildExport(good, OPTIONS)));
  expect(refused).toEqual([expect.stringContaining('review.reviewedAt')]);
});
