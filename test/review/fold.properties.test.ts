import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { noticeSchemas } from '@/lib/capture/notice-schema';
import { fold } from '@/lib/review/fold';
import { clashes, mergeLogs, orderLog, undoTargets } from '@/lib/review/log';
import type { Decision, Log } from '@/lib/review/types';
import { z } from '@/lib/zod';
import { anyDeed, anyLog } from './any-log';
import { LINES, readingOf } from './sample-reading';

const reading = readingOf();
/** A line longer, two issues the other way round, one gone. */
const other = readingOf([LINES[0], '说明：本通报经县委审定。', ...LINES.slice(1, 3), ...LINES.slice(8, 11), ...LINES.slice(3, 5), ...LINES.slice(11)]);
const { notice: noticeSchema } = noticeSchemas(z.object({ start: z.number(), end: z.number() }));
const RUNS = { numRuns: 150, seed: 20240401 };
const LATEST = '2024-04-01T10:00:00+08:00';

const shuffled = (log: Log): fc.Arbitrary<Log> => fc.shuffledSubarray([...log], { minLength: log.length });
const logs = anyLog(reading);
const named = (prefix: string, log: Log): Log => log.map((decision): Decision => ({ ...decision, id: `${prefix}${decision.id}` }));
/** Logs as two windows write them: some decisions in common, the others each with ids of their own. */
const branches = fc.tuple(logs, logs, logs).map(([a, b, c]) => [named('a', a), named('b', b), named('c', c)] as const);

describe('the fold', () => {
  test('does not depend on the order decisions are given in, nor on how often', () => {
    fc.assert(fc.property(logs.chain((log) => fc.tuple(fc.constant(log), shuffled(log))), ([log, mixed]) => {
      expect(fold(reading, [...mixed, ...log])).toEqual(fold(reading, log));
    }), RUNS);
  });

  test('gives a notice of the schema, with every place inside the text, on the text it was made on and on another', () => {
    fc.assert(fc.property(logs, fc.constantFrom(reading, other), (log, on) => {
      const { notice } = fold(on, log);
      expect(noticeSchema.safeParse(notice).error).toBeUndefined();
      for (const [, end] of JSON.stringify(notice).matchAll(/"end":(\d+)/g)) expect(Number(end)).toBeLessThanOrEqual(on.text.length);
      const ids = [...(notice?.issues ?? []), ...(notice?.deadlines ?? [])].map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      for (const { issueId } of notice?.deadlines ?? []) expect(issueId === null || ids.includes(issueId)).toBe(true);
    }), RUNS);
  });

  test('a decision and its undo leave what was there; redone, it is as if it had never been undone', () => {
    fc.assert(fc.property(logs, anyDeed(reading), (log, deed) => {
      const done: Decision = { ...deed, id: 'z1', at: LATEST, coder: '' };
      const undone: Decision = { op: 'undo', target: 'z1', id: 'z2', at: LATEST, coder: '' };
      const redone: Decision = { op: 'redo', target: 'z1', id: 'z3', at: LATEST, coder: '' };
      const before = log.filter(({ op }) => op !== 'undo' && op !== 'redo');
      expect(fold(reading, [...before, done, undone])).toEqual(fold(reading, before));
      expect(fold(reading, [...before, done, undone, redone])).toEqual(fold(reading, [...before, done]));
    }), RUNS);
  });

  test('never loses what the machine read: every item of it stands, or stands apart, with its value', () => {
    const read = fold(reading, []).items;
    fc.assert(fc.property(logs, (log) => {
      const { items, rejected } = fold(reading, log);
      const now = new Map([...items, ...rejected].map((item) => [item.id, item]));
      const gone = new Set(rejected.filter(({ kind }) => kind === 'issue' || kind === 'measure').map(({ id }) => id));
      const belowGone = (id: string | undefined): boolean => id !== undefined && (gone.has(id) || belowGone(now.get(id)?.under ?? read.find((one) => one.id === id)?.under));
      for (const item of read) {
        const found = now.get(item.id);
        if (found) expect(found.machine).toEqual(item.value);
        else expect(belowGone(item.under) || log.some(({ op }) => op === 'move' || op === 'merge' || op === 'split' || op === 'remove')).toBe(true);
      }
    }), RUNS);
  });

  test('a log that touches no item leaves the very notice that was read', () => {
    const remarks = logs.map((log) => log.filter(({ op }) => ['comment', 'link', 'note', 'tags', 'reviewed', 'delete'].includes(op)));
    fc.assert(fc.property(remarks, (log) => {
      expect(fold(reading, log).notice).toBe(reading.notice);
    }), RUNS);
  });
});

describe('merging logs', () => {
  test('is commutative, associative and idempotent, and holds every decision once', () => {
    fc.assert(fc.property(branches, ([a, b, c]) => {
      const [x, y] = [[...a, ...b], [...b, ...c]];
      expect(mergeLogs(x, y)).toEqual(mergeLogs(y, x));
      expect(mergeLogs(mergeLogs(x, y), c)).toEqual(mergeLogs(x, mergeLogs(y, c)));
      expect(mergeLogs(x, x)).toEqual(orderLog(x));
      expect(mergeLogs(x, y)).toHaveLength(a.length + b.length + c.length);
    }), RUNS);
  });

  test('decisions of one id and two contents are both kept, and told of', () => {
    const [one, two] = ['a', 'b'].map((to): Decision => ({ op: 'note', from: '', to, id: 'k', at: LATEST, coder: '' })) as [Decision, Decision];
    expect(mergeLogs([one], [two])).toEqual(mergeLogs([two], [one]));
    expect(clashes(mergeLogs([one], [two]))).toEqual(['k']);
    expect(fold(reading, [two, one]).record.note).toBe('a');
  });
});

test('undo goes back one by one, through everything, and redo forth again', () => {
  fc.assert(fc.property(logs, (log) => {
    const states = [fold(reading, log)];
    let now: Log = log;
    let back = 0;
    const next = (op: 'undo' | 'redo', target: string, i: number): Decision => ({ op, target, id: `z${String(i).padStart(3, '0')}`, at: LATEST, coder: '' });
    for (let target = undoTargets(now).undo; target; target = undoTargets(now).undo) {
      now = [...now, next('undo', target.id, back)];
      back += 1;
      states.push(fold(reading, now));
    }
    for (let i = back; i > 0; i -= 1) {
      expect(fold(reading, now)).toEqual(states[i]);
      now = [...now, next('redo', undoTargets(now).redo?.id ?? '', 2 * back - i)];
    }
    expect(fold(reading, now)).toEqual(states[0]);
  }), { ...RUNS, numRuns: 40 });
});

test('a changed line elsewhere moves no decision to another item', () => {
  const longer = readingOf(['索引号：QH-2024-018', ...LINES]);
  fc.assert(fc.property(logs, (log) => {
    const [before, after] = [fold(reading, log), fold(longer, log)];
    const shape = ({ items }: typeof before) => items.map(({ id, kind, state, under }) => [id, kind, state, under]);
    expect(shape(after)).toEqual(shape(before));
  }), RUNS);
});
