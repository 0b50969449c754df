import fc from 'fast-check';
import { refTo, wordsAt } from '@/lib/review/item-ref';
import { listItems } from '@/lib/review/list-items';
import { readValue } from '@/lib/review/read-value';
import type { Decision, Deed, ItemRef, Judged, Log, Reading, Values } from '@/lib/review/types';

/** Any decisions on a reading, sensible or not: on items that are not there, on themselves, undone before they were made. */

const STATES = ['machine', 'accepted', 'corrected', 'added', 'rejected', 'merged', 'candidate'] as const;
const STATUSES = ['completed', 'in-progress', 'not-started', 'unspecified'] as const;

export function anyDeed(reading: Reading): fc.Arbitrary<Deed> {
  const items = [...listItems(reading)];
  const context = { article: reading, notice: reading.notice };
  const nowhere: ItemRef = { kind: 'issue', id: 'i99', words: { quote: { type: 'TextQuoteSelector', exact: '不在文中的话', prefix: '', suffix: '' }, span: { start: 3, end: 9 } } };
  const added = fc.constantFrom('added-k0', 'added-k1', 'added-k2').map((id): ItemRef => ({ kind: 'issue', id }));
  const ref = fc.oneof({ weight: 12, arbitrary: fc.constantFrom(...items.map((item) => refTo(reading.text, item))) }, fc.constant(nowhere), added);
  const issue = fc.constantFrom(...items.filter(({ kind }) => kind === 'issue'));
  const issueRef = issue.map((item) => refTo(reading.text, item) as ItemRef<'issue'>);
  const judged: fc.Arbitrary<Judged> = fc.record({ item: fc.constantFrom(...items), was: fc.constantFrom(...STATES) })
    .map(({ item, was }) => ({ item: refTo(reading.text, item), was, value: item.value }));
  const span = fc.nat(reading.text.length - 8).chain((start) => fc.integer({ min: 2, max: 7 }).map((length) => ({ start, end: start + length })));
  const words = span.map((one) => wordsAt(reading.text, one));
  const status = fc.constantFrom(...STATUSES);
  const text = fc.string({ maxLength: 5 });
  return fc.oneof(
    fc.record({ op: fc.constant('accept' as const), items: fc.array(judged, { minLength: 1, maxLength: 4 }) }),
    fc.record({ op: fc.constant('reject' as const), judged }),
    fc.record({ from: status, to: status, item: fc.oneof(issueRef, added) }).map(({ from, to, item }) => ({ op: 'correct' as const, item, changes: [{ field: 'status', from, to }] })),
    fc.record({ item: ref, words }).filter(({ item }) => item.kind === 'deadline').map(({ item, words: on }) => ({
      op: 'correct' as const, item, words: on, changes: [{ field: 'due', to: '2025-01-31' }, { field: 'span', from: { start: 0, end: 1 }, to: on.span }],
    })),
    fc.record({ kind: fc.constantFrom('issue' as const, 'measure' as const, 'deadline' as const), on: words, under: fc.option(ref, { nil: undefined }) })
      .map(({ kind, on, under }) => ({ op: 'add' as const, kind, value: readValue(kind, on.span, context), words: on, ...(under && kind !== 'issue' && { under }) })),
    words.map((on) => ({ op: 'add' as const, kind: 'fact' as const, slot: 'inspection.round' as const, value: readValue('fact', on.span, context, 'inspection.round'), words: on })),
    fc.record({ op: fc.constant('remove' as const), item: ref }),
    fc.record({ item: issueRef, on: words }).map(({ item, on }) => ({ op: 'split' as const, item, words: on, value: readValue('issue', on.span, context) })),
    fc.record({ item: issueRef, into: issue }).map(({ item, into }) => ({ op: 'merge' as const, item, into: refTo(reading.text, into) as ItemRef<'issue'>, value: into.value as Values['issue'] })),
    fc.record({ op: fc.constant('move' as const), item: ref, from: fc.option(issueRef), to: fc.option(ref) }),
    fc.record({ op: fc.constant('link' as const), item: ref, to: ref }),
    fc.record({ op: fc.constant('comment' as const), text, words }),
    fc.record({ op: fc.constant('reviewed' as const), reviewed: fc.boolean() }),
    fc.constant({ op: 'reread' as const, captureId: 'c', extractorVersion: '2' }),
    fc.record({ op: fc.constant('note' as const), from: text, to: text }),
    fc.record({ op: fc.constant('tags' as const), added: fc.array(text, { maxLength: 2 }), removed: fc.array(text, { maxLength: 2 }) }),
    fc.constantFrom({ op: 'delete' as const }, { op: 'restore' as const }),
  );
}

/** Times that often coincide, written with two offsets. */
const at = fc.tuple(fc.nat(5), fc.boolean()).map(([minute, east]) => (east ? `2024-04-01T09:0${minute}:00+08:00` : `2024-04-01T01:0${minute}:00Z`));
const stamp = fc.record({ at, coder: fc.constantFrom('', '李', '王') });

/** A log with undone and redone decisions; ids are unique, "k0", "k1", … in no order of time. */
export function anyLog(reading: Reading, maxLength = 14): fc.Arbitrary<Log> {
  const back = fc.record({ op: fc.constantFrom('undo' as const, 'redo' as const), target: fc.nat(maxLength).map((i) => `k${i}`) });
  const deed = fc.oneof({ weight: 5, arbitrary: anyDeed(reading) }, back);
  return fc.array(fc.tuple(deed, stamp), { maxLength }).map((made) => made.map(([one, when], i): Decision => ({ ...one, ...when, id: `k${i}` })));
}
