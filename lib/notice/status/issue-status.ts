import { spanIn } from '@/lib/text/paragraphs';
import type { ArticleText } from '@/lib/text/types';
import { headingText, type OutlineNode } from '../outline/outline';
import { foundIn, pieceSpan, type Piece } from '../piece';
import type { Issue, PartialStatus } from '../types';
import { readOwnStatus, STILL_OPEN, underWayAtEnd, type OwnStatus } from './own-status';
import { readPartialStatus } from './partial-status';
import { sentences } from './sentences';
import { readTicked } from './ticked';
import { saysUnreadStatus } from './unread-status';
import { fieldKind } from '../forms/field-labels';
import { GROUP_RULES, readStatusWords, type StatusWords } from '../forms/status-words';
import { isStatusGroup } from '../forms/problem-heading';
import { patternOf } from '../words/pattern';
import { FINISHED, REST, STATE_SIGNS } from '../words/status';
import { AT_PRESENT } from '../words/time';

type StatusOf = Pick<Issue, 'status' | 'statusFrom' | 'statusEvidence' | 'partialStatuses'> & { readonly checkReasons: readonly string[] };

/** What is said below a problem. */
export interface Said extends Piece {
  /**
   * `open`: outside labelled measures; only there may 已完成整改 stand without a subject. `item`: a labelled paragraph;
   * what closes one of them, (已完成) say, speaks of that measure alone. `part`: text of a part of the problem, with a
   * status of its own. `run-in`: an item of a list run into a paragraph.
   */
  readonly as: 'open' | 'run-in' | 'item' | 'part';
}

/** Where an issue's status may be said. */
export interface StatusPlaces {
  /** The heading's paragraph up to the end of its heading, folded: "(已完成)" behind the title. */
  readonly heading: Piece | null;
  /** Status fields (完成情况: …) and status cells. */
  readonly fields: readonly Piece[];
  readonly fieldsFrom: 'label' | 'cell';
  readonly said: readonly Said[];
  readonly lastDone?: Said | null;
  /** The bare problem, folded: 拖欠工资问题已整改完成 speaks of the issue that names it. */
  readonly title?: string;
  /** The headings above, outermost first. */
  readonly path: readonly OutlineNode[];
  /** Pieces above a table row that may name a status group. */
  readonly themes?: readonly Piece[];
}

const evidence = (article: ArticleText, piece: Piece, words: StatusWords, from: number): Issue['statusEvidence'] =>
  foundIn(article, { paragraph: piece.paragraph, start: from + words.start, end: from + words.end }, words.rule);

/** Words in brackets, behind a dash, a sign (⏳推进中) or 问题 at the end of `heading`. */
const SIGNED_STATE = new RegExp(`(?:-{1,2}|${STATE_SIGNS})([\\u4e00-\\u9fff]+)[。:]?$`, 'u');
const stateBehind = (heading: string): RegExpExecArray | null =>
  /[(【[]([^()【】[\]]{2,16})[)】\]][。:]?$/.exec(heading) ?? SIGNED_STATE.exec(heading) ?? /问题[,:]?((?:已|正在|基本)[^,。;]{2,12})[。]?$/.exec(heading);

/** "(已完成)", 【整改中】, --已完成 or ✅已完成 at the end of a heading. */
function fromHeading(article: ArticleText, piece: Piece): { words: StatusWords; evidence: Issue['statusEvidence'] } | null {
  const whole = piece.paragraph.text;
  const match = stateBehind(whole.slice(piece.start, piece.end)) ?? stateBehind(whole.slice(piece.start, Math.min(whole.length, piece.end + 16)));
  // (整改时限:长期坚持) says until when, not how things stand.
  if (!match || match[1] === undefined || fieldKind(match[1].split(':')[0] ?? '') === 'limit') return null;
  const words = readStatusWords(match[1]);
  return words ? { words, evidence: evidence(article, piece, words, piece.start + match.index + match[0].indexOf(match[1])) } : null;
}

/** Counts and remainders (已完成8座,剩余3座…): the words beside them are about parts. */
const PARTS = patternOf`\d|[一二两三四五六七八九十]+[个件起处人户家项条座]|${REST}|其中|部分|除`;

/** What a status field says: all of a short one, the statement in a long one. */
function fromField(article: ArticleText, piece: Piece): { words: StatusWords; evidence: Issue['statusEvidence'] } | null {
  const text = piece.paragraph.text.slice(piece.start, piece.end);
  const said = text.replace(/20\d\d年(?:\d{1,2}月)?(?:\d{1,2}日)?|^\d{1,2}(?:\.\d+)?%|100%/g, '');
  // 部分销号: all that the field says.
  const all = readStatusWords(text.replace(/[。;]$/, ''));
  if (all?.rule === 'status/partly-done' && all.start === 0 && all.end >= text.length - 1) return { words: all, evidence: evidence(article, piece, all, piece.start) };
  if (text.length <= 24 && !PARTS.test(said)) {
    const whole = text.replace(/[。;]$/, '');
    const words = readStatusWords(whole);
    // 已完成主体工程,正在安装设备 begins like a status and says something else.
    if (words && (words.end === whole.length || !/^[\u4e00-\u9fff]/.test(whole.slice(words.end)))) {
      const rest = readStatusWords(whole.slice(words.end));
      if (words.status !== 'completed' || !rest || rest.status === 'completed' || rest.status === 'long-term') return { words, evidence: evidence(article, piece, words, piece.start) };
    }
  }
  let last: { words: StatusWords; evidence: Issue['statusEvidence'] } | null = null;
  for (const sentence of sentences(text)) {
    const words = text.slice(sentence.start, sentence.end);
    const own = readOwnStatus(words, 'field') ?? (sentence.start === 0 ? leading(words) : null);
    if (own && (sentence.start === 0 || !isOfOnePart(own, text, sentence))) last = { words: own, evidence: evidence(article, piece, own, piece.start + sentence.start) };
  }
  return last;
}

/** The rule of a bare 已完成 as a sentence of its own (own-status.ts). */
const DONE_IN_A_WORD = 'status/own-done-in-a-word';
/** What is not done yet, in other words of the same account. */
const OPEN_ELSEWHERE = patternOf`正在|尚[未有]|[未待](?:完成|启动|开工|建成)|${REST}|仍[在有需]|将于|预计|计划|拟于`;

/** 新建泵站2座;已完成。改造管网5公里;正在施工。: a bare 已完成 speaks of all only where it closes the account and nothing else is open. */
const isOfOnePart = ({ rule }: StatusWords, text: string, sentence: { readonly end: number }): boolean =>
  rule === DONE_IN_A_WORD && (sentence.end < text.length - 1 || OPEN_ELSEWHERE.test(text));

/** 已完成,… : the first clause of a field, if it says nothing but the status. */
function leading(sentence: string): StatusWords | null {
  const clause = /^[^,:]{2,16}(?=[,:]|$)/.exec(sentence)?.[0];
  const words = clause && !PARTS.test(clause) ? readStatusWords(clause) : null;
  if (!words || !clause || words.start > 0 || words.end < clause.length) return null;
  return words.status === 'completed' && STILL_OPEN.test(sentence.slice(clause.length)) ? null : words;
}

/**
 * The status of an issue with the words that prove it: own words before a label, a label before the group it stands in;
 * without words it is unspecified. A finished part is listed as such and never promoted to the whole.
 */
export function readIssueStatus(article: ArticleText, places: StatusPlaces): StatusOf {
  const partialStatuses = readPartials(article, places.said);
  const done = (status: StatusOf['status'], statusFrom: StatusOf['statusFrom'], statusEvidence: StatusOf['statusEvidence'], checkReasons: string[] = []): StatusOf =>
    ({ status, statusFrom, statusEvidence, partialStatuses, checkReasons });

  const inHeading = places.heading && fromHeading(article, places.heading);
  if (inHeading) return done(inHeading.words.status, 'issue', inHeading.evidence);
  for (const piece of [...places.fields, ...places.said]) {
    const choice = readTicked(piece.paragraph.text.slice(piece.start, piece.end));
    if (!choice) continue;
    if (!choice.words) return done('unspecified', 'none', null, ['status-not-ticked']);
    return done(choice.words.status, places.fields.includes(piece) ? places.fieldsFrom : 'issue', evidence(article, piece, choice.words, piece.start));
  }
  const own = readOwn(article, places);
  if (own && own.words.rule !== 'status/own-forecast' && !own.words.weak) return done(own.words.status, 'issue', own.evidence);
  for (const field of places.fields) {
    const inField = fromField(article, field);
    if (inField) return done(inField.words.status, places.fieldsFrom, inField.evidence);
  }
  if (own) return done(own.words.status, 'issue', own.evidence, own.words.weak ? [own.inLastMeasure ? 'status-in-last-measure' : 'status-without-subject'] : []);
  for (const theme of places.themes ?? []) {
    const text = theme.paragraph.text.slice(theme.start, theme.end);
    const words = isStatusGroup(text.replace(/^[(]?[一二三四五六七八九十\d]{1,3}[)、.]/, '')) ? readStatusWords(text) : null;
    if (words) return done(words.status, 'group', evidence(article, theme, words, theme.start));
  }
  for (let i = places.path.length - 1; i >= 0; i -= 1) {
    const group = places.path[i];
    if (!group || !isStatusGroup(headingText(group))) continue;
    const words = readStatusWords(headingText(group));
    if (!words) continue;
    const span = spanIn(group.paragraph, 0, group.headingEnd);
    const found = foundIn(article, { paragraph: group.paragraph, start: 0, end: group.headingEnd }, GROUP_RULES[words.rule]);
    const distant = places.path.length - 1 - i >= 1;
    return done(words.status, 'group', { ...found, span }, distant ? ['status-from-distant-group'] : []);
  }
  return done('unspecified', 'none', null, saysUnreadStatus(places.fields, places.said) ? ['status-not-read'] : []);
}

interface OwnFound {
  readonly words: OwnStatus;
  readonly evidence: Issue['statusEvidence'];
  readonly inLastMeasure?: boolean;
}

/** Behind 已完成 in its sentence stands no more than 并持续巩固. */
const LONGEST_REST = 8;

/** 已完成。第二阶段尚未启动: something of it has not happened. */
const REMAINS = /[尚仍还暂]未/;

/** {已完成}。新建泵站…: the answer's first sentence, if it says nothing but how things stand, and nothing behind it says otherwise. */
function opensAnswer(article: ArticleText, { said }: StatusPlaces): OwnFound | null {
  const [piece] = said;
  const [first] = piece?.as === 'open' ? sentences(piece.paragraph.text, piece.start, piece.end) : [];
  if (!piece || !first || first.start > piece.start || first.end >= piece.end - 1) return null;
  const words = leading(piece.paragraph.text.slice(first.start, first.end));
  if (!words || first.end - first.start - words.end > LONGEST_REST) return null;
  if (words.status === 'completed' && said.some((each) => REMAINS.test(each.paragraph.text.slice(each.start, each.end)))) return null;
  const own = { ...words, rule: 'status/own-opening' as const };
  return { words: own, evidence: evidence(article, piece, own, first.start) };
}

/** The last statement on the whole issue wins: texts go from what was wrong to how things stand. */
function readOwn(article: ArticleText, places: StatusPlaces): OwnFound | null {
  let found = opensAnswer(article, places);
  const lastPiece = places.said[places.said.length - 1];
  for (const piece of places.said) {
    const text = piece.paragraph.text;
    const ofItem = piece.as === 'item' || piece.as === 'part';
    for (const sentence of sentences(text, piece.start, piece.end)) {
      // 该问题已完成整改？□: a question states nothing.
      if (text.charAt(sentence.end) === '?') continue;
      const said = text.slice(sentence.start, sentence.end);
      const closes = piece === lastPiece || piece === places.lastDone;
      const last = closes && !ofItem && sentence.end >= piece.end - 1;
      const words = readOwnStatus(said, piece.as === 'open' || last ? 'close' : 'inside') ?? byTitle(said, places.title);
      if (words && !(isOfOnePart(words, text.slice(0, piece.end), sentence) || (words.rule === DONE_IN_A_WORD && !closes))) found = { words, evidence: evidence(article, piece, words, sentence.start) };
    }
  }
  return found ?? closeOfLastMeasure(article, places) ?? openInLastMeasure(article, places);
}

const NAMED_DONE = patternOf`(?:^|,)([^,]{2,}?)问题(?:现?已|均已)(?:经|全部)*(?:整改(?:完成|${FINISHED})|完成整改|得到解决|解决)$`;

/** 拖欠工资保证金问题已全部整改完成: a statement on the problem under its own name. */
function byTitle(sentence: string, title: string | undefined): OwnStatus | null {
  const match = title ? NAMED_DONE.exec(sentence) : null;
  if (!match || !title || !sharesRun(match[1] ?? '', title)) return null;
  const start = match.index + (match[0].startsWith(',') ? 1 : 0);
  return { status: 'completed', start, end: sentence.length, rule: 'status/own-by-title' };
}

/** Four characters in a row that stand in both: chance alone hardly gives that. */
function sharesRun(a: string, b: string): boolean {
  for (let i = 0; i + 4 <= a.length; i += 1) if (b.includes(a.slice(i, i + 4))) return true;
  return false;
}

const DONE_ALONE = patternOf`^(?:(?:${AT_PRESENT}|截至目前),?)?(?:现?已|均已)(?:全部)?(?:完成整改|整改(?:完成|${FINISHED}))$`;

/** 已完成整改。 as the last sentence of the last measure, and of no other: the writer's close of the whole issue. */
function closeOfLastMeasure(article: ArticleText, places: StatusPlaces): OwnFound | null {
  const items = places.said.filter((piece) => piece.as === 'item');
  const lastPiece = items[items.length - 1];
  if (!lastPiece || lastPiece !== places.said[places.said.length - 1] || places.said.some((piece) => piece.as === 'part')) return null;
  const closes = (piece: Piece): { start: number; end: number } | null => {
    const all = sentences(piece.paragraph.text, piece.start, piece.end);
    const last = all[all.length - 1];
    return last && /完成|整改/.test(piece.paragraph.text.slice(last.start, last.end)) && DONE_ALONE.test(piece.paragraph.text.slice(last.start, last.end)) ? last : null;
  };
  const at = closes(lastPiece);
  if (!at || items.slice(0, -1).some((piece) => closes(piece))) return null;
  const words: OwnStatus = { status: 'completed', start: 0, end: at.end - at.start, rule: 'status/own-last-measure', weak: true };
  return { words, evidence: evidence(article, lastPiece, words, at.start), inLastMeasure: true };
}

/** …建成投用,正在推进整改。 closes the last measure: whatever it speaks of, the issue is not done. */
function openInLastMeasure(article: ArticleText, { said }: StatusPlaces): OwnFound | null {
  const piece = said[said.length - 1];
  const last = piece?.as === 'item' ? sentences(piece.paragraph.text, piece.start, piece.end).at(-1) : undefined;
  const words = piece && last ? underWayAtEnd(piece.paragraph.text.slice(last.start, last.end)) : null;
  return piece && last && words ? { words, evidence: evidence(article, piece, words, last.start) } : null;
}

function readPartials(article: ArticleText, said: readonly Piece[]): PartialStatus[] {
  const partials: PartialStatus[] = [];
  for (const piece of said) {
    const text = piece.paragraph.text;
    for (const sentence of sentences(text, piece.start, piece.end)) {
      const words = text.slice(sentence.start, sentence.end);
      const partial = readPartialStatus(words);
      if (!partial || readOwnStatus(words, 'close')) continue;
      const at = (start: number, end: number): Piece => ({ paragraph: piece.paragraph, start: sentence.start + start, end: sentence.start + end });
      partials.push({
        status: partial.status,
        scope: foundIn(article, at(partial.scopeStart, partial.scopeEnd), 'status/scope').value,
        text: foundIn(article, at(partial.start, partial.end), 'status/partial').value,
        span: pieceSpan(at(partial.start, partial.end)),
      });
    }
  }
  return partials;
}
