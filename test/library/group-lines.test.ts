import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type GroupRows, groupLines, type Line } from '@/lib/library/group-lines';

/** The lines one by one, as a reader would write them down. */
function written(groups: readonly GroupRows[]): Line[] {
  let row = 0;
  return groups.flatMap((head) => [{ head }, ...Array.from({ length: head.rows }, (): Line => ({ row: row++ }))]);
}

describe('lines of a grouped table', () => {
  test('a table that is not grouped has a line for each row', () => {
    const lines = groupLines([], 3);
    expect(lines.total).toBe(3);
    expect([0, 1, 2].map(lines.at)).toEqual([{ row: 0 }, { row: 1 }, { row: 2 }]);
    expect(lines.rowsAmong(1, 3)).toEqual([1, 3]);
  });

  test('each group has a head, also on either side of what is looked at', () => {
    const groups = [{ group: 'hospital', rows: 2 }, { group: '', rows: 1 }];
    const lines = groupLines(groups, 3);
    expect(Array.from({ length: lines.total }, (_, line) => lines.at(line))).toEqual([{ head: groups[0] }, { row: 0 }, { row: 1 }, { head: groups[1] }, { row: 2 }]);
    expect([0, 1, 2].map(lines.lineOf)).toEqual([1, 2, 4]);
    expect(lines.rowsAmong(0, 2)).toEqual([0, 1]);
    expect(lines.rowsAmong(3, 5)).toEqual([2, 3]);
  });

  test('are what writing them down would give', () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: 1, max: 5 }), { maxLength: 8 }), fc.nat(50), fc.nat(50), (sizes, one, other) => {
      const groups = sizes.map((rows, i) => ({ group: `g${i}`, rows }));
      const all = written(groups);
      const total = sizes.reduce((sum, size) => sum + size, 0);
      const lines = groupLines(groups, total);
      expect(lines.total).toBe(all.length);
      expect(all.map((_, line) => lines.at(line))).toEqual(all);
      const [start, end] = [Math.min(one, other, all.length), Math.min(Math.max(one, other), all.length)];
      const rows = all.slice(start, end).flatMap((line) => ('row' in line ? [line.row] : []));
      const [from, to] = lines.rowsAmong(start, end);
      expect(Array.from({ length: to - from }, (_, i) => from + i)).toEqual(rows);
      for (const row of rows) expect(all[lines.lineOf(row)]).toEqual({ row });
    }));
  });
});
