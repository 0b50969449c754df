import { f1, FIELDS, sumScores } from '@/lib/cli/accuracy/tally';
import type { Field, Miss, Score, Tally } from '@/lib/cli/accuracy/tally';
import type { Figure, Figures } from './figures';

/** Fewer than this and a figure is chance. */
const ENOUGH = 40;
const WORST = 25;
const FIRST = 40;

const percent = (score: Score): string => `${(f1(score) * 100).toFixed(1)} %`.padStart(8);
const count = ({ right, missed, wrong }: Score): string => `${right}/${right + missed}${wrong > 0 ? ` +${wrong} false` : ''}`;
const size = ({ right, missed, wrong }: Score): number => right + missed + wrong;
const named = ({ values }: Figure): string => values.map(({ axis, value }) => `${axis} ${value}`).join(' × ');

const sum = (scores: readonly Score[]): Score =>
  scores.reduce((a, b) => ({ right: a.right + b.right, missed: a.missed + b.missed, wrong: a.wrong + b.wrong }), { right: 0, missed: 0, wrong: 0 });

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
    lines.push(`    ${percent(all)}  ${value.value}  (${all.right + all.missed})${weak.map(({ field, score }) => `  ${field} ${(f1(score) * 100).toFixed(1)}`).join('')}`);
  }
  return lines;
}

/** Pairs of values, worst first, over all fields and by field; `alone` says whether the pair is worse than its values are. */
function pairLines(figures: Figures): string[] {
  const alone = new Map(figures.values().map((figure) => [`${figure.field} ${named(figure)}`, f1(figure.score)]));
  const pairs = figures.pairs();
  const whole = [...byKey(pairs).entries()].map(([name, group]) => ({ name, score: sum(group.map(({ score }) => score)) }))
    .filter(({ score }) => size(score) >= ENOUGH * 5).sort((a, b) => f1(a.score) - f1(b.score));
  const byField = pairs.filter(({ score }) => size(score) >= ENOUGH).sort((a, b) => f1(a.score) - f1(b.score));
  return [
    `Worst pairs, all fields together (of ${whole.length} with ${ENOUGH * 5} values or more)`,
    ...whole.slice(0, WORST).map(({ name, score }) => `  ${percent(score)}  ${name}  ${count(score)}`),
    '', `Worst pairs by field (of ${byField.length} with ${ENOUGH} values or more); in brackets what each value comes to alone`,
    ...byField.slice(0, WORST).map((figure) => {
      const each = figure.values.map(({ axis, value }) => ((alone.get(`${figure.field} ${axis} ${value}`) ?? 1) * 100).toFixed(1));
      return `  ${percent(figure.score)}  ${figure.field}: ${named(figure)}  ${count(figure.score)}  (${each.join(', ')})`;
    }),
  ];
}

/** How a miss reads, with the number of its notice. */
export function missLine(number: number, { field, how, expected, found, where }: Miss): string {
  return `  #${number} ${how} ${field}: ${expected === undefined ? '' : `expected ${expected}`}${found === undefined || found === '' ? '' : ` found ${found}`}${where === undefined ? '' : `  [${where}]`}`;
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
    '', 'By value of each axis: all fields together (values looked for), then its weak fields', ...valueLines(figures),
    '', ...pairLines(figures), '', 'First misses', ...firstMisses(tallies), '',
  ].join('\n');
}
