import { describe, expect, it } from 'vitest';
import { DECISIONS } from './decisions';

describe.each(DECISIONS)('$name', ({ rows, decidedBy }) => {
  it('has a name, a reason and an example for each row, and no name twice', () => {
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
    expect(rows.filter(({ because, example }) => because === '' || example === '')).toEqual([]);
  });
  it.each(rows.map((row) => [row.id, row] as const))('%s decides its example', (id, row) => {
    expect(decidedBy(row.example, id), row.example).toContain(id);
  });
});
