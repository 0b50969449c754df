/** Chinese and Arabic numerals as notices write them: 14, 三十五, 两, 二〇二五, １２, 1,234, 3.5万. */

const DIGITS: Readonly<Record<string, number>> = {
  零: 0, 〇: 0, '○': 0, '◯': 0, O: 0, o: 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9,
  壹: 1, 贰: 2, 叁: 3, 肆: 4, 伍: 5, 陆: 6, 柒: 7, 捌: 8, 玖: 9,
};
const UNITS: Readonly<Record<string, number>> = { 十: 10, 拾: 10, 百: 100, 佰: 100, 千: 1000, 仟: 1000 };

/** Nothing but Chinese digits and units; and a unit among them. */
const WRITTEN = new RegExp(`^[${[...Object.keys(DIGITS), ...Object.keys(UNITS)].join('')}万亿]+$`);
const MULTIPLE = new RegExp(`[${Object.keys(UNITS).join('')}万亿]`);

/** Source of a regular expression (no groups) for a whole number in folded text. */
export const NUMBER = '(?:\\d{1,3}(?:,\\d{3})+|\\d+|[零〇○一二两三四五六七八九十百千万]+)';

/**
 * The value of a whole number, or null if `text` is none.
 *
 *   14 → 14    三十五 → 35    两 → 2    二〇二五 → 2025    十 → 10    1,234 → 1234    一百零八 → 108
 */
export function parseWholeNumber(text: string): number | null {
  if (/^\d{1,3}(?:,\d{3})+$/.test(text)) return Number(text.replaceAll(',', ''));
  if (/^\d{1,15}$/.test(text)) return Number(text);
  if (!text || text.length > 16) return null;
  if (text.length === 1) return DIGITS[text] ?? UNITS[text] ?? (text === '万' || text === '亿' ? 0 : null);
  if (!WRITTEN.test(text)) return null;
  if (!MULTIPLE.test(text)) return Number(Array.from(text, (c) => DIGITS[c]).join(''));
  let total = 0;
  let section = 0;
  let digit = -1;
  for (const c of text) {
    if (c in DIGITS) {
      if (digit > 0) return null;
      digit = DIGITS[c]!;
    } else if (c in UNITS) {
      section += (digit < 0 ? 1 : digit) * UNITS[c]!;
      digit = -1;
    } else {
      const big = c === '万' ? 1e4 : 1e8;
      total = (total + section + Math.max(digit, 0)) * big;
      section = 0;
      digit = -1;
    }
  }
  return total + section + Math.max(digit, 0);
}
