import { fieldAlone, type FieldKind, fieldKind, splitFields, stateInLine } from '../forms/field-labels';
import { frameOf } from '../forms/frame';
import { isStatusGroup, readProblemHeading, startsWithAction, statusTailLength, withoutAnswer, type ProblemHeading } from '../forms/problem-heading';
import { zoneOf } from '../forms/zones';
import { headingText, isRunIn, type OutlineNode } from '../outline/outline';
import { isStatusAlone } from '../forms/status-words';
import { readOwnStatus } from '../status/own-status';
import { sentences } from '../status/sentences';

/** Words run in before a text, or closed by a stop, are a heading only if they are short; more is a sentence. A line without a stop may be longer. */
const MAX_RUN_IN = 60;
const fitsHeading = (node: OutlineNode, words: string): boolean => words.length <= MAX_RUN_IN || node.headingEnd === node.paragraph.text.length;

/** A labelled node whose heading could stand for a section, and no field label such as 整改措施:, but for 二、整改情况: alone on its line. */
export const isHeading = (node: OutlineNode): boolean =>
  node.label !== undefined && headingText(node).length > 0 && fitsHeading(node, headingText(node)) &&
  !(node.paragraph.text[node.headingEnd] === ':' && (node.label.rank > 2 || isRunIn(node)) && fieldKind(headingText(node)));

/** A heading right above 整改情况:… is a problem, whatever its words, and so is one whose text ends in a line that says how it stands (进度:已办结). */
export function isAnswered(node: OutlineNode, words: string): boolean {
  // 整改完成 in a line of its own, between the heading and the first field.
  const [first, second] = node.children;
  const below = first && second && !first.label && isStatusAlone(first.paragraph.text) ? second : first;
  if (!below || below.label || isRunIn(node) || words.length < 4 || !fitsHeading(node, words)) return false;
  if (zoneOf(words) !== 'unknown' || isStatusGroup(words) || ACTS.test(words)) return false;
  // 责任科室:医保办 may stand behind it.
  const last = node.children.findLast(({ paragraph: { text } }) => splitFields(text, 0, Math.min(text.length, 40))[0]?.kind !== 'responsible');
  if (last !== below && last && !last.label && stateInLine(last.paragraph.text)) return true;
  const field = splitFields(below.paragraph.text, below.head, Math.min(below.paragraph.text.length, below.head + 40))[0];
  return ANSWERS.has(field?.kind ?? fieldAlone(below.paragraph.text));
}
/** Fields a problem's answer begins with. */
const ANSWERS: ReadonlySet<FieldKind | null> = new Set(['measures', 'problem', 'goal']);

/**
 * A heading whose answer closes by saying how the matter stands (…已完成整改。) names a problem, whatever its
 * words; not below a problem, where the same close stands behind each measure.
 */
function isClosed(node: OutlineNode, words: string): boolean {
  if ((node.label?.rank ?? 6) > 3 || words.length < 4 || !fitsHeading(node, words)) return false;
  const last = node.children[node.children.length - 1] ?? node;
  if ((last !== node && last.label) || (last === node && !isRunIn(node))) return false;
  const { text } = last.paragraph;
  if (!CLOSE.test(text.slice(-LONGEST_CLOSE))) return false;
  if (zoneOf(words) !== 'unknown' || isStatusGroup(words) || ACTS.test(words) || startsWithAction(words)) return false;
  const above = node.parent ? readProblemHeading(headingText(node.parent)) : null;
  if (above && !above.theme) return false;
  const stop = text.slice(0, -1).search(/[。;!?][^。;!?]*$/);
  const all = sentences(text, Math.max(last === node ? node.bodyStart : last.head, stop + 1));
  const close = all[all.length - 1];
  const status = close ? readOwnStatus(text.slice(close.start, close.end), 'close') : null;
  return status !== null && !status.weak && status.rule !== 'status/own-forecast' && status.rule !== 'status/own-remainder';
}
/** How far from the end the words that state a status stand. */
const LONGEST_CLOSE = 60;
const CLOSE = /整改|销号|进度/;

/** What a heading of the organisation or of a measure begins with. */
const ACTS = /^(?:提高|加强|强化|统一|成立|制定|压实|落实|推进|坚持|建立|完善|严格|深化|持续|切实|全面)/;

/** What the headings of one outline were read as. */
export class Headings {
  /** Faults named without the word 问题 and without a like neighbour: worth a look. */
  readonly lone = new Set<OutlineNode>();
  private readonly known = new Map<OutlineNode, ProblemHeading | null>();

  /** The node's heading read as a problem; asked for often, read once. */
  problemOf(node: OutlineNode): ProblemHeading | null {
    const before = this.known.get(node);
    if (before !== undefined) return before;
    const heading = readNode(node);
    this.known.set(node, heading);
    return heading;
  }

  /** 制度修订。…已完成整改。 alone makes no problem of 制度修订; a nickname in quotes, or words for a fault, must stand there. */
  namesFault(node: OutlineNode): boolean {
    return this.problemOf(node)?.form !== 'closed' || headingText(node).includes('“');
  }
}

function readNode(node: OutlineNode): ProblemHeading | null {
  if (!node.label) return null;
  const words = cutAtComma(node);
  const heading = readProblemHeading(words);
  if (heading || words.length < 2) return heading;
  const form = node.label.saysProblem || node.label.together ? 'problem' : isAnswered(node, words) ? 'answered' : isClosed(node, words) ? 'closed' : null;
  if (!form) return null;
  const bare = frameOf(words) ?? { start: 0, end: words.slice(0, words.length - statusTailLength(words)).replace(/(?:的?问题)?[,;。]?$/, '').length };
  return { form, ...bare, theme: false, refers: false };
}

/** 针对…问题,… and 关于…问题,…: the node's heading ends at 问题; what follows is the answer. */
export const cutAtComma = (node: OutlineNode): string => withoutAnswer(headingText(node));
