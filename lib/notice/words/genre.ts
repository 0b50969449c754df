/** What a notice calls itself. 函, 说明 and 汇报 are left out: they are letters more often. */
export const GENRES = '通报|报告|公示|公告';
/** Making public, as a verb. */
export const PUBLISHES = '公布|公示|公开|通报';
/** What pages of model texts add to a title. */
export const MODEL_MARKS = '大全|精选|模板|参考|格式';
/** Others hand it in: no publication of one's own. */
export const HANDED_IN = '报送|上报|填报|提交';
/** What was done with findings: 反馈意见{办理}情况. */
export const HANDLED = '落实|办理|处理|纠正';
