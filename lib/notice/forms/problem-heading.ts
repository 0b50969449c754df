import { decidingRow, type Row } from '../decision';
import type { RuleId } from '../rules';
import { quotedHeadingEnd } from '../reading/quotation';
import { readStatusWords } from './status-words';
import { DOMAINS, MATTERS, WEIGHTS } from '../words/fields';
import { CHECKS, INSPECTIONS, RAISED, RAISES } from '../words/inspections';
import { ADVANCES, ENDINGS, EVERY, FINISHED, PROGRESS, STATE_SIGNS, WORK_TOLD } from '../words/status';
import { ACCORDING_TO, GOES_THROUGH, MOVES_ON, PUTS_RIGHT, REACHES, RECOVERS, SETTLES, RISES, SETS_UP, STREAMLINES, URGES, WRITES } from '../words/acts';
import { GAPS, HAZARDS, IDIOMS, MISUSES } from '../words/faults';
import { patternOf } from '../words/pattern';
import { BY_STEPS } from '../words/time';

/**
 * Problem headings: what an inspection found, as the notice prints it above the answer.
 *
 *   关于“{title:学习不深入}”问题的整改      针对{title:制度执行不严}的问题      {title:会议记录不规范}的问题
 *   {title:主体责任扛得不牢}
 */
export interface ProblemHeading {
  /**
   * How sure the form is: `named` says 关于/针对…问题, `problem` ends in 问题, `predicate` only says what is
   * wrong, `answered` says neither but stands right above its answer (整改情况:…), `closed` above one that ends by
   * stating a status (…已完成整改。).
   */
  readonly form: 'named' | 'problem' | 'predicate' | 'answered' | 'closed';
  /** Folded offsets of the bare problem in the heading text. */
  readonly start: number;
  readonly end: number;
  /** 关于…方面的问题, …类问题: names a theme, and is a group wherever single problems stand below it. */
  readonly theme: boolean;
  /** 针对/对…问题: names a problem the text has spoken of before. */
  readonly refers: boolean;
}

/** How a heading's form is named in the results. */
export const HEADING_RULES: Readonly<Record<ProblemHeading['form'], RuleId>> = {
  named: 'issue/named', problem: 'issue/problem', predicate: 'issue/predicate', answered: 'issue/answered', closed: 'issue/closed',
};

/** What may follow 问题 in a heading: 的整改, 整改落实情况, 的整改进展, (已完成) … */
const TAIL =
  new RegExp(`问题的?(?:集中)?(?:整改)?(?:的)?(?:工作)?(?:${ADVANCES})?(?:的)?(?:情况|结果|工作|成效|措施|方面)?(?:\\([^()]{1,24}\\)|【[^】]{1,24}】|\\[[^\\]]{1,24}\\]|,?(?:已|正在|基本)[\\u4e00-\\u9fff]{2,10})?$`);
const LEAD = new RegExp(`^(?:关于|针对|对于|对照|围绕(?=[^,。;“]*“)|就|对)?(?:(?:[市县区省]委|中央|校党委|集团)?(?:第[一二三四五六七八九十\\d]+)?(?:(?:巡[视察]|审计|督察)组?)?(?:${RAISES}|移交)(?:指出|提出)?(?:的|(?=“))?(?=“))?(?:存在的?)?:?`);
const THEME = new RegExp(`(?:${DOMAINS}|类)(?:存在的?|发现的?|反馈的?)?(?:的)?(?:${WEIGHTS})?(?:\\d{1,3}|[一二两三四五六七八九十]{1,3})?[个项条]?$`);

/** Words that begin what was done, not what was wrong. */
const ACTION =
  patternOf`^(?:${URGES}|切实|坚决|坚持|严格|严肃|严查|严防|全面|深入|扎实|持续|不断|着力|大力|积极|及时|认真|强化|加大|加快|加密|${SETS_UP}|建强|建好|${WRITES}|印发|开展|组织|召开|${MOVES_ON}|打造|创建|创新|构建|搭建|弘扬|厚植|锻造|培育|擦亮|落实|压实|夯实|抓实|抓紧|狠抓|聚焦|紧盯|紧扣|${RISES}|${STREAMLINES}|深化|细化|明确|${PUTS_RIGHT}|整改|集中整治|解决|纠正|纠治|查处|查摆|${GOES_THROUGH}|${RECOVERS}|追回|督促|指导|教育|引导|发挥|用好|做实|树牢|树立|统筹|完成|实施|执行(?!案[件款])|履行|健康|突出|注重|做到|实行|推行|把|将|已(?!完工|建成|竣工|投用|停用|报废)|对(?![外口公标接])|就|通过|围绕|结合|${ACCORDING_TO}|依托|针对)`;
/** Words that fight a fault: behind them it is the aim of a measure (着力解决…问题, 消除隐患). */
const CAMPAIGN =
  patternOf`^(?:进一步|切实|坚决|着力|集中|专项|深入|严肃|全面|有效|及时|大力|从严|持续|彻底|认真|扎实)*(?:${PUTS_RIGHT}|整改|${SETTLES}|纠正|纠治|查处|查摆|查找|严查|严防|防范|防止|杜绝|补齐|补足|破解|堵塞|根治|遏制|克服|治理|打击|${GOES_THROUGH}|聚焦|紧盯|反对|破除)`;
/** What a bracket adds behind a fault: 违规发放津补贴{(加班费)}. More is a statement of its own. */
const LONGEST_REMARK = 12;
const REMARK = `\\([^()]{1,${LONGEST_REMARK}}\\)`;
/** How a heading ends that names a fault. */
const FAULT =
  patternOf`(?:不(?![断懈忘仅同移折停误漏])(?!止步)[\u4e00-\u9fff“”]{1,8}|不够[\u4e00-\u9fff]{0,6}|有(?:${GAPS}|落差|偏差|温差|不足|欠缺|漏洞|死角|盲区|缺陷|所[\u4e00-\u9fff]{2}|待[\u4e00-\u9fff]{2,4})|存在[\u4e00-\u9fff、“”]{1,24}|(?:较|偏|过|太)[低少慢弱差软大高多轻重粗浅松散窄长]|薄弱|滞后|迟缓|缓慢|淡薄|淡漠|缺失|缺位|缺乏[\u4e00-\u9fff]{0,12}|缺少[\u4e00-\u9fff]{0,12}|欠(?!账清)[\u4e00-\u9fff]{1,3}|不足|不力|弱化|虚化|淡化|泛化|空转|空泛|宽松[软散]?|松[软散懈]|涣散|软弱|多发|频发|高发|突出|严重|乏力|脱节|混乱|随意|简单化|表面化|形式化|边缘化|形同虚设|流于形式|浮于表面|走过场|短板|${HAZARDS}|盲区|违规(?![\u4e00-\u9fff]*责令)[\u4e00-\u9fff\d“”、.%]{0,20}|违纪[\u4e00-\u9fff、]{0,12}|未[\u4e00-\u9fff“”、《》]{1,24}|没有[\u4e00-\u9fff]{1,16}|重[\u4e00-\u9fff]{1,8}轻[\u4e00-\u9fff]{1,8}|超(?:标|编|范围|职数|进度)[\u4e00-\u9fff]{0,10}|形式主义|官僚主义|打折扣|一般化|(?<![降最减])低|慢|(?<![削减])弱|(?<!落|偏|温|误|级|时)差|断档|断层|反弹|回潮|反复|滑坡|老化|单一|陈旧|粗放|粗糙|僵化|推诿|扯皮|拖沓|懒散|疲软|失衡|生硬|敷衍|应付|雷同|照搬照抄|跑冒滴漏|两张皮|${IDIOMS}|一刀切|层层递减|走样|变形|造假|作假|悬空|落空|空白|空缺|缺口|梗阻|闲置|流失|浪费|(?:依然|仍然|仍|普遍|长期|大量)存在|[时偶]有发生|居高不下|屡[\u4e00-\u9fff]{1,2}屡[\u4e00-\u9fff]|(?:拖欠|${MISUSES}|挤占|截留|侵占|滞留|违反|擅自|多报|少报|冒领|骗取|优亲厚友)[\u4e00-\u9fff\d“”、.%]{0,24})(?:的?(?:现象|情况|情形|行为|做法))?(?:[^\u4e00-\u9fff]*)(?:${REMARK})?$`;
/** {集中整改期内}已完成的问题, {截至目前}尚未完成的问题: in which time. */
const DURING = /^在?(?:截[至止](?:目前|现在|20\d\d年\d{1,2}月(?:\d{1,2}日|底)?)|(?:集中)?整改(?:期|阶段)间?[内中]?),?/;
const STATUS_GROUP = /^(?:已|正在|尚|未|需|基本|长期|持续|立行立改|即知即改|限期|阶段性|取得阶段性)/;
/** 达到序时进度的整改任务, 全部整改到位的问题: what may also head an account (整改完成情况, 全部整改任务完成情况) is a group only where it ends in its problems. */
const GROUPED = patternOf`^(?:${REACHES}?(?:${BY_STEPS})|按(?:${BY_STEPS}|计划|期|时)|整改(?:${FINISHED}|完成|中)|完成整改|全部|均已)[^,。;]*的(?:整改|反馈)?${MATTERS}(?:\([^()]+\))?$`;
const STATUS_WORDS = patternOf`(?:${ENDINGS}|坚持|推进|解决|整改中|(?:${BY_STEPS})进度)`;

/** True for words that begin with what was done or fought, not with what was wrong. */
export const startsWithAction = (words: string): boolean => ACTION.test(words) || CAMPAIGN.test(words);

/** True for a heading that names a group of problems by their status (已完成整改的问题), folded, without label. */
export function isStatusGroup(heading: string): boolean {
  return heading.length <= 40 && (STATUS_GROUP.test(heading.replace(DURING, '')) || GROUPED.test(heading)) && STATUS_WORDS.test(heading) && !/“/.test(heading) && !FAULT_BEFORE_ISSUE.test(heading);
}
/** {长期坚持不够}、重点工作虎头蛇尾, 长期学习不深入的问题, 已建成项目{迟迟未}验收销号 name a fault. Not: 长期坚持不放松. */
const FAULT_BEFORE_ISSUE = /(?:不[\u4e00-\u9fff]{1,2}|薄弱|滞后|缺失|不足)的?问题|不[够力好严实深高强足](?:$|[、,])|迟迟[未不没]|久拖不/;

/** 人才“青黄不接”: a fault under its nickname, in a heading that says what it is about and nothing else. */
const NICKNAMED = /^[^\d“”]{2,14}“[^“”]{2,10}”$/;
/** (已完成), 【整改中】, --已完成, ✅, ⏳推进中 behind a heading say how things stand, not what was wrong. */
const STATE_TAIL = new RegExp(`[(【\\[]([^()【】\\[\\]]+)[)】\\]]$|-{1,2}([\\u4e00-\\u9fff]+)$|(${STATE_SIGNS})([\\u4e00-\\u9fff]*)$`, 'u');
/** More than a few words are a remark of another kind. */
const LONGEST_STATE = 16;

/** How much of a heading's end says how things stand: (已完成), 【整改中】, --已完成; 0 for none. Folded code units. */
export function statusTailLength(heading: string): number {
  const [tail, bracketed, dashed, sign, signed = ''] = STATE_TAIL.exec(heading) ?? [''];
  const words = bracketed ?? dashed ?? signed;
  const status = words.length <= LONGEST_STATE ? readStatusWords(words) : null;
  // --安全隐患整改不到位 tells the fault on: behind a dash or a sign stands a state and nothing else.
  const isState = status !== null && (bracketed !== undefined || (status.start === 0 && status.end === words.length));
  return isState || (sign !== undefined && signed === '') ? tail.length : 0;
}
/** 补贴发放把关不严的整改情况: the heading names the problem and its answer. */
const ANSWER_TAIL = new RegExp(`(?<!问题|问题的)的?整改(?:${WORK_TOLD})?情况$`);
/** What was done and when: a measure that repeats the problem's words. */
const DONE = /,已|已(?:于|经|全|对|将|按|完成|收|补|退)/;

/** True if one pair of quotes holds the whole of `text`. */
function wrapped(text: string): boolean {
  if (text.length < 3 || text[0] !== '“' || text[text.length - 1] !== '”') return false;
  let depth = 0;
  for (let i = 0; i < text.length; i += 1) {
    if (text[i] === '“') depth += 1;
    else if (text[i] === '”') depth -= 1;
    if (depth === 0 && i < text.length - 1) return false;
  }
  return true;
}

/** The bare problem inside a heading's core: quotes around all of it and a closing 的 are not part of it. */
function bare(core: string, offset: number): { start: number; end: number } {
  let start = 0;
  let end = core.length;
  // 现象依然存在 says what is wrong; 方面存在的 only leads on to 问题.
  const tailed = /(?:(?<!依然|仍然|[仍还均都]|普遍|长期|大量|同时|继续|不同程度)存在)?的?$/.exec(core);
  if (tailed) end = tailed.index;
  for (const tail of ['等方面存在', '方面存在', '等']) {
    if (core.slice(start, end).endsWith(`”${tail}`)) end -= tail.length;
  }
  if (wrapped(core.slice(start, end))) {
    start += 1;
    end -= 1;
  }
  while (end > start && /[,;。、:]/.test(core[end - 1]!)) end -= 1;
  return { start: offset + start, end: offset + end };
}

/** A problem quoted whole runs over several sentences, to about 450 characters in print; more is a text, not its heading. */
const LONGEST_HEADING = 1000;
/** A heading that does not say 问题 is known by any of its clauses; one longer than this by its last words alone, or a sentence of the answer would do. */
const ANY_CLAUSE = 80;

/** A heading as the rows see it; offsets into `heading`. */
interface Heading {
  readonly heading: string;
  /** 关于, 针对, with who found it where a quotation parts them: what stands before the problem. */
  readonly lead: string;
  /** It begins with 关于, 针对 or 对. */
  readonly named: boolean;
  /** 针对, 对. */
  readonly refers: boolean;
  /** What stands between the lead and 问题; empty where the heading does not end in 问题. */
  readonly core: string;
  /** The bare problem in it. */
  readonly start: number;
  readonly end: number;
  readonly words: string;
  /** Behind a lead: 关于{…}的整改情况, with a fault in it. */
  readonly about: string;
  /** All of the heading that is in quotes: 关于{“…”}的整改. */
  readonly quoted: string;
  /** 关于“{…}”方面. */
  readonly aspect: string;
}

interface HeadingRow extends Row<Heading> {
  /** Null: it names no problem. */
  readonly read: ((facts: Heading) => ProblemHeading) | null;
}

/** 反馈的问题, 上述主要问题: speaks of problems and names none. */
const NAMES_NONE = new RegExp(
  `^(?:存在的?|反馈的?|发现的?|指出的?|巡[视察]的?|[上本此][一]?[轮次]|新|新增的?)*(?:各[项类个]|具体|主要|突出|共性|个性|以下|上述|${EVERY})?$`,
);
const OF_THE_WORK = /反馈|整改|推进|逐[项条]|审计|督察|巡[视察]|坚持/;
/** 落实全面从严治党责任{存在差距}: whatever falls short of something; a group wherever single problems stand below it. */
const GAP_IN_DUTY = patternOf`[^“”]存在(?:较大|一定|明显)?(?:${GAPS})$`;
const withoutOf = (core: string): string => core.replace(/的$/, '');
const endsInProblem = ({ core }: Heading): boolean => core !== '';
const isThemeOf = ({ heading, core }: Heading): boolean => /问题方面$/.test(heading) || GAP_IN_DUTY.test(withoutOf(core)) || (THEME.test(withoutOf(core)) && !/[“”]$/.test(withoutOf(core)) && !/“[^”]{0,3}$/.test(core));
const isLong = ({ heading }: Heading): boolean => heading.length > ANY_CLAUSE;
const asProblem = ({ start, end }: Heading, theme: boolean): ProblemHeading => ({ form: 'problem', start, end, theme, refers: false });

/** 删去与实际不符的内容: a clause that does away with the fault it names. */
const REMOVES = /^(?:逐[一项条]?)?(?:删[去除]|剔除|改掉|撤[下销]|下架|注销|销毁|拆除|替换|补[齐录正]|退[回还]|停[用止]|封停|移除|重[写订做]|修[改订正])/;

/** A fault in one of its clauses; in the last where it is long. 人才“青黄不接” is one by its nickname. Not: 巩固成果,{防止问题反弹}. */
function namesFault(facts: Heading): boolean {
  const { heading } = facts;
  const clauses = heading.split(',').slice(isLong(facts) ? -1 : 0);
  const fights = (clause: string, i: number): boolean => REMOVES.test(clause) || (i > 0 && CAMPAIGN.test(clause) && !STRONG_FAULT.test(clause));
  return !DONE.test(heading) && (clauses.some((clause, i) => FAULT.test(clause) && !fights(clause, i)) || NICKNAMED.test(heading));
}

/** In any of its clauses, as {@link namesFault}. */
const hasStrongFault = (facts: Heading): boolean => facts.heading.split(',').slice(isLong(facts) ? -1 : 0).some((clause) => STRONG_FAULT.test(clause));

/** In the order tried; what no row reads names no problem. */
export const PROBLEM_HEADINGS: readonly HeadingRow[] = [
  {
    id: 'heading/names-none', read: null, example: '关于反馈的主要问题', because: 'it speaks of problems and names none',
    when: (facts) => endsInProblem(facts) && (facts.words.length < 2 || NAMES_NONE.test(facts.words)),
  },
  {
    id: 'heading/to-whom', read: null, example: '对驻区单位的问题', because: '对 may be whom it is done to: it wants a quotation or a fault',
    when: (facts) =>
      endsInProblem(facts) && facts.named && facts.refers && !facts.lead.startsWith('针对') && !wrapped(withoutOf(facts.core)) && !FAULT.test(facts.words),
  },
  {
    id: 'heading/around', read: null, example: '围绕“三务公开”问题', because: '围绕 names what work turns on, too: it wants a fault',
    when: (facts) => endsInProblem(facts) && facts.lead.startsWith('围绕') && !facts.words.split(',').some((clause) => FAULT.test(clause)),
  },
  {
    id: 'heading/named', example: '关于“学习不深入”问题的整改', because: '关于…问题, 针对…问题',
    when: (facts) => endsInProblem(facts) && facts.named,
    read: (facts) => ({ form: 'named', start: facts.start, end: facts.end, theme: isThemeOf(facts), refers: facts.refers }),
  },
  {
    id: 'heading/campaign', read: null, example: '着力解决群众办事难的问题', because: 'behind words that fight a fault it is the aim of a measure',
    when: (facts) => endsInProblem(facts) && CAMPAIGN.test(facts.words) && !facts.words.split(',').some((clause) => STRONG_FAULT.test(clause)),
  },
  {
    id: 'heading/action', read: null, example: '推进河道管理的问题', because: 'it begins with what was done and names no fault',
    when: (facts) => endsInProblem(facts) && !CAMPAIGN.test(facts.words) && ACTION.test(facts.words) && !FAULT.test(facts.words),
  },
  {
    id: 'heading/done', read: null, example: '档案室已完成修缮，已解决存放的问题', because: 'what was done and when, with the problem\'s words',
    when: (facts) => endsInProblem(facts) && DONE.test(facts.words),
  },
  {
    id: 'heading/of-the-work', read: null, example: '巡察反馈意见落实的问题', because: 'it speaks of the inspection or the rectification itself',
    when: (facts) =>
      endsInProblem(facts) && !FAULT.test(facts.words) && !NICKNAMED.test(facts.words) && !wrapped(withoutOf(facts.core)) && OF_THE_WORK.test(facts.words),
  },
  {
    id: 'heading/problem', example: '会议记录不规范的问题', because: 'it ends in 问题',
    when: endsInProblem, read: (facts) => asProblem(facts, isThemeOf(facts)),
  },
  {
    id: 'heading/quoted', example: '“学习不深入”的整改', because: 'a fault in quotes, and nothing else',
    // Problems are quoted with how they show: 关于“{学习形式单一}。中心组以读文件为主”的整改.
    when: ({ quoted }) => quoted !== '' && quoted.slice(1, -1).split(/[,。;:]/).some((clause) => FAULT.test(clause)),
    read: ({ heading, quoted }) => {
      const start = heading.indexOf('“') + 1;
      return { form: 'problem', start, end: start + quoted.length - 2, theme: false, refers: false };
    },
  },
  {
    id: 'heading/aspect', example: '关于“服务意识淡薄”方面', because: 'a fault in quotes, and a theme only where single problems stand below it',
    when: ({ aspect }) => aspect !== '' && FAULT.test(aspect),
    read: ({ heading, aspect }) => {
      const start = heading.indexOf('“') + 1;
      return { form: 'named', start, end: start + aspect.length, theme: true, refers: false };
    },
  },
  {
    id: 'heading/about', example: '关于学习不深入的整改情况', because: '关于, and a fault',
    when: ({ about }) => about !== '' && FAULT.test(about),
    read: ({ heading, about }) => ({ form: 'named', ...bare(about, 2), theme: /(?:方面|领域)$/.test(about), refers: heading.startsWith('针对') }),
  },
  {
    id: 'heading/several', read: null, because: 'several things in one paragraph are no heading',
    example: '标题应当写明单位名称和巡察轮次，正文应当写明反馈时间和问题总数，落款应当写明日期并加盖公章，附件应当逐项列出责任单位和完成时限，涉密内容应当先行处理；不能漏项，公开方式不够规范',
    when: (facts) => isLong(facts) && facts.heading.includes(';'),
  },
  {
    id: 'heading/fights-fault', read: null, example: '消除监管薄弱环节，防止责任缺失', because: 'behind words that fight a fault it is the aim of a measure',
    when: (facts) => namesFault(facts) && CAMPAIGN.test(facts.heading) && !FELL_SHORT.test(facts.heading),
  },
  {
    id: 'heading/acts-on-fault', read: null, example: '加强监管短板', because: 'it begins with what was done, and the fault is not plain enough to outweigh it',
    when: (facts) => namesFault(facts) && ACTION.test(facts.heading) && !hasStrongFault(facts),
  },
  {
    id: 'heading/predicate', example: '主体责任扛得不牢', because: 'it says what is wrong', when: namesFault,
    read: ({ heading }) => ({ form: 'predicate', ...bare(heading, 0), theme: false, refers: false }),
  },
];

const BEHIND = `(?:的?整改(?:${PROGRESS})?(?:情况)?)?$`;
const QUOTED = new RegExp(`^(?:关于|针对)?(“.{2,}”)${BEHIND}`);
const ASPECT = patternOf`^(?:关于|针对)“([^“”]{3,})”${DOMAINS}$`;
const ABOUT = new RegExp(`^(?:关于|针对)(.{3,}?)${BEHIND}`);
const NAMES = /^(?:关于|针对|对于|围绕|就|对)/;

/** The heading as the rows see it. */
function headingOf(heading: string): Heading {
  const tail = TAIL.exec(heading);
  const first = LEAD.exec(heading)?.[0] ?? '';
  const named = NAMES.test(first);
  // 审计指出的账实不符问题整改不力 is about 审计指出的…: without 关于 only a quotation parts the source from the problem.
  const lead = named || heading[first.length] === '“' ? first : '';
  const core = tail && tail.index > lead.length ? heading.slice(lead.length, tail.index) : '';
  const { start, end: bareEnd } = bare(core, lead.length);
  // 关于执行制度不严等问题: 等 wants its 问题, and is kept with it.
  const end = /[^”]等$/.test(core) && bareEnd === lead.length + core.length ? bareEnd + '问题'.length : bareEnd;
  return {
    heading, lead, named, refers: /^(?:针对|围绕|对)/.test(lead), core, start, end, words: heading.slice(start, end),
    // Few headings come to the rows that ask for these.
    get about() {
      return ABOUT.exec(heading)?.[1] ?? '';
    },
    get aspect() {
      return ASPECT.exec(heading)?.[1] ?? '';
    },
    get quoted() {
      const quoted = QUOTED.exec(heading)?.[1] ?? '';
      return wrapped(quoted) ? quoted : '';
    },
  };
}

/** The heading without what says how things stand; null where it is too short or long for one, or groups problems by status. */
function problemWords(whole: string): string | null {
  const heading = whole.slice(0, whole.length - statusTailLength(whole)).replace(ANSWER_TAIL, '');
  return heading.length < 4 || heading.length > LONGEST_HEADING || isStatusGroup(heading) ? null : heading;
}

/** 反馈意见指出,{扬尘污染问题突出}; 省委第三巡视组指出:{…}: who said so, in a clause of its own. */
const SOURCE =
  patternOf`^(?:根据)?(?:[\u4e00-\u9fff]*(?:${INSPECTIONS}|${CHECKS})组?)?(?:${RAISED})?(?:报告)?中?(?:${RAISES}|反映)$`;

/** How much of a folded heading's beginning says who found the problem; 0 where it begins with the problem, or says nothing more. */
export function sourceLength(heading: string): number {
  const stop = heading.search(/[,:]/);
  return stop > 0 && stop < heading.length - 1 && SOURCE.test(heading.slice(0, stop)) ? stop + 1 : 0;
}

/** The row that decides on a folded heading, with what it needs to know; `at` is where the problem's clause begins. */
function decideHeading(whole: string): { readonly row: HeadingRow; readonly facts: Heading; readonly at: number } | null {
  const heading = problemWords(whole);
  const at = heading === null ? 0 : sourceLength(heading);
  const facts = heading === null ? null : headingOf(heading.slice(at));
  const row = facts ? decidingRow(PROBLEM_HEADINGS, facts) : undefined;
  return facts && row ? { row, facts, at } : null;
}

/** The row that decides on a heading; `undefined` where none does, and it names no problem. */
export const headingRow = (whole: string): string | undefined => decideHeading(whole)?.row.id;

/**
 * Reads a folded heading (label and closing stop left out) as the name of a problem, or null if it names none.
 *
 * @see problem-heading.phrases.ts
 */
export function readProblemHeading(whole: string): ProblemHeading | null {
  const decided = decideHeading(whole);
  const read = decided?.row.read?.(decided.facts) ?? null;
  return decided && read ? { ...read, start: read.start + decided.at, end: read.end + decided.at } : null;
}

/** 针对…问题,… and 关于…问题,…: the words up to 问题; what follows is the answer. Folded, without label. */
export function withoutAnswer(words: string): string {
  if (!/^(?:关于|针对|对|就|围绕)/.test(words)) return words;
  // A quotation may hold …问题, itself: the heading ends behind it.
  const quoted = Math.max(quotedHeadingEnd(words) - 2, 0);
  const match = /^.*?问题(?:的整改)?(?:[(【[][^()【】[\]]+[)】\]]|-{1,2}[\u4e00-\u9fff]+)?(?=,)/.exec(words.slice(quoted));
  return match ? words.slice(0, quoted + match[0].length) : words;
}

/** 整治“吃拿卡要”问题{力度不够}, 整改方案{针对性不强}: the fight itself was found wanting. */
const FELL_SHORT = /^(?:[^,]*(?:力度|成效|重视|针对性)|整[改治](?:方案|措施|责任|质量|标准)[^,]*)不[够大足明高强实具准严细]/;
/** Faults plain enough to outweigh an action word at the head: 落实上级部署不到位, 执行制度有差距. */
const STRONG_FAULT =
  patternOf`(?:不(?:到位|够|力|细致|周密|严|实|深|强|紧|足|规范|及时|健全|完善|完备|透明|合理|具体|扎实|彻底|明显|充分|平衡|牢固?|高|多|全面?|细|准|畅|主动|严格|严肃|经常|坚决|深入|精准|有力|清晰?|聚焦|明确|同步|合理)|不够[\u4e00-\u9fff]{0,6}|有(?:${GAPS}|落差|偏差|温差|不足|欠缺|漏洞|死角|盲区|缺陷|待[\u4e00-\u9fff]{2,4})|存在(?:${GAPS}|不足|偏差|漏洞|薄弱)[\u4e00-\u9fff]{0,4}|滞后|迟缓|缓慢|缺失|缺位|乏力|流于形式|走过场|形式化|表面化|打折扣|脱节|混乱)(?:[^\u4e00-\u9fff]*)$`;
