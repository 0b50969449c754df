import type { Paragraph } from '@/lib/text/paragraphs';
import { spanIn } from '@/lib/text/paragraphs';
import type { ArticleText } from '@/lib/text/types';
import { isInTitle } from '../accountability/clause';
import type { DeclaredTotal, TotalKey } from '../types';
import { findTotalTokens } from './total-tokens';
import type { TotalToken } from './total-tokens';
import { totalZone } from './total-zone';

interface Group {
  start: number;
  end: number;
  readonly values: Partial<Record<TotalKey, number>>;
  /** Units of the group's totals. */
  readonly units: Set<TotalKey>;
  tally: boolean;
  /** 还有5个问题未整改到位: said anew, though the number was told before. */
  readonly anew: boolean;
  unfinished?: number;
  nearly?: TotalToken;
  classifier?: string;
}

const TALLY = new Set(['completed', 'inProgress', 'nearly', 'notStarted', 'ratePercent', 'longTerm', 'unfinished']);
/** Units that hold one another; measures and suggestions are counts of their own. */
const NESTED = new Set<TotalKey>(['aspects', 'categories', 'problems', 'tasks']);
/** Words between two numbers of one chain: 5个方面14个大类,共40项具体问题. */
const CHAIN = /^[、,]?(?:涉及|共计?|合计|包括|包含|即|和|及|以及|中的)?$/;
/** Words of the declaration right before its first number. */
const LEAD = /(?:存在|提出了?|共计?|合计)$/;
/** Words that say it outright, not in passing (对正在整改的2条紧盯不放). */
const ANEW = /(?:[还仍尚]有|[还仍]剩)$/;
/** Parts further apart than this are not of one count. */
const APART = 48;
/** A sentence that holds a number and something it could count. */
const HINT = /[\d一二两三四五六七八九十百](?:余)?[个项条点件类大方%]/;

function openGroup(sentence: string, token: TotalToken): Group {
  const lead = LEAD.exec(sentence.slice(Math.max(0, token.start - 3), token.start));
  return { start: token.start - (lead?.[0].length ?? 0), end: token.end, values: {}, units: new Set(), tally: false, anew: ANEW.test(sentence.slice(Math.max(0, token.start - 3), token.start)) };
}

function put(group: Group, token: TotalToken): void {
  group.end = token.end;
  if (token.key === 'unfinished') group.unfinished = token.value;
  else if (token.key === 'nearly') group.nearly = token;
  else if (token.key !== 'longTerm') group.values[token.key] = token.value;
  if (TALLY.has(token.key)) {
    group.tally = true;
    if (token.whole && token.unit && group.values[token.unit] === undefined) group.values[token.unit] = token.value;
  } else {
    group.units.add(token.key as TotalKey);
    group.classifier = token.classifier;
  }
}

function joins(sentence: string, group: Group, token: TotalToken): boolean {
  const between = sentence.slice(group.end, token.start);
  if (token.key === 'nearly') {
    if (group.nearly !== undefined) return false;
  } else if (token.key !== 'longTerm' && token.key !== 'unfinished' && group.values[token.key] !== undefined) return false;
  if (token.key === 'unfinished' && group.unfinished !== undefined) return false;
  // 138个问题…,要求立行立改的97个问题已全部完成: a whole of its own.
  if (token.whole && token.unit && group.values[token.unit] !== undefined && group.values[token.unit] !== token.value) return false;
  if (!TALLY.has(token.key)) return !group.tally && NESTED.has(token.key as TotalKey) && [...group.units].every((unit) => NESTED.has(unit)) && CHAIN.test(between);
  if (between.length > APART) return false;
  // 整改措施39条,已完成整改8个: not the measures are counted any more.
  const counted = [...group.units].some((unit) => NESTED.has(unit));
  if (!counted && token.unit === undefined && group.classifier && token.classifier && group.classifier !== token.classifier) return false;
  return token.unit === undefined || group.units.size === 0 || group.units.has(token.unit);
}

function groupsOf(sentence: string): Group[] {
  const groups: Group[] = [];
  for (const token of findTotalTokens(sentence)) {
    const last = groups[groups.length - 1];
    if (last && joins(sentence, last, token)) put(last, token);
    else {
      const group = openGroup(sentence, token);
      put(group, token);
      groups.push(group);
    }
  }
  const extra: Group[] = [];
  for (const group of groups) {
    const { nearly } = group;
    if (nearly !== undefined) {
      // 基本完成 is under way; beside 正在推进 it is a second count of such, in words of its own.
      if (group.values.inProgress === undefined) group.values.inProgress = nearly.value;
      else extra.push({ start: nearly.start, end: nearly.end, values: { inProgress: nearly.value }, units: new Set(), tally: true, anew: false });
    }
    if (group.unfinished === undefined) continue;
    // 完成28个,基本完成4个,未完成1个: a third state; with two states the unfinished are under way.
    group.values[group.values.inProgress === undefined ? 'inProgress' : 'notStarted'] ??= group.unfinished;
  }
  return [...groups.filter((group) => Object.keys(group.values).length > 0), ...extra].sort((a, b) => a.start - b.start);
}

/** Says a group nothing that has not been declared before? Counts of what is done are kept: they speak of their own group. */
function repeats(group: Group, seen: Set<string>): boolean {
  // 对正在整改的2条紧盯不放: the tally was given before, and nothing else is said.
  const alone = group.tally && group.units.size === 0;
  const said = (alone ? (Object.keys(group.values) as TotalKey[]) : [...group.units]).map((unit) => `${unit}:${group.values[unit] ?? ''}`);
  const known = !group.anew && (!group.tally || alone) && said.every((each) => seen.has(each));
  if (group.tally && !alone) for (const [key, value] of Object.entries(group.values)) seen.add(`${key}:${String(value)}`);
  for (const each of said) seen.add(each);
  return known;
}

/**
 * The totals a notice declares for itself: how many problems in which units, how many measures, how many are done.
 *
 *   反馈的{3个方面8类21项问题}      {25个问题,已完成整改19个、正在整改6个,完成率76%}
 *
 * One entry a count: units in one chain belong together, so do a whole and its parts in one sentence. Numbers inside
 * the answers to single problems are not declared totals, a repetition is not another one. `checks` is empty, see check-totals.ts.
 */
export function findTotals(article: ArticleText, paragraphs: readonly Paragraph[]): DeclaredTotal[] {
  const totals: DeclaredTotal[] = [];
  const seen = new Set<string>();
  for (const { paragraph, looksAhead } of totalZone(paragraphs)) {
    const { text } = paragraph;
    if (!HINT.test(text)) continue;
    let start = 0;
    for (const sentence of text.split(/(?<=[。!?])/)) {
      if (HINT.test(sentence)) {
        for (const group of groupsOf(sentence)) {
          if (isInTitle(sentence, group.start) || repeats(group, seen) || (looksAhead && group.tally && group.units.size === 0 && !group.anew)) continue;
          const span = spanIn(paragraph, start + group.start, start + group.end);
          totals.push({ quote: article.text.slice(span.start, span.end), span, values: group.values, checks: [] });
        }
      }
      start += sentence.length;
    }
  }
  return totals;
}
