import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { alone, formatAlone, strongValues } from './alone';
import { ISSUE_AXES, NOTICE_AXES, noticesOf } from './choices';
import type { NoticeChoice } from './choices';
import { settle } from './settle';

const plain = Object.fromEntries(
  Object.entries(NOTICE_AXES).map(([axis, values]) => [axis, Object.keys(values)[0]]),
) as unknown as NoticeChoice;

describe('a choice is settled', () => {
  test.each([
    ['a table is on a page', { table: 'cards' }, { carrier: 'p', grouping: 'none', fields: 'none' }],
    ['a table stays on the page it has', { table: 'cards', carrier: 'br' }, { carrier: 'br' }],
    ['no level, no groups', { numbering: '一、1.（1）', grouping: '聚焦…' }, { grouping: 'none' }],
    [
      'no label, so bold and alone',
      { numbering: '一、（一）bold', 'heading place': 'run-in。' },
      { carrier: 'bold headings', 'heading place': 'own line' },
    ],
    ['nothing to settle', {}, plain],
  ] as const)('%s', (_why, choice, settled) => {
    expect(settle({ ...plain, ...choice })).toMatchObject(settled);
  });
});

describe('each value alone', () => {
  const all = alone(1, 5);

  test('is read for every axis, and the plain notice is read right', () => {
    expect(new Set(all.map(({ axis }) => axis))).toEqual(new Set([...Object.keys(NOTICE_AXES), ...Object.keys(ISSUE_AXES)]));
    const plainest = all.find(({ axis }) => axis === 'family');
    expect(plainest?.firstMisses).toEqual([]);
  });

  test('is strong if it misses nothing', () => {
    const keep = strongValues([
      { axis: 'width', value: 'full digits', fields: [['title', { right: 1, missed: 1, wrong: 0 }]], firstMisses: [] },
      { axis: 'width', value: 'full marks', fields: [['title', { right: 2, missed: 0, wrong: 0 }]], firstMisses: [] },
    ]);
    expect([keep('width', 'full digits'), keep('width', 'full marks'), keep('carrier', 'p')]).toEqual([false, true, true]);
    expect(fc.sample(noticesOf(keep), { numRuns: 300, seed: 1 }).some(({ choice }) => choice.width === 'full digits')).toBe(false);
  });

  test('is reported with what it misses, or left out', () => {
    const report = formatAlone([
      { axis: 'width', value: 'full digits', fields: [['title', { right: 1, missed: 1, wrong: 0 }]], firstMisses: ['  #0 missed title'] },
      { axis: 'width', value: 'full marks', fields: [['title', { right: 2, missed: 0, wrong: 0 }]], firstMisses: [] },
    ]);
    expect(report).toContain('2 values');
    expect(report).toContain('width full digits: title 66.7');
    expect(report).not.toContain('full marks');
  });
});
