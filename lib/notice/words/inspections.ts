/** Kinds of inspections by how they are held. */
export const SPECIAL_KINDS = '专项|机动|提级';
/** All of them. */
export const KINDS = `常规|${SPECIAL_KINDS}|联动|交叉|延伸|直查|异地`;
/** Who inspects, by the work; 督查 and 检查 also name what bodies do themselves. */
export const INSPECTIONS = '巡视|巡察|审计|督察';
/** The same with checks that are no 巡视. */
export const CHECKS = '审计|督察|督查|检查';
/** What an inspection does with problems: {反馈}的问题. */
export const RAISES = '反馈|指出|发现|提出';
/** The same as nouns. */
export const RAISED = '反馈意见|反馈问题';
/** How the fund of medical insurance is inspected, without notice. */
export const FLIGHT_INSPECTIONS = '飞行检查|飞检';
/** What they look at. */
export const MEDICAL_FUNDS = '医保|医疗保障|医疗保险';
