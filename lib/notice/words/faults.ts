/** What is lacking, as a noun. */
export const GAPS = '差距|短板';
/** What may come of it. */
export const HAZARDS = '风险|隐患|漏洞';
/** Acts against the rules on money. */
export const MISUSES = '虚报|套取|挪用';
/** What a bulletin tells of persons at fault. */
export const CASES = '案例|案件';
