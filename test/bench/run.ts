import { chromiumPath } from './chromium-path';
import { benchCold } from './cold';
import { benchExchange } from './exchange';
import { benchExtract } from './extract';
import { benchFootprint, PORTAL } from './footprint';
import { benchGrammar } from './grammar';
import { benchLargeTable } from './large-table';
import { benchLibrary } from './library';
import { line, ms, overBound } from './line';
import { PAGE_SECTIONS } from './page-sections';
import { besidePeers } from './peer-section';
import { benchFold } from './review';
import { benchReviewScreen } from './review-screen';
import type { Section } from './section';

/**
 * Speed as ratios, ours and a peer in one process: absolute times mean nothing on a shared machine. Exits with 1 if a
 * ratio is over its bound. `npm run bench -- NAME…` runs the named sections only.
 */
async function footprint(): Promise<void> {
  console.log('     (Chrome itself takes about 170 kB for an empty content script and 90 kB more once it touches the DOM: small pages cannot stay within 5 %)');
  for (const { name, heap, long } of await benchFootprint(chromiumPath())) {
    const kB = (bytes: number): string => `${Math.round(bytes / 1024).toLocaleString('en')} kB`;
    const ratio = heap.with / heap.without;
    line(`${name}: heap added, in MB`, (heap.with - heap.without) / 1024 ** 2, 0.4, `${kB(heap.with)} to ${kB(heap.without)}: × ${ratio.toFixed(3)}`);
    if (name === PORTAL) line(`${name}: heap to without`, ratio, 1.05, '');
    line(`${name}: long tasks more than without`, Math.max(0, long.with - long.without), 0, `${long.with} to ${long.without}, the longest ${ms(long.longest)}`);
  }
}

async function largeTable(): Promise<void> {
  const table = await benchLargeTable();
  line('read and marked, to the page alone', table.ours / table.control, 2, `${ms(table.ours)} to ${ms(table.control)}`);
  line('longest task after it was laid out, to 100 ms', table.longest / 100, 1, ms(table.longest));
}

function grammar(): void {
  for (const { name, ratio, bound, rest } of benchGrammar()) line(name, ratio, bound, rest);
}

function decisions(): void {
  for (const { name, ratio, bound, rest } of benchFold()) line(name, ratio, bound, rest);
}

const SECTIONS: readonly Section[] = [
  ...PAGE_SECTIONS,
  { name: 'footprint', title: 'Ordinary pages in a browser with the extension and in one without: JS heap after a forced collection, tasks over 50 ms', run: footprint },
  { name: 'cold', title: 'The first capture in a fresh page, in the built extension: processor time of the main thread, medians of 15 pages', run: benchCold },
  { name: 'table', title: 'A notice with a table of 100,000 cells, in a browser with the extension and in one without: processor time of the main thread', run: largeTable },
  { name: 'dates', title: 'Due dates beside two readers of dates; Node, one process', run: besidePeers },
  { name: 'grammar', title: 'The grammar in Node; ten times the text: 100,000 to 1,000,000 characters, so 3 MB of UTF-8', run: grammar },
  { name: 'library', title: 'The library over 10,000 notices of 14,000 characters, in the built extension', run: benchLibrary, long: true },
  { name: 'exchange', title: 'Exports and an import of 10,000 notices of 14,000 characters, in the built extension, beside the plainest there could be', run: benchExchange, long: true },
  { name: 'review', title: 'The review screen of a notice of 14,000 characters and 30 issues, in the built extension', run: benchReviewScreen },
  { name: 'extract', title: 'The command line over 1,000 saved pages of 14,000 characters: a process a core beside one', run: benchExtract, long: true },
  { name: 'fold', title: 'A log of decisions over a notice of 14,000 characters, Node', run: decisions },
];

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !SECTIONS.some((section) => section.name === name));
if (unknown.length > 0) throw new Error(`There is no section ${unknown.join(', ')}. Sections: ${SECTIONS.map(({ name }) => name).join(', ')}.`);
for (const { name, title, run, long } of SECTIONS) {
  if (asked.length === 0 ? long : !asked.includes(name)) continue;
  console.log(`\n${name}: ${title}`);
  await run();
}
const over = overBound();
console.log(over === 0 ? '\nEvery ratio is within its bound.' : `\n${over} over the bound.`);
process.exitCode = over === 0 ? 0 : 1;
