/** Media features are judged for a desktop window of this many CSS pixels. */
const WINDOW_WIDTH = 1280;

/** Does a media query list hold on a desktop screen? */
export function mediaMatches(text: string): boolean {
  const queries = text.toLowerCase().split(',').map((query) => query.trim());
  return !text.trim() || queries.some(queryMatches);
}

function queryMatches(query: string): boolean {
  if (query.startsWith('not ')) return !queryMatches(query.slice(4));
  return query.replace(/^only /, '').split(' and ').every((part) => featureMatches(part.trim()));
}

const LENGTH = String.raw`\d{1,5}(?:\.\d{1,3})?(?:px|em|rem)`;
const SIGN = '[<>]=?|=';
const BOUND = new RegExp(String.raw`^\(\s*(min|max)-(?:device-)?width\s*:\s*(${LENGTH})\s*\)$`);
/** (width >= 600px), (600px <= width), (600px <= width < 80em) */
const RANGE = new RegExp(String.raw`^\(\s*(?:(${LENGTH})\s*(${SIGN})\s*)?(?:device-)?width\s*(?:(${SIGN})\s*(${LENGTH})\s*)?\)$`);
const OTHERS = /^\((?:orientation\s*:\s*landscape|prefers-color-scheme\s*:\s*light|hover\s*:\s*hover|pointer\s*:\s*fine)\)$/;

const pixelsOf = (length: string): number => Number.parseFloat(length) * (length.endsWith('px') ? 1 : 16);

/** Does 「left sign right」 hold? What is not written holds. */
function compares(left: number, sign: string | undefined, right: number): boolean {
  if (sign === undefined) return true;
  return (sign.includes('=') && left === right) || (sign.startsWith('<') && left < right) || (sign.startsWith('>') && left > right);
}

function featureMatches(word: string): boolean {
  if (word === 'all' || word === 'screen') return true;
  const bound = BOUND.exec(word);
  if (bound) return compares(WINDOW_WIDTH, bound[1] === 'min' ? '>=' : '<=', pixelsOf(bound[2] ?? ''));
  const range = RANGE.exec(word);
  if (range) return compares(pixelsOf(range[1] ?? ''), range[2], WINDOW_WIDTH) && compares(WINDOW_WIDTH, range[3], pixelsOf(range[4] ?? ''));
  return OTHERS.test(word);
}
