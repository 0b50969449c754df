import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { FIELDS } from '@/lib/cli/accuracy/tally';
import { write } from '@/lib/cli/write';
import { alone, formatAlone } from './alone';
import { noticeSeed } from './choices';
import { Figures } from './figures';
import { formatFigures, missLine } from './format-figures';
import { readNotice } from './read-notice';
import { noticeText } from './write-page';

const HELP = `Writes notices with their gold, reads them, and prints where the reading falls short.

  npm run accuracy -- --generated N [--seed S]                     figures by field, axis and pair of axes, first misses
  npm run accuracy -- --generated N [--seed S] --smallest FIELD    the smallest of them that misses in FIELD, or says there is none
                                    [--words WORDS]                only misses that hold these words
  npm run accuracy -- --generated N [--seed S] --alone             each value of each axis in N notices plain in everything else
  npm run accuracy -- --generated N --seed S --show I              notice I of them, as text, with its misses

The seed is printed; the same seed gives the same notices. Fields: ${FIELDS.join(', ')}.
Exit code: 0 figures printed (good or bad); 2 wrong arguments.
`;

/** A seed no run before had, unless one is given. */
const seedOf = (words: string | undefined): number => (words === undefined ? Date.now() % 2_000_000_000 : Number(words));

function smallest(runs: number, seed: number, field: string, words: string): string {
  const misses = (one: Parameters<typeof readNotice>[0]): string[] =>
    readNotice(one).tally.misses.filter((miss) => miss.field === field).map((miss) => missLine(0, miss)).filter((text) => text.includes(words));
  const { counterexample } = fc.check(fc.property(noticeSeed, (one) => misses(one).length === 0), { numRuns: runs, seed });
  if (!counterexample) return `none of ${runs} notices misses in ${field}\n`;
  const [one] = counterexample;
  const { notice } = readNotice(one);
  return [`The smallest notice that misses in ${field}`, JSON.stringify(notice.axes), '', noticeText(notice.blocks), '', ...misses(one), ''].join('\n');
}

function show(runs: number, seed: number, number: number): string {
  const one = fc.sample(noticeSeed, { numRuns: runs, seed })[number];
  if (!one) return `there are ${runs} notices, the first is 0\n`;
  const { notice, tally } = readNotice(one);
  return [JSON.stringify(notice.axes), '', noticeText(notice.blocks), '', ...tally.misses.map((miss) => missLine(number, miss)), ''].join('\n');
}

function all(runs: number, seed: number): string {
  const figures = new Figures();
  const began = process.cpuUsage();
  const tallies = fc.sample(noticeSeed, { numRuns: runs, seed }).map((one) => {
    const { tally, events } = readNotice(one);
    figures.add(events);
    return tally;
  });
  const { user, system } = process.cpuUsage(began);
  const seconds = ((user + system) / 1e6).toFixed(1);
  return `${runs} generated notices, seed ${seed}, written and read in ${seconds} s of processor time\n\n${formatFigures(tallies, figures)}`;
}

async function main(): Promise<number> {
  const options = { generated: { type: 'string' }, seed: { type: 'string' }, smallest: { type: 'string' }, words: { type: 'string' }, show: { type: 'string' }, alone: { type: 'boolean' } } as const;
  try {
    const { values } = parseArgs({ options });
    const [runs, seed] = [Number(values.generated), seedOf(values.seed)];
    if (!Number.isInteger(runs) || runs < 1 || !Number.isInteger(seed)) throw new TypeError('--generated and --seed take whole numbers');
    const report = values.smallest !== undefined ? smallest(runs, seed, values.smallest, values.words ?? '')
      : values.alone ? formatAlone(alone(runs, seed))
      : values.show !== undefined ? show(runs, seed, Number(values.show)) : all(runs, seed);
    await write(process.stdout, report);
    return 0;
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    await write(process.stderr, `accuracy: ${error.message}\n${HELP}`);
    return 2;
  }
}

process.exitCode = await main();
