/** Heads of offices and schools, as titles behind a name. */
export const HEADS = '主任|局长|院长|校长';
/** Members of a body, without rank. */
export const STAFF = '人员|同志';
/** What is paid for work done well. */
export const BONUSES = '绩效|奖金';
/** Ways in which people turn to a body. */
export const CALLS_IN = '来信|来电';
/** Labels of the ways to reach a body … */
export const WAYS = '电话|邮箱|邮编|传真';
/** … and of its places. */
export const WAYS_AND_PLACES = `${WAYS}|信箱|地址`;
/** What people tell of, and in which files it is kept. */
export const TOLD_BY_PEOPLE = '线索|信访';
