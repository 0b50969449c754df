/** Bodies of the party that sign notices. 党支部 is left out where it may be a matter of the text. */
export const PARTY_BODIES = '党组|党委|党工委|党总支';
/** Those that lead a body from within. */
export const COMMITTEES = '党委|党组';
/** Firms, as ends of a name. */
export const FIRMS = '公司|集团';
/** Universities, as ends of a name. */
export const UNIVERSITIES = '大学|学院';
/** Corps of police and of inspectors, as ends of a name. */
export const CORPS = '总队|支队|大队';
/** The lowest level, as ends of a name. */
export const VILLAGES = '社区|村';
/** Budgets and offices, as what an audit is of. */
export const AUDITED = '财政|预算|任职';
/** Branches, as ends of a name. */
export const BRANCHES = '党总支|总支部|党支部|支部';
/** Offices that sign for the body they belong to. */
export const OWN_OFFICES = '办公室|秘书处';
/** The office that signs for a government or a committee. */
export const GENERAL_OFFICES = '办公室|办公厅';
/** Levels of regions; autonomous ones (州, 旗, 盟) stand beside them where names are read. */
export const REGIONS = '省|市|县|区';
/** Ends of short names of bodies. */
export const SHORT_NAMES = '局|院|校|镇|乡|街道';
/** Who finds a rectification done: 通过{省级}验收, 经{市整改办}验收. */
export const ACCEPTED_BY = '[省市县区州]级?|国家|上级|第三方|整改办|[省市县区](?:整改办|督察办|委巡察办)';
