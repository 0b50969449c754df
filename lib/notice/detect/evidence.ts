import { quote, spanIn, type Paragraph } from '@/lib/text/paragraphs';
import type { ArticleText } from '@/lib/text/types';
import type { PageContext, RelatedKind, Signal } from '@/lib/notice/types';
import type { SignalName } from './signal-names';

/** What may be known of the page when it is judged: titles, day, address, and the page-label metas by name. */
export type JudgeContext = PageContext & { readonly metas?: Readonly<Record<string, string>> };

/** What every kind of evidence looks at. Texts are folded (lib/text/fold.ts). */
export interface Reading {
  readonly article: ArticleText;
  readonly paragraphs: readonly Paragraph[];
  readonly context: JudgeContext;
  /** Paragraphs of the first 2,500 characters: title, opening, first sections. */
  readonly head: readonly Paragraph[];
  /** The last dozen paragraphs: closing, signature, date, and a title printed at the end. */
  readonly tail: readonly Paragraph[];
  /** Characters of all paragraphs. */
  readonly length: number;
  /** Problems named at the head of paragraphs, in order. */
  readonly problems: readonly NamedProblem[];
  /** True where several problems are told with what was done: words that elsewhere speak against a notice weigh less. */
  readonly answers: boolean;
}

/** A problem named in the text and whether something is told to have been done about it. */
export interface NamedProblem {
  readonly paragraph: Paragraph;
  /** Start of its label and end of its name in the paragraph's folded text. */
  readonly start: number;
  readonly end: number;
  readonly answered: boolean;
  /** The heading itself speaks of rectification: 关于…问题的整改(情况). */
  readonly saysRectified: boolean;
}

/** A signal, and the kind of related page it speaks for, if it does. */
export interface Evidence extends Signal {
  readonly name: SignalName;
  readonly speaksFor?: RelatedKind;
}

/** Quotes are shown in one line of the panel. */
const QUOTE_LENGTH = 90;

/** Evidence standing at folded `[start, end)` of `paragraph`. */
export function inText(
  reading: Reading,
  name: SignalName,
  weight: number,
  paragraph: Paragraph,
  start: number,
  end: number,
  speaksFor?: RelatedKind,
): Evidence {
  const span = spanIn(paragraph, start, Math.min(end, start + QUOTE_LENGTH));
  return { name, weight, where: 'text', quote: quote(reading.article, span), span, ...(speaksFor && { speaksFor }) };
}

/** The first match of `pattern` in `paragraphs`, as evidence; null if there is none. `pattern` must not be global. */
export function firstMatch(
  reading: Reading,
  paragraphs: readonly Paragraph[],
  pattern: RegExp,
  name: SignalName,
  weight: number,
  speaksFor?: RelatedKind,
): Evidence | null {
  for (const paragraph of paragraphs) {
    const match = pattern.exec(paragraph.text);
    if (match) return inText(reading, name, weight, paragraph, match.index, match.index + match[0].length, speaksFor);
  }
  return null;
}

/** Paragraphs in which `pattern` (not global) matches, with the match's place. */
export function allMatches(
  paragraphs: readonly Paragraph[],
  pattern: RegExp,
): { readonly paragraph: Paragraph; readonly start: number; readonly end: number }[] {
  const found: { paragraph: Paragraph; start: number; end: number }[] = [];
  for (const paragraph of paragraphs) {
    const match = pattern.exec(paragraph.text);
    if (match) found.push({ paragraph, start: match.index, end: match.index + match[0].length });
  }
  return found;
}

/** Drops the nulls of a list of optional evidence. */
export const present = (evidence: readonly (Evidence | null)[]): Evidence[] =>
  evidence.filter((item): item is Evidence => item !== null);
