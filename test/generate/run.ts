import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { FIELDS } from '@/lib/cli/accuracy/tally';
import { write } from '@/lib/cli/write';
import { alone, formatAlone, strongValues } from './alone';
import { noticeSeed, noticesOf } from './choices';
import type { NoticeSeed } from './choices';
import { Figures } from './figures';
import { fallsShort, formatFigures, formatShort, missLine } from './format-figures';
import { readNotice } from './read-notice';
import { noticeText } from './write-page';

const HELP = `Writes notices with their gold, reads them, and prints where the reading falls short.

  npm run accuracy -- --generated N [--seed S]                     figures by field, axis and pair of axes, first misses
  npm run accuracy -- --generated N [--seed S] --smallest FIELD    the smallest of them that misses in FIELD, or says there is none
                                    [--words WORDS]                only misses that hold these words
  npm run accuracy -- --generated N [--seed S] --alone             each value of each axis in N notices plain in everything else
  npm run accuracy -- --generated N [--seed S] --strong            mixed from those values only that miss nothing alone
  npm run accuracy -- --generated N --seed S --show I              notice I of them, as text, with its misses

--strong goes with --smallest and --show, too. The seed is printed; the same seed gives the same notices. Fields: ${FIELDS.join(', ')}.
Exit code: 0 figures printed; 1 a field or a pair of axes falls short of what is asked (the last line says which); 2 wrong arguments.
`;

/** Notices a value is tried in before it is called strong. */
const STRONG_RUNS = 6;

/** A seed no run before had, unless one is given. */
const seedOf = (words: string | undefined): number => (words === undefined ? Date.now() % 2_000_000_000 : Number(words));

interface Run {
  readonly notices: fc.Arbitrary<NoticeSeed>;
  readonly numRuns: number;
  readonly seed: number;
}

function smallest({ notices, numRuns, seed }: Run, field: string, words: string): string {
  const misses = (one: NoticeSeed): string[] =>
    readNotice(one)
      .tally.misses.filter((miss) => miss.field === field)
      .map((miss) => missLine(0, miss))
      .filter((text) => text.includes(words));
  const { counterexample } = fc.check(
    fc.property(notices, (one) => misses(one).length === 0),
    { numRuns, seed },
  );
  if (!counterexample) return `none of ${numRuns} notices misses in ${field}\n`;
  const [one] = counterexample;
  const { notice } = readNotice(one);
  return [
    `The smallest notice that misses in ${field}`,
    JSON.stringify(notice.axes),
    '',
    noticeText(notice.blocks),
    '',
    ...misses(one),
    '',
  ].join('\n');
}

function show({ notices, numRuns, seed }: Run, number: number): string {
  const one = fc.sample(notices, { numRuns, seed })[number];
  if (!one) return `there are ${numRuns} notices, the first is 0\n`;
  const { notice, tally } = readNotice(one);
  return [JSON.stringify(notice.axes), '', noticeText(notice.blocks), '', ...tally.misses.map((miss) => missLine(number, miss)), ''].join(
    '\n',
  );
}

function all({ notices, numRuns, seed }: Run): { readonly report: string; readonly short: boolean } {
  const figures = new Figures();
  const began = process.cpuUsage();
  const tallies = fc.sample(notices, { numRuns, seed }).map((one) => {
    const { tally, events } = readNotice(one);
    figures.add(events);
    return tally;
  });
  const { user, system } = process.cpuUsage(began);
  const seconds = ((user + system) / 1e6).toFixed(1);
  const head = `${numRuns} generated notices, seed ${seed}, written and read in ${seconds} s of processor time`;
  const short = fallsShort(tallies, figures);
  return { report: `${head}\n\n${formatFigures(tallies, figures)}\n${formatShort(short)}`, short: short.length > 0 };
}

async function main(): Promise<number> {
  const options = {
    generated: { type: 'string' },
    seed: { type: 'string' },
    smallest: { type: 'string' },
    words: { type: 'string' },
    show: { type: 'string' },
    alone: { type: 'boolean' },
    strong: { type: 'boolean' },
  } as const;
  try {
    const { values } = parseArgs({ options });
    const [runs, seed] = [Number(values.generated), seedOf(values.seed)];
    if (!Number.isInteger(runs) || runs < 1 || !Number.isInteger(seed)) throw new TypeError('--generated and --seed take whole numbers');
    const run: Run = { notices: values.strong ? noticesOf(strongValues(alone(STRONG_RUNS, seed))) : noticeSeed, numRuns: runs, seed };
    if (values.smallest === undefined && !values.alone && values.show === undefined) {
      const { report, short } = all(run);
      await write(process.stdout, report);
      return short ? 1 : 0;
    }
    const report =
      values.smallest !== undefined
        ? smallest(run, values.smallest, values.words ?? '')
        : values.alone
          ? formatAlone(alone(runs, seed))
          : show(run, Number(values.show));
    await write(process.stdout, report);
    return 0;
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    await write(process.stderr, `accuracy: ${error.message}\n${HELP}`);
    return 2;
  }
}

process.exitCode = await main();
