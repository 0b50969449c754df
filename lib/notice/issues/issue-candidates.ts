import type { ArticleText } from '@/lib/text/types';
import { headingText, isRunIn, type OutlineNode } from '../outline/outline';
import { zoneOf } from '../forms/zones';
import { foundIn, trimPiece } from '../piece';
import type { Candidate } from '../types';
import type { ChosenOutline } from './choose-issues';
import { headingRow, isStatusGroup } from '../forms/problem-heading';

/** No row of problem-heading.ts reads the words: they name no fault. */
const NO_FAULT = 'heading/no-fault';
/** A heading of 一、 parts the notice. */
const SHALLOWEST = 2;

/** Everything above a heading, outermost first. */
function* above(node: OutlineNode): Generator<OutlineNode> {
  if (node.parent) {
    yield* above(node.parent);
    yield node.parent;
  }
}

/** Does the heading stand where problems are answered, as far as the headings above it say? */
function inAnswers(node: OutlineNode): boolean {
  const [root] = above(node);
  const zone = root ? zoneOf(headingText(root)) : 'unknown';
  return zone === 'rectification' || zone === 'unknown';
}

/**
 * Headings that stand above a text of their own and name no fault: a section that groups nothing may be a problem that was
 * put without one (1.集体土地对外发包合同).
 *
 * @returns In text order.
 */
export function issueCandidates(article: ArticleText, { sections, issues }: ChosenOutline): Omit<Candidate, 'issueId'>[] {
  const groups = new Set<OutlineNode>([...issues.flatMap(({ path }) => path), ...sections.flatMap((node) => [...above(node)])]);
  return sections.flatMap((node): Omit<Candidate, 'issueId'>[] => {
    const words = headingText(node);
    const heads = node.children.length > 0 || isRunIn(node);
    if (groups.has(node) || !heads || (node.label?.rank ?? 1) < SHALLOWEST || zoneOf(words) !== 'unknown' || isStatusGroup(words) || !inAnswers(node)) return [];
    const { text, span, value } = foundIn(article, trimPiece({ paragraph: node.paragraph, start: node.head, end: node.headingEnd }), 'issue/title');
    return span ? [{ kind: 'issue', text, span, value, refusedBy: headingRow(words) ?? NO_FAULT }] : [];
  });
}
