import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isEnded, nextRow, nextToOpen, type Outcome, type QueueEvent, type QueueState } from '@/lib/queue/next-row';
import type { QueueRow } from '@/lib/queue/types';

const AT = '2026-11-22T15:40:10+08:00';

const row = (state: QueueState, order = 1): QueueRow => ({
  id: `q${order}`, order, pageKey: `http://x.gov.cn/${order}.html`, url: `http://x.gov.cn/${order}.html`, title: `通报${order}`,
  from: 'http://x.gov.cn/list.html', addedAt: AT, state,
});

describe('one page', () => {
  test('it waits, is opened, and ends with what came of it', () => {
    const open = nextRow(row('waiting'), { kind: 'open' });
    expect(open).toEqual(row('open'));
    const saved = nextRow(row('open'), { kind: 'end', outcome: { state: 'saved', keys: ['k#0'] }, at: AT });
    expect(saved).toEqual({ ...row('saved'), keys: ['k#0'], endedAt: AT });
  });

  test('after a stop in the middle it waits at its place', () => {
    expect(nextRow(row('open', 7), { kind: 'interrupt' })).toEqual(row('waiting', 7));
  });

  test('wanted again, it goes to its new place and remembers nothing of the first time', () => {
    const failed: QueueRow = { ...row('failed'), failure: { kind: 'page-timeout' }, endedAt: AT };
    expect(nextRow(failed, { kind: 'requeue', order: 9 })).toEqual({ ...row('waiting'), order: 9 });
  });

  test('a page to be looked at again stays one, cut off or wanted once more', () => {
    const look: QueueRow = { ...row('open'), recheck: { keys: ['k#0'], keep: true } };
    const checked = nextRow(look, { kind: 'end', outcome: { state: 'checked', checked: [{ key: 'k#0', outcome: 'gone' }] }, at: AT });
    expect(checked).toMatchObject({ state: 'checked', recheck: { keys: ['k#0'], keep: true }, checked: [{ outcome: 'gone' }] });
    expect(nextRow(look, { kind: 'interrupt' })).toEqual({ ...look, state: 'waiting' });
    expect(nextRow(checked ?? look, { kind: 'requeue', order: 3 })).toEqual({ ...look, state: 'waiting', order: 3 });
  });

  test.each<[QueueState, QueueEvent['kind']]>([
    ['open', 'open'], ['saved', 'open'], ['waiting', 'end'], ['skipped', 'end'], ['waiting', 'interrupt'], ['failed', 'interrupt'],
    ['saved', 'skip'], ['waiting', 'requeue'], ['open', 'requeue'],
  ])('a page that is %s is left alone by %s', (state, kind) => {
    const events: Record<QueueEvent['kind'], QueueEvent> = {
      open: { kind: 'open' }, interrupt: { kind: 'interrupt' }, end: { kind: 'end', outcome: { state: 'skipped' }, at: AT },
      skip: { kind: 'skip', at: AT }, requeue: { kind: 'requeue', order: 4 },
    };
    expect(nextRow(row(state), events[kind])).toBeNull();
  });
});

describe('the next page', () => {
  test('is the first that waits, by its place and not by the list', () => {
    expect(nextToOpen([row('saved', 1), row('waiting', 5), row('waiting', 3)])?.id).toBe('q3');
  });
  test('is none while one is open, and none at the end', () => {
    expect(nextToOpen([row('waiting', 1), row('open', 2)])).toBeNull();
    expect(nextToOpen([row('saved', 1), row('failed', 2)])).toBeNull();
  });
});

/** Anything that may happen, to any page, in any order. */
const outcome: fc.Arbitrary<Outcome> = fc.constantFrom<Outcome>(
  { state: 'saved', keys: ['k#0'] }, { state: 'already-saved', keys: ['k#0'] }, { state: 'not-notice', relatedKind: 'plan' },
  { state: 'failed', failure: { kind: 'page-timeout' } }, { state: 'checked', checked: [{ key: 'k#0', outcome: 'gone' }] }, { state: 'skipped' },
);
const event: fc.Arbitrary<QueueEvent> = fc.oneof(
  fc.constant<QueueEvent>({ kind: 'open' }), fc.constant<QueueEvent>({ kind: 'interrupt' }),
  outcome.map((each): QueueEvent => ({ kind: 'end', outcome: each, at: AT })), fc.constant<QueueEvent>({ kind: 'skip', at: AT }),
  fc.nat(99).map((order): QueueEvent => ({ kind: 'requeue', order })),
);

test('whatever happens in whatever order: no page is lost, two are never open, and an end is final until the user says otherwise', () => {
  fc.assert(fc.property(fc.integer({ min: 1, max: 6 }), fc.array(fc.tuple(fc.nat(5), event), { maxLength: 80 }), (size, happenings) => {
    let rows = Array.from({ length: size }, (_, at) => row('waiting', at + 1));
    for (const [at, each] of happenings) {
      const target = rows[at % size];
      // As the store does it: opening asks for the page whose turn it is.
      const id = each.kind === 'open' ? nextToOpen(rows)?.id : target?.id;
      const before = rows;
      rows = rows.map((old) => (old.id === id ? (nextRow(old, each) ?? old) : old));
      expect(rows.map(({ id: same, url, title, from }) => [same, url, title, from])).toEqual(before.map(({ id: same, url, title, from }) => [same, url, title, from]));
      expect(rows.filter(({ state }) => state === 'open').length).toBeLessThanOrEqual(1);
      for (const [index, now] of rows.entries()) {
        const old = before[index];
        if (old && isEnded(old.state) && now.state !== old.state) expect([each.kind, now.state]).toEqual(['requeue', 'waiting']);
        expect(now.endedAt !== undefined).toBe(isEnded(now.state));
        expect(now.failure !== undefined).toBe(now.state === 'failed');
      }
    }
    // From wherever it stands, opening and ending brings every page to an end.
    for (let turns = 0; turns <= size; turns += 1) {
      rows = rows.map((old) => nextRow(old, { kind: 'end', outcome: { state: 'skipped' }, at: AT }) ?? old);
      const next = nextToOpen(rows);
      rows = rows.map((old) => (old === next ? (nextRow(old, { kind: 'open' }) ?? old) : old));
    }
    expect(rows.every(({ state }) => isEnded(state))).toBe(true);
  }));
});
