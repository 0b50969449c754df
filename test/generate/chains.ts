import fc from 'fast-check';
import type { IssueRow, ShelfRow } from '@/lib/library/types';
import { PROBLEMS } from './chain-words';
import { sampleRow } from '../library/sample-row';

/** Notices of some bodies over the years, and which goes on with which. */
export interface GeneratedChains {
  readonly rows: readonly ShelfRow[];
  readonly issues: ReadonlyMap<string, readonly IssueRow[]>;
  readonly links: readonly { readonly from: string; readonly to: string }[];
  /** "key/issue of the earlier > key/issue of the later". */
  readonly aligned: ReadonlySet<string>;
}

const PLACES = ['柳河县', '青溪县', '云岭县', '东港市松山区', '平湾市'] as const;
/** A body, and what it is called later: renamed, put together with another, or the same. */
const BODIES = [
  ['水务局', '水务局'], ['水利局', '水利和湖泊局'], ['农业局', '农业农村局'], ['旅游局', '文化和旅游局'], ['卫生局', '卫生健康局'], ['民政局', '民政局'],
  ['教育局', '教育体育局'], ['林业局', '林业和草原局'], ['环境保护局', '生态环境局'], ['国土资源局', '自然资源局'], ['统计局', '统计局'], ['审计局', '审计局'],
  ['住房和城乡建设局', '住建局'], ['司法局', '司法局'], ['交通局', '交通运输局'],
] as const;

const DRESSES: readonly ((title: string) => string)[] = [
  (title) => title, (title) => `关于${title}的问题`, (title) => `针对“${title}”问题`, (title) => `${title}问题的整改情况`,
  (title) => title.replace('不够', '不').replace('不深入', '不够深入'), (title) => `反馈的${title}方面的问题`,
];

interface Seed {
  readonly place: number;
  readonly body: number;
  readonly later: number;
  /** Does the later name stand in the later notice, with the earlier as an alias, or alone? */
  readonly renamed: 'no' | 'alias' | 'bare';
  readonly first: number;
  readonly count: number;
  readonly dropped: number;
  readonly dress: number;
  readonly year: number;
  /** Is the day of the feedback said in both notices? */
  readonly dated: boolean;
}

const seed: fc.Arbitrary<Seed> = fc.record({
  place: fc.nat({ max: PLACES.length - 1 }), body: fc.nat({ max: BODIES.length - 1 }), later: fc.integer({ min: 0, max: 2 }),
  renamed: fc.constantFrom('no', 'alias', 'bare'), first: fc.nat({ max: PROBLEMS.length - 1 }), count: fc.integer({ min: 4, max: 10 }),
  dropped: fc.nat({ max: 3 }), dress: fc.nat({ max: DRESSES.length - 1 }), year: fc.integer({ min: 2016, max: 2022 }), dated: fc.boolean(),
});

const issueOf = (id: string, title: string): IssueRow =>
  ({ id, title, section: ['一、党的建设'], status: 'in-progress', state: 'machine', toCheck: false, responsible: [], measures: [], outcomes: [] });

/** Two inspections of the same body are of different years and rounds; bodies of a place are inspected on the same days. */
function write(one: Seed, number: number): { rows: ShelfRow[]; issues: [string, IssueRow[]][]; aligned: string[] } {
  const place = PLACES[one.place] ?? '';
  const [old = '', young = ''] = BODIES[one.body] ?? [];
  const titles = Array.from({ length: one.count }, (_, i) => PROBLEMS[(one.first + i * 7) % PROBLEMS.length] ?? '');
  const rows: ShelfRow[] = [];
  const issues: [string, IssueRow[]][] = [];
  const aligned: string[] = [];
  let before: readonly string[] = titles;
  for (let n = 0; n <= one.later; n += 1) {
    const key = `c${number}n${n}`;
    const isYoung = n > 0 && one.renamed !== 'no';
    const own = n === 0 ? titles : before.filter((_, i) => i >= n * one.dropped || i % 2 === 0);
    // Later notices go through the problems from another end.
    const told = n === 0 ? own : [...own.slice(1), ...own.slice(0, 1)];
    const dress = DRESSES[(one.dress + n) % DRESSES.length] ?? DRESSES[0]!;
    rows.push(sampleRow({
      key, unit: `${n % 2 === 0 ? '中共' : ''}${place}${isYoung ? young : old}${n % 2 === 0 ? '党组' : ''}`,
      aliases: isYoung && one.renamed === 'alias' ? [`${place}${old}`] : [], publishedOn: `${one.year + n}-0${3 + n}-1${number % 10}`,
      ...(one.dated && { feedbackOn: `${one.year - 1}-09-2${one.place}` }), round: `${one.year - 1}年第${one.place + 1}轮`, kind: '巡察', inspector: `${place}委巡察组`,
    }));
    issues.push([key, told.map((title, i) => issueOf(`i${i + 1}`, dress(title)))]);
    if (n > 0) {
      const earlier = issues[n - 1]?.[1] ?? [];
      const last = DRESSES[(one.dress + n - 1) % DRESSES.length] ?? DRESSES[0]!;
      for (const [i, title] of told.entries()) {
        const then = earlier.find((issue) => issue.title === last(title));
        if (then) aligned.push(`c${number}n${n - 1}/${then.id} > ${key}/i${i + 1}`);
      }
    }
    before = told;
  }
  return { rows, issues, aligned };
}

/** Chains of some bodies, at most one of a body and year; the same seed gives the same. */
export function generateChains(count: number, seedNumber: number): GeneratedChains {
  const seeds = fc.sample(seed, { numRuns: count, seed: seedNumber });
  const taken = new Set<string>();
  const own = seeds.filter(({ place, body, year }) => {
    const name = `${place} ${body} ${year}`;
    if (taken.has(name)) return false;
    taken.add(name);
    return true;
  });
  const all = own.map(write);
  return {
    rows: all.flatMap(({ rows }) => rows),
    issues: new Map(all.flatMap(({ issues }) => issues)),
    links: all.flatMap(({ rows }) => rows.slice(1).map(({ key }, i) => ({ from: rows[i]?.key ?? '', to: key }))),
    aligned: new Set(all.flatMap(({ aligned }) => aligned)),
  };
}
