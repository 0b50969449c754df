import { f1, FIELDS, sumScores } from '@/lib/cli/accuracy/tally';
import type { Field, Miss, Score, Tally } from '@/lib/cli/accuracy/tally';
import type { AxisValue, Figure, Figures } from './figures';

/** Fewer than this and a figure is chance. */
const ENOUGH = 40;
/** What is asked of each field, and of each pair of values of two axes, all fields together. */
const FIELD_AT_LEAST = 0.99;
const PAIR_AT_LEAST = 0.95;
const WORST = 25;
const WEAKEST = 8;
const FIRST = 40;

const percent = (score: Score): string => `${(f1(score) * 100).toFixed(1)} %`.padStart(8);
const hundredths = (value: number): string => (value * 100).toFixed(1);
const weakField = ({ field, score }: Figure): string => `  ${field} ${hundredths(f1(score))}`;
const count = ({ right, missed, wrong }: Score): string => `${right}/${right + missed}${wrong > 0 ? ` +${wrong} false` : ''}`;
const size = ({ right, missed, wrong }: Score): number => right + missed + wrong;
const named = ({ values }: Pick<Figure, 'values'>): string => values.map(({ axis, value }) => `${axis} ${value}`).join(' × ');

const sum = (scores: readonly Score[]): Score =>
  scores.reduce((a, b) => ({ right: a.right + b.right, missed: a.missed + b.missed, wrong: a.wrong + b.wrong }), {
    right: 0,
    missed: 0,
    wrong: 0,
  });

function byKey(figures: readonly Figure[]): Map<string, Figure[]> {
  const groups = new Map<string, Figure[]>();
  for (const figure of figures) {
    const key = named(figure);
    const group = groups.get(key);
    if (group) group.push(figure);
    else groups.set(key, [figure]);
  }
  return groups;
}

/** A value's figure over all fields, and its fields that fall below 97 of a hundred. */
function valueLines(figures: Figures): string[] {
  const lines: string[] = [];
  let axis = '';
  for (const group of byKey(figures.values()).values()) {
    const [value] = group[0]?.values ?? [];
    if (!value) continue;
    if (value.axis !== axis) lines.push(`  ${value.axis}`);
    ({ axis } = value);
    const weak = group.filter(({ score }) => size(score) > 0 && f1(score) < 0.97).sort((a, b) => f1(a.score) - f1(b.score));
    const all = sum(group.map(({ score }) => score));
    lines.push(
      `    ${percent(all)}  ${value.value}  (${all.right + all.missed})${weak.map(weakField).join('')}`,
    );
  }
  return lines;
}

/** Each field's weakest values: where to look first. */
function weakLines(figures: Figures): string[] {
  const values = figures.values().filter(({ score }) => size(score) >= ENOUGH && f1(score) < 0.97);
  return FIELDS.flatMap((field) => {
    const weak = values.filter((figure) => figure.field === field).sort((a, b) => f1(a.score) - f1(b.score));
    return weak.length === 0
      ? []
      : [`  ${field}`, ...weak.slice(0, WEAKEST).map((figure) => `  ${percent(figure.score)}  ${named(figure)}  ${count(figure.score)}`)];
  });
}

/** Worst first, no value more than twice: one weak value would fill the list with all it meets. */
function worst<T extends { readonly score: Score; readonly values: readonly AxisValue[] }>(pairs: readonly T[]): T[] {
  const shown = new Map<string, number>();
  const key = ({ axis, value }: AxisValue): string => `${axis}=${value}`;
  return [...pairs]
    .sort((a, b) => f1(a.score) - f1(b.score))
    .filter(({ values }) => {
      const often = Math.max(...values.map((value) => shown.get(key(value)) ?? 0));
      if (often < 2) for (const value of values) shown.set(key(value), (shown.get(key(value)) ?? 0) + 1);
      return often < 2;
    })
    .slice(0, WORST);
}

/** Pairs of values, all fields together, with enough values to say something. */
const wholePairs = (pairs: readonly Figure[]) => [...byKey(pairs).values()]
  .map((group) => ({ field: null, values: group[0]?.values ?? [], score: sum(group.map(({ score }) => score)) }))
  .filter(({ score }) => size(score) >= ENOUGH * 5);

/** What falls short of what is asked: fields, and pairs with enough values; none is as it should be. */
export function fallsShort(tallies: readonly Tally[], figures: Figures): readonly string[] {
  const fields = [...sumScores(tallies)].filter(([, score]) => f1(score) < FIELD_AT_LEAST).map(([field, score]) => `${field} ${hundredths(f1(score))}`);
  const pairs = wholePairs(figures.pairs()).filter(({ score }) => f1(score) < PAIR_AT_LEAST).map((pair) => `${named(pair)} ${hundredths(f1(pair.score))}`);
  return [...fields, ...pairs];
}

/** The same in a line. */
export const formatShort = (short: readonly string[]): string =>
  `Below ${hundredths(FIELD_AT_LEAST)} % (a field) or ${hundredths(PAIR_AT_LEAST)} % (a pair of ${ENOUGH * 5} values or more): ${short.length === 0 ? 'none' : short.join('; ')}\n`;

/** Pairs of values: over all fields, by field, and those worse than either of their values is alone. */
function pairLines(figures: Figures): string[] {
  const alone = new Map(figures.values().map((figure) => [`${figure.field} ${named(figure)}`, f1(figure.score)]));
  const pairs = figures.pairs();
  const whole = wholePairs(pairs);
  const byField = pairs
    .filter(({ score }) => score.right + score.missed >= ENOUGH)
    .map((figure) => {
      const each = figure.values.map(({ axis, value }) => alone.get(`${figure.field} ${axis} ${value}`) ?? 1);
      return { ...figure, each, below: Math.min(...each) - f1(figure.score) };
    });
  const shown = (figure: (typeof byField)[number]): string =>
    `  ${percent(figure.score)}  ${figure.field}: ${named(figure)}  ${count(figure.score)}  (alone ${figure.each.map(hundredths).join(', ')})`;
  return [
    `Worst pairs, all fields together (of ${whole.length} with ${ENOUGH * 5} values or more; no value more than twice)`,
    ...worst(whole).map((pair) => `  ${percent(pair.score)}  ${named(pair)}  ${count(pair.score)}`),
    '',
    `Worst pairs by field (of ${byField.length} with ${ENOUGH} values or more)`,
    ...worst(byField).map(shown),
    '',
    'Pairs that are worse together than either value is alone, by 10 of a hundred or more',
    ...worst(byField.filter(({ below }) => below >= 0.1)).map(shown),
  ];
}

/** How a miss reads, with the number of its notice. */
export function missLine(number: number, { field, how, expected, found, where }: Miss): string {
  const words = [
    ...(expected === undefined ? [] : [`expected ${expected}`]),
    ...(found === undefined || found === '' ? [] : [`found ${found}`]),
    ...(where === undefined ? [] : [` [${where}]`]),
  ];
  return `  #${number} ${how} ${field}: ${words.join(' ')}`;
}

/** The first misses, no more than four a field, so that the commonest kind does not fill the page. */
function firstMisses(tallies: readonly Tally[]): string[] {
  const shown = new Map<Field, number>();
  const lines: string[] = [];
  tallies.forEach(({ misses }, i) => {
    for (const miss of misses) {
      const before = shown.get(miss.field) ?? 0;
      if (before >= 4 || lines.length >= FIRST) continue;
      shown.set(miss.field, before + 1);
      lines.push(missLine(i, miss));
    }
  });
  return lines;
}

/** The report: figures by field, by value of each axis, worst pairs, first misses. */
export function formatFigures(tallies: readonly Tally[], figures: Figures): string {
  const fields = sumScores(tallies);
  const all = sum([...fields.values()]);
  return [
    'F1 by field (right/expected, false)',
    ...FIELDS.flatMap((field) => {
      const score = fields.get(field);
      return score ? [`  ${field.padEnd(18)}${percent(score)}   ${count(score)}`] : [];
    }),
    `  ${'all'.padEnd(18)}${percent(all)}   ${count(all)}`,
    '',
    `Weakest values by field (${ENOUGH} or more, below 97 of a hundred)`,
    ...weakLines(figures),
    '',
    'By value of each axis: all fields together (values looked for), then its weak fields',
    ...valueLines(figures),
    '',
    ...pairLines(figures),
    '',
    'First misses',
    ...firstMisses(tallies),
    '',
  ].join('\n');
}
