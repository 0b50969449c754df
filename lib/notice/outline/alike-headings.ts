import type { Paragraph } from '@/lib/text/paragraphs';
import { splitFields, type FieldKind } from '../forms/field-labels';
import type { Label, LabelKind } from '../forms/label';
import { isStatusGroup, readProblemHeading, startsWithAction } from '../forms/problem-heading';
import { zoneOf } from '../forms/zones';
import { DOMAINS } from '../words/fields';
import { patternOf } from '../words/pattern';
import { closesWithStatus } from '../status/closes-with-status';
import { findHeadingEnd } from './outline';

/** One heading alone shows nothing. */
const FEWEST = 2;
/** So many of them must name a problem. */
const MOST = 0.5;
/** A heading is a line; more is a text. */
const LONGEST_LINE = 60;
/** What a line below a problem begins with. */
const FIELDS: readonly FieldKind[] = ['problem', 'goal', 'measures', 'status', 'responsible', 'limit'];
/** 政治建设方面: a group, whatever it stands above. */
const GROUP = patternOf`(?:${DOMAINS}|类)(?:存在)?的?(?:问题)?$`;

/** Is a field of a problem told in the line, or below it if it only says how things stand? */
function isAnswered(below: Paragraph | undefined, next: Paragraph | undefined): boolean {
  if (!below) return false;
  const field = splitFields(below.text)[0]?.kind ?? null;
  if (field !== null) return FIELDS.includes(field);
  return below.text.length <= LONGEST_LINE && closesWithStatus(below.text) && isAnswered(next, undefined);
}

/** The heading's words, if it stands alone in its line and may name a problem. */
function lineWords({ text }: Paragraph, { length }: Label): string | null {
  const { end, next } = findHeadingEnd(text, length);
  const words = text.slice(length, end);
  const isLine = next === text.length && words.length >= 4 && words.length <= LONGEST_LINE;
  return isLine && !isStatusGroup(words) && !GROUP.test(words) && zoneOf(words) === 'unknown' ? words : null;
}

function namesOne(words: string): boolean {
  const problem = readProblemHeading(words);
  return problem !== null && !problem.theme;
}

/**
 * Headings that name no fault among others with the same kind of label that do, each right above the fields of its answer:
 *
 *   (一)值班空岗 存在问题:… 整改措施:… {(二)老旧小区加装电梯} 存在问题:… 整改措施:…
 *
 * Siblings decide together, wherever in the notice they stand; what begins like a measure is none of them.
 *
 * @param labels - Of each paragraph; null for cells.
 * @param inner - Items of lists below a problem: the last of them stands above the next field, too.
 */
export function findAlikeHeadings(
  paragraphs: readonly Paragraph[], labels: readonly (Label | null)[], inner: ReadonlyMap<Paragraph, unknown>,
): ReadonlySet<Paragraph> {
  const byKind = new Map<LabelKind, { readonly all: Paragraph[]; named: number }>();
  paragraphs.forEach((paragraph, i) => {
    const label = labels[i];
    if (!label || inner.has(paragraph) || labels[i + 1] || paragraphs[i + 1]?.blocks[0]?.kind === 'cell') return;
    const words = isAnswered(paragraphs[i + 1], labels[i + 2] ? undefined : paragraphs[i + 2]) ? lineWords(paragraph, label) : null;
    if (words === null || (startsWithAction(words) && !namesOne(words))) return;
    const like = byKind.get(label.kind) ?? { all: [], named: 0 };
    byKind.set(label.kind, like);
    like.all.push(paragraph);
    if (namesOne(words)) like.named += 1;
  });
  const alike = [...byKind.values()].filter(({ all, named }) => all.length >= FEWEST && named >= all.length * MOST);
  return new Set(alike.flatMap(({ all }) => all));
}
