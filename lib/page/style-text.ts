/** One declaration of a style attribute or rule: property and value in lower case. */
export interface Declaration {
  readonly property: string;
  readonly value: string;
  readonly important: boolean;
}

/** A size at the head of the rest of a `font` shorthand: 「0/0 a」, 「bold 16px/1.5 宋体」. */
const FONT_SIZE = /(?:^|\s)(\d{0,5}\.?\d{1,5}(?:px|pt|em|rem|%)?)(?=\s*\/|\s+\S)/;

/** What a shorthand says of the properties that are asked for. */
function longhands(property: string, value: string): [string, string][] {
  if (property === 'font') {
    const size = FONT_SIZE.exec(value)?.[1];
    return size === undefined ? [] : [['font-size', size]];
  }
  if (property !== 'margin' && property !== 'inset') return [];
  const [top = '', right = top, , left = right] = value.split(/\s+(?![^()]*\))/);
  return property === 'margin' ? [['margin-top', top], ['margin-left', left]] : [['top', top], ['right', right], ['left', left]];
}

/**
 * The declarations of a style's text, in order; of the shorthands `font`, `margin` and `inset` also size and sides. What is no
 * declaration is passed over, as browsers do; whether a value is a good one is not asked.
 */
export function parseStyle(text: string): Declaration[] {
  const declarations: Declaration[] = [];
  for (const part of splitDeclarations(text)) {
    const colon = part.indexOf(':');
    if (colon < 1) continue;
    const property = part.slice(0, colon).trim().toLowerCase();
    const whole = part.slice(colon + 1).trim().toLowerCase();
    const important = /!\s{0,9}important$/.test(whole);
    const value = important ? whole.slice(0, whole.lastIndexOf('!')).trim() : whole;
    if (!value) continue;
    declarations.push({ property, value, important });
    declarations.push(...longhands(property, value).map(([name, part]) => ({ property: name, value: part, important })));
  }
  return declarations;
}

/** Splits at semicolons that stand in no brackets and quotes: 「background:url(data:image/png;base64,…)」 is one part. */
function splitDeclarations(text: string): string[] {
  if (!/[("']/.test(text)) return text.split(';');
  const parts: string[] = [];
  let depth = 0;
  let quote = '';
  let start = 0;
  for (let i = 0; i < text.length; i += 1) {
    const c = text.charAt(i);
    if (quote) quote = c === quote ? '' : quote;
    else if (c === '"' || c === "'") quote = c;
    else if (c === '(') depth += 1;
    else if (c === ')') depth -= 1;
    else if (c === ';' && depth <= 0) {
      parts.push(text.slice(start, i));
      start = i + 1;
    }
  }
  parts.push(text.slice(start));
  return parts;
}

/** Pixels that stand for the units of lengths, where nothing has been laid out. */
const UNITS: Readonly<Record<string, number>> = { '': 1, px: 1, pt: 4 / 3, em: 16, rem: 16, vw: 12.8, vh: 8, cm: 38, mm: 3.8, in: 96 };

/** What a `calc()` without brackets in it comes to: a sum of products, its signs between white space (1px - 2 * 8px). */
const calculated = (sum: string): number => sum.trim().split(/\s+(?=[+-]\s)/)
  .reduce((total, term) => total + term.replace(/^[+-](?=\s)/, '$&1 *').split('*').reduce((product, factor) => product * pixels(factor.trim()), 1), 0);

/** A length in CSS pixels; NaN for anything else (auto, a `calc()` with functions in it, a share other than 0%). */
export function pixels(value: string | undefined): number {
  const sum = /^calc\(([^()/]{1,80})\)$/.exec(value ?? '')?.[1];
  if (sum !== undefined) return calculated(sum);
  const match = /^([+-]?\d{0,9}\.?\d{1,9})([a-z]{0,4}|%)$/.exec(value ?? '');
  const number = Number(match?.[1] ?? NaN);
  if (number === 0) return 0;
  return number * (UNITS[match?.[2] ?? ''] ?? NaN);
}
