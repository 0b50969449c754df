import { describe, expect, test } from 'vitest';
import { parseNotices } from '@/lib/notice/parse';
import { buildRecords } from '@/lib/capture/record';
import { buildExport, exportText, untouched } from '@/lib/export/build-export';
import type { ExportRecord } from '@/lib/export/build-export';
import { ExportWriter } from '@/lib/export/export-writer';
import { addBySelecting, commentOn, correctFields, rejectItem } from '@/lib/review/deeds';
import { mergeWithBefore, moveItem, splitIssue } from '@/lib/review/reshape';
import { acceptItems } from '@/lib/review/progress';
import type { Deed, Folded, ReviewedItem } from '@/lib/review/types';
import { foldRecord } from '@/lib/review/fold-record';
import { articleFromPlainText } from '@/lib/text/paragraphs';
import { LINES, logOf, spanOf } from '../review/sample-reading';
import { samplePayload } from '../store/sample-payload';
import { complaints } from './validate-export';

const OPTIONS = { exportedAt: '2024-04-01T09:05:00+08:00', generator: { name: 'zhenggai', version: '0.0.0-test' } };

async function sample(): Promise<ExportRecord> {
  const text = LINES.join('\n');
  const payload = samplePayload({ text, notices: [] });
  const notices = parseNotices(articleFromPlainText(text), { titles: [] });
  const { capture, extractions: [extraction] } = await buildRecords({ ...payload, capture: { ...payload.capture, notices } });
  if (!extraction) throw new Error('no extraction');
  return untouched(capture, extraction);
}

interface Seen {
  readonly sight: { readonly article: ExportRecord['capture']; readonly folded: Folded };
  readonly item: (id: string) => ReviewedItem;
}

/** The record after deeds that are each made on what stands. */
async function decided(...makers: readonly ((seen: Seen) => Deed | null)[]): Promise<ExportRecord> {
  const record = await sample();
  const deeds: Deed[] = [];
  for (const make of makers) {
    const folded = foldRecord({ ...record, decisions: logOf(...deeds) });
    const item = (id: string): ReviewedItem => folded.items.find((one) => one.id === id) ?? (() => { throw new Error(id); })();
    const deed = make({ sight: { article: record.capture, folded }, item });
    if (!deed) throw new Error('no such deed');
    deeds.push(deed);
  }
  return { ...record, decisions: logOf(...deeds) };
}

const asRead = (text: string): { records: Record<string, unknown>[]; counts: object } => JSON.parse(text) as never;
const exported = (record: ExportRecord) => asRead(exportText(buildExport([record], OPTIONS)));

describe('the export of a record that was decided on', () => {
  const all = () => decided(
    ({ sight, item }) => acceptItems(sight.article.text, [item('i1'), item('t1'), item('organization')]),
    ({ sight, item }) => correctFields(sight, item('d1'), { due: '2024-07-31' }),
    ({ sight, item }) => rejectItem(sight, item('o1')),
    ({ sight, item }) => correctFields(sight, item('organizationType'), { value: 'government' }),
    ({ sight }) => addBySelecting(sight, 'measure', spanOf(sight.article, '确保2024年9月底前完成车辆清查。')),
    ({ sight, item }) => moveItem(sight, item('i3/m2'), item('i4')),
    ({ sight, item }) => splitIssue(sight, item('i2') as ReviewedItem<'issue'>, spanOf(sight.article, '（2）力争').start),
    ({ sight, item }) => mergeWithBefore(sight, item('i3') as ReviewedItem<'issue'>),
    ({ sight }) => commentOn(sight, '问一下'),
  );

  test('validates, whole or in pieces, and counts what stands', async () => {
    const record = await all();
    const file = exported(record);
    expect(complaints(file)).toEqual([]);
    expect(file.counts).toMatchObject({ notices: 1, issues: 4, deadlines: 3 });
    const writer = new ExportWriter();
    const piece = writer.add(record);
    expect(piece.ok && `${writer.head(OPTIONS)}${piece.value}${writer.tail}`).toBe(exportText(buildExport([record], OPTIONS)));
  });

  test('holds the value that stands with the machine’s beside it, who decided and when', async () => {
    const [record] = exported(await all()).records;
    expect(record).toMatchObject({
      notice: {
        organizationType: 'government',
        organization: { review: { state: 'accepted', coder: '李', at: '2024-04-01T09:00:00+08:00' } },
        declaredTotals: [{ review: { state: 'accepted' } }],
        issues: [{ id: 'i1', review: { state: 'accepted' } }, { id: 'i2', review: { state: 'corrected' } }, { id: 'added-k7', review: { state: 'added' } }, { id: 'i4' }],
        deadlines: [{ id: 'd1', due: '2024-07-31', review: { state: 'corrected', machine: { due: '2024-06-30', span: [220, 229] } } }, {}, {}],
      },
      review: { classes: { organizationType: { machine: { value: 'government-organ' } } } },
      rejected: [{ kind: 'issue', into: 'added-k7', review: { state: 'merged' } }, { kind: 'outcome', value: { value: 32 }, review: { state: 'rejected' } }],
    });
    expect((record?.['decisions'] as { op: string }[] | undefined)?.map(({ op }) => op)).toEqual(['accept', 'correct', 'reject', 'correct', 'add', 'move', 'split', 'merge', 'comment']);
  });

  test('a measure that was moved or added says so where it stands', async () => {
    const record = await decided(
      ({ sight }) => addBySelecting(sight, 'measure', spanOf(sight.article, '确保2024年9月底前完成车辆清查。')),
      ({ sight, item }) => moveItem(sight, item('i3/m2'), item('i4')),
    );
    const notice = exported(record).records[0]?.['notice'] as { issues: { measures: { text: string; review?: { state: string } }[] }[] };
    expect(notice.issues.slice(2).map(({ measures }) => measures.map(({ review }) => review?.state))).toEqual([[undefined, 'added'], ['corrected', undefined]]);
  });

  test('without a name the coder is —; a span that was changed is a pair', async () => {
    const record = await decided(({ sight, item }) => correctFields(sight, item('i4/m1'), { span: { start: 333, end: 350 } }));
    const anonymous = { ...record, decisions: record.decisions?.map((decision) => ({ ...decision, coder: '' })) };
    const [one] = exported(anonymous).records;
    expect(one?.['decisions']).toMatchObject([{ coder: '—', changes: [{ field: 'span', from: [333, 351], to: [333, 350] }] }]);
  });

  test('one nobody touched is what it was: no field more', async () => {
    const [record] = exported(await sample()).records;
    expect(Object.keys(record ?? {})).toEqual(['id', 'captureId', 'index', 'source', 'capture', 'verdict', 'notice', 'review', 'tags', 'versions']);
    expect(JSON.stringify(record)).not.toContain('"machine"');
  });
});
