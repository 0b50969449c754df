import type { Signal } from '@/lib/notice/types';
import { confusion, figuresOf, missesOf } from './detection-figures';
import type { DetectionFigures, Share } from './detection-figures';
import type { FirstDetection } from './detection-first-run';
import type { Detection } from './run-detection';

/** Pages that are reported together; `first` is the first figure of those kept aside. */
export interface DetectionGroup {
  readonly name: string;
  readonly detections: readonly Detection[];
  readonly first?: FirstDetection | null;
}

const STRONGEST = 4;
const QUOTE = 40;

/** Chinese does not occur in the tables: columns are as wide as their characters. */
function table(title: string, pairs: readonly (readonly [string, string])[]): string[] {
  if (pairs.length === 0) return [];
  const { rows, columns, count } = confusion(pairs);
  const left = Math.max(...rows.map((row) => row.length)) + 2;
  const widths = columns.map((column) => Math.max(column.length, 3) + 2);
  const line = (first: string, cells: readonly string[]): string =>
    `    ${first.padEnd(left)}${cells.map((cell, i) => cell.padStart(widths[i] ?? 0)).join('')}`;
  return [
    `  ${title} (rows: expected, columns: called)`, line('', columns),
    ...rows.map((row) => line(row, columns.map((column) => String(count(row, column) || '·')))),
  ];
}

const strongest = (signals: readonly Signal[]): readonly Signal[] =>
  [...signals].sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight)).slice(0, STRONGEST);

function missLines(detection: Detection): string[] {
  const misses = missesOf(detection);
  if (misses.length === 0) return [];
  const { page, verdict, missing } = detection;
  return [
    `  ${page.slug}  ${page.url ?? ''}`,
    ...misses.map(({ field, expected, found }) => `      ${field}: expected ${expected}, found ${found}${field === 'complete' && missing.length > 0 ? ` (missing: ${missing.join(', ')})` : ''}`),
    `      score ${verdict ? `${verdict.score} of ${verdict.threshold}` : '-: the page shows no text'}; ${page.why}`,
    ...strongest(verdict?.signals ?? []).map(({ name, weight, where, quote }) =>
      `        ${weight > 0 ? '+' : ''}${weight} ${name} (${where}) 「${quote.slice(0, QUOTE)}」`),
  ];
}

const ratio = ({ right, of }: Share): string => (of === 0 ? '-' : `${right}/${of}`);

const NAMES: readonly [keyof Omit<DetectionFigures, 'pages'>, string][] = [
  ['noticesRecognised', 'notices recognised'],
  ['falselyAnnounced', 'others announced as notices'],
  ['kinds', 'kind right (related kinds named)'],
  ['families', 'family right'],
  ['completeness', 'completeness right'],
  ['probeLetsNoticesThrough', 'tiny script: notices let through'],
  ['probeStopsOthers', 'tiny script: others stopped'],
];

function figureLines(now: DetectionFigures, first: FirstDetection | null | undefined): string[] {
  const head = first ? [`  ${''.padEnd(36)}${'first'.padEnd(10)}now`] : [];
  return [...head, ...NAMES.map(([key, name]) => `  ${name.padEnd(36)}${first ? ratio(first.figures[key]).padEnd(10) : ''}${ratio(now[key])}`)];
}

function groupLines({ name, detections, first }: DetectionGroup): string[] {
  const sorts = (['notice', 'look-alike', 'ordinary'] as const).map((sort) => `${detections.filter(({ page }) => page.sort === sort).length} ${sort}`);
  const misses = detections.flatMap(missLines);
  const notices = detections.filter(({ page }) => page.expected.kind === 'notice');
  return [
    `${name}: ${detections.length} pages (${sorts.join(', ')})`,
    ...figureLines(figuresOf(detections), first),
    ...table('kinds', detections.map(({ expected, called }) => [expected, called] as const)),
    ...table('families of notices', notices.flatMap(({ page, announced, family }) =>
      (page.expected.family === undefined ? [] : [[page.expected.family, announced ? family ?? 'none' : 'not announced'] as const]))),
    ...table('completeness of notices', notices.flatMap(({ page, announced, complete }) => (page.expected.complete === undefined ? []
      : [[page.expected.complete ? 'complete' : 'fragment', !announced || complete === undefined ? 'not announced' : complete ? 'complete' : 'fragment'] as const]))),
    ...(misses.length > 0 ? ['  misses', ...misses.map((line) => `  ${line}`)] : ['  no misses']),
    ...(first ? ['  misses of the first run, as they came', ...first.pages.flatMap(({ slug, misses: then }) => then.map((miss) => `    ${slug}: ${miss}`))] : []),
    '',
  ];
}

/** The report for people. */
export const formatDetection = (groups: readonly DetectionGroup[]): string => groups.flatMap(groupLines).join('\n');

/** The report for machines. */
export const detectionJson = (groups: readonly DetectionGroup[]): string => `${JSON.stringify(groups.map(({ name, detections, first }) => ({
  name,
  figures: figuresOf(detections),
  ...(first && { first }),
  pages: detections.map((detection) => {
    const { page, expected, called, family, complete, letThrough, verdict } = detection;
    return {
      slug: page.slug, url: page.url, sort: page.sort, expected, called, family, complete, letThrough,
      score: verdict?.score, threshold: verdict?.threshold, misses: missesOf(detection), signals: strongest(verdict?.signals ?? []),
    };
  }),
})), null, 2)}\n`;
