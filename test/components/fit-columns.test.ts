import { expect, test } from 'vitest';
import { columnsOf } from '@/components/library/cells';
import { fitColumns } from '@/components/library/fit-columns';
import { COLUMNS, FIRST_VIEW, LEVELS } from '@/lib/library/view';

const NONE: ReadonlySet<string> = new Set();
const fitted = (room: number, view = FIRST_VIEW): string[] => fitColumns(columnsOf(view, NONE), room).map(({ id }) => id);

test('beside a record on a screen of 1440 px the issues, deadlines, declared numbers, review and tags of a notice stand whole', () => {
  expect(fitted(1440 - 220 - 440)).toEqual(['unit', 'published', 'issues', 'dues', 'declared', 'progress', 'tags']);
});

test('with room for all, all stand', () => expect(fitted(1400)).toEqual([...FIRST_VIEW.columns]));

test.each(LEVELS)('of %s what a row is stands in the narrowest table', (level) => {
  const [first, second] = columnsOf({ level, columns: COLUMNS }, NONE).map(({ id }) => id);
  const kept = fitted(400, { ...FIRST_VIEW, level, columns: COLUMNS });
  expect(kept).toContain(first);
  if (level !== 'notice') expect(kept).toContain(second);
});
