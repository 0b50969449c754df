import { hasDamagedNumber } from '@/lib/text/unreadable';

/** A telephone number in folded text; `value` without spaces and line breaks, area code set off by a hyphen. */
export interface PhoneNumber {
  readonly start: number;
  readonly end: number;
  readonly value: string;
}

const AREA = '(?:(?:\\+?86[- ]?|0086[- ]?)?(?:\\((?:0\\d{2,3})\\)|0\\d{2,3})|\\+86[- ]?[1-9]\\d{1,2}(?=[- ]))';
/** ー is how an OCR reads a dash. */
const GAP = '(?:[-~ー/ ]?\\n?[- ]?)';
const LANDLINE = '[2-9]\\d{2,3}[- ]?\\d{4}';
const EXTENSION = '(?:(?:转|-|分机|\\(转|,转)\\d{1,6}\\)?)?';
const MOBILE = '(?:\\+?86[- ]?)?1[3-9]\\d[- ]?\\d{4}[- ]?\\d{4}';
const SERVICE = '[48]00[- ]?\\d{3,4}[- ]?\\d{3,4}';
const SHORT = '1(?:2\\d{3}|1\\d|0\\d{3}|6\\d{3,4}|23\\d{2})|9[56]\\d{3,4}';
/** 0666·3918247: what is joined to an area code in a way that is not known is no number of its own. */
const NO_AREA_CODE = '(?<!(?<!\\d)0\\d{2,3}[^\\d、,;/\\n]{1,2})';
const NUMBER = new RegExp(
  `(?<![\\d@.A-Za-z-])(?:(?<mobile>${MOBILE})|(?<service>${SERVICE})|(?<area>${AREA})${GAP}(?<local>[1-9]\\d{2,3}[- ]?\\d{4}|[1-9]\\d{3}[- ]\\d{3})(?<extension>${EXTENSION})|${NO_AREA_CODE}(?<bare>${LANDLINE})(?<bareExtension>${EXTENSION})|(?<short>${SHORT}))(?![\\d@A-Za-z]|\\.\\d|-\\d|[号室栋幢弄]|\\(传真\\)|(?:举报|投诉)?(?:网站|平台|小程序))`,
  'g',
);

const digits = (text: string): string => text.replace(/[^\d]/g, '');
const DAY = /^(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$/;

/** Digits set apart one by one, as in a table's narrow cell or a justified line: 0 5 1 0 - 6 6 0 7 0 0 0. Three, four or seven may be a list. */
const SET_APART = /(?<!\d ?-? ?)\d(?: ?- ?\d| \d){9,}(?! ?\d)/g;

/** The text with such digits closed up, and for each of its characters where it stands in `text`. */
function closeUp(text: string): { readonly text: string; readonly at: (index: number) => number } {
  const gaps: number[] = [];
  const closed = text.replace(SET_APART, (run, start: number) => {
    for (let i = 0; i < run.length; i += 1) if (run[i] === ' ') gaps.push(start + i);
    return run.replace(/ /g, '');
  });
  return { text: closed, at: (index) => gaps.reduce((at, gap) => (gap <= at ? at + 1 : at), index) };
}

/**
 * Telephone numbers of folded text: with area code in any writing, extension, mobile, 400, and bare local numbers.
 *
 *   0510-⏎66070000, 0 5 1 0 - 6 6 0 7 0 0 0 0 → 0510-66070000      (0510)82222000转8012 → 0510-82222000转8012      138 1234 5678 → 13812345678
 *
 * What is left of a number with an unreadable digit (0510-□6070000) is none.
 *
 * @param short - Also read service numbers such as 12388, which are telephones only behind a label.
 */
export function findPhoneNumbers(printed: string, short: boolean): PhoneNumber[] {
  const found: PhoneNumber[] = [];
  const { text, at } = closeUp(printed);
  for (const match of text.matchAll(NUMBER)) {
    if (hasDamagedNumber(text, match.index, match.index + match[0].length)) continue;
    const groups = match.groups ?? {};
    let value: string;
    if (groups['mobile']) value = digits(groups['mobile']).replace(/^86(?=1\d{10}$)/, '');
    else if (groups['service']) value = groups['service'].replace(/ /g, '-');
    else if (groups['area'] && groups['local']) {
      const country = groups['area'].startsWith('+') ? '+86-' : '';
      const area = digits(groups['area']).replace(/^(?:0086|86)(?=0)/, '').replace(country === '' ? /^$/ : /^86/, '');
      value = `${country}${area}-${digits(groups['local'])}${groups['extension'] ?? ''}`;
    } else if (groups['bare']) {
      const number = digits(groups['bare']);
      if (DAY.test(number)) continue;
      value = number + (groups['bareExtension'] ?? '');
    } else {
      if (!short) continue;
      value = match[0];
    }
    found.push({ start: at(match.index), end: at(match.index + match[0].length - 1) + 1, value: value.replace(/[(),]/g, '') });
  }
  return found;
}
