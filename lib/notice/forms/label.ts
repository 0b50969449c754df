import { BULLET, SURE_BULLET } from '@/lib/text/bullets';
import { quotedHeadingEnd } from '../reading/quotation';
import { parseWholeNumber } from '@/lib/text/numerals';
import { readProblemHeading, statusTailLength } from './problem-heading';
import { RAISES } from '../words/inspections';
import { DOMAINS, MATTERS, TOLD_AS } from '../words/fields';
import { patternOf } from '../words/pattern';
import { PROGRESS } from '../words/status';

/**
 * The labels of an official text's outline, in the order of GB/T 9704-2012 (7.3.3): 一、 → (一) → 1. → (1), then ① and a.
 * 1.1 and 1-1 stand below 1., 1.1.1 below 1.1.
 * 一是/二是 is no level of the standard: it stands below whatever it stands under. 问题1: labels a problem block;
 * `class` counts groups between 一、 and (一): 第一类:…, 第二方面:…. `bare` is the heading of a problem that carries no
 * label at all, `bare-section` that of a section, `bare-theme` that of a part of one; `inner` an item whose label does not
 * tell its level (outline/inner-lists.ts).
 */
export type LabelKind =
  | 'chapter' | 'han' | 'class' | 'han-parens' | 'arabic' | 'decimal' | 'decimal-deep' | 'arabic-parens' | 'circled' | 'letter' | 'ordinal-is' | 'problem-number'
  | 'bare' | 'bare-section' | 'bare-theme' | 'inner';

export interface Label {
  readonly kind: LabelKind;
  /** Depth by the standard, 1 (一、) to 5 (①); 6 for 一是. Says under which open headings it goes. */
  readonly rank: number;
  /** Labels of this rank or deeper may stand below it: a numbered problem (问题1:) takes any outline but 一、. */
  readonly governs: number;
  /** The ordinal's value, from 1; 0 for a bare heading. */
  readonly number: number;
  /** Length in folded code units, with its punctuation, and with 反馈问题: where that stands behind the ordinal. */
  readonly length: number;
  /** True where the label itself says that a problem follows (问题1:, 1.反馈问题:). */
  readonly saysProblem?: boolean;
  /** Folded length of the words on how things stand at the line's end, where nothing parts them from its heading (outline/glued-heads.ts). */
  readonly state?: number;
  /** True where the lines that are marked like this one show together that it names a problem, whatever its words (outline/marked-problems.ts). */
  readonly together?: boolean;
}

/** The ten heavenly stems number as 一 to 十 do. */
const STEMS = '甲乙丙丁戊己庚辛壬癸';
const HAN = '[一二三四五六七八九十]{1,3}';

/** What stands behind a count or a range, and never behind an ordinal. */
export const COUNTED_IN = '[个项条类件起处户人家名至到和及与多余年月日的]';

const FORMS: readonly { readonly kind: LabelKind; readonly rank: number; readonly pattern: RegExp }[] = [
  { kind: 'ordinal-is', rank: 6, pattern: new RegExp(`^(${HAN})是(?![一二三四五六七八九十否])[,:]?`) },
  { kind: 'han', rank: 1, pattern: new RegExp(`^(${HAN})[、.](?!${HAN}[、是])`) },
  // 壹整改情况, alone in its line; 壹佰元 and 叁级 are numbers and grades.
  { kind: 'han', rank: 1, pattern: /^([壹贰叁肆伍陆柒捌玖拾])(?:[、.,:]|(?=[\u4e00-\u9fff]{4}))(?![级号万亿拾佰仟元圆壹贰叁肆伍陆柒捌玖])(?=[^。;,]{2,}$)/ },
  // 甲、整改进展; not 甲、乙双方.
  { kind: 'han', rank: 1, pattern: new RegExp(`^([${STEMS}])[、.](?![${STEMS}])(?=[^。;,:]{2,}$)`) },
  // 第一部分 stands above 一、, though the standard knows no such level; a mark may stand before it.
  { kind: 'chapter', rank: 1, pattern: new RegExp(`^${BULLET}?第(${HAN})(?:部分|篇章?|章)[、,:.]?(?=[^。;]{2,}[。:]?$)`) },
  // Alone on its line: 第一类:聚焦…情况; in a text 第一类:… is an item of a list.
  { kind: 'class', rank: 2, pattern: new RegExp(`^第(${HAN})(?:大?类|个?方面|板块|单元)(?:的?(?:具体|主要|突出)?问题)?(?:[:、,.]|(?=是?["“聚关]))(?=[^。;]{2,48}。?$)`) },
  { kind: 'class', rank: 2, pattern: new RegExp(`^(${HAN})类[:、](?=[^。;]{2,}。?$)`) },
  { kind: 'ordinal-is', rank: 6, pattern: new RegExp(`^[第其](${HAN}),`) },
  { kind: 'han-parens', rank: 2, pattern: new RegExp(`^\\((${HAN})\\)[、.,:]?`) },
  { kind: 'problem-number', rank: 3, pattern: new RegExp(`^(?:反馈|具体|整改)?(?:${MATTERS})(?:编号|序号)?(\\d{1,3}|${HAN})[:、.,]`) },
  // 询问问题1:, 整改事项3: whoever raised it, in a word.
  { kind: 'problem-number', rank: 3, pattern: new RegExp(`^(?!其中|以上|上述)[\\u4e00-\\u9fff]{2}(?:${MATTERS})(\\d{1,3}|${HAN}):`) },
  // 检视问题(1)…, 问题(二):…; not 存在问题(1)…;(2)…, a list in one paragraph.
  { kind: 'problem-number', rank: 3, pattern: new RegExp(`^(?:(?!其中|以上|上述)[\\u4e00-\\u9fff]{2})?(?:${MATTERS})\\((\\d{1,3}|${HAN})\\)[:、.,]?(?=[\\u4e00-\\u9fff“《])(?!.*[^\\u4e00-\\u9fff]\\((?:\\d{1,3}|${HAN})\\))`) },
  // 问题1 in a box of its own beside the words: no mark stands between, and no unit, or it would be a count.
  { kind: 'problem-number', rank: 3, pattern: new RegExp(`^(?:${MATTERS})(?:清单)?(\\d{1,3})(?=[\\u4e00-\\u9fff“《])(?!${COUNTED_IN})`) },
  // 问题①; not 问题①②, 问题①至⑤, several of them.
  { kind: 'problem-number', rank: 3, pattern: new RegExp(`^(?:反馈|具体|整改)?(?:${MATTERS})([①-⑳])(?:[:、.,](?!.*(?:${MATTERS})[①-⑳])|(?=[\\u4e00-\\u9fff“《])(?![至到和及与均已的]))`) },
  { kind: 'problem-number', rank: 3, pattern: new RegExp(`^[【[](?:反馈|具体|整改)?(?:${MATTERS})(?:编号|序号)?(\\d{1,3}|${HAN})[】\\]][:、.,]?`) },
  { kind: 'problem-number', rank: 3, pattern: new RegExp(`^第(\\d{1,3}|${HAN})[项个](?:整改|反馈)?(?:${MATTERS})?[:、,]`) },
  { kind: 'arabic', rank: 3, pattern: /^(\d{1,3})[.、](?!\d(?!\d{3}年))[、]?/ },
  // 1.9个部门…, 3.15个单位…: what comes in whole numbers only is counted by no decimal, so the first figure is the label.
  { kind: 'arabic', rank: 3, pattern: /^(\d{1,3})[.、](?=\d{1,4}(?:个(?!百分|多?月|小?时|工作日)|[名户家所起件座宗份辆处项台条笔栋套间批]))/ },
  // 10.3.1亿元…: a sum behind its ordinal.
  { kind: 'arabic', rank: 3, pattern: /^(\d{1,3})[.、](?=\d{1,4}\.\d{1,2}[万亿]元)/ },
  { kind: 'decimal', rank: 4, pattern: /^\d{1,2}\.(\d{1,2})(?:、|[.、]?(?=关于|针对|“))/ },
  { kind: 'decimal', rank: 4, pattern: /^\d{1,2}-(\d{1,2})[.、:](?=[\u4e00-\u9fff“《])/ },
  { kind: 'decimal-deep', rank: 5, pattern: /^\d{1,2}\.\d{1,2}\.(\d{1,2})(?:[.、]|(?=关于|针对|“))/ },
  { kind: 'arabic', rank: 3, pattern: /^(\d{1,2}),(?=[\u4e00-\u9fff“])/ },
  { kind: 'arabic-parens', rank: 4, pattern: /^\((\d{1,3})\)[、.,:]?/ },
  { kind: 'arabic-parens', rank: 4, pattern: /^(\d{1,3})\)/ },
  { kind: 'circled', rank: 5, pattern: /^([①-⑳])[、.:]?/ },
  // Not A.满意 B.不满意: the answers of a questionnaire stand in one line.
  { kind: 'letter', rank: 5, pattern: /^([A-Za-z])[.、)](?=[\u4e00-\u9fff“《\d])(?!.*[^A-Za-z][B-Zb-z][.、)][\u4e00-\u9fff])/ },
];

/** A mark before the number of a problem decorates it: 🔹【问题一】…, ■问题3:…. Before other numbers it makes an item of a list. */
const MARKED_PROBLEM = new RegExp(`^${SURE_BULLET}+(?=[【[]?(?:反馈|具体|整改)?(?:${MATTERS}))`);

/** What a label of these forms begins with: most paragraphs begin otherwise. */
const FIRST = new RegExp(`^[一二三四五六七八九十壹贰叁肆伍陆柒捌玖拾${STEMS}第其([【反具整问任事\\d①-⑳A-Za-z]|^${BULLET}第|^[\\u4e00-\\u9fff]{2}(?:${MATTERS})`);

/** A label that announces the problem itself: 反馈问题: … */
const PROBLEM_NAME =
  `(?:(?:巡[视察]组?|督察组?|审计)?(?:反馈|存在|具体|发现|主要)?的?(?:问题|意见)(?:${TOLD_AS}|内容)?|(?:巡[视察]|督[察导查]|审计|检查|评[估价]|考核)组?(?:${RAISES}|认为)(?:的?问题)?)`;
const SAYS_PROBLEM = new RegExp(`^(?:${PROBLEM_NAME}:|[【[]${PROBLEM_NAME}[】\\]]:?)(?=.)`);

/** Below 1.1 stands (1), which is of its own rank; a problem's number takes any outline but 一、. */
const GOVERNS: Partial<Readonly<Record<LabelKind, number>>> = { 'problem-number': 2, class: 2, decimal: 4, 'decimal-deep': 4, chapter: 1 };

/** ③ is 3, c, C and 丙 too. */
function ordinalValue(text: string): number {
  if (STEMS.includes(text)) return STEMS.indexOf(text) + 1;
  if (/^[①-⑳]/.test(text)) return text.charCodeAt(0) - 0x2460 + 1;
  return /^[A-Za-z]$/.test(text) ? text.toLowerCase().charCodeAt(0) - 0x60 : (parseWholeNumber(text) ?? 0);
}

/**
 * The outline label at the head of a folded paragraph, or null.
 *
 *   一、整改情况   (一)关于…   1.关于…   (1)加强…   ①制定…   一是强化…   问题3:…
 *
 * @see label.phrases.ts
 */
export function readLabel(text: string): Label | null {
  const mark = MARKED_PROBLEM.exec(text)?.[0].length ?? 0;
  const rest = text.slice(mark);
  if (!FIRST.test(rest)) return null;
  for (const { kind, rank, pattern } of FORMS) {
    const match = pattern.exec(rest);
    if (!match) continue;
    const number = ordinalValue(match[1] ?? '');
    if (number === 0) continue;
    const says = SAYS_PROBLEM.exec(rest.slice(match[0].length, match[0].length + 16))?.[0] ?? '';
    return { kind, rank, governs: GOVERNS[kind] ?? rank + 1, number, length: mark + match[0].length + says.length, ...(says || kind === 'problem-number' ? { saysProblem: true } : {}) };
  }
  return null;
}

/** How things stand, behind a heading: (已完成), 【整改中】, --已完成. */
const STATE = '\\([^()]+\\)|【[^【】]+】|\\[[^[\\]]+\\]|-{1,2}[\\u4e00-\\u9fff]+';
/** A line of its own, however long, without a stop but inside its quotations. */
const BARE_LINE = patternOf`^(?:关于|针对|(?:围绕|就|对(?:照[\u4e00-\u9fff]*${RAISES}的?)?)(?=“)|(?=“))(?:[^。;!?“]|“[^”]*”)+问题(?:的?(?:整改)?${PROGRESS}?(?:情况|结果)?)?[。:]?$`;
/** ——关于…的问题。…: behind a dash or bullet the answer may follow in the paragraph. */
const RUN_IN_NAMED =
  patternOf`^(?:关于|针对|就)(?:[^。;:!?,“]|[,，](?!已|并)|“[^”]*”)+?的?问题(?:的?整改${PROGRESS}?)?(?:情况)?(?:${STATE}?[。:]|${STATE}?,)(?=.)`;
/** 针对…的问题,…: does a paragraph open with a problem named outright, before its answer? */
export const opensWithProblem = (text: string): boolean => RUN_IN_NAMED.test(text);
/** 关于“服务意识淡薄”方面, alone in its line. */
const ASPECT = patternOf`^(?:关于|针对)“[^“”]+”${DOMAINS}$`;
/** 针对反馈意见,…研究解决…问题。: behind 针对 and a comma stands a heading only if it is short; more is a sentence. */
const LONGEST_WITH_COMMA = 110;
const TURNED = /^针对[^,]*,/;
/** 关于…问题,…的问题: behind a problem named and a comma its answer has begun. */
const ANSWERED = /问题[”’]?,/;
/** Bullets typed as text: ●关于…的问题, ——关于…的问题. */
const BULLETED = new RegExp(`^(?:${BULLET}+|[—–-]{1,3})`);
/** A problem behind a bullet, in a line of its own: 🔹水费欠缴追收不力问题。 ◆基层站所人员长期空编 */
const ONE_CLAUSE = /^[^,;:。!?]+[。:]?$/;
/** Behind a quoted problem: the rest of its heading, alone on the line or before its answer. */
const BEHIND_QUOTED = patternOf`^(?:的?(?:整改)?${PROGRESS}?(?:情况|结果)?)${STATE}?(?:$|[,:。])`;
/** ●对“…”问题: behind a mark only, for 对“…”问题,… begins a measure as well. */
const QUOTED_BEHIND_MARK = /^[对就围“]/;

/** The label of a problem that carries none. */
export const BARE: Label = { kind: 'bare', rank: 4.5, governs: 2, number: 0, length: 0 };

/** The label of a theme that carries none. */
export const THEME: Label = { kind: 'bare-theme', rank: 2, governs: 2, number: 0, length: 0 };

/**
 * A problem named outright without any ordinal, or null: a line of its own (关于…问题的整改情况), a paragraph that
 * answers a quoted problem (针对“…”问题,…), a labelled one (反馈问题:…).
 */
export function readBareHeading(text: string): Label | null {
  const length = markLength(text);
  const says = SAYS_PROBLEM.exec(text.slice(length, length + 16))?.[0];
  if (says) return { ...BARE, length: length + says.length, saysProblem: true };
  const words = text.slice(length);
  const quoted = quotedHeadingEnd(words);
  const names = /^[关针]/.test(words) || (length > 0 && QUOTED_BEHIND_MARK.test(words));
  if (quoted > 0 && names && BEHIND_QUOTED.test(words.slice(quoted))) return { ...BARE, length };
  const runIn = length > 0 && RUN_IN_NAMED.test(words);
  const alone = runIn || BARE_LINE.test(withoutState(words)) && !ANSWERED.test(words) && (words.length <= LONGEST_WITH_COMMA || !TURNED.test(words)) && !/方面(?:存在)?的?问题/.test(words);
  const named = (length > 0 && namesProblem(words)) || (ASPECT.test(withoutState(words)) && readProblemHeading(words) !== null);
  return alone || named ? { ...BARE, length } : null;
}

/** The length of the mark or dash at the head of a line; 0 without one. */
export const markLength = (text: string): number => BULLETED.exec(text)?.[0].length ?? 0;

/** So near to a line's end stands what says how things stand. */
const LONGEST_STATE = 20;

/** 关于…问题(已完成) without what says how things stand. */
function withoutState(words: string): string {
  const line = words.replace(/[。:]$/, '');
  const tail = statusTailLength(line.slice(-LONGEST_STATE));
  return tail > 0 ? line.slice(0, -tail) : words;
}

function namesProblem(words: string): boolean {
  if (!ONE_CLAUSE.test(words) || BARE_THEME.test(words)) return false;
  const problem = readProblemHeading(words.replace(/[。:]$/, ''));
  return problem !== null && !problem.theme;
}

const BARE_SECTION = patternOf`^(?:整改)?${MATTERS}(?:\d{1,3}|[一二三四五六七八九十]{1,3})(?:\([^()]+\))?$|^[^。;,:!?.、]{0,16}(?:整改${PROGRESS}?情况|下一?步(?:整改)?(?:工作)?(?:打算|安排|计划|措施))$`;

/** 聚焦群众身边不正之风方面: below a section, if one is open. */
const BARE_THEME = patternOf`^[^。;,:!?.]{2,}(?:${DOMAINS}|类)(?:存在)?的?(?:主要|突出)?(?:问题)?$`;

/** 任务4, 问题十二, 第3项 alone in its line: the number of what the next line tells. */
const NUMBER_LINE =
  patternOf`^(?:(?:反馈|具体|整改)?${MATTERS}(?:编号|序号)?:?(\d{1,3}|[一二三四五六七八九十]{1,3})|第(\d{1,3}|[一二三四五六七八九十]{1,3})[项个条](?:反馈|整改)?${MATTERS}?)$`;

/** The number that stands alone in the line, above the words of a problem; null if it is no such line. */
export function readNumberLine(line: string): number | null {
  const [, named, counted] = NUMBER_LINE.exec(line) ?? [];
  return parseWholeNumber(named ?? counted ?? '') || null;
}

/** 【政治建设类】: the brackets only set it off. */
const SET_OFF = /^【([^【】]+)】$/;
/** ■反馈问题整改情况 */
const MARK = new RegExp(`^${BULLET}+`);
/** Any short line without a stop: a section's name where no section is numbered (检视问题改得怎么样). */
const LINE = /^[^。;,:!?.、()\d]{4,24}$/;

/**
 * A line of its own that names a section without any label, or null.
 *
 * @param unnumbered - The text numbers no section (一、): then any short line between paragraphs names one.
 */
export function readBareSection(line: string, unnumbered: boolean): Label | null {
  const length = MARK.exec(line)?.[0].length ?? 0;
  const text = line.slice(length);
  const inside = SET_OFF.exec(text)?.[1];
  if (inside !== undefined && BARE_THEME.test(inside)) return { ...THEME, length: length + 1 };
  if (/^(?:关于|[【[])/.test(text)) return null;
  if (BARE_THEME.test(text)) return { ...THEME, length };
  return (BARE_SECTION.test(text) || (unnumbered && LINE.test(text))) && !/中共|党组|党委|委员会/.test(text) ? { kind: 'bare-section', rank: 1.5, governs: 2, number: 0, length } : null;
}
