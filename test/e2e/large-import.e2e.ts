import { Buffer } from 'node:buffer';
import { createHash } from 'node:crypto';
import { expect, test } from './fixtures';

/** So many of so many lines that the file is read in parts, by workers of their own. */
const RECORDS = 12;
const LINES = 120;

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** A line of JSON Lines: a page that is no notice. */
function lineOf(n: number): string {
  const url = `http://www.qingxi.gov.cn/zwgk/${n}.html`;
  const text = Array.from({ length: LINES }, (_, at) => `第${n}份第${at}段，${'组织全体干部逐条对照查找差距并制定台账。'.repeat(110)}`).join('\n');
  const captureId = sha256(`${url}\n${text}`);
  return JSON.stringify({
    format: 'zhenggai-notices', schemaVersion: '1.1.0', id: sha256(`${captureId}:0`), captureId, index: 0,
    source: { url, title: `第${n}份`, attachments: [], provenance: {} },
    capture: {
      method: 'file', retrievedAt: '2026-06-03T09:30:00+08:00', text, textSha256: sha256(text), htmlSha256: sha256(''), extractorVersion: '1',
      coverage: { method: 'text', share: 1, hasTitle: true, hasFirstParagraph: true, hasLastParagraph: true },
    },
    verdict: { kind: 'none', score: 1, threshold: 5, decidedBy: 'rules', signals: [] },
    notice: null, review: { reviewed: false }, tags: [], versions: [],
  });
}

test('a file so large that it is read in parts: refused with the line that is wrong, else imported whole', async ({ chromium }) => {
  const page = await chromium.context.newPage();
  await page.goto(chromium.url('exchange.html'));
  const part = page.getByRole('region', { name: '导入', exact: true });
  const lines = Array.from({ length: RECORDS }, (_, n) => lineOf(n));
  const choose = (all: readonly string[]): Promise<void> =>
    part.locator('input[type=file]').setInputFiles({ name: 'large.jsonl', mimeType: 'application/octet-stream', buffer: Buffer.from(`${all.join('\n')}\n`) });

  await choose(lines.with(8, (lines[8] ?? '').replace('第8份第5段', '第8份第6段')));
  await expect(part.getByRole('alert')).toContainText('第 9 行');

  await choose(lines);
  await part.getByRole('button', { name: '导入', exact: true }).click();
  await expect(part.getByText(/^导入完成/)).toContainText(String(RECORDS));
});
