import { parseWholeNumber } from '@/lib/text/numerals';

/**
 * The labels of an official text's outline, in the order of GB/T 9704-2012 (7.3.3): 一、 → (一) → 1. → (1), then ①.
 * 一是/二是 is no level of the standard: it stands below whatever it stands under. 问题1: labels a problem block;
 * `bare` is the heading of a problem that carries no label at all.
 */
export type LabelKind = 'han' | 'han-parens' | 'arabic' | 'arabic-parens' | 'circled' | 'ordinal-is' | 'problem-number' | 'bare';

export interface Label {
  readonly kind: LabelKind;
  /** Depth by the standard, 1 (一、) to 5 (①); 6 for 一是. */
  readonly rank: number;
  /** The ordinal's value, from 1; 0 for a bare heading. */
  readonly number: number;
  /** Length in folded code units, with its punctuation. */
  readonly length: number;
}

const HAN = '[一二三四五六七八九十]{1,3}';

const FORMS: readonly { readonly kind: LabelKind; readonly rank: number; readonly pattern: RegExp }[] = [
  { kind: 'ordinal-is', rank: 6, pattern: new RegExp(`^(${HAN})是(?![一二三四五六七八九十否])[,:]?`) },
  { kind: 'han', rank: 1, pattern: new RegExp(`^(${HAN})[、.](?!${HAN}[、是])`) },
  { kind: 'han', rank: 1, pattern: new RegExp(`^第(${HAN})(?:部分|[、,](?=关于|针对))[、,:.]?`) },
  { kind: 'han-parens', rank: 2, pattern: new RegExp(`^\\((${HAN})\\)[、.,:]?`) },
  { kind: 'problem-number', rank: 3, pattern: new RegExp(`^(?:反馈|具体)?问题(\\d{1,3}|${HAN})[:、.,]`) },
  { kind: 'arabic', rank: 3, pattern: /^(\d{1,3})[.、](?!\d)[、]?/ },
  { kind: 'arabic', rank: 3, pattern: /^(\d{1,2}),(?=[\u4e00-\u9fff“])/ },
  { kind: 'arabic-parens', rank: 4, pattern: /^\((\d{1,3})\)[、.,:]?/ },
  { kind: 'arabic-parens', rank: 4, pattern: /^(\d{1,3})\)/ },
  { kind: 'circled', rank: 5, pattern: /^([①-⑳])[、.:]?/ },
  { kind: 'arabic-parens', rank: 4, pattern: /^([⑴-⒇])[、.:]?/ },
  { kind: 'arabic', rank: 3, pattern: /^([⒈-⒛])/ },
];

const ENCLOSED: readonly [number, number][] = [[0x2460, 0x2473], [0x2474, 0x2487], [0x2488, 0x249b]];

function ordinalValue(text: string): number {
  const code = text.charCodeAt(0);
  for (const [first, last] of ENCLOSED) if (code >= first && code <= last) return code - first + 1;
  return parseWholeNumber(text) ?? 0;
}

/**
 * The outline label at the head of a folded paragraph, or null.
 *
 *   一、整改情况   (一)关于…   1.关于…   (1)加强…   ①制定…   一是强化…   问题3:…
 *
 * @see label.phrases.ts
 */
export function readLabel(text: string): Label | null {
  for (const { kind, rank, pattern } of FORMS) {
    const match = pattern.exec(text);
    if (!match) continue;
    const number = ordinalValue(match[1] ?? '');
    if (number > 0) return { kind, rank, number, length: match[0].length };
  }
  return null;
}

const BARE = /^(?:关于|针对)[^。;!?]{3,100}问题(?:的?(?:整改)?(?:落实|进展|完成)?(?:情况|结果)?)?[。:]?$/;

/** A line of its own that names a problem outright without any label (关于…问题的整改情况), or null. */
export const readBareHeading = (text: string): Label | null =>
  text.length <= 110 && BARE.test(text) && !/方面(?:存在)?的?问题/.test(text) ? { kind: 'bare', rank: 3, number: 0, length: 0 } : null;
