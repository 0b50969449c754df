/**
 * What bodies do, by synonyms: each class holds what may stand for one another in a notice. Lists of verbs in the rules
 * are made of them and of what only that rule knows.
 */

/** Rules are written … */
export const WRITES = '制定|修订|出台';
/** … given out … */
export const GIVES_OUT = '印发|下发';
/** … and kept. */
export const SETS_UP = '建立|健全|完善';
/** Building begins. */
export const BREAKS_GROUND = '开工|动工';
/** Any work begins. */
export const BEGINS = '启动|开始';
/** Building ends. */
export const IS_BUILT = '建成|竣工';
/** What was built is used. */
export const COMES_INTO_USE = '投入|投用';
/** Work is done; what has a day of its own (举办) stands in HOLDS. */
export const DOES = '进行|开展|实施';
/** Money comes back. */
export const RECOVERS = '追缴|收回|清退';
/** Money goes out. */
export const PAYS = '兑付|偿付|支付|拨付|退还';
/** A matter is settled. */
export const SOLVES = '解决|化解';
/** A danger, too. */
export const SETTLES = `${SOLVES}|消除`;
/** Wrongs are put in order. */
export const PUTS_RIGHT = '清理|整治';
/** Work is gone through, item by item. */
export const GOES_THROUGH = '排查|梳理';
/** Works and land are put back as they were. */
export const RESTORES = '拆除|修复';
/** Something is added. */
export const ADDS = '新建|新增';
/** Figures rise. */
export const RISES = '提升|提高';
/** Figures grow. */
export const GROWS = '增长|增加';
/** Figures fall. */
export const FALLS = '下降|减少';
/** Bounds of a figure. */
export const AT_MOST_OR_LEAST = '不超过|不低于';
/** A state or figure is reached: {达到}序时进度. */
export const REACHES = '达到|符合';
/** An aim is reached. */
export const ATTAINS = '实现|达成';
/** A matter is told to those above. */
export const TELLS_ABOVE = '报送|上报';
/** The same in writing: what others hand in is no publication of one's own. */
export const HANDED_IN = `${TELLS_ABOVE}|填报|提交`;
/** It is made known to all. */
export const ANNOUNCES = '公布|发布';
/** A matter is given to others to deal with. */
export const HANDS_ON = '转办|交办';
/** A matter or a person is given away. */
export const HANDS_OVER = '移交|移送';
/** Posts are changed. */
export const ROTATES = '轮岗|交流';
/** Work is urged: headings of what is still to do. */
export const URGES = '做好|抓好|加强|进一步';
/** Others are urged. */
export const SPURS = '督促|督导';
/** Work is strengthened. */
export const STRENGTHENS = '加强|加快|加大';
/** Work is brought forward. */
export const MOVES_ON = '推动|推进';
/** Work is gone on with: {巩固}成果. */
export const KEEPS_AT = '坚持|推进|巩固';
/** The same, a step further. */
export const DEEPENS = '深化|抓好';
/** Procedures are made better. */
export const STREAMLINES = '优化|规范';
/** What was decided above is done. */
export const CARRIES_OUT = '落实|贯彻';
/** Somebody above has said what to do. */
export const ORDERS = '要求|部署|安排';
/** A body speaks for another: 受省政府{委托}. */
export const ENTRUSTS = '委托';
/** On whose word. */
export const ACCORDING_TO = '根据|按照';
/** A body looks into things itself; inspections are in inspections.ts. */
export const LOOKS_OVER = '检查|巡查';
/** It looks into some of them. */
export const SPOT_CHECKS = '检查|抽查';
/** It goes to people. */
export const VISITS = '走访|回访';
/** It marks work. */
export const EXAMINES = '督导|考核|评估';
/** It counts. */
export const COUNTS_UP = '汇总|统计';
/** It holds an opinion. */
export const FINDS = '指出|认为';
/** A meeting heard a report. */
export const HEARS = '听取|审议';
/** Those at fault are held to it … */
export const HOLDS_TO_ACCOUNT = '问责|追责';
/** … and this is done to them. */
export const PUNISHES = '处分|处理';
/** Contracts that may end for it. */
export const CONTRACTS = '劳动|聘用';
/** Counts over a time: {累计}开展, {先后}约谈. */
export const TALLIED = '先后|累计';
