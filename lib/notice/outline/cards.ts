import type { Paragraph } from '@/lib/text/paragraphs';
import { fieldAlone, splitFields } from '../forms/field-labels';
import { BARE, readBareHeading, readNumberLine, type Label } from '../forms/label';
import { isStatusAlone } from '../forms/status-words';

/** The head of a problem in several lines. */
export interface Card {
  /** 任务4, in the first of them. */
  readonly number: Paragraph;
  /** 已完成, in a line of its own; null where none says how things stand. */
  readonly state: Paragraph | null;
  /** All lines above the problem's words. */
  readonly above: readonly Paragraph[];
  readonly label: Label;
}

/** One clause, which may close with a stop. */
const CLAUSE = /^[^。;:!?]+[。:]?$/;
const opensField = (line: string): boolean => fieldAlone(line) !== null || (splitFields(line)[0]?.kind ?? null) !== null;

/**
 * The line of the problem's words among those from `first` on, and its label: 反馈问题:…, what stands below 反馈问题 alone, or one
 * clause between the number of a problem and a field (问题4 ⏎ 台账不全 ⏎ 整改措施).
 *
 * @param numbered - The number says what it numbers (问题4, not 4).
 */
function wordsAt(paragraphs: readonly Paragraph[], first: number, numbered: boolean): { readonly at: number; readonly label: Label } | null {
  const told = readBareHeading(paragraphs[first]?.text ?? '');
  if (told?.saysProblem) return { at: first, label: told };
  const value = paragraphs[first + 1]?.text ?? '';
  const words = paragraphs[first]?.text ?? '';
  if (numbered && CLAUSE.test(words) && !opensField(words) && opensField(value)) return { at: first, label: { ...BARE, saysProblem: true } };
  return fieldAlone(words) === 'problem' && value !== '' && fieldAlone(value) === null ? { at: first + 1, label: { ...BARE, saysProblem: true } } : null;
}

/**
 * Problems whose number stands alone above their words, and how things stand in the line below it:
 *
 *   任务4 ⏎ 反馈问题：台账不全 ⏎ …      任务4 ⏎ 已完成 ⏎ 反馈问题 ⏎ 台账不全 ⏎ 责任单位 ⏎ 县水利局 ⏎ …      问题4 ⏎ 台账不全 ⏎ 整改措施 ⏎ …
 *
 * @param counted - Numbers that count up in the line above what they number (counted-lines.ts).
 * @returns By the paragraph of the problem's words.
 */
export function findCards(paragraphs: readonly Paragraph[], counted: ReadonlyMap<Paragraph, Label>): ReadonlyMap<Paragraph, Card> {
  const found = new Map<Paragraph, Card>();
  paragraphs.forEach((number, i) => {
    if (found.has(number) || number.blocks[0]?.kind === 'cell') return;
    const below = paragraphs[i + 1];
    const plain = counted.get(number);
    const named = readNumberLine(number.text);
    const value = named ?? plain?.number ?? null;
    if (value === null || !below) return;
    const state = isStatusAlone(below.text) ? below : null;
    // 一、 numbers a section: 反馈问题 below it is its name, and no problem's field.
    const words = plain?.kind === 'han' ? null : wordsAt(paragraphs, state ? i + 2 : i + 1, named !== null);
    if (words) found.set(paragraphs[words.at]!, { number, state, above: paragraphs.slice(i, words.at), label: { ...words.label, kind: 'problem-number', rank: 3, number: value } });
    else if (plain) found.set(below, { number, state: null, above: [number], label: plain });
  });
  return found;
}
