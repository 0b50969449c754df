import { Readability } from '@mozilla/readability';
import { JSDOM } from 'jsdom';
import { capturePage } from '@/lib/capture/capture-page';
import { judge } from '@/lib/notice/detect/judge';
import { parseNotices } from '@/lib/notice/parse';
import { joinLines } from '@/lib/notice/reading/join-lines';
import { readParagraphs } from '@/lib/notice/reading/read-paragraphs';
import { articleFromPlainText } from '@/lib/text/paragraphs';
import type { ArticleText } from '@/lib/text/types';
import { fastest } from './fastest';
import { MARKUPS, noticeLines, page } from './pages';

interface Ratio {
  readonly name: string;
  readonly ratio: number;
  readonly bound: number;
  readonly rest: string;
}

const CONTEXT = { titles: [], publishedOn: '2024-05-06' };
/** Ten times this is a million characters. */
const SHORT = 100_000;
/** For texts the grammar is soon done with: at 100,000 characters ten of them take no longer than one collection of memory. */
const QUICK = 200_000;
const ROUNDS = 60;
/** Ten, and what a heap of 50 MB costs more than ten of 5 MB. A quadratic step would show as 100. */
const LINEAR = 12;
/** Milliseconds for each text; the slow ones need fewer rounds. */
const BUDGET = 3000;

/** What this process has cost the processors, its collector's threads with it: on a machine that does other work the wall's clock measures that too. */
function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

const repeated = (unit: string) => (characters: number): string => unit.repeat(Math.ceil(characters / unit.length));

/** Texts made to be slow: a step that is not linear shows as a ratio far over ten. */
const HOSTILE: readonly { readonly name: string; readonly text: (characters: number) => string; readonly short?: number }[] = [
  { name: 'a long notice', text: (characters) => noticeLines(characters).join('\n') },
  { name: 'a long notice in one line', text: (characters) => noticeLines(characters).join('') },
  { name: 'runs of 一是', text: repeated('一是'), short: QUICK },
  { name: 'runs of brackets', text: repeated('（（'), short: QUICK },
  { name: 'runs of quotes', text: repeated('“《') },
  { name: 'runs of digits', text: repeated('2024'), short: QUICK },
  { name: 'runs of commas', text: repeated('整改，'), short: QUICK },
  { name: 'runs of labels', text: repeated('整改情况：'), short: QUICK },
  { name: 'words parted by spaces', text: repeated('整 a '), short: QUICK },
  { name: 'half-width stops', text: repeated('整改.'), short: QUICK },
  { name: 'lines of （一）', text: repeated('（一）\n') },
  { name: 'lines of 关于…问题', text: repeated('关于学习不深入的问题\n') },
  { name: 'dates without end', text: repeated('2024年6月底前,') },
  { name: 'dates without a mark', text: repeated('2024年6月底前') },
];

/** The same for single rooms, on texts the others would hide: what reads facts, what judges, what joins wrapped lines. */
const ROOMS: readonly { readonly name: string; readonly text: (characters: number) => string; readonly short?: number; readonly run: (article: ArticleText) => unknown }[] = [
  ...['对5名', '诫勉3人、', '25个问题，已完成19个。', '0510-', 'a@', '市委第一巡察组对', '（以下简称“局党委”）'].map((unit) => ({
    name: `facts of ${unit}`, text: (characters: number) => `欢迎监督，联系电话：${repeated(unit)(characters)}`, run: (article: ArticleText) => parseNotices(article, CONTEXT),
  })),
  ...['现将整改', '一、关于', '召开', '记者（', '1.关于“项目管理不严”问题的整改。已开展检查12次，发现问题30个。\n'].map((unit) => ({
    name: `the verdict on ${unit.trim().slice(0, 12)}`, text: repeated(unit), run: (article: ArticleText) => judge(article, readParagraphs(article), CONTEXT),
  })),
  ...['一是加强领导', '（一）', '，'].map((unit) => ({
    name: `wrapped lines of ${unit}`, text: (characters: number) => `${unit.repeat(6).slice(0, 20)}\n`.repeat(Math.ceil(characters / 21)), run: (article: ArticleText) => joinLines(article.text.split('\n')),
  })),
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
  const whole = HOSTILE.map((one) => ({ ...one, run: (article: ArticleText): unknown => parseNotices(article, CONTEXT) }));
  for (const { name, text, run, short: characters = SHORT } of [...whole, ...ROOMS]) {
    const small = Array.from({ length: 10 }, () => articleFromPlainText(text(characters)));
    const large = articleFromPlainText(text(characters * 10));
    // Ten short texts, their results kept: they weigh on the memory and its caches as the long one does.
    const { ten, long } = fastest(ROUNDS, { ten: () => small.map(run), long: () => run(large) }, BUDGET, processorTime);
    const short = ten / 10;
    ratios.push({ name: `ten times the text: ${name}`, ratio: long / short, bound: LINEAR, rest: `${short.toFixed(1)} ms to ${long.toFixed(1)} ms${characters === SHORT ? '' : `, ${characters / 1000},000 to ${characters / 100_000},000,000 characters`}` });
  }
  return ratios;
}
