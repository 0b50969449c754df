/**
 * Words of time beside the calendar's own (deadlines/scan), as all of words/ sources of regular expressions.
 */

/** The present, before what is told of it: {目前}已完成. 当前 and 至此 are left out: they stand in other frames. */
export const AT_PRESENT = '现|目前';
/** What comes after this notice: {后续}措施. 下一步 is left out: it is written in several ways (下[一]步). */
export const LATER = '下阶段|后续|今后';
/** Counted from now on: {今后}两年. */
export const FROM_NOW_ON = '接下来|今后';
/** The end of a time before something: 汛期{之前}. */
export const BEFORE = '之前|以前';
/** The end of a time within something: 三日{之内}. */
export const INSIDE = '之内|以内';
/** The years before, as a comparison. */
export const PAST_YEARS = '历年|往年';
/** Years named from here. */
export const NEAR_YEARS = '今年|明年';
/** Comparing a figure with that of another time. */
export const COMPARED = '同比|环比';
/** What the end of a task's time is called; 时间 alone may be any. */
export const LIMITS = '时限|期限';
/** What a day's column or label is called. */
export const DAY_NAMES = '时间|日期';
/** By the plan's steps: 达到{序时}进度. */
export const BY_STEPS = '序时|时序';
/** Put off to a later day. */
export const PUT_OFF = '推迟|延期|延长';
/** The day has passed. */
export const PAST_DUE = '超期|逾期';
