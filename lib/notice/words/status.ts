/** How work goes on: {积极}推进, {有序}推进. Sources of regular expressions, as all of words/. */
export const MANNERS = '积极|加快|有序|抓紧|深入|持续|稳步|按计划';
/** What is done with a task to its end: {整改}时限, 已{办结}. */
export const ENDINGS = '整改|完成|办结|销号';
/** What is told of a rectification: 整改{落实}情况, 整改{推进}情况. */
export const ADVANCES = '落实|进展|完成|推进';
/** The same in headings that speak of the work itself. */
export const WORK_TOLD = '落实|进展|完成|工作';
/** The speaker plans or tries, without the firm words. */
export const PLANS = '拟|计划|力争|争取';
/** How a rectification came to its end: 整改{到位}. */
export const ENDED_BY = '完成|到位|完毕|销号';
