/** What a field or section tells: 整改{成效}. */
export const RESULTS = '情况|结果|成效|进展';
/** How problems are spoken of: {突出}问题. */
export const WEIGHTS = '主要|突出|具体|有关';
/** Before the matter: {关于}…问题. Longest first. */
export const ABOUT = '关于|针对|对于|对|就';
/** What the public is asked for. */
export const ADVICE = '意见|建议';
/** The same, or what is amiss. */
export const OPINIONS = `${ADVICE}|问题|异议|情况`;
/** What a telephone is for. */
export const CONTACT_PURPOSES = '联系|监督|举报|咨询';
/** What an inspection leaves to be done: 第3{项问题}. */
export const MATTERS = '问题|任务|事项';
/** What problems are grouped by: 党的领导{方面}. */
export const DOMAINS = '方面|领域';
/** What heads the telling of a problem: 问题{表现}. */
export const TOLD_AS = '描述|表现';
/** Who answers for a task. */
export const ROLES = '责任|牵头|配合';
/** Of what kind they are. */
export const ROLE_HOLDERS = '领导|单位|部门';
/** Measures of land and roads. */
export const LAND_UNITS = '公里|亩';
/** Before a sum. */
export const SUMMED = '共|共计|合计';
/** The same of all parts. */
export const SUMS_UP = `${SUMMED}|总计`;
/** Before a time or an end. */
export const UP_TO = '于|在|到|至';
/** Activities without an end of their own. */
export const HOLDS = '开展|组织|举办|召开';
