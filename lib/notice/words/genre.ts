/** What a notice calls itself. 函, 说明 and 汇报 are left out: they are letters more often. */
export const GENRES = '通报|报告|公示|公告';
/** Making public, as a verb. */
export const PUBLISHES = '公布|公示|公开|通报';
/** What pages of model texts add to a title. */
export const MODEL_MARKS = '大全|精选|模板|参考|格式';
/** Words spoken at a meeting. */
export const SPEECHES = '讲话|发言';
/** Rules, by their titles. */
export const RULES_OF_CONDUCT = '办法|规定';
/** Lines that pages print below a text. */
export const PAGE_NOTES = '附件|来源|编辑';
/** What pages offer to do with it. */
export const PAGE_TOOLS = '打印|关闭';
/** Where a newspaper's text goes on. */
export const PAGE_TURNS = '上接|下转';
/** What was done with findings: 反馈意见{办理}情况. */
export const HANDLED = '落实|办理|处理|纠正';
