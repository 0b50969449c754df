import { parseWholeNumber } from '@/lib/text/numerals';

/** What the words of a pager's link promise. */
export type PagerLabel =
  | { readonly kind: 'number'; readonly number: number }
  | { readonly kind: 'next' | 'previous' | 'first' | 'last' };

/** Longer words are a title. */
const LONGEST = 48;
const NUMBER = /^(?:[-—]{0,2}(\d{1,2})[-—]{0,2}|第(\d{1,2}|[一二三四五六七八九十]{1,3})页(?::.{1,40})?|(\d{1,2})页|page(\d{1,2}))$/i;
const NEXT = /^(?:(?:点击|阅读|进入|查看|转|转到)?(?:下[一1]?页|后[一1]?页)|next(?:page)?|[>›»→▶]{1,2})[>›»→▶]{0,3}$/i;
const PREVIOUS = /^[<‹«←◀]{0,3}(?:(?:点击|返回|进入|查看|转|转到)?(?:上[一1]?页|前[一1]?页)|prev(?:ious)?(?:page)?|[<‹«←◀]{1,2})$/i;
const FIRST = /^(?:首页|第[一1]页|最前页|first(?:page)?|\|<{1,2}|<<)$/i;
const LAST = /^(?:尾页|末页|最后[一1]?页|未页|last(?:page)?|>{1,2}\||>>)$/i;

/** The words of a link without the brackets around them, folded: 「［ 下一页 ］」 → 「下一页」. */
const plain = (words: string): string =>
  words.slice(0, 200).normalize('NFKC').replace(/[\s\u3000]+/g, '').replace(/^[[【(《「]{1,2}(.{1,60})[\]】)》」]{1,2}$/, '$1');

/**
 * Reads the words of a link as a pager's: a page number, 下一页, 上一页, 首页, 尾页. Null for everything else: 上一篇 and
 * 下一条 lead to other articles.
 */
export function readPagerLabel(words: string): PagerLabel | null {
  const text = plain(words);
  if (text === '' || text.length > LONGEST) return null;
  if (FIRST.test(text)) return { kind: 'first' };
  if (LAST.test(text)) return { kind: 'last' };
  if (NEXT.test(text)) return { kind: 'next' };
  if (PREVIOUS.test(text)) return { kind: 'previous' };
  const match = NUMBER.exec(text);
  const number = match && parseWholeNumber(match[1] ?? match[2] ?? match[3] ?? match[4] ?? '');
  return number !== null && number > 0 ? { kind: 'number', number } : null;
}

/** 「第2页/共5页」, 「共5页」, 「2/5」, 「页次：2/5页」 in the words of a pager: the number of pages. */
export function readPageTotal(words: string, current: number): number | null {
  const text = words.slice(0, 400).normalize('NFKC').replace(/[\s\u3000]+/g, '');
  const said = /(?:共|总(?:共|计)?)(?:有)?(\d{1,3})页/.exec(text);
  if (said) return Number(said[1]);
  const share = /(?<![\d/])(\d{1,2})\/(\d{1,2})(?![\d/])/.exec(text);
  return share && Number(share[1]) === current && Number(share[2]) >= current ? Number(share[2]) : null;
}
