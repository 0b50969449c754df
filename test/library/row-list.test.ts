import fc from 'fast-check';
import { expect, test } from 'vitest';
import { listOfRefs, listOfRuns } from '@/lib/library/row-list';

const run = fc.record({ key: fc.constantFrom('a', 'b', 'c'), group: fc.constantFrom('x', ''), places: fc.uniqueArray(fc.nat(99), { maxLength: 4 }) });

test('rows of runs are those that were written out, wherever they are looked at', () => {
  fc.assert(fc.property(fc.array(run, { maxLength: 8 }), fc.nat(20), fc.nat(20), (runs, one, other) => {
    const written = listOfRefs(runs.flatMap(({ key, group, places }) => places.map((place) => ({ key, itemId: String(place), group }))));
    const list = listOfRuns(runs.map((each) => ({ ...each, places: Uint32Array.from(each.places) })));
    const [start, end] = [Math.min(one, other), Math.max(one, other)];
    expect(list.length).toBe(written.length);
    expect(list.slice(start, end)).toEqual(written.slice(start, end));
    expect(list.slice(0, Infinity)).toEqual(written.slice(0, Infinity));
    expect(list.keys()).toEqual(written.keys());
  }));
});
