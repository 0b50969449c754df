import { foldText } from '@/lib/text/fold';
import { findTotalTokens } from './total-tokens';
import type { Paragraph } from '@/lib/text/paragraphs';
import type { DeclaredTotal, Issue, Section, TotalCheck, TotalKey } from '../types';
import { DOMAINS, MATTERS, WEIGHTS } from '../words/fields';
import { PUBLISHES } from '../words/genre';
import { PROGRESS } from '../words/status';

type Values = DeclaredTotal['values'];

/** From the finest unit to the coarsest: parts are counted in the finest one declared. */
const UNITS: readonly TotalKey[] = ['problems', 'tasks', 'measures', 'suggestions', 'categories', 'aspects'];

const wholeOf = (values: Values): number | undefined => UNITS.map((unit) => values[unit]).find((value) => value !== undefined);

const STATES = new Set(['completed', 'inProgress', 'notStarted', 'nearly', 'longTerm', 'unfinished']);

/** All states a quote counts, also those that have no key of their own: 完成18项,长期坚持3项,未完成2项. */
const printedSum = (quote: string): number =>
  findTotalTokens(quote).filter(({ key }) => STATES.has(key)).reduce((sum, { value }) => sum + value, 0);

/**
 * completed + inProgress + notStarted against the whole. A count that names no whole (截至目前,已完成9个,正在推进2个) is
 * compared with those declared elsewhere: it can confirm one of them, but not contradict any.
 */
function checkParts(values: Values, quote: string, wholes: readonly number[]): TotalCheck | null {
  const { completed, inProgress, notStarted } = values;
  const parts = [completed, inProgress, notStarted].filter((value) => value !== undefined);
  const whole = wholeOf(values);
  if (parts.length === 0) return null;
  const found = parts.reduce((sum, value) => sum + value, 0);
  if (whole === undefined) {
    return parts.length > 1 && wholes.includes(found) ? { name: 'parts', result: 'consistent', declared: found, found, reason: 'parts-equal-other-whole' } : null;
  }
  const check = (result: TotalCheck['result'], reason: string): TotalCheck => ({ name: 'parts', result, declared: whole, found, reason });
  if (found === whole) return check('consistent', 'parts-equal-whole');
  if (found > whole) return check('inconsistent', 'parts-exceed-whole');
  if (printedSum(quote) === whole) return { ...check('consistent', 'parts-equal-whole'), found: whole };
  if (/长期|其余|剩余|基本完成|阶段性|序时|时序/.test(quote)) return check('cannot-tell', 'part-not-counted');
  if (parts.length === 1) return check('cannot-tell', 'remainder-not-said');
  return check('inconsistent', 'parts-below-whole');
}

/** The rate against completed ÷ whole, rounded (or cut off) at the decimals it is printed with. */
function checkRate(values: Values, quote: string, wholes: readonly number[]): TotalCheck | null {
  const { ratePercent, completed } = values;
  if (ratePercent === undefined) return null;
  const parts = (completed ?? 0) + (values.inProgress ?? 0) + (values.notStarted ?? 0);
  const whole = wholeOf(values) ?? (wholes.includes(parts) ? parts : undefined);
  const check = (result: TotalCheck['result'], reason: string, found?: number): TotalCheck =>
    ({ name: 'rate', result, declared: ratePercent, ...(found === undefined ? {} : { found }), reason });
  if (whole === undefined || completed === undefined) return check('cannot-tell', 'whole-or-part-not-said');
  if (whole === 0) return check('cannot-tell', 'whole-is-zero');
  const printed = /(\d+)(?:\.(\d+))?%/.exec(foldText(quote).text);
  const scale = 10 ** (printed?.[2]?.length ?? 0);
  const exact = (completed / whole) * 100;
  const found = Math.round(exact * 100) / 100;
  // Compared in whole units of the last printed decimal; floats stay out of the equality.
  const declared = Math.round(ratePercent * scale);
  if (Math.round(exact * scale + 1e-9) === declared) return check('consistent', 'rate-fits', found);
  if (Math.floor(exact * scale + 1e-9) === declared) return check('consistent', 'rate-cut-off', found);
  return check('inconsistent', 'rate-differs', found);
}

interface Found {
  readonly issues: readonly Issue[];
  /** Groups of problems by theme; 0 if the problems are not grouped so. */
  readonly themes: number;
  readonly categoriesDeclared: boolean;
  /** 3个方面, 2大类: a unit above the problems is declared. */
  readonly coarser: boolean;
  readonly whole: boolean;
  /** The notice says that it publishes only some of the problems. */
  readonly selected: boolean;
}

/** A finer unit than the printed problem headings: 40项具体问题, or any number of problems beside categories. */
const isFiner = (quote: string, found: Found): boolean => /具体|小项|小问题|问题点|子问题/.test(quote) || found.categoriesDeclared;

/** Headings that name a group of problems: 关于…方面的问题, …领域存在的问题. */
const GROUP_HEADING = new RegExp(`(?:${DOMAINS}|环节|类)(?:存在|反馈|发现)?的?(?:${WEIGHTS})?(?:问题)?(?:的?整改(?:${PROGRESS})?(?:情况)?)?[。:]?$`);
/** So many declared problems to one heading, and the headings cannot be the problems, whatever they are called. */
const MANY = 3;

/** Fewer declared problems to a heading, and the headings are no groups of them: 7个具体问题 and six headings. */
const GROUPED = 1.5;

/** Do the printed headings stand for groups of the declared problems? */
function areGroups(declared: number, { issues }: Found): boolean {
  if (declared < issues.length * GROUPED) return false;
  const groups = issues.filter(({ heading }) => heading && GROUP_HEADING.test(foldText(heading.value).text)).length;
  return declared >= issues.length * MANY || groups * 2 >= issues.length;
}

/** 现将部分问题整改情况公布如下, 涉密问题不予公开: the rest is not printed. */
const SELECTED =
  new RegExp(`(?:现将|${PUBLISHES})[^。]{0,30}?(?:部分|主要|重点|典型)(?:反馈|整改|突出)?(?:的)?(?:${MATTERS})[^。]{0,16}整改|(?:部分|主要|重点)问题(?:的)?整改(?:${PROGRESS})?情况[^。]{0,8}(?:${PUBLISHES}|如下)|(?:除|不含|不包括)[^。,]{0,10}(?:涉密|不宜公开|不便公开|敏感)|(?:涉密|不宜公开|不便公开|涉及国家秘密)[^。]{0,20}(?:不予公开|不作公开|未予?公开|除外|不在此列)`);

/** 立行立改的4个问题: some of the problems, where the words stand with the first number; 11个问题,其中立行立改… is all of them. */
const AT_ONCE = /^[^,，]*(?:立行立改|即知即改)/;

function checkFound(key: TotalKey, declared: number, quote: string, found: Found): TotalCheck | null {
  const count = found.issues.length;
  const check = (result: TotalCheck['result'], reason: string, number?: number): TotalCheck =>
    ({ name: 'found', result, declared, ...(number === undefined ? {} : { found: number }), reason });
  if (key !== 'aspects' && key !== 'categories' && key !== 'problems') return null;
  if (count === 0) return check('cannot-tell', 'no-issues-found');
  if (!found.whole) return check('cannot-tell', 'notice-incomplete', count);
  if (AT_ONCE.test(quote) || (found.selected && declared > count)) return check('cannot-tell', 'part-of-the-problems', count);
  if (key === 'aspects') {
    if (declared === found.themes) return check('consistent', 'aspects-equal-groups', found.themes);
    if (declared === count) return check('consistent', 'aspects-equal-issues', count);
    return check('cannot-tell', 'aspects-not-printed');
  }
  if (key === 'categories') {
    if (declared === count) return check('consistent', 'categories-equal-issues', count);
    if (declared === found.themes) return check('consistent', 'categories-equal-groups', found.themes);
    if (found.themes > 0) return check('cannot-tell', 'categories-not-printed', count);
    return check('inconsistent', 'categories-differ', count);
  }
  if (declared === count) return check('consistent', 'problems-equal-issues', count);
  const parts = found.issues.reduce((sum, issue) => sum + Math.max(issue.subProblems.length, 1), 0);
  if (declared === parts) return check('consistent', 'problems-equal-sub-problems', parts);
  if (declared > count && ((isFiner(quote, found) && (found.coarser || declared >= count * GROUPED)) || areGroups(declared, found))) return check('cannot-tell', 'finer-unit-not-printed', count);
  return check('inconsistent', declared > count ? 'fewer-issues-than-declared' : 'more-issues-than-declared', count);
}

/** 6个大类问题已完成整改 against the issues whose status says so; only where every issue has a status. */
function checkStatus(values: Values, found: Found): TotalCheck[] {
  if (wholeOf(values) !== undefined || !found.whole || found.issues.some((issue) => issue.status === 'unspecified')) return [];
  const checks: TotalCheck[] = [];
  for (const [key, status] of [['completed', 'completed'], ['inProgress', 'in-progress'], ['notStarted', 'not-started']] as const) {
    const declared = values[key];
    if (declared === undefined || found.issues.length === 0) continue;
    const count = found.issues.filter((issue) => issue.status === status).length;
    const same = count === declared;
    checks.push({ name: 'found', result: same ? 'consistent' : 'cannot-tell', declared, found: count, reason: same ? `${status}-issues-equal` : 'unit-not-said' });
  }
  return checks;
}

/** Headings that group problems by what they are about; groups by status (已整改完成的问题) are none. */
function countThemes(issues: readonly Issue[]): number {
  const groups = new Set(issues.map((issue) => (issue.sectionPath.length >= 2 ? issue.sectionPath[issue.sectionPath.length - 1] : undefined)));
  if (groups.has(undefined) || [...groups].some((group) => group !== undefined && /(?:已|正在|尚未|未|长期|持续|基本)[^的]{0,8}(?:整改|完成|推进|坚持)/.test(group))) return 0;
  return groups.size;
}

/** Paragraphs that may say how much of the rectification the notice tells. */
export const OPENING = 12;

/**
 * Adds the checks to declared totals: do the parts add up, does the rate fit within rounding, do the declared units
 * equal what was found. A check says consistent, inconsistent or cannot-tell, with a reason; it never changes a value.
 *
 * Totals that stand inside an issue count that issue's own work and are left out.
 *
 * @param sections - The notice's headings; none at all means a fragment too short to be compared.
 * @param opening - The notice's first paragraphs: there it says if it publishes only some of the problems.
 */
export function checkTotals(totals: readonly DeclaredTotal[], issues: readonly Issue[], sections: readonly Section[], opening: readonly Paragraph[] = []): DeclaredTotal[] {
  const own = totals.filter(({ span }) => !issues.some((issue) => issue.span.start <= span.start && span.end <= issue.span.end));
  const found: Found = {
    issues,
    themes: countThemes(issues),
    categoriesDeclared: own.some(({ values }) => values.categories !== undefined && values.completed === undefined),
    coarser: own.some(({ values }) => (values.categories ?? values.aspects) !== undefined),
    selected: opening.some(({ text }) => SELECTED.test(text)),
    whole: issues.every((issue) => issue.complete) && (sections.length > 0 || issues.length > 0),
  };
  const wholes = own.map(({ values }) => wholeOf(values)).filter((value) => value !== undefined);
  return own.map((total) => {
    const quote = foldText(total.quote).text;
    const checks = [checkParts(total.values, quote, wholes), checkRate(total.values, quote, wholes)];
    for (const key of ['aspects', 'categories', 'problems'] as const) {
      const declared = total.values[key];
      if (declared !== undefined) checks.push(checkFound(key, declared, quote, found));
    }
    return { ...total, checks: [...checks.filter((check) => check !== null), ...checkStatus(total.values, found)] };
  });
}
