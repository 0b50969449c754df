import { NUMBER, parseWholeNumber } from '@/lib/text/numerals';
import { spanIn } from '@/lib/text/paragraphs';
import type { Paragraph } from '@/lib/text/paragraphs';
import type { ArticleText } from '@/lib/text/types';
import { hasDamagedNumber } from '@/lib/text/unreadable';
import type { Leads } from '../types';
import { SUMS_UP } from '../words/fields';
import { HANDS_ON, HANDS_OVER } from '../words/acts';
import { patternOf } from '../words/pattern';
import { TOLD_BY_PEOPLE } from '../words/people';
import { HAS_ALREADY, UNDER_WAY } from '../words/status';
import { AT_PRESENT } from '../words/time';

const COUNT = `(${NUMBER})(?:余)?[件条个]`;
const LEAD = '(?:问题线索|信访举报(?:件|问题|线索)?|信访(?:举报|问题|件)?线索|信访问题|信访件|举报线索|线索|信访事项|举报件|立行立改线索)';
/** The handing over says that these are the inspection's leads, not a police matter. */
const HANDED = patternOf`${HANDS_OVER}|转交|${HANDS_ON}|交转|反馈`;
const RECEIVED = [
  new RegExp(`${LEAD}(?:和信访(?:件|举报))?(?:${SUMS_UP})?${COUNT}`),
  new RegExp(`${COUNT}(?:有关|相关|涉及[\\u4e00-\\u9fff]{1,10})?的?(?:具体|违纪违法|信访)?${LEAD}`),
];
const DONE = '(?:办结|办理完毕|办理完结|核查完毕|核实完毕|查结|了结|核查了结|处置完毕|处置到位|核查处理|完成核查|完成办理|调查核实完毕|调查完毕|处理完毕)';
const CLOSED = [
  new RegExp(`(?:${HAS_ALREADY}|目前|其中|全部)?${DONE}(?:率[^,。;]{0,6})?(?:${LEAD})?(?:共)?${COUNT}`),
  new RegExp(`${COUNT}(?:${LEAD})?(?:均)?已?(?:全部)?${DONE}`),
];
const ALL_BOTH = new RegExp(`^,?(?:${AT_PRESENT})?(?:已?全部|均已?|已经?全部|均已全部)${DONE}`);
const ALL_CLOSED = new RegExp(`(?:已?全部|均已?|已经?全部)${DONE}|办结率(?:达|为|达到)?100%`);
/** 移交信访件14件{和问题线索3条}: two kinds of leads in one sentence. */
const JOINED = new RegExp(`^(?:和|及|以及|、|,)(?:${LEAD})${COUNT}`);
const OPEN = [
  new RegExp(`(?:${UNDER_WAY}|尚在|继续)(?:抓紧)?(?:办理|核查|核实|调查|处置|办)(?:中)?(?:的)?(?:${LEAD})?${COUNT}`),
  new RegExp(`${COUNT}(?:${LEAD})?(?:${UNDER_WAY}|尚在)(?:抓紧)?(?:办理|核查|核实|调查|处置)`),
  new RegExp(`(?:未办结|在办)${COUNT}`),
];

interface Hit {
  readonly value: number;
  readonly start: number;
  readonly end: number;
}

function first(patterns: readonly RegExp[], text: string, from = 0): Hit | null {
  let best: Hit | null = null;
  for (const pattern of patterns) {
    const match = pattern.exec(text.slice(from));
    const value = match?.[1] === undefined ? null : parseWholeNumber(match[1]);
    if (!match || value === null) continue;
    const start = from + match.index;
    if (hasDamagedNumber(text, start, start + match[0].length)) continue;
    if (!best || start < best.start) best = { value, start, end: start + match[0].length };
  }
  return best;
}

const SPEAKS_OF_LEADS = patternOf`${TOLD_BY_PEOPLE}|举报件`;
const HANDED_ON = /(?:全部|及时)?移交(?:纪检|纪委|公安|司法)/;

/** How many of the received are closed and open, and where the last of these is said. */
function stateOf(sentence: string, received: { readonly value: number; readonly end: number }): Pick<Leads, 'received' | 'closed' | 'open'> & { readonly end: number } {
  const closed = first(CLOSED, sentence, received.end);
  const open = first(OPEN, sentence, received.end);
  const all = closed ? null : ALL_CLOSED.exec(sentence.slice(received.end));
  const end = Math.max(received.end, closed?.end ?? 0, open?.end ?? 0, all ? received.end + all.index + all[0].length : 0);
  const count = closed?.value ?? (all ? received.value : undefined);
  return { received: received.value, ...(count !== undefined && { closed: count }), ...(open && { open: open.value }), end };
}

/** The leads of one sentence, which stands at `start` of its paragraph. */
function leadsOf(article: ArticleText, paragraph: Paragraph, sentence: string, start: number): Leads[] {
  if (!HANDED.test(sentence) || !SPEAKS_OF_LEADS.test(sentence)) return [];
  const received = first(RECEIVED, sentence);
  if (!received) return [];
  // 移交 may also be what the organization did with its own finds (移交纪委3件): the receiver then stands between.
  const before = sentence.slice(0, received.end);
  if (HANDED_ON.test(before) || ![before, sentence.slice(received.end, received.end + 12)].some((part) => HANDED.test(part))) return [];
  const at = before.search(HANDED);
  const from = Math.min(received.start, at >= 0 ? at : received.start);
  const entry = (begin: number, end: number, values: Pick<Leads, 'received' | 'closed' | 'open'>): Leads => {
    const span = spanIn(paragraph, start + begin, start + end);
    return { ...values, text: article.text.slice(span.start, span.end), span };
  };
  const joined = JOINED.exec(sentence.slice(received.end, received.end + 24));
  const more = joined?.[1] === undefined ? null : parseWholeNumber(joined[1]);
  if (joined && more !== null) {
    // Which of them a single number of closed ones counts is not said; all closed are all of both.
    const both = received.end + joined[0].length;
    const done = ALL_BOTH.exec(sentence.slice(both, both + 16));
    return [
      entry(from, received.end, { received: received.value, ...(done && { closed: received.value }) }),
      entry(received.end + joined[0].search(/[^和及以、,]/), both + (done?.[0].length ?? 0), { received: more, ...(done && { closed: more }) }),
    ];
  }
  const { end, ...values } = stateOf(sentence, received);
  return [entry(from, end, values)];
}

/**
 * Leads the inspection handed over (移交问题线索, 信访件) and how many are closed, one entry a sentence.
 *
 *   移交{问题线索12件},{已办结10件},{正在核查2件}      received 12, closed 10, open 2
 *
 * Only sentences that speak of handing over are read: a police force's own 线索 are something else. 全部办结 closes as
 * many as were received; nothing else is worked out.
 */
export function findLeads(article: ArticleText, paragraphs: readonly Paragraph[]): Leads[] {
  const leads: Leads[] = [];
  for (const paragraph of paragraphs) {
    if (!SPEAKS_OF_LEADS.test(paragraph.text)) continue;
    let start = 0;
    for (const sentence of paragraph.text.split(/(?<=。)/)) {
      leads.push(...leadsOf(article, paragraph, sentence, start));
      start += sentence.length;
    }
  }
  return leads;
}
