import type { ArticleText } from '@/lib/text/types';
import type { Found, Inspection } from '../types';
import { findInspectionDates } from './inspection-dates';
import type { OpeningDate } from './inspection-dates';
import { LONGEST_NAME } from './organization-name';
import { findInspector } from './inspector';
import type { InspectorMatch } from './inspector';
import type { Opening } from './opening';
import { foldStretch, foundIn } from './stream';
import type { Stream } from './stream';
import type { RuleId } from '../rules';
import { AUDITED, REGIONS } from '../words/bodies';
import { CHECKS, FLIGHT_INSPECTIONS, KINDS } from '../words/inspections';
import { CARRIES_OUT, DOES } from '../words/acts';
import { patternOf } from '../words/pattern';
import { HEADS } from '../words/people';

/** Any inspection or check, soon behind its dates. */
const INSPECTED = new RegExp(`^[^。\\n]{0,24}?(?:巡[视察]|${CHECKS}|“回头看”|督导|考核)`);

interface Match {
  readonly start: number;
  readonly end: number;
}

const MODE = `(?:${KINDS}|涉[\\u4e00-\\u9fff]{1,6}|[\\u4e00-\\u9fff]{2,6}领域)`;
const KIND = new RegExp(
  `${MODE}{0,3}巡[视察](?:“回头看”)?(?!工作|整改|组|反馈|条例|意见|领导|机构)|“回头看”|(?:中央|省级?)?生态环境保护(?:专项)?督察|环境保护督察|(?:统计|海洋|自然资源|耕地保护|安全生产|粮食)(?:专项)?督[察导查]|大督查|督导检查|执法检查|(?:${FLIGHT_INSPECTIONS})(?!组)|审计(?![厅局署组报结整查发委建意])`,
  'g',
);
const DONE = patternOf`(?:${DOES}|组织|接受)(?:了|过)?(?:为期[^,。\n]{1,12}?的)?(?:第?[一二三四五六七八九十\d]{1,3}轮(?:第[一二三四五六七八九十\d]{1,3}批)?)?[\u4e00-\u9fff“”]{0,12}$`;

/** What kind of inspection the opening says was held: the words after 进行/开展, else the first kind named at all. */
function findKind(text: string): Match | null {
  let first: Match | null = null;
  for (const match of text.matchAll(KIND)) {
    const place = { start: match.index, end: match.index + match[0].length };
    if (DONE.test(text.slice(Math.max(0, place.start - 40), place.start))) return place;
    first ??= place;
  }
  return first;
}

const TITLE_KIND = patternOf`巡[视察](?:“回头看”)?|审计|(?:生态)?环境保护督察|统计督察|海洋督察|${FLIGHT_INSPECTIONS}`;
const ROUND =
  /(?:[一二三四五六七八九十]{1,3}届(?:[\u4e00-\u9fff]{0,3}委)?(?:巡[视察])?)?第[一二三四五六七八九十百\d]{1,3}轮(?:第[一二三四五六七八九十\d]{1,3}批)?/;

const OBJECT = new RegExp(`(?:对|进驻)([^,。;:\\n对]{2,${LONGEST_NAME}}?)(?:\\([^()\\n]+\\))?(?:党的领导[^,。\\n]{0,30}?|领导班子及其成员)?(?:${DOES})`, 'g');
const PASSIVE = new RegExp(`(?:^|[,。\\n])([\\u4e00-\\u9fff]{3,${LONGEST_NAME}}?)接受了?[^,。\\n]*?(?:巡[视察]|审计|督察)`);
const BODY_END = patternOf`${CARRIES_OUT}|执行|(?:自|从)?(?:19|20)\d{2}年|${AUDITED}|任期|任中|以来|及其|及所属|党政|原?(?:党委书记|党组书记|${HEADS})|的`;

const REGION = new RegExp(`^(?:我[省市县区州旗]|[\\u4e00-\\u9fff]{2,8}?(?:自治区|自治州|${REGIONS}|州|旗|盟))`);

/** The body at the head of what was inspected: {市民政局}2022年度预算执行…, {滨海市}乡村振兴资金…; null if no body is named. */
function bodyName(object: string): string | null {
  const bare = object.replace(/\(.*$/, '');
  const limit = bare.search(BODY_END);
  const name = limit > 1 ? bare.slice(0, limit) : bare;
  if (name.length < 2) return null;
  if (!/(?:情况|资金|项目|政策|工作|管理|使用|决算|法)$|[“”]/.test(name)) return name;
  return REGION.exec(name)?.[0] ?? null;
}

/** The inspected body as the opening names it: between 对 and 进行/开展, without the years and matters looked at. */
function findBody(text: string): Match | null {
  for (const match of text.matchAll(OBJECT)) {
    const behind = text.slice(match.index + match[0].length, match.index + match[0].length + 30);
    if (!INSPECTED.test(behind)) continue;
    const object = match[1] ?? '';
    const start = match.index + (match[0].startsWith('对') ? 1 : 2);
    const name = bodyName(object);
    if (name === null || /^(?:照|此|各|被|有关|存在|上述)/.test(name)) continue;
    return { start, end: start + name.length };
  }
  const passive = PASSIVE.exec(text);
  if (!passive?.[1]) return null;
  const start = passive.index + passive[0].indexOf(passive[1]);
  return { start, end: start + passive[1].length };
}

/** What an opening says of the inspection. */
export interface OpeningReading {
  readonly inspector?: Found;
  readonly inspection: Inspection;
}

function readFrom(article: ArticleText, stream: Stream, issuedOn: string | undefined): OpeningReading & { readonly match: InspectorMatch | null } {
  const { text } = stream;
  const match = findInspector(text);
  const found = (place: Match | null | undefined, rule: RuleId): Found | undefined =>
    place ? foundIn(article, stream, place.start, place.end, rule) : undefined;
  const dated = (date: OpeningDate | undefined, rule: RuleId): Found | undefined =>
    date && foundIn(article, stream, date.start, date.end, rule, date.value);
  const dates = findInspectionDates(text, issuedOn);
  const round = ROUND.exec(text);
  const inspection: Inspection = {
    kind: found(findKind(text), 'inspection/kind'),
    level: match?.level,
    round: found(round && { start: round.index, end: round.index + round[0].length }, 'inspection/round'),
    body: found(findBody(text), 'inspection/body'),
    start: dated(dates.start, 'inspection/start'),
    end: dated(dates.end, 'inspection/end'),
    feedbackOn: dated(dates.feedbackOn, 'inspection/feedback-date'),
  };
  return { inspector: found(match, 'inspection/inspector'), inspection, match };
}

const prune = (inspection: Inspection): Inspection =>
  Object.fromEntries(Object.entries(inspection).filter(([, value]) => value !== undefined));

/**
 * Inspector and inspection, from the opening; where that names neither inspector nor dates, from the first paragraphs
 * under the first heading. Kind, round and inspector are taken from the title where no opening says them.
 *
 * @param title - The notice's title, if it stands in the text.
 * @param issuedOn - ISO day for openings without any year.
 */
export function readInspection(article: ArticleText, opening: Opening, title: Found | undefined, issuedOn: string | undefined): OpeningReading {
  let reading = readFrom(article, opening.before, issuedOn);
  if (!reading.match || (!reading.inspection.start && !reading.inspection.feedbackOn)) {
    const later = readFrom(article, opening.after, issuedOn);
    if (later.match && (later.inspection.start || later.inspection.feedbackOn) && !reading.inspection.start) {
      const { inspection } = reading;
      reading = { ...later, inspector: reading.inspector ?? later.inspector, inspection: prune({ ...later.inspection, ...prune(inspection) }) };
    }
  }
  if (!title?.span) return { inspector: reading.inspector, inspection: prune(reading.inspection) };
  const inTitle = foldStretch(article, title.span);
  const named = (pattern: RegExp, rule: RuleId): Found | undefined => {
    const match = pattern.exec(inTitle.text);
    return match ? foundIn(article, inTitle, match.index, match.index + match[0].length, rule) : undefined;
  };
  const inspector = reading.match ? null : findInspector(inTitle.text);
  return {
    inspector: inspector ? foundIn(article, inTitle, inspector.start, inspector.end, 'inspection/inspector-in-title') : reading.inspector,
    inspection: prune({
      ...reading.inspection,
      kind: reading.inspection.kind ?? named(TITLE_KIND, 'inspection/kind-in-title'),
      level: reading.inspection.level ?? inspector?.level,
      round: reading.inspection.round ?? named(ROUND, 'inspection/round-in-title'),
    }),
  };
}
