import type { Span } from '@/lib/text/types';
import type { Assessment } from './assess';

/** Names of a kind of thing, the same in every notice: 批评教育, 万元. */
const CATEGORIES: ReadonlySet<string> = new Set(['measure', 'unit']);

/** A text in its own characters and in simplified ones, code unit for code unit. */
export interface Pair {
  readonly own: string;
  readonly simple: string;
}

/**
 * `words` of the simplified text in its own characters: those of the same place, or, where words were left out between
 * (a line break, a space), the next ones in order. What does not stand there stays as it is.
 */
function ownWords(words: string, { own, simple }: Pair, { start, end }: Span): string {
  const whole = simple.indexOf(words, start);
  if (whole >= 0 && whole + words.length <= end) return own.slice(whole, whole + words.length);
  let at = start;
  let found = '';
  for (let i = 0; i < words.length; i += 1) {
    const place = simple.indexOf(words.charAt(i), at);
    if (place < 0 || place >= end) found += words.charAt(i);
    else {
      found += own.charAt(place);
      at = place + 1;
    }
  }
  return found;
}

const isSpan = (value: unknown): value is Span =>
  typeof value === 'object' && value !== null && 'start' in value && typeof value.start === 'number' && 'end' in value && typeof value.end === 'number';

/**
 * A reading of the simplified text with all it quotes in the page's own characters; places and categories stay.
 *
 * @param text - The article's text, both ways.
 * @param titles - The titles the page offers, both ways: a title may stand nowhere in the text.
 */
export function inOwnCharacters(reading: Assessment, text: Pair, titles: readonly Pair[]): Assessment {
  /** Names of sections, which stand outside of the issues that carry them. */
  const known = new Map<string, string>();
  const whole = { start: 0, end: text.simple.length };

  const fromTitles = (words: string): string => {
    const title = titles.find(({ simple }) => simple.includes(words));
    return title ? ownWords(words, title, { start: 0, end: title.simple.length }) : words;
  };
  const own = (value: unknown, span: Span | null, name: string): unknown => {
    if (typeof value === 'string') return CATEGORIES.has(name) ? value : (known.get(value) ?? (span ? ownWords(value, text, span) : fromTitles(value)));
    if (Array.isArray(value)) return value.map((item: unknown) => own(item, span, name));
    if (typeof value !== 'object' || value === null || isSpan(value)) return value;
    const fields = value as Record<string, unknown>;
    const inner = isSpan(fields['span']) ? fields['span'] : 'from' in fields ? null : span;
    return Object.fromEntries(Object.entries(fields).map(([key, field]) => {
      const place = fields[`${key}Span`];
      return [key, own(field, isSpan(place) ? place : inner, key)];
    }));
  };

  const owned = <T>(value: T, span: Span | null): T => own(value, span, '') as T;
  const notices = reading.notices.map((notice) => {
    const sections = owned(notice.sections, notice.span);
    notice.sections.forEach(({ label, title }, i) => known.set(`${label}${title}`, `${sections[i]?.label ?? ''}${sections[i]?.title ?? ''}`));
    return { ...owned(notice, notice.span), sections };
  });
  return { verdict: owned(reading.verdict, whole), notices };
}
