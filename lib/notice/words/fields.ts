/** What a field or section tells: 整改{成效}. */
export const RESULTS = '情况|结果|成效|进展';
/** How problems are spoken of: {突出}问题. */
export const WEIGHTS = '主要|突出|具体|有关';
/** Before the matter: {关于}…问题. Longest first. */
export const ABOUT = '关于|针对|对于|对|就';
/** What the public is asked for. */
export const OPINIONS = '意见|建议|问题|异议|情况';
/** What a telephone is for. */
export const CONTACT_PURPOSES = '联系|监督|举报|咨询';
/** Before a sum. */
export const SUMS_UP = '共|共计|合计|总计';
/** Before a time or an end. */
export const UP_TO = '于|在|到|至';
/** Activities without an end of their own. */
export const HOLDS = '开展|组织|举办|召开';
