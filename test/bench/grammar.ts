import { Readability } from '@mozilla/readability';
import { JSDOM } from 'jsdom';
import { capturePage } from '@/lib/capture/capture-page';
import { parseNotices } from '@/lib/notice/parse';
import { articleFromPlainText } from '@/lib/text/paragraphs';
import { MARKUPS, noticeLines, page } from './pages';

interface Ratio {
  readonly name: string;
  readonly ratio: number;
  readonly bound: number;
  readonly rest: string;
}

const CONTEXT = { titles: [], publishedOn: '2024-05-06' };
/** Short enough to end, long enough that the shorter text takes more than the clock's and the machine's noise. */
const SHORT = 40_000;
const ROUNDS = 12;

/**
 * The fastest of several calls each, in turns: what the work itself takes, without the collection of what other calls
 * left (which is not forced: it would throw compiled expressions away). The first round is not counted: it compiles.
 */
function fastest<T extends string>(rounds: number, runs: Readonly<Record<T, () => unknown>>): Record<T, number> {
  const best = {} as Record<T, number>;
  const names = Object.keys(runs) as T[];
  for (const name of names) best[name] = Infinity;
  for (let round = 0; round <= rounds; round += 1) {
    for (const name of names) {
      const start = performance.now();
      runs[name]();
      const time = performance.now() - start;
      if (round > 0) best[name] = Math.min(best[name], time);
    }
  }
  return best;
}

const repeated = (unit: string) => (characters: number): string => unit.repeat(Math.ceil(characters / unit.length));

/** Texts made to be slow: a step that is not linear shows as a ratio far over ten. */
const HOSTILE: readonly { readonly name: string; readonly text: (characters: number) => string }[] = [
  { name: 'a long notice', text: (characters) => noticeLines(characters).join('\n') },
  { name: 'a long notice in one line', text: (characters) => noticeLines(characters).join('') },
  { name: 'runs of 一是', text: repeated('一是') },
  { name: 'runs of brackets', text: repeated('（（') },
  { name: 'runs of quotes', text: repeated('“《') },
  { name: 'runs of digits', text: repeated('2024') },
  { name: 'runs of commas', text: repeated('整改，') },
  { name: 'runs of labels', text: repeated('整改情况：') },
  { name: 'words parted by spaces', text: repeated('整 a ') },
  { name: 'half-width stops', text: repeated('整改.') },
  { name: 'lines of （一）', text: repeated('（一）\n') },
  { name: 'lines of 关于…问题', text: repeated('关于学习不深入的问题\n') },
  { name: 'dates without end', text: repeated('2024年6月底前,') },
  { name: 'dates without a mark', text: repeated('2024年6月底前') },
];

/** The grammar beside Readability on the same page, and how its time grows with the text. */
export function benchGrammar(): Ratio[] {
  const lines = noticeLines(14000);
  const html = page(lines[0] ?? '', MARKUPS[0]?.body(lines) ?? '');
  const { document } = new JSDOM(html).window;
  const captured = capturePage(document, { url: 'http://www.example.gov.cn/1.html' });
  if (!captured.ok) throw new Error(captured.error.kind);
  const { article } = captured.value.capture;
  const { ours, peer } = fastest(25, {
    ours: () => parseNotices(article, CONTEXT),
    peer: () => new Readability(document.cloneNode(true) as Document).parse(),
  });
  const ratios: Ratio[] = [{ name: 'grammar to Readability, 14000 characters', ratio: ours / peer, bound: 0.5, rest: `${ours.toFixed(1)} ms to ${peer.toFixed(1)} ms` }];
  for (const { name, text } of HOSTILE) {
    const small = articleFromPlainText(text(SHORT));
    const large = articleFromPlainText(text(SHORT * 10));
    // The short text ten times, its results kept: what is read from it then weighs on the memory as the long one's does.
    const { ten, long } = fastest(ROUNDS, { ten: () => Array.from({ length: 10 }, () => parseNotices(small, CONTEXT)), long: () => parseNotices(large, CONTEXT) });
    const short = ten / 10;
    ratios.push({ name: `ten times the text: ${name}`, ratio: long / short, bound: 12, rest: `${short.toFixed(1)} ms to ${long.toFixed(1)} ms` });
  }
  return ratios;
}
