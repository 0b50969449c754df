import { GIVES } from '../words/sanctions';
import { MEMBER, PUBLIC, SANCTIONS } from './sanction-words';

/** A post reaches so far: its body, and what it is called. */
const LONGEST_POST = 24;
/** 给予{时任财政所所长}{党内严重警告处分}: the one who held a post, told without a count. */
const HOLDER = new RegExp(
  `(?:${GIVES})([\\u4e00-\\u9fff]{0,${LONGEST_POST}}?(?:时任|原(?![因则来有本先始]))[\\u4e00-\\u9fff]{2,${LONGEST_POST}}?${MEMBER})(${SANCTIONS})(?=[,。;、)]|$)`, 'g',
);
/** 时任班子成员, 原股室负责人员等: more than one, or nobody knows how many. */
const MANY = /[等们各及和与并、]|有关|相关|[成人]员|干部/;
/** A paragraph that can hold one at all. */
const HINT = /时任|原/;

/** Offsets into the folded text, and the measure. */
export interface Holder {
  readonly measure: string;
  readonly persons: 1;
  readonly start: number;
  readonly end: number;
}

/**
 * The single holder of a post who was held to account, where no count says so:
 *
 *   {给予时任财政所所长党内严重警告处分}   1 person
 *
 * Several posts, bodies and the public are none.
 */
export function findHolders(text: string): Holder[] {
  if (!HINT.test(text)) return [];
  return Array.from(text.matchAll(HOLDER)).flatMap(({ index, 0: words, 1: post = '', 2: measure = '' }) =>
    MANY.test(post) || PUBLIC.test(post) ? [] : [{ measure, persons: 1 as const, start: index, end: index + words.length }]);
}
