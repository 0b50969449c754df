import fc from 'fast-check';
import { parseNotices } from '@/lib/notice/parse';
import type { Deed } from '@/lib/review/types';
import { jsonLine } from '@/lib/export/json-lines';
import { checkedRecord } from '@/lib/export/checked-record';
import { ExportWriter } from '@/lib/export/export-writer';
import { decide } from '@/lib/store/decide';
import type { ZhenggaiDatabase } from '@/lib/store/database';
import { exportKeys, loadRecords } from '@/lib/store/read-record';
import { saveCapture } from '@/lib/store/save-capture';
import type { CapturePayload } from '@/lib/capture/types';
import { articleFromPlainText } from '@/lib/text/paragraphs';
import { anyDeed } from '../review/any-log';
import { LINES } from '../review/sample-reading';
import { NO_VERDICT, samplePayload } from '../store/sample-payload';
import { testDatabase } from '../store/test-database';

/** A page with the grammar's own reading, and words of its own so that no two have the same text. */
export function notePage(url: string, more = '', retrievedAt = '2024-04-01T09:00:00.250+08:00'): CapturePayload {
  const text = [...LINES, more].filter((line) => line !== '').join('\n');
  const article = articleFromPlainText(text);
  const payload = samplePayload({ url, text, notices: [], retrievedAt });
  const blocks = article.blocks.map((block, i) => (i === 0 ? { ...block, kind: 'heading' as const, level: 1 } : block));
  return { ...payload, capture: { ...payload.capture, article: { ...article, blocks }, notices: parseNotices(article, { titles: [] }) } };
}

const LINES_READING = { ...articleFromPlainText(LINES.join('\n')), notice: parseNotices(articleFromPlainText(LINES.join('\n')), { titles: [] })[0] ?? null };

type Source = CapturePayload['capture']['source'];
const word = fc.constantFrom('青禾县人民政府', '<b>"甲"</b>', '=1+1', '𠮷 é\u202e', '整改');
const address = fc.constantFrom('http://sw.liuhe.gov.cn/a.pdf', 'https://例子.政务.cn/整改?q={1}|2#一', './a b.doc', 'http://a.gov.cn/"><i>');

/** What a page says of itself: any of the fields there are. */
const anySource: fc.Arbitrary<Partial<Source>> = fc.record({
  canonicalUrl: address, siteName: word, siteCode: fc.constant('4305270001'), title: word, publishedOn: fc.constantFrom('2024-03-18', '2024年3月'),
  contentSource: word, documentNumber: fc.constant('青交党〔2024〕3号'), issuingBody: word, cutShort: fc.constant(true as const),
  attachments: fc.array(fc.record({ url: address, name: word, type: fc.constantFrom('pdf', 'docx', '') }), { maxLength: 3 }),
  pages: fc.constant({ current: 1, total: 2, pages: [{ number: 1, url: 'http://sw.liuhe.gov.cn/1.html' }, { number: 2, url: 'http://sw.liuhe.gov.cn/2.html' }] }),
  provenance: fc.dictionary(fc.constantFrom('siteName', 'title', 'publishedOn', 'url'), fc.constantFrom('meta', 'ld+json', '<title>')),
}, { requiredKeys: [] });

/** The blocks as a page with a list and a table has them. */
function listsAndCells({ capture, ...payload }: CapturePayload): CapturePayload {
  const { blocks } = capture.article;
  const made = blocks.map((block, i): (typeof blocks)[number] => {
    const row = i - (blocks.length - 4);
    if (row >= 0) return { ...block, kind: 'cell', cell: { table: 0, row: row >> 1, column: row % 2, rowSpan: 1, columnSpan: 1 + (row % 2), header: row < 2, columnHeaders: ['问题', '时限'], rowHeaders: [] } };
    return i % 3 === 1 ? { ...block, kind: 'item', ordinal: `${i}.`, ...(i % 2 === 1 && { depth: 1 }) } : block;
  });
  return { ...payload, capture: { ...capture, article: { ...capture.article, blocks: made } } };
}

/** What the store says of a text that was put together of two pages. */
async function join(db: ZhenggaiDatabase, key: string, at: string): Promise<void> {
  const pages = ['http://sw.liuhe.gov.cn/1.html', 'http://sw.liuhe.gov.cn/2.html'] as const;
  const row = await db.records.get(key);
  await db.records.where('key').equals(key).modify({ partPages: [...pages] });
  await db.captures.where('captureId').equals(row?.captureId ?? '').modify({ parts: [
    { url: pages[0], retrievedAt: at, start: 0, end: 10, textSha256: 'b'.repeat(64) }, { url: pages[1], retrievedAt: at, start: 11, end: 20 },
  ] });
}

/** What happens to one page: how often it is saved, and what is decided on it after each save. */
const anyPage = fc.record({
  isNotice: fc.boolean(),
  source: anySource,
  isTable: fc.boolean(),
  isJoined: fc.boolean(),
  saves: fc.array(fc.record({
    more: fc.constantFrom('', '补充说明。', '<b>"更正"</b>，=1+1'),
    deeds: fc.array(anyDeed(LINES_READING), { maxLength: 4 }),
    back: fc.boolean(),
    again: fc.boolean(),
  }), { minLength: 1, maxLength: 3 }),
});

/** What was done in a library: pages with their saves and decisions. */
export const anyWork = fc.array(anyPage, { minLength: 1, maxLength: 3 });
type Page = typeof anyPage extends fc.Arbitrary<infer T> ? T : never;
type Save = Page['saves'][number];
/** A page of a test's own may leave out what it does not look at. */
interface Work extends Partial<Omit<Page, 'isNotice' | 'saves'>>, Pick<Page, 'isNotice'> {
  readonly saves: readonly (Omit<Save, 'again'> & Partial<Pick<Save, 'again'>>)[];
}

/** A database in which it was done. */
export async function databaseOf(work: readonly Work[], coder = '李'): Promise<ZhenggaiDatabase> {
  const db = testDatabase();
  db.coder = coder;
  let minute = 0;
  const now = (): string => {
    minute += 1;
    return `2024-04-${String(2 + Math.floor(minute / 50)).padStart(2, '0')}T10:${String(minute % 50).padStart(2, '0')}:00.${String(minute).padStart(3, '0')}+08:00`;
  };
  for (const [at, { isNotice, saves, source = {}, isTable = false, isJoined = false }] of work.entries()) {
    const url = `http://sw.liuhe.gov.cn/tzgg/202403/t${at}.html`;
    for (const { more, deeds, back, again = false } of saves) {
      const plain = notePage(url, more, now());
      const told: CapturePayload = { ...plain, capture: { ...plain.capture, source: { ...plain.capture.source, ...source } } };
      const page = isTable ? listsAndCells(told) : told;
      const payload = isNotice ? page : { ...page, capture: { ...page.capture, verdict: NO_VERDICT, notices: [] } };
      const saved = await saveCapture(db, payload, now());
      const key = saved.ok ? saved.value.keys[0] ?? '' : '';
      if (isJoined) await join(db, key, now());
      for (const deed of deeds) await must(decide(db, key, [deed], now()));
      if (back) await must(decide(db, key, ({ log }): Deed[] => log.filter(({ op }) => op !== 'undo' && op !== 'redo').slice(-1).map(({ id }) => ({ op: 'undo', target: id })), now()));
      if (back && again) await must(decide(db, key, ({ log }): Deed[] => log.filter(({ op }) => op === 'undo').slice(-1).map((undo) => ({ op: 'redo', target: undo.op === 'undo' ? undo.target : '' })), now()));
    }
  }
  return db;
}

/** What was asked of the store, which had to go well. */
export async function must<T>(asked: Promise<{ ok: true; value: T } | { ok: false; error: unknown }>): Promise<T> {
  const answer = await asked;
  if (!answer.ok) throw new Error(JSON.stringify(answer.error));
  return answer.value;
}

const OPTIONS = { exportedAt: '2024-05-01T09:05:00+08:00', generator: { name: 'zhenggai', version: '0.0.0-test' } };

/** A whole database as files. Throws if a record does not fit. */
export async function filesOf(db: ZhenggaiDatabase): Promise<{ readonly json: string; readonly lines: string }> {
  const writer = new ExportWriter();
  const pieces: string[] = [];
  let lines = '';
  const keys = await must(exportKeys(db));
  const { records, broken } = await must(loadRecords(db, keys));
  if (broken.length > 0) throw new Error(JSON.stringify(broken));
  for (const record of records) {
    const piece = writer.add(record);
    const checked = checkedRecord(record);
    if (!piece.ok || !checked.ok) throw new Error(piece.ok ? '' : piece.error);
    pieces.push(piece.value);
    lines += jsonLine(checked.value);
  }
  return { json: [writer.head(OPTIONS), ...pieces, writer.tail].join(''), lines };
}

/** A text in pieces that end anywhere. */
export async function* inPieces(text: string, length = 97): AsyncGenerator<string> {
  for (let at = 0; at < text.length; at += length) yield await Promise.resolve(text.slice(at, at + length));
}
