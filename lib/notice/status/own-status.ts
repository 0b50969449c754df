import type { Row } from '../decision';
import { readStatusWords, type StatusWords } from '../forms/status-words';
import type { RuleId } from '../rules';
import { CLOSED, ENDED_BY, ENDINGS, EVERY, FINISHED, FRUITS, HAS_ALREADY, KEPT_UP, MANNERS, PLANS, RECTIFIED, REST, TRIES, UNDER_WAY, WHOLLY } from '../words/status';
import { ACCEPTED_BY } from '../words/bodies';
import { ATTAINS, BEGINS, DEEPENS, KEEPS_AT, REACHES, SETS_UP } from '../words/acts';
import { LAND_UNITS, MATTERS } from '../words/fields';
import { patternOf } from '../words/pattern';
import { AT_PRESENT, BY_STEPS, LIMITS, PAST_DUE } from '../words/time';

/** When it is so: 目前, 截至9月底, 经整改, … */
const WHEN = patternOf`^(?:${AT_PRESENT}|现已|当前|至此|近期|截至?(?:目前|[\d年月日底初末上中下旬]{2,12})|经(?:过)?整改|通过整改|经验收|20\d\d年\d{1,2}月(?:\d{1,2}日)?|总体上?|综上)[,:]?`;
/** What is spoken of, where it is the issue as a whole: 该问题, 此项整改任务, 上述问题, 问题, 整改. */
const SUBJECT =
  patternOf`^(?:(?:该|此|本|上述|以上|这)(?:项|条|类|个|一|些)*(?:反馈|巡[视察]|整改|具体)?(?:${MATTERS}|工作|整改(?=[尚仍未已正需属]|将长)|(?<=项)(?=[已均尚仍正基需须属]))|(?:反馈|${EVERY}|相关|涉及的?)问题|问题|整改(?:任务|工作|事项)?(?=[已均尚仍正基取]|[\u4e00-\u9fff]{2}推进中))(?:的?整改(?:任务|工作|事项)?(?=[已均尚仍正基取]))?`;

interface Predicate {
  readonly rule: RuleId;
  readonly status: StatusWords['status'];
  readonly pattern: RegExp;
  /** The words are too common to count where nobody says what they are about. */
  readonly needsSubject?: boolean;
}

/** What may follow without changing the status: 并长期坚持, 并建立长效机制, …经市整改办验收销号. */
const KEPT =
  `(?:,?(?:并|且|并且)?(?:将|已)?(?:(?:需)?(?:长期|${KEPT_UP})(?:${KEEPS_AT}|保持|整改)?|(?:${SETS_UP}|形成)[\\u4e00-\\u9fff]{2,10}|(?:转入|纳入)(?:常态化)?[\\u4e00-\\u9fff]{0,6}|[^,。;]*(?:验收(?:通过|合格|销号)?|销号)))?`;
const ALREADY = `(?:均|都|也|现|业)?(?:已经?|全部|均已|都已)(?:于(?:20\\d\\d年)?(?:今年|去年)?(?:年底|\\d{1,2}月(?:\\d{1,2}日|[底初末]|[上中下]旬)?)(?:之?前)?)?(?:按[期时要求]{1,3}|如期|${WHOLLY}|整体|经?)?`;
const BY_WHOM = `(?:${ACCEPTED_BY}|组织)?`;
const BASIC = `(?:均|都)?(?:已)?(?:基本(?:上)?(?:整改(?:完成|到位)|完成(?:整改|阶段性?)?(?:任务|目标)?|解决|到位)|(?:完成|${REACHES})(?:了)?(?:整改)?[序时]{2}进度(?:要求)?|取得(?:了|明显)?阶段性(?:${FRUITS})|阶段性(?:完成|整改完成)(?:整改)?|部分(?:完成(?:整改)?|整改))`;
const ON = `(?:${MANNERS})?`;

const POSTPONED = 'status/own-postponed';
const UNFINISHED = 'status/own-unfinished';

/** In the order tried; each must be all that is left of the clause. */
const PREDICATES: readonly Predicate[] = [
  { rule: 'status/own-partly-done', status: 'in-progress', pattern: new RegExp(`^${BASIC}(?:[,并]{0,2}(?:持续|长期|${UNDER_WAY})[\\u4e00-\\u9fff]{0,6})?$`) },
  { rule: 'status/own-done', status: 'completed', pattern: new RegExp(`^${ALREADY}(?:整改(?:${ENDED_BY}|落实到位|办结)|完成(?:全部|该项|上述)?整改(?:任务|工作|目标)?|(?:完成)?销号|得到(?:有效|全面|彻底|妥善)?(?:整改|解决)|解决到位|整改)${KEPT}$`) },
  { rule: 'status/own-done', status: 'completed', needsSubject: true, pattern: new RegExp(`^${ALREADY}(?:完成|办结|落实|解决|验收(?:合格|通过)?|改(?:好|完)了?)${KEPT}$`) },
  { rule: 'status/own-done', status: 'completed', pattern: new RegExp(`^(?:${RECTIFIED}|整改(?:完毕|销号)|完成销号)${KEPT}$`) },
  { rule: 'status/own-done', status: 'completed', pattern: new RegExp(`^(?:${ALREADY})?(?:通过|完成)(?:了)?${BY_WHOM}(?:整改)?验收(?:销号)?(?:,?(?:并|且)?(?:已|予以|同意|准予)?(?:公示无异议|销号))?$`) },
  { rule: 'status/own-done', status: 'completed', pattern: new RegExp(`^经?${BY_WHOM}(?:整改)?验收(?:合格|通过)?,?(?:并|且)?(?:已|予以|同意|准予)销号$`) },
  { rule: 'status/own-done', status: 'completed', pattern: /^(?:已)?(?:经[^,。;]+?)?(?:予以|同意|准予|批准)销号$/ },
  { rule: UNFINISHED, status: 'in-progress', pattern: patternOf`^(?:(?:尚|仍|还)?未(?:能)?|没有?能?)(?:按[期时]|如期|全部|完全)?(?:完成整改|整改(?:完成|${FINISHED})|完成销号|销号)$` },
  // 整改尚未到位: 整改 is the subject. 本项仍有部分未完成.
  { rule: UNFINISHED, status: 'in-progress', needsSubject: true, pattern: patternOf`^(?:尚|仍|还)未(?:全部|完全)?(?:${FINISHED})$|^(?:尚|仍|还)有(?:部分|少量|个别)[^,。;]{0,8}(?:未|没有)(?:整改)?(?:完成|${FINISHED}|${CLOSED})$` },
  { rule: UNFINISHED, status: 'in-progress', needsSubject: true, pattern: patternOf`^(?:尚|仍|还)未(?:全部|完全)?(?:完成|${CLOSED})$` },
  { rule: 'status/own-done', status: 'completed', pattern: patternOf`^整改目标(?:均|全部)?已经?(?:全部)?(?:${ATTAINS}|达到|完成)$` },
  { rule: 'status/own-not-started', status: 'not-started', pattern: patternOf`^(?:尚|仍|还)未(?:实质性?)?(?:${BEGINS}|开展)(?:整改)?(?:工作)?$` },
  { rule: 'status/own-in-progress', status: 'in-progress', needsSubject: true, pattern: new RegExp(`^(?:${UNDER_WAY}|正|还在)${ON}(?:整改|推进|整改推进|推进整改|解决|办理|落实)(?:之?中)?$`) },
  { rule: 'status/own-in-progress', status: 'in-progress', pattern: patternOf`^整改(?:任务|工作)?(?:[仍还尚]?在)?(?:${MANNERS})?(?:进行|推进)(?:之?中|当中)$|^整改(?:任务|工作)?[仍还]在(?:${MANNERS})?(?:进行|推进)$` },
  { rule: 'status/own-in-progress', status: 'in-progress', needsSubject: true, pattern: patternOf`^[仍还正]在(?:${MANNERS})?进行(?:之?中)?$|^(?:${MANNERS}|${KEPT_UP})推进中$|^(?:仍|还)?(?:在|需)?继续推进(?:整改)?$` },
  { rule: 'status/own-in-progress', status: 'in-progress', pattern: new RegExp(`^(?:${UNDER_WAY})${ON}(?:推进)?整改(?:之?中|过程中)?$`) },
  { rule: 'status/own-long-term', status: 'long-term', pattern: patternOf`^(?:已|将)?(?:[需须](?:要)?|属(?:于)?|作为|列为|[转纳列]入)?(?:长期(?:坚持|整改|推进)(?:整改|任务)?|常态化(?:整改|推进|坚持)(?:整改)?|持续(?:整改|推进)(?:整改)?)(?:的?${MATTERS})?(?:[、,并]{0,2}(?:将)?(?:长期|${KEPT_UP})(?:${KEEPS_AT}|整改|${DEEPENS})(?:落实)?)?$` },
  { rule: 'status/own-long-term', status: 'long-term', needsSubject: true, pattern: patternOf`^(?:[为是]|属于?)(?:一项)?(?:长期(?:性|坚持)?|常态化)的?(?:${MATTERS}|工作)(?:,(?:将|需|要)(?:长期|${KEPT_UP})(?:${KEEPS_AT}|整改|推进|${DEEPENS})(?:落实)?)?$` },
  { rule: 'status/own-long-term', status: 'long-term', needsSubject: true, pattern: /^(?:只有进行时,?)?(?:没有|永无)完成时$/ },
  { rule: POSTPONED, status: 'in-progress', needsSubject: true, pattern: /^(?:已)?(?:经[^,。;]+?(?:同意|批准|批复|研究))?(?:延期|推迟|顺延|延后|调整|延长)(?:为|至|到)[^。;,“”《》]{2,20}$/ },
  { rule: POSTPONED, status: 'in-progress', pattern: patternOf`^(?:整改|完成|销号)(?:${LIMITS}|时间)(?:已)?(?:延期|推迟|顺延|延后|调整|延长)(?:为|至|到)[^。;,“”《》]{2,20}$` },
  { rule: 'status/own-forecast', status: 'in-progress', pattern: new RegExp(`^(?:(?:预计|拟|计划|承诺|预期)(?:将|于|在|到)*|(?:${TRIES}|确保|将)(?:于|在|到)?(?=[^。;,]{0,12}(?:年|月|日|季度)))[^。;,“”《》]*?,?(?:${WHOLLY}|基本|按[期时]|如期)?(?:完成(?:全部|该项)?(?:整改|销号)?(?:任务|工作)?|整改(?:${ENDED_BY})|整改|办结)$`) },
];

/** 剩余资金预计…收回, 尚有3处仍在施工: what is left of the issue is still open. */
const TO_COME = `预计|${PLANS}|确保|承诺|(?:要求|明确)[在于]?(?=\\d|年|今年)|${UNDER_WAY}|尚[未在]|仍未|待`;
/** A quotation that names a day or a plan (“七一”前) is no other text. */
const UNQUOTED = '(?:[^。“”]|“(?:七一|五一|十一|[一二三四五六七八九十]{2,3}五)”)';
/** Where it is left: 东县、北县剩余18公里. */
const LONGEST_PLACE = 12;
const REMAINDER = new RegExp([
  `^(?:${AT_PRESENT})?,?(?:其中)?(?:对(?=${REST})|[^,。;\\d“”]{2,${LONGEST_PLACE}}(?=剩余|尚有))?(?:${REST}|剩下|尚未(?:完成|整改)|未(?:完成|整改)|(?:尚|仍|还)有)${UNQUOTED}*?(?:${TO_COME}|将|未)${UNQUOTED}+$`,
  // 最后1处…待法院判决后处置: a count alone is no remainder, what is waited for makes it one.
  `^(?:${AT_PRESENT})?,?(?:最后|另[外有]?|还剩)(?=\\d)${UNQUOTED}*?(?:${TO_COME})${UNQUOTED}+$`,
  `^${UNQUOTED}*?(?:${TO_COME})[^。;“”]*?(?:完成|解决|落实)(?:${REST})的?\\d${UNQUOTED}+$`,
].join('|'));
/** A status in brackets is a word or two. */
const LONGEST_BRACKETS = 14;
const BRACKETED = new RegExp(`^[(【[]([^()【】]{2,${LONGEST_BRACKETS}})[)】\\]]$`);
/** More is an account of several things, in which 将 and 未 speak of any of them. */
const LONGEST_REMAINDER = 200;

/**
 * Where a sentence stands: inside a labelled measure, at the close of the open text, or in a status field.
 * What is left unsaid there differs: inside, 已完成整改 without a subject speaks of the measure's own matter.
 */
export type StatusPlace = 'inside' | 'close' | 'field';

/** A clause about counted things (排查隐患35处,已全部整改): the count is what was finished, not the issue. */
const COUNTED = patternOf`[\d一二两三四五六七八九十百]+(?:余|多)?(?:个(?!工作日|自然日|月|小时|百分点|环节)|件|起|处|人|名|户|家|项|条|份|宗|笔|台|座|次|万|元|${LAND_UNITS})`;
const PLAIN_DONE = patternOf`^${AT_PRESENT}?(?:(?:${HAS_ALREADY}|已经)?(?:全部)?(?:完成整改|整改(?:完成|${FINISHED}))|已(?:经)?整改)(?:,?并?(?:长期|持续)(?:坚持|巩固))?$`;
/** Only an issue is given its 销号, whoever says so: 经市级验收,同意销号. */
const GRANTED = /(?:同意|予以|准予)销号$|公示无异议$/;
/** 目前正在推进整改。 as a sentence of its own, also in a measure: what is still being rectified there keeps the issue open. */
const UNDER_WAY_ALONE = patternOf`^(?:(?:${AT_PRESENT}|截至?目前|当前),?)?(?:${UNDER_WAY})(?:${MANNERS})?(?:推进整改|整改推进|整改)(?:之?中|过程中)?$`;
/** What is 销号 is the issue itself: 通过省级验收,已销号. */
const SETTLED = /销号$|公示无异议$/;
/** 该项任务…,经同意调整至…: the sentence has said what is put off. */
const PUT_OFF = /^(?:已)?(?:经|延|推|顺延|调整)/;
const IN_TIME = patternOf`^${AT_PRESENT}?(?:${HAS_ALREADY}|基本)?(?:${REACHES}|完成)(?:了)?${BY_STEPS}进度(?:要求)?$`;
/** What is done of a stage is not the whole. */
const STAGE_DONE = /^(?:目前)?(?:已)?基本完成阶段性?(?:任务|目标)$/;
const LATE = patternOf`${PAST_DUE}|超时限|[滞落]后于?[序时]{2}进度|未达到?[序时]{2}进度`;
const OF_A_TASK = /任务|整改|原计划|原定|方案|时限|应于|完成|完工|销号/;
/** The task itself is late: a clause of its own, or behind its reason (因…而超期). Not 清理超期车辆, 超期1天罚款. */
const OVERDUE =
  patternOf`^(?:因此|故|${AT_PRESENT}|截至目前|至今|该(?:项)?(?:任务|问题|工作|整改)){0,2}(?:${AT_PRESENT}|均|暂)?(?:已|仍|尚)?(?:(?:属于?|列为|纳入|转为|处于)?(?:${PAST_DUE}|超时限)(?:未(?:完成|${CLOSED})(?:整改)?)?(?:整改)?(?:任务|事项|状态)?|(?:滞后|落后)于?${BY_STEPS}进度|未达到?${BY_STEPS}进度)$|^(?:因|由于)[^,。;]+(?:而|导致|致使)(?:任务|整改|该项任务)?${PAST_DUE}(?:未(?:完成|${CLOSED})(?:整改)?)?$`;
const DONE_IN_A_WORD = patternOf`^${AT_PRESENT}?[均都]?已经?(?:全部)?(?:完成|落实|办结|解决)(?:,?并?(?:长期|${KEPT_UP})${KEEPS_AT})?$`;
/** All of them, or things that are counted because something was wrong with them: what was finished is the count. */
const ALL_OF = /全部|均|都/;
const COUNTED_FAULTS = patternOf`${MATTERS}|隐患|线索|点位|案件`;
/** Every rule holds one of these: most sentences are sent away by one test. */
const SPEAKS_OF_STATUS = patternOf`${PAST_DUE}|时限|延期|推迟|顺延|超时限|${ENDINGS}|持续推进|解决|坚持|进度|阶段性|改好|改完|${REST}|剩下|(?:最后|另[外有]?)\d|常态化|长期[性任事]|验收|[尚仍还](?:未|有)|(?:${MATTERS}|工作)(?:[正已]|仍在|还在|继续)`;

/** Does 已整改到位 speak of what the clause before counted, rather than of the issue? */
const countsAlone = (before: string, clause: string): boolean => COUNTED.test(before) && (ALL_OF.test(clause) || COUNTED_FAULTS.test(before));

/** What as a sentence of its own speaks of the issue, in a measure too. */
const OF_ITSELF = [GRANTED, UNDER_WAY_ALONE];
/** What as the last clause of a sentence speaks of the issue, whatever the others name. */
const OF_THE_REST = [IN_TIME, UNDER_WAY_ALONE, STAGE_DONE];

/** A statement with its offsets; `weak` if the subject had to be supplied from the clause before. */
export type OwnStatus = StatusWords & { readonly weak?: boolean };

/** One clause, or several, as a statement on the issue: when, about what, how it stands. Null if it says more. */
function readStatement(text: string): { predicate: Predicate; subject: boolean } | null {
  if (!SPEAKS_OF_STATUS.test(text)) return null;
  const rest = text.slice(WHEN.exec(text)?.[0].length ?? 0);
  const subject = SUBJECT.exec(rest)?.[0] ?? '';
  const said = rest.slice(subject.length).replace(/^(?:目前|现在?|均|都|也),?(?=[已正仍尚未基需长])/, '');
  const predicate = PREDICATES.find(({ pattern, needsSubject }) => (subject !== '' || !needsSubject) && pattern.test(said));
  return predicate ? { predicate, subject: subject !== '' } : null;
}

/** "(已完成)" alone: brackets that hold a status and nothing else. */
function readBracketed(sentence: string): OwnStatus | null {
  const bracketed = BRACKETED.exec(sentence)?.[1];
  if (bracketed === undefined) return null;
  const [first = '', ...others] = bracketed.split(',');
  const words = readStatusWords(bracketed);
  const opens = others.length > 0 ? readStatusWords(first) : null;
  // (基本完成,正在收尾): what opens the brackets, unless a whole is taken back (已完成,仍有2户未退).
  const said = words && words.end - words.start >= bracketed.length - 2 ? words
    : opens && opens.end - opens.start === first.length && (opens.status !== 'completed' || !STILL_OPEN.test(others.join())) ? opens : null;
  return said && { ...said, start: 1 + said.start, end: 1 + said.end, rule: 'status/own-bracketed' };
}

/** A statement that begins at `offset` and is all that follows there. */
function statementAt(sentence: string, offset: number, place: StatusPlace): OwnStatus | null {
  const text = sentence.slice(offset);
  const whole = { start: offset, end: sentence.length };
  const outside = place !== 'inside';
  if (outside && text.length <= LONGEST_REMAINDER && REMAINDER.test(text)) return { status: 'in-progress', ...whole, rule: 'status/own-remainder' };
  const putOff = offset > 0 && outside && PUT_OFF.test(text) && SUBJECT.test(sentence);
  const found = readStatement(text) ?? (putOff ? readStatement(`该问题${text}`) : null);
  if (!found) return null;
  const { status, rule } = found.predicate;
  if (rule === POSTPONED && offset > 0) return overdue(sentence) ?? { status: 'in-progress', ...whole, rule };
  const words = { status, ...whole, rule };
  if (found.subject || (offset === 0 && OF_ITSELF.some((form) => form.test(text)))) return words;
  if (!outside) return null;
  // …已淘汰112台、剩余19台,达到序时进度: some of it is still to come, so is the issue.
  if (offset === 0 || rule === 'status/own-forecast' || rule === POSTPONED || OF_THE_REST.some((form) => form.test(text))) return words;
  return (PLAIN_DONE.test(text) || SETTLED.test(text)) && (place === 'field' || !countsAlone(sentence.slice(0, offset), text)) ? { ...words, weak: place === 'close' } : null;
}

/** The statement that begins first among the last clauses of a sentence. */
function closing(sentence: string, place: StatusPlace): OwnStatus | null {
  for (const offset of clauseStarts(sentence)) {
    const found = statementAt(sentence, offset, place);
    if (found) return found;
  }
  return null;
}

/** A way in which a sentence states how things stand. */
interface Statement extends Omit<Row<never>, 'when'> {
  /** Does it count inside a labelled measure, too? */
  readonly inside: boolean;
  readonly read: (sentence: string, place: StatusPlace) => OwnStatus | null;
}

/** In the order tried; the first that reads something decides. */
export const STATEMENTS: readonly Statement[] = [
  { id: 'own/closing', inside: true, example: '该问题已整改到位', because: 'a clause to the end of the sentence says nothing else', read: closing },
  {
    // …配备设备;已完成。 It says of the issue what its last words were about.
    id: 'own/in-a-word', inside: false, example: '已完成', because: 'a sentence of its own',
    read: (sentence, place) =>
      DONE_IN_A_WORD.test(sentence) ? { status: 'completed', start: 0, end: sentence.length, rule: 'status/own-done-in-a-word', weak: place === 'close' } : null,
  },
  { id: 'own/overdue', inside: false, example: '该项任务目前超期，正在协调用地', because: 'a clause that says no more than that the time is over', read: overdue },
  { id: 'own/named-clause', inside: true, example: '目前该问题正在推进整改，已拆除12处', because: 'a clause that names the issue stands for itself', read: namedClause },
  { id: 'own/chain', inside: false, example: '已达到序时进度，基本完成', because: 'clauses that all state the status', read: chain },
  { id: 'own/opening', inside: false, example: '正在整改，拟于年底前完成合同转签', because: 'it opens with how things stand and goes on about what is left', read: opening },
];

/** The row that decides on a sentence, with what it read. */
function decideStatus(sentence: string, place: StatusPlace): { readonly id: string; readonly read: OwnStatus } | null {
  if (place !== 'inside' && BRACKETED.test(sentence)) {
    const read = readBracketed(sentence);
    return read && { id: 'own/bracketed', read };
  }
  if (!SPEAKS_OF_STATUS.test(sentence)) return null;
  for (const { id, inside, read } of STATEMENTS) {
    const found = inside || place !== 'inside' ? read(sentence, place) : null;
    if (found) return { id, read: found };
  }
  return null;
}

/** …建成投用,{正在推进整改}: the sentence's last clause says that the rectification goes on, whatever stands before it. */
export function underWayAtEnd(sentence: string): OwnStatus | null {
  const start = sentence.lastIndexOf(',') + 1;
  return UNDER_WAY_ALONE.test(sentence.slice(start)) ? { status: 'in-progress', start, end: sentence.length, rule: 'status/own-in-progress' } : null;
}

/** The row that decides on a sentence; `undefined` where it states nothing. */
export const ownStatusRow = (sentence: string, place: StatusPlace): string | undefined => decideStatus(sentence, place)?.id;

/**
 * The status a sentence states for the whole issue: it must say nothing else, and speak of the issue (该问题…) or of
 * nothing in particular. "指出问题并现场整改" speaks of something else and is no statement on the issue.
 *
 *   该问题{status:已整改到位}。      {status:预计2021年12月底前完成整改}。      目前,{status:已完成整改}。
 *
 * @returns Offsets into `sentence`, or null.
 * @see own-status.phrases.ts
 */
export function readOwnStatus(sentence: string, place: StatusPlace): OwnStatus | null {
  return decideStatus(sentence, place)?.read ?? null;
}

/** 目前超期,经同意调整至…: a clause that says no more than that the time is over. */
function overdue(sentence: string): StatusWords | null {
  if (!LATE.test(sentence)) return null;
  const subject = SUBJECT.test(sentence.slice(WHEN.exec(sentence)?.[0].length ?? 0));
  let start = 0;
  for (const clause of sentence.split(',')) {
    if (!LATE.test(clause)) {
      start += clause.length + 1;
      continue;
    }
    // 3户贷款现已逾期, 藏书超期: only a task is late here, named in the clause or what the sentence is about.
    if (!subject && !/任务|整改|未(?:完成|销号|办结)|进度/.test(clause) && !(clause.includes('超期') && OF_A_TASK.test(sentence))) return null;
    if (OVERDUE.test(clause)) return { status: 'in-progress', start, end: start + clause.length, rule: 'status/own-overdue' };
    start += clause.length + 1;
  }
  return null;
}

/** 0 and the starts of the last three clauses of a sentence. */
function clauseStarts(sentence: string): number[] {
  const starts = [0];
  for (let at = sentence.lastIndexOf(','); at > 0 && starts.length < 4; at = sentence.lastIndexOf(',', at - 1)) starts.push(at + 1);
  return starts;
}

/** 该问题正在推进整改 in the middle of a sentence: a clause that names the issue stands for itself. */
function namedClause(sentence: string): StatusWords | null {
  let start = 0;
  for (const clause of sentence.split(',')) {
    const found = /^(?:目前)?(?:该|此|本|整改(?:工作|任务)?[尚仍还]未)/.test(clause) ? readStatement(clause) : null;
    // 该问题延期至5月底,5月20日通过验收: what follows may say that it was met.
    if (found?.subject && found.predicate.rule !== POSTPONED) return { status: found.predicate.status, start, end: start + clause.length, rule: found.predicate.rule };
    start += clause.length + 1;
  }
  return null;
}

/** 正在整改,拟于年底前完成合同转签: a sentence that opens with how things stand and goes on about what is left. */
function opening(sentence: string): StatusWords | null {
  const end = sentence.indexOf(',');
  const found = end > 0 ? readStatement(sentence.slice(0, end)) : null;
  if (!found || found.predicate.rule === POSTPONED || (found.predicate.status === 'completed' && STILL_OPEN.test(sentence.slice(end)))) return null;
  const begun = found.predicate.rule === UNFINISHED ? readStatusWords(sentence.slice(end + 1)) : null;
  // 未销号,{尚未开工}: what has not begun is unfinished, too, and more is said by that.
  if (begun?.status === 'not-started' && begun.start === 0) return { ...begun, start: end + 1, end: end + 1 + begun.end };
  return { status: found.predicate.status, start: 0, end, rule: found.predicate.rule };
}
/** 已整改完成,但仍有2项需推进: what follows takes the statement back. */
export const STILL_OPEN = patternOf`但|[仍尚还][有需未在]|${REST}|剩下|未完成|正在`;

/** 达到序时进度,正在推进整改: clauses that all state the status; one that is open leaves the issue open. */
function chain(sentence: string): StatusWords | null {
  const clauses = sentence.split(',');
  if (clauses.length < 2 || clauses.length > 3) return null;
  const found = clauses.map(readStatement);
  if (found.some((one) => one === null)) return null;
  const open = found.find((one) => one?.predicate.status !== 'completed') ?? found[0];
  return open ? { status: open.predicate.status, start: 0, end: sentence.length, rule: open.predicate.rule } : null;
}
