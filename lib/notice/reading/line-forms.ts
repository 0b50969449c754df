import { SURE_BULLET } from '@/lib/text/bullets';
import { UNIT } from '@/lib/text/fold-with';
import { PARTY_BODIES } from '../words/bodies';
import { GENRES, PAGE_TURNS } from '../words/genre';
import { RESULTS, ROLES, ROLE_HOLDERS } from '../words/fields';
import { patternOf } from '../words/pattern';
import { ENDINGS, STATES } from '../words/status';
import { DAY_NAMES } from '../words/time';

/**
 * Forms of lines in running text: what opens a paragraph, what cannot end one. Read before folding, since folding needs
 * the whole paragraph.
 */

/** Outline labels, and the marks of a page turn: what starts a new paragraph wherever it stands at the head of a line. */
const ORDINAL =
  patternOf`^(?:[(（]?[一二三四五六七八九十百]{1,4}[)）、．.]|第[一二三四五六七八九十]{1,3}[、，,章节部]|[(（][0-9０-９]{1,3}[)）]|[0-9０-９]{1,3}(?:[.．、](?![0-9０-９](?![0-9０-９]{3}年))|[)）]|[,，](?=[\u4e00-\u9fff“]))|[①-⑳⑴-⒇⒈-⒛]|[一二三四五六七八九十]{1,3}是|第[0-9０-９一二三四五六七八九十]{1,3}[项个][:：、]|[【[]?第?[0-9０-９一二三四五六七八九十]{0,3}[项个]?(?:反馈|整改)?(?:问题|任务)[0-9０-９一二三四五六七八九十]{0,3}(?:[】\]]|(?<=[0-9０-９一二三四五六七八九十项个].{0,6})[:：])|[【[(（]?(?:[上下紧]接|下转)第?[A-Z]?[0-9一二三四五六七八九十]{1,3}版|[上下]接第|${PAGE_TURNS})`;
/** The same and bullets. */
export const LABEL = new RegExp(`${ORDINAL.source}|^${SURE_BULLET}`);
/** 1-2.学习不经常, b.补发补贴: labels of lists that no standard knows. */
const OTHER_LABEL = /^(?:[0-9]{1,2}-[0-9]{1,2}[.．、:：]|[A-Za-z][.．、)）])(?=[\u4e00-\u9fff“《])/;
/** "5 驻区单位…", "2.1 新发现的问题", "问题一　账目混乱": an ordinal parted from its heading by a space alone. */
const SPACED_ORDINAL = /^(?:[0-9]{1,2}(?:\.[0-9]{1,2}){0,2}|(?![一二三四五六七八九十])[\u4e00-\u9fff]{2,3}[一二三四五六七八九十]{1,3})[ \u00a0\u2003\u3000]+([\u4e00-\u9fff“])/;
/** What pages print around the text: ways to other pages, dates of the paper. */
export const FURNITURE = /^(?:当前位置|您所在|您的位置|首页|上一篇|下一篇)|[>›»][^>›»]{1,20}[>›»]|日[ \u3000]{0,4}[（(]?星期[一二三四五六日天]|^星期[一二三四五六日天](?:[ \u3000]|$)|(?<![转接])第[A-Z]?[0-9]{1,3}版[:：]?[ \u3000]{0,4}[\u4e00-\u9fff]{0,8}$/;
/** Labels of a page's own line below its title. */
const PAGE_LINE = patternOf`^(?:来源|发布${DAY_NAMES}|浏览|索引号)[:：]`;
/** Words before a colon, 问题3, 附件, a dash, a number alone: labels too, unless they go on a sentence. */
export const WORD_LABEL = /^(?:问题[一二三四五六七八九十0-9０-９]|附件|[—－-]|[\u4e00-\u9fff“”]{2,16}[:：]|[0-9０-９]{1,3}$)/;
/** Fields of a problem block, before a colon, some alone in their line; whatever stands before them, they begin a line of their own. */
const FIELD = patternOf`^(?:(?:计划|预计|拟)?(?:${ENDINGS})|${ROLES}|办理|反馈|存在|下一?步)(?:整改|工作|完成|落实)?(?:[时期]限|时间|${RESULTS}|措施|目标|${STATES}|问题|${ROLE_HOLDERS}|科室|人)[:：]|^(?:已|计划|[拟将])[采所][取施]的?措施[:：]|^[\u4e00-\u9fff]{2}整?改的[:：]|^整?改得[\u4e00-\u9fff]{2,3}[:：]|^(?:${ENDINGS}|${ROLES}|办理)(?:[时期]限|${STATES}|措施|${ROLE_HOLDERS})(?:[及和与](?:${RESULTS}))?$`;
/** A line that may end a paragraph; …补考。(已完成) does, too: a remark of a word or two. */
export const FINISHED =
  /(?:[。！？!?;；:：…>]|\d版[)）】\]]|[\u4e00-\u9fff”)）%]\.)["”’』」)）]?$|[。；;][(（【[][\u4e00-\u9fff，,]{2,9}[)）】\]]$/;
/** The same at the end of a sentence or its part. */
export const ENDED = /[。；;!！?？.]$/;
const DIGIT = '[\\d０-９○〇零一二三四五六七八九十]';
/** A date alone in its line. */
export const DATE_LINE = new RegExp(`^(?:${DIGIT}{2,4}\\s*年\\s*${DIGIT}{1,3}\\s*月(?:\\s*${DIGIT}{1,3}\\s*日)?|${DIGIT}{4}([-.．/])${DIGIT}{1,2}\\1${DIGIT}{1,2})$`);
/** Lines that open a paragraph though they carry no label: closings, signatures. */
export const OPENER = new RegExp(`^(?:欢迎|敬请|特此|下一?步[,，]|下一?阶段[,，]|中共[\\u4e00-\\u9fff]{2,40}$|[\\u4e00-\\u9fff]{2,30}(?:委员会|${PARTY_BODIES}|党支部)$)`);
/** A name, and nothing else. */
export const ALL_HAN = /^[\u4e00-\u9fff（）“”]+$/;
/** 二是…, 3）…: the next item of a list run into the paragraph; the first may open a paragraph of its own. */
export const LATER_ITEM = /^(?:[二三四五六七八九十]{1,3}是|[②-⑳])/;
/** The end of a document's title, which holds no stop. */
export const TITLE = new RegExp(`^[^，。；,;]{0,60}(?:情况|结果|进展|整改)的?(?:${GENRES})$`);
/** The fields behind a heading, in brackets, end it: …处理能力不足（责任单位：县水利局；整改时限：2025年底前） */
export const FIELDS_END = patternOf`(?:${ENDINGS}|${ROLES})(?:[时期]限|时间|${ROLE_HOLDERS})[:：][^（()）]*[)）]$`;
/** How a heading ends that says all it has to say. */
export const WHOLE_HEADING = /(?:的问题|问题的整改|方面|[实展成改]情况|工作打算|下一?步(?:工作)?(?:安排|措施))$/;
/** What no paragraph begins with: the rest of a heading. */
export const GOES_ON = /^(?:[的和及与、并或（(【]|存在|整改|问题|方面|情况)/;
/** A line that stops at one of these cannot end a paragraph; nor can one that compares: …达到3.1比 | 1. */
export const UNFINISHED = /[,，、\-－—‐“《（(]$|\d比$/;
/** A line that begins with one of these cannot begin a paragraph. */
export const CLOSING = /^(?:[,，、。．；;：:！!？?）)”’%％》〉』」]|\.(?!\d))/;
/** The same in a text that is cut at no width, where 》 and ） may be left of something else. */
export const NEVER_FIRST = /^[,，、。；;：:]/;
/** A line without a sentence's end. */
export const isOpen = (line: string): boolean => !/[。；;]/.test(line) && !FINISHED.test(line);

/** A labelled line without any stop: a heading, which may end anywhere. */
export const isHeadingLine = (line: string): boolean => LABEL.test(line) && isOpen(line);

/** A number alone in its line, and a field with a bar for its colon: 02, 状态｜已完成. Neither is parted by a column's edge. */
const ALONE = /^(?:[0-9０-９]{1,3}|[\u4e00-\u9fff]{2,8}\s?[｜|][^｜|]+)$/;

/** Does the line open a paragraph, whatever stands before it? */
export function opensParagraph(line: string): boolean {
  if (ALONE.test(line)) return true;
  const behindOrdinal = SPACED_ORDINAL.exec(line)?.[1];
  return LABEL.test(line) || OTHER_LABEL.test(line) || FIELD.test(line) || DATE_LINE.test(line) || FURNITURE.test(line) || PAGE_LINE.test(line) || (behindOrdinal !== undefined && !UNIT.test(behindOrdinal));
}
