/** What is lacking, as a noun. */
export const GAPS = '差距|短板';
/** What may come of it. */
export const HAZARDS = '风险|隐患|漏洞';
/** Acts against the rules on money. */
export const MISUSES = '虚报|套取|挪用';
/** What a bulletin tells of persons at fault. */
export const CASES = '案例|案件';
/** Faults in set phrases, which no word of theirs tells. */
export const IDIOMS = [
  '虎头蛇尾', '走马观花', '蜻蜓点水', '浅尝辄止', '一知半解', '顾此失彼', '时紧时松', '前紧后松', '上热下冷', '上热中温下冷', '大水漫灌', '避重就轻', '隔靴搔痒',
  '得过且过', '各自为政', '名存实亡', '有名无实', '流于表面', '蒙混过关', '好人主义', '青黄不接', '捉襟见肘', '良莠不齐', '参差不齐', '先斩后奏', '挂一漏万',
  '一包了之', '一发了之', '一转了之', '一租了之', '一罚了之', '以罚代管', '以包代管', '以租代管', '只罚不管', '以会议落实会议', '以文件落实文件',
  '搞变通', '打擦边球', '吃大锅饭', '讲排场', '重形式轻实效', '无人问津', '无人管护', '久拖不决', '悬而未决', '半途而废', '不了了之', '朝令夕改',
].join('|');
