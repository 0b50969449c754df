import type { Paragraph } from '@/lib/text/paragraphs';
import { splitFields, type FieldKind } from '../forms/field-labels';
import { readLabel, type Label } from '../forms/label';
import { readProblemHeading } from '../forms/problem-heading';
import { splitRunIn } from '../forms/run-in';
import { closesWithStatus } from '../status/closes-with-status';
import { findHeadingEnd } from './outline';

/** One line alone shows nothing. */
const FEWEST = 2;
/** A problem named in full, with all its clauses; more is a text. */
const LONGEST_LINE = 120;
/** What a line below a problem that answers it begins with. */
const FIELDS: readonly FieldKind[] = ['problem', 'goal', 'measures', 'status', 'responsible', 'limit'];
/** 的问题, 问题。 at a line's end. */
const SAYS_PROBLEM = /问题(?:\([^()]+\)|【[^【】]+】|\[[^[\]]+\]|-{1,2}[\u4e00-\u9fff]+)?[。:]?$/;

/** What the field at the paragraph's head holds; null without one. */
const fieldAt = ({ text }: Paragraph): FieldKind | null => splitFields(text)[0]?.kind ?? null;
/** 下一步打算:, alone in its line: the next line is its value. */
const isFieldName = (paragraph: Paragraph | undefined): boolean => paragraph !== undefined && /[:】\]]$/.test(paragraph.text) && fieldAt(paragraph) !== null;

/** 1.…;2.…, 一是…;二是… as a paragraph, (1)… or —… as a line, a text that ends in a stop: what may answer the line above. */
const answers = ({ text }: Paragraph): boolean =>
  /[。;]$/.test(text) || splitRunIn(text)[0]?.start === 0 || (readLabel(text)?.rank ?? 0) >= 4;

/** The line's words, without its stop, if it is one line and nothing but a heading. */
function lineWords({ text, blocks }: Paragraph): string | null {
  if (blocks[0]?.kind === 'cell' || text.length > LONGEST_LINE) return null;
  const { end, next } = findHeadingEnd(text, 0);
  return next === text.length && !text.endsWith(';') ? text.slice(0, end) : null;
}

function namesOne(words: string): boolean {
  const problem = readProblemHeading(words);
  return problem !== null && !problem.theme;
}

/**
 * Problems without a label, each in a line of its own that ends in 问题, or stands right above a field of its answer:
 *
 *   (一)已办结事项 {档案审核把关不细问题} 第一,补录…;第二,… {督查流于形式问题} 第一,…
 *   (二)作风建设方面 {党务公开不及时} 整改措施:… {会议质量不高} 整改措施:…
 *
 * Where a notice has several, none of them below a heading that names a problem itself, they are its problems.
 *
 * @param labels - Of each paragraph; null for cells.
 * @param bare - What paragraphs without one say themselves.
 */
export function findAnsweredLines(
  paragraphs: readonly Paragraph[], labels: readonly (Label | null)[], bare: readonly (Label | null)[],
): ReadonlySet<Paragraph> {
  const found: Paragraph[] = [];
  let belowOne = false;
  for (const [i, paragraph] of paragraphs.entries()) {
    const label = labels[i] ?? bare[i];
    const words = lineWords(paragraph);
    // 关于…问题 without a number stands beside such lines, not above.
    if (labels[i] && label) belowOne = label.saysProblem === true || namesOne(paragraph.text.slice(label.length, findHeadingEnd(paragraph.text, label.length).end));
    const below = paragraphs[i + 1];
    if (label || belowOne || words === null || !below || below.blocks[0]?.kind === 'cell') continue;
    if (isFieldName(paragraphs[i - 1]) || fieldAt(paragraph)) continue;
    const field = fieldAt(below);
    const answered = (field !== null && FIELDS.includes(field)) || (SAYS_PROBLEM.test(paragraph.text) && !SAYS_PROBLEM.test(below.text) && answers(below));
    // 该问题尚未完成整改, above 整改措施:, says how things stand.
    if (answered && namesOne(words) && (SAYS_PROBLEM.test(paragraph.text) || !closesWithStatus(paragraph.text))) found.push(paragraph);
  }
  return new Set(found.length >= FEWEST ? found : []);
}
