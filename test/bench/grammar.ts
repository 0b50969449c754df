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

function fastest(runs: number, run: () => void): number {
  let best = Infinity;
  for (let i = 0; i < runs; i += 1) {
    const start = performance.now();
    run();
    best = Math.min(best, performance.now() - start);
  }
  return best;
}

const parseTime = (text: string, runs: number): number => {
  const article = articleFromPlainText(text);
  return fastest(runs, () => parseNotices(article, CONTEXT));
};

/** Texts made to be slow: a step that is not linear shows as a ratio far over ten. */
const HOSTILE: readonly { readonly name: string; readonly unit: string }[] = [
  { name: 'a long notice', unit: '' },
  { name: 'runs of 一是', unit: '一是' },
  { name: 'runs of brackets', unit: '（（' },
  { name: 'runs of quotes', unit: '“《' },
  { name: 'runs of digits', unit: '2024' },
  { name: 'lines of （一）', unit: '（一）\n' },
  { name: 'dates without end', unit: '2024年6月底前,' },
];

/** The grammar beside Readability on the same page, and how its time grows with the text. */
export function benchGrammar(): Ratio[] {
  const lines = noticeLines(14000);
  const html = page(lines[0] ?? '', MARKUPS[0]?.body(lines) ?? '');
  const { document } = new JSDOM(html).window;
  const captured = capturePage(document, { url: 'http://www.example.gov.cn/1.html' });
  if (!captured.ok) throw new Error(captured.error.kind);
  const { article } = captured.value.capture;
  const ours = fastest(12, () => parseNotices(article, CONTEXT));
  const peer = fastest(6, () => new Readability(document.cloneNode(true) as Document).parse());
  const ratios: Ratio[] = [{ name: 'grammar to Readability, 14000 characters', ratio: ours / peer, bound: 0.5, rest: `${ours.toFixed(1)} ms to ${peer.toFixed(1)} ms` }];
  for (const { name, unit } of HOSTILE) {
    const small = unit ? unit.repeat(Math.ceil(20_000 / unit.length)) : noticeLines(20_000).join('\n');
    const large = unit ? unit.repeat(Math.ceil(200_000 / unit.length)) : noticeLines(200_000).join('\n');
    const short = parseTime(small, 5);
    const long = parseTime(large, 3);
    ratios.push({ name: `ten times the text: ${name}`, ratio: long / short, bound: 12, rest: `${short.toFixed(1)} ms to ${long.toFixed(1)} ms` });
  }
  return ratios;
}
