import { foldText } from '@/lib/text/fold';
import type { Paragraph } from '@/lib/text/paragraphs';
import { plainWords } from '@/lib/text/plain-words';
import type { ArticleText } from '@/lib/text/types';
import type { Found, PageContext } from '../types';
import { coreName, isOrganizationName, organizationType, PARTY_BODY } from './organization-name';
import type { SignOff } from './sign-off';
import { foundIn, joinParagraphs } from './stream';
import type { RuleId } from '../rules';
import { GENERAL_OFFICES } from '../words/bodies';
import { GENRES } from '../words/genre';
import { INSPECTIONS } from '../words/inspections';
import { CARRIES_OUT } from '../words/acts';
import { patternOf } from '../words/pattern';
import { PROGRESS } from '../words/status';

const ENDING = patternOf`(?:${GENRES}|公布|通告|情况|说明|方案|汇报|结果|清单|台账|一览表|情况表|进展|整改|公开|信息)(?:\([^()]+\))?$`;
const TOPIC = new RegExp(`整改|${INSPECTIONS}|督查|督导|“?回头看”?|反馈意见|检视|销号`);
const BROKEN = /[。;,!?:]/;
const LABELLED = /^(?:[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十]{1,3}\)|\d{1,2}[.、]|\(\d{1,2}\)|第[一二三四五六七八九十]{1,3}[章节部])/;
const PAGE_HEADING = /^第?[A-Z]?\d{1,3}版/;
/** A title is looked for above the body, behind at most this many lines of page head and metadata. */
const HEAD_LINES = 40;

/** A title that names nobody and nothing more: 整改情况公告. */
const SHORTEST = new RegExp(`^(?:巡[视察]|审计|督察)?整改(?:${PROGRESS})?情况的?(?:${GENRES})$`);

/** The longest titles in print quote a document's name and run to some 200 characters; what is longer is a list of links without stops. */
export const LONGEST_TITLE = 300;
/** What a title quotes may hold commas and stops: 落实《关于…,…的意见》, “…,…”专项巡察. */
const QUOTED = /《[^《》]*》|“[^“”]*”/g;

/** Could these folded words be a notice's whole title? */
function looksLikeTitle(text: string): boolean {
  if (SHORTEST.test(text)) return true;
  if (text.length < 8 || text.length > LONGEST_TITLE || BROKEN.test(text.replace(QUOTED, '')) || LABELLED.test(text) || PAGE_HEADING.test(text)) return false;
  if (!ENDING.test(text) || !TOPIC.test(text)) return false;
  return text.length >= 12 || /关于|的/.test(text);
}

/** {中共云川省委}关于…: a region's committee by its short name. Not the inspector's (…党组关于省委巡视…). */
const COMMITTEE_FIRST = patternOf`^中共[\u4e00-\u9fff]{1,8}?[省市县区州盟旗]委(?=关于|${CARRIES_OUT})`;

/** The body a title names first: {中共××委员会}关于…, {××局党组}巡察整改…; undefined if it names none. */
export function leadingName(title: string): string | undefined {
  const text = title.replace(/^关于(?=中共)/, '');
  const committee = COMMITTEE_FIRST.exec(text)?.[0];
  if (committee) return committee;
  const cut = text.search(/关于|对(?!外)|落实|贯彻|巡视|巡察|审计(?!局|厅|署)|整改|集中|(?:19|20)\d{2}年|[一二]〇|中央第|[省市县区州]委(?!员会)/);
  if (cut < 4) return undefined;
  const name = text.slice(0, cut);
  return isOrganizationName(name) ? name : undefined;
}

/** Is `name` the same body as `other` (folded), as far as their names tell? */
export function sameBody(name: string, other: string): boolean {
  const a = coreName(name);
  const b = coreName(other);
  return a === b || a.endsWith(b) || b.endsWith(a) || isCompany(a, b) || isCompany(b, a);
}

/** 清源水务集团 is 清源水务集团有限公司. */
const isCompany = (long: string, short: string): boolean => long.startsWith(short) && /^(?:集团)?(?:股份)?有限(?:责任)?公司$/.test(long.slice(short.length));

const IS_OFFICE = patternOf`^${GENERAL_OFFICES}$`;

/** Does `signer` sign for `name`: the same body, or its office? */
const signsFor = (signer: string, name: string): boolean => sameBody(name, signer) || (signer.startsWith(name) && IS_OFFICE.test(signer.slice(name.length)));

interface Range {
  readonly first: number;
  readonly last: number;
}

/** Does `opening` speak of the body `name`: by its name, by what follows the place's (市应急管理局), as 我市? */
function speaksOf(opening: string, name: string): boolean {
  const region = organizationType(name) === 'government' ? name.replace(/[^省市县区州盟旗]+$/, '') : name;
  const short = name.replace(/^[\u4e00-\u9fff]{2,5}?(?=[省市县区][\u4e00-\u9fff]{2})/, '');
  return opening.includes(region) || opening.includes(region === name ? short : `我${region.slice(-1)}`);
}

/**
 * Is a body's name alone in its line the first half of a title? Said of party bodies by their names; of others, which may be
 * the site's masthead, only if the notice opens by speaking of them: 青溪市人民政府 | 关于…的报告 | …对青溪市开展了督察.
 */
const headsTitle = (name: string, opening: string): boolean => isOrganizationName(name) && (PARTY_BODY.test(name) || speaksOf(opening, name));

/** Do lines `first..last` of a broken title belong together? */
function isBrokenTitle(lines: readonly string[], opening: string): boolean {
  const head = lines[0] ?? '';
  const rest = lines.slice(1);
  if (looksLikeTitle(head) || rest.some((line) => /^中共/.test(line))) return false;
  if (lines.some((line) => BROKEN.test(line) || PAGE_HEADING.test(line) || LABELLED.test(line) || line.length < 2)) return false;
  if (/关于/.test(head)) return true;
  if (/^中共/.test(head)) return rest.some((line) => /关于|巡视|巡察|整改|审计/.test(line));
  return headsTitle(head, opening) && /^(?:关于|贯彻|落实)/.test(rest[0] ?? '');
}

/** All titles, whole or broken over up to four lines, of `paragraphs[from, to)`; later and longer ones last. */
function titlesIn(paragraphs: readonly Paragraph[], from: number, to: number, wanted: ReadonlySet<string>, signer?: string): Range[] {
  const found: Range[] = [];
  const opening = paragraphs[to]?.text ?? '';
  for (let last = from; last < to; last += 1) {
    for (let first = last; first >= from && first > last - 4; first -= 1) {
      const lines = paragraphs.slice(first, last + 1).map((paragraph) => paragraph.text);
      const joined = lines.join('');
      if (joined.length > LONGEST_TITLE) break;
      const signed = lines.length > 1 && lines[0] === signer && /^关于/.test(lines[1] ?? '') && looksLikeTitle(joined);
      const whole = lines.length === 1 ? looksLikeTitle(joined) : looksLikeTitle(joined) && isBrokenTitle(lines, opening);
      if (wanted.has(joined) || signed || whole) found.push({ first, last });
    }
  }
  return found;
}

/** Index of the first paragraph of running text or of the first heading: titles stand before it. */
function bodyStart(paragraphs: readonly Paragraph[]): number {
  const index = paragraphs.findIndex(({ text }) => {
    if (LABELLED.test(text) || /^[上下]接第/.test(text)) return true;
    const plain = text.length <= LONGEST_TITLE ? text.replace(QUOTED, '') : text;
    return (text.length >= 40 && plain.includes('。')) || (text.length >= 25 && /[,。]/.test(plain) && !/:/.test(text.slice(0, 12)));
  });
  return Math.min(index < 0 ? paragraphs.length : index, HEAD_LINES);
}

const fold = (text: string): string => foldText(text).text;

/** A page title without the site's name behind it: 关于…的通报_××市人民政府. */
function withoutSite(title: string): string {
  let text = title.trim();
  for (let i = 0; i < 3 && !ENDING.test(fold(text)); i += 1) {
    const cut = Math.max(...['_', '|', '-', '—', '–', '·', ' '].map((mark) => text.lastIndexOf(mark)));
    if (cut < 8) break;
    text = text.slice(0, cut).replace(/[\s_|—–·-]+$/, '');
  }
  return text;
}

/**
 * The notice's title: above the body (the one nearest to it, so that page headings and metadata lose), else behind the
 * signature when it names the signer, else the best title the page offers that reads like a notice's and names nobody
 * but the signer.
 */
export function findTitle(
  article: ArticleText,
  paragraphs: readonly Paragraph[],
  signOff: SignOff,
  context: PageContext,
): { readonly title?: Found; readonly position?: 'top' | 'end' } {
  const found = ({ first, last }: Range, rule: RuleId): Found => {
    const stream = joinParagraphs(paragraphs.slice(first, last + 1));
    return foundIn(article, stream, 0, stream.text.length, rule);
  };
  const offered = context.titles.map(({ value, from }) => ({ value: withoutSite(value), from })).filter(({ value }) => value !== '');
  const wanted = new Set(offered.map(({ value }) => fold(value)).filter((value) => value.length >= 8));
  const signer = signOff.signature?.name;

  const top = titlesIn(paragraphs, 0, Math.min(bodyStart(paragraphs), signOff.signature?.first ?? Infinity), wanted, signer);
  const best = top[top.length - 1];
  if (best) return { title: found(best, 'identity/title-top'), position: 'top' };

  if (signer !== undefined) {
    for (const range of titlesIn(paragraphs, signOff.after, Math.min(paragraphs.length, signOff.after + 6), wanted, signer)) {
      const text = paragraphs.slice(range.first, range.last + 1).map((paragraph) => paragraph.text).join('');
      if (text.startsWith(signer)) return { title: found(range, 'identity/title-after-signature'), position: 'end' };
    }
  }
  for (const { value, from } of offered) {
    const folded = fold(value);
    if (!looksLikeTitle(folded)) continue;
    const lead = leadingName(folded);
    if (lead !== undefined && signer !== undefined && !signsFor(signer, lead)) continue;
    return { title: { value: plainWords(value), text: value, rule: 'identity/title-of-page', from } };
  }
  return {};
}
