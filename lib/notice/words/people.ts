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
/** Those who made a page or a paper, as their names are printed below a text: 责任编辑, 审核, 三审. */
export const EDITORS = '[\\u4e00-\\u9fff]{0,4}编[辑审校]|责编|美编|校对|审[核校定]|[初复终一二三]审|监制|排版|制作|录入|供稿|撰稿|撰文';
/** Those who wrote it or took its pictures. */
export const AUTHORS = '[记作]者|通讯员|摄影';
