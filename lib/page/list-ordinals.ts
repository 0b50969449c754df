/** What a browser prints before the items of an ordered list, worked out from the markup. */

const CHINESE_DIGITS = '零一二三四五六七八九';

/** 1 → 一, 12 → 十二, 20 → 二十, 105 → 一百零五; null from 1,000 on, which no outline reaches. */
export function toChineseNumeral(value: number): string | null {
  if (!Number.isInteger(value) || value < 0 || value > 999) return null;
  if (value < 10) return CHINESE_DIGITS[value] ?? null;
  const hundreds = Math.floor(value / 100);
  const tens = Math.floor(value / 10) % 10;
  const ones = value % 10;
  const head = hundreds ? `${CHINESE_DIGITS[hundreds] ?? ''}百` : '';
  const middle = tens ? `${hundreds || tens > 1 ? (CHINESE_DIGITS[tens] ?? '') : ''}十` : hundreds && ones ? '零' : '';
  return head + middle + (ones ? (CHINESE_DIGITS[ones] ?? '') : '');
}

function toLetters(value: number): string {
  let letters = '';
  for (let rest = value; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(97 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'm'], [900, 'cm'], [500, 'd'], [400, 'cd'], [100, 'c'], [90, 'xc'], [50, 'l'], [40, 'xl'], [10, 'x'], [9, 'ix'], [5, 'v'], [4, 'iv'], [1, 'i'],
];

function toRoman(value: number): string {
  let rest = value;
  let roman = '';
  for (const [size, letters] of ROMAN) {
    while (rest >= size) {
      roman += letters;
      rest -= size;
    }
  }
  return roman;
}

/** An ordinal in one of CSS's list styles, with the mark browsers print after it; null for bullets and no marker. */
export function formatOrdinal(value: number, style: string): string | null {
  switch (style) {
    case 'none': case 'disc': case 'circle': case 'square':
      return null;
    case 'cjk-ideographic': case 'simp-chinese-informal': case 'trad-chinese-informal': case 'cjk-decimal': {
      const numeral = toChineseNumeral(value);
      return numeral === null ? `${value}、` : `${numeral}、`;
    }
    case 'decimal-leading-zero':
      return `${value >= 0 && value < 10 ? '0' : ''}${value}.`;
    case 'lower-alpha': case 'lower-latin': case 'a':
      return `${value > 0 ? toLetters(value) : value}.`;
    case 'upper-alpha': case 'upper-latin': case 'A':
      return `${value > 0 ? toLetters(value).toUpperCase() : value}.`;
    case 'lower-roman': case 'i':
      return `${value > 0 && value < 4000 ? toRoman(value) : value}.`;
    case 'upper-roman': case 'I':
      return `${value > 0 && value < 4000 ? toRoman(value).toUpperCase() : value}.`;
    default:
      return `${value}.`;
  }
}

const INLINE_STYLE = /(?:^|[;\s])list-style(?:-type)?\s*:\s*([^;]{1,100})/i;
const STYLES = /(?:^|\s)(none|disc|circle|square|decimal-leading-zero|decimal|cjk-ideographic|cjk-decimal|(?:simp|trad)-chinese-informal|(?:lower|upper)-(?:alpha|latin|roman))(?:\s|$)/i;

/** The list style an element asks for itself: its style attribute, else its type attribute (1 a A i I). */
function ownStyle(element: Element): string | null {
  const inline = INLINE_STYLE.exec(element.getAttribute('style') ?? '');
  const named = inline && STYLES.exec(inline[1] ?? '');
  if (named?.[1]) return named[1].toLowerCase();
  const type = element.getAttribute('type');
  if (type === null) return null;
  if (['1', 'a', 'A', 'i', 'I'].includes(type)) return type;
  return STYLES.test(type) ? type.toLowerCase() : null;
}

const wholeNumber = (text: string | null): number | null => (text !== null && /^\s*[+-]?\d{1,9}\s*$/.test(text) ? Number(text) : null);

/**
 * Ordinals of a list's items in order, as printed before them; null where nothing countable is printed.
 *
 * @param list - The `<ol>`; any other list gives nulls only.
 * @param items - Its rendered items.
 */
export function listOrdinals(list: Element, items: readonly Element[]): (string | null)[] {
  if (list.localName !== 'ol') return items.map(() => null);
  const style = ownStyle(list) ?? 'decimal';
  const reversed = list.hasAttribute('reversed');
  const step = reversed ? -1 : 1;
  let next = wholeNumber(list.getAttribute('start')) ?? (reversed ? items.length : 1);
  return items.map((item) => {
    const value = wholeNumber(item.getAttribute('value')) ?? next;
    next = value + step;
    return formatOrdinal(value, ownStyle(item) ?? style);
  });
}
