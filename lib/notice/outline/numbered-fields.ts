import type { Paragraph } from '@/lib/text/paragraphs';
import { fieldKind } from '../forms/field-labels';
import { readLabel } from '../forms/label';

/** The label of a field behind an ordinal: 三、整改目标: */
const FIELD = /^([^:。;,]{2,16}):/;

interface NumberedField {
  /** Folded length of the ordinal. */
  readonly head: number;
  /** The ordinal's kind and the whole beginning, as they come back at the next problem. */
  readonly kind: string;
  readonly words: string;
}

function readField({ text }: Paragraph): NumberedField | null {
  const label = readLabel(text);
  if (!label || label.saysProblem || label.kind === 'ordinal-is') return null;
  const name = FIELD.exec(text.slice(label.length, label.length + 20))?.[1] ?? '';
  const kind = fieldKind(name);
  return kind === null || kind === 'problem' ? null : { head: label.length, kind: label.kind, words: text.slice(0, label.length + name.length) };
}

/**
 * Fields of problem blocks that are numbered, in each block anew; they are no level of the outline.
 *
 *   问题一:… 1.整改措施:… 2.整改成效:… 3.整改状态:已完成   问题二:… 1.整改措施:… …
 *   一、反馈问题:… 二、整改时限:… 三、整改措施:…
 *
 * A numbered field counts if it comes back word for word, or if the problem itself stands under the same kind of
 * ordinal: a section of the notice (二、整改情况:) is numbered once, and its problems otherwise.
 *
 * @returns The folded length of the ordinal, by paragraph.
 */
export function findNumberedFields(paragraphs: readonly Paragraph[]): ReadonlyMap<Paragraph, number> {
  const problemKinds = new Set<string>();
  const times = new Map<string, number>();
  const fields = new Map<Paragraph, NumberedField>();
  for (const paragraph of paragraphs) {
    const label = readLabel(paragraph.text);
    if (label?.saysProblem && label.kind !== 'problem-number') problemKinds.add(label.kind);
    const field = label && readField(paragraph);
    if (!field) continue;
    fields.set(paragraph, field);
    times.set(field.words, (times.get(field.words) ?? 0) + 1);
  }
  const found = new Map<Paragraph, number>();
  for (const [paragraph, { head, kind, words }] of fields) {
    if ((times.get(words) ?? 0) >= 2 || problemKinds.has(kind)) found.set(paragraph, head);
  }
  return found;
}
