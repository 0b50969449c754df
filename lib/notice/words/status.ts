/**
 * How a task stands. Sources of regular expressions, as all of words/.
 */

/** Work is brought forward faster. */
export const HASTENS = '抓紧|加快|有序';
/** How work goes on: {积极}推进, {稳步}推进. */
export const MANNERS = `积极|${HASTENS}|深入|持续|稳步|按计划`;
/** What is done with a task to its end: {整改}时限, 已{办结}. */
export const ENDINGS = '整改|完成|办结|销号';
/** What is told of a rectification: 整改{落实}情况. */
export const PROGRESS = '落实|进展|完成';
/** The same while it goes on: 整改{推进}情况. */
export const ADVANCES = `${PROGRESS}|推进`;
/** The same in headings that speak of the work itself. */
export const WORK_TOLD = `${PROGRESS}|工作`;
/** The speaker tries. */
export const TRIES = '力争|争取';
/** The speaker plans or tries, without the firm words. */
export const PLANS = `拟|计划|${TRIES}`;
/** The speaker binds himself. deadlines/words.ts has the same words each with what may not stand behind it. */
export const BINDS = '确保|务必|务求|保证|必须';
/** What is left of a whole. */
export const REST = '其余|剩余|余下';
/** It has not happened. */
export const NOT_YET = '尚未|暂未|未';
/** It is happening. */
export const UNDER_WAY = '正在|仍在';
/** It has happened. */
export const HAS_ALREADY = '已|均已';
/** Of all, before a verb of completion: {全部}完成. */
export const WHOLLY = '全部|全面';
/** Of all, leaving nothing. */
export const UTTERLY = '全部|完全|彻底';
/** Of all, before a noun: {所有}问题. */
export const EVERY = '全部|所有';
/** Wholly, behind a verb: 整改{完毕}. */
export const FINISHED = '到位|完毕';
/** A task is struck off. */
export const CLOSED = '办结|销号';
/** A rectification in one word with its end. */
export const RECTIFIED = '整改完成|整改到位|完成整改';
/** Signs that tell how things stand, alone or before the words that say it: ✅, ⏳推进中. Astral: for patterns with the flag u. */
export const STATE_SIGNS = '[✅☑✔✓🟢🟡🟠🔴⏳🚧]\\ufe0f?';
/** As a habit: {持续}推进. */
export const KEPT_UP = '持续|常态化';
/** What was reached. */
export const FRUITS = '成效|成果|进展';
/** How a task stands, as a column is called. */
export const STATES = '状态|进度';
/** How a rectification came to its end: 整改{到位}. */
export const ENDED_BY = '完成|到位|完毕|销号';
/** The same in the words of every day: 已经改{好}. */
export const PUT_RIGHT = '好|完';
