import { FIELDS } from '@/lib/cli/accuracy/tally';
import type { Field, Score } from '@/lib/cli/accuracy/tally';
import { ISSUE_AXES, NOTICE_AXES } from './choices';
import type { Event } from './read-notice';
import type { AxisValues } from './sheet';

/** A value of an axis. */
export interface AxisValue {
  readonly axis: string;
  readonly value: string;
}

export interface Figure {
  readonly field: Field;
  readonly score: Score;
  /** One value, or a pair of two axes. */
  readonly values: readonly AxisValue[];
}

const AXES = { ...NOTICE_AXES, ...ISSUE_AXES };
const VALUES: readonly AxisValue[] = Object.entries(AXES).flatMap(([axis, values]) =>
  Object.keys(values).map((value) => ({ axis, value })),
);
const PLACES = new Map(VALUES.map(({ axis, value }, i) => [`${axis}=${value}`, i]));
const FIELD_PLACES = new Map(FIELDS.map((field, i) => [field, i]));

/** What an event adds to right, missed and false. */
const ADDS: Readonly<Record<Event['how'], readonly number[]>> = { right: [0], missed: [1], false: [2], wrong: [1, 2] };

/**
 * Counts by field and pair of values; a value with itself is that value alone. Flat numbers, since two thousand notices make
 * some twenty million of these counts.
 */
export class Figures {
  private readonly counts = new Int32Array(FIELDS.length * VALUES.length * VALUES.length * 3);

  private at(field: number, one: number, two: number): number {
    return ((field * VALUES.length + one) * VALUES.length + two) * 3;
  }

  /** Counts the events of one notice. */
  add(events: readonly Event[]): void {
    const places = new Map<AxisValues, number[]>();
    for (const { field, how, axes } of events) {
      const values =
        places.get(axes) ??
        Object.entries(axes)
          .flatMap(([axis, value]) => PLACES.get(`${axis}=${value}`) ?? [])
          .sort((a, b) => a - b);
      places.set(axes, values);
      const place = FIELD_PLACES.get(field) ?? 0;
      for (let i = 0; i < values.length; i += 1) {
        for (let j = i; j < values.length; j += 1) {
          for (const add of ADDS[how]) this.counts[this.at(place, values[i]!, values[j]!) + add]! += 1;
        }
      }
    }
  }

  private score(field: number, one: number, two: number): Score {
    const at = this.at(field, one, two);
    return { right: this.counts[at] ?? 0, missed: this.counts[at + 1] ?? 0, wrong: this.counts[at + 2] ?? 0 };
  }

  /** Figures of each value alone. */
  values(): Figure[] {
    return FIELDS.flatMap((field, f) => VALUES.map((value, i) => ({ field, values: [value], score: this.score(f, i, i) })));
  }

  /** Figures of each pair of values of two axes. */
  pairs(): Figure[] {
    const pairs: Figure[] = [];
    FIELDS.forEach((field, f) => {
      for (let i = 0; i < VALUES.length; i += 1) {
        for (let j = i + 1; j < VALUES.length; j += 1) {
          const score = this.score(f, i, j);
          if (score.right + score.missed + score.wrong > 0) pairs.push({ field, values: [VALUES[i]!, VALUES[j]!], score });
        }
      }
    });
    return pairs;
  }
}
