import { describe, expect, test } from 'vitest';
import { Figures } from './figures';
import type { Event } from './read-notice';

const events: readonly Event[] = [
  { field: 'issues', how: 'right', axes: { width: 'full marks', status: '已完成' } },
  { field: 'issues', how: 'missed', axes: { width: 'full marks', status: 'none' } },
  { field: 'issues', how: 'wrong', axes: { width: 'half marks', status: 'none' } },
  { field: 'deadlines', how: 'false', axes: { width: 'full marks' } },
];

function figuresOf(): Figures {
  const figures = new Figures();
  figures.add(events);
  return figures;
}

describe('figures', () => {
  test.each([
    ['issues', 'width', 'full marks', { right: 1, missed: 1, wrong: 0 }],
    ['issues', 'width', 'half marks', { right: 0, missed: 1, wrong: 1 }],
    ['issues', 'status', 'none', { right: 0, missed: 2, wrong: 1 }],
    ['deadlines', 'width', 'full marks', { right: 0, missed: 0, wrong: 1 }],
  ] as const)('%s with %s %s', (field, axis, value, score) => {
    const figure = figuresOf()
      .values()
      .find((one) => one.field === field && one.values[0]?.axis === axis && one.values[0].value === value);
    expect(figure?.score).toEqual(score);
  });

  test('a pair counts what both values had a part in, whichever axis comes first', () => {
    const pairs = figuresOf()
      .pairs()
      .filter(({ field }) => field === 'issues')
      .map(({ values, score }) => [
        values
          .map(({ value }) => value)
          .sort()
          .join(' × '),
        score.right,
        score.missed,
      ]);
    expect(pairs).toEqual(
      expect.arrayContaining([
        ['full marks × 已完成', 1, 0],
        ['full marks × none', 0, 1],
        ['half marks × none', 0, 1],
      ]),
    );
    expect(pairs).toHaveLength(3);
  });
});
