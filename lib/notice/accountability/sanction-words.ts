import { HANDED_TO, PUBLIC_SANCTIONS, TAKEN, TAKES } from '../words/sanctions';
import { CONTRACTS, PUNISHES } from '../words/acts';
import { BONUSES } from '../words/people';
import { PUT_OFF } from '../words/time';

/**
 * What holds a member of the organization to account, longest first where one holds another. Sanctions on the public
 * (行政处罚, 行政拘留, 刑事强制措施) are not among them.
 */
const WORDS = [
  '党内严重警告', '党内警告', '撤销党内职务', '留党察看', '开除党籍', '开除公职',
  '政务(?:警告|记过|记大过|降级|撤职|开除)处分', '政务(?:警告|记过|记大过|降级|撤职|开除)', '政务处分', '政纪处分', '党纪政务处分', '党纪政纪处分', '党政纪处分', '党纪处分', '纪律处分', '行政处分',
  '记大过', '记过', '行政警告', '警告处分', '诫勉谈话', '谈话诫勉', '诫勉处理', '书面诫勉', '诫勉', '提醒谈话', '谈话提醒', '警示谈话', '批评教育谈话', '约谈提醒', '提醒约谈', '约谈',
  '批评教育帮助和处理', '批评教育和处理', '批评教育帮助', '处理处分', '处分处理',
  '批评教育', '责令作出书面检查', '责令书面检查', '责令检查', '责令作出检查', '责令做出书面检查', '作出书面检查', '做出书面检查', '书面检查', '责令检讨', '责令整改谈话', '通报批评', '书面提醒', '函询',
  '组织处理', '组织调整', '停职检查', '停职', '免职', '责令辞职', '引咎辞职', '调离岗位', '调整岗位', '调离(?:工作|执法|执行|审判|办案)?岗位', '降职', '降级', '撤职', '改任',
  '追责问责', '问责追责', '问责处理', '问责', '责任追究', '追究(?:执法)?(?:过错)?责任', '追究(?:执法)?过错', '追究(?:相关)?责任', '执法过错追究', '追责',
  `(?:${PUT_OFF}|暂缓|延缓)[\\u4e00-\\u9fff]{0,8}?晋升`, `(?:${TAKES})(?![\\u4e00-\\u9fff]*?(?:录[用取]|聘用|低保|补贴|享受|参保|申报|供应商))[\\u4e00-\\u9fff]{0,12}?(?:${TAKEN}|执业(?:活动)?|评优(?:评先)?|评先(?:评优)?)`, '免去[\\u4e00-\\u9fff]{1,10}?职务', '停止执业',
  `扣(?:发|减|罚|除)[\\u4e00-\\u9fff]{0,8}?(?:${BONUSES}|薪酬|工资|津贴|补助|补贴|报酬)(?:工资|奖金|薪酬)?`, '降低[\\u4e00-\\u9fff]{0,4}(?:薪酬|岗位等级|绩效等次)', '降薪', '经济处罚', '(?:违规|合规)(?:行为)?积分(?:处理|处罚|扣分)', '绩效扣罚', '绩效(?:扣减|考核扣分)',
  '待岗(?:学习|培训|处理)?', '离岗(?:学习|培训)', '停岗(?:学习|培训)?', '(?:退出|免除)(?:法官|检察官)?员额', '(?:党内|全[省市县区州院校镇乡]|全系统|全行业|点名|书面)通报(?:批评)?', '通报曝光', '点名批评', '公开检讨', '公开检查', '训诫', '约谈问责', '诫勉约谈', '罢免',
  HANDED_TO, '移送检察(?:机关|院)?(?:审查起诉)?', '移送审查起诉', '立案审查调查', '立案审查', '采取留置措施', '留置',
  '[“]?第[一二三四]种形态[”]?', '[“]?四种形态[”]?', '处分',
];

/** Words that are sanctions only where a count of people is what they govern: 通报5人次, 除名1名; elsewhere they are ordinary. */
const COUNTED_ONLY = ['通报', '辞退', '解聘', '除名', '劝退', '限期改正', '党内除名', '处理(?=(?:相关|有关)?责任人|相关人员)', '延长预备期', '取消预备党员资格', '追究党纪政务责任', '免去职务', '降级使用', '撤换', '撤销职务', '扣发绩效', '口头提醒', '廉政提醒', '暂缓任用', '责令退出', '警示约谈', '集体约谈', '个别约谈', `解除(?:${CONTRACTS})(?:合同|关系)`];
/** Words that are sanctions only where they are done to members of the organization: 对4名干部进行了处理. */
const DONE_TO_MEMBERS = ['警告', '严肃处理', '相应处理', '处理', '惩处', `解除(?:${CONTRACTS})(?:合同|关系)`, '辞退', '解聘', '通报', '除名', '开除', '(?:集体|个别|警示)约谈'];

/** Source of a regular expression (no groups) for one sanction, with 处分/处理 behind it if it is said. */
export const SANCTION = `(?:${WORDS.join('|')})(?:${PUNISHES}|教育)?`;

/** One or several sanctions said of the same people: 批评教育、提醒谈话. At most six. */
export const SANCTIONS = `${SANCTION}(?:(?:、|和|或|及|以及|等)${SANCTION}){0,5}`;

/** As {@link SANCTIONS}, with the words that count only before a number of people. */
export const COUNTED_SANCTIONS = `(?:${SANCTIONS}|${COUNTED_ONLY.join('|')})`;
const MEMBER_SANCTION = `(?:${SANCTION}|(?:${DONE_TO_MEMBERS.join('|')})(?:处分)?)`;
/** As {@link SANCTIONS}, with the words that count only for members. */
export const MEMBER_SANCTIONS = `${MEMBER_SANCTION}(?:(?:、|和|或|及|以及|等)${MEMBER_SANCTION}){0,5}`;

/** What members of organizations are called, in the order a name ends in them. */
export const MEMBER =
  '(?:干部|书记|人员|同志|责任人|负责人|民警|辅警|交警|教师|老师|教职工|教职员工|职工|员工|党员|委员|主任|局长|处长|科长|股长|所长|站长|院长|校长|园长|厂长|队长|组长|经理|董事|总监|主管|会计|出纳' +
  '|医生|医师|药师|护士|护士长|医务人员|法官|检察官|书记员|执行员|助理|法警|班子成员|成员|领导|工作者|公职人员|公务员|工作队员|队员|村官|网格员|协管员|编外人员|保管员|检验员|仓管员|管理员|审核人|经办人|承办人|监管员|执法人员|乡医|村医|讲解员|护林员|安全员|检察长|庭长|专干|干警|审判员|社长|行长|馆长|台长|编辑|记者|文书|理事长|监事|支书|辅导员|班主任|教授|导师|统计员|普查员|消防员|指战员|指导员|协管员|营业员|柜员|店长|采购员|保安|法定代表人|[场镇乡村县区市部司会班船庭]长|秘书长|理事|监督员|审批员|督导员)';

/** People outside the organization: what is done to them is enforcement, an outcome at most. */
export const PUBLIC =
  new RegExp(`群众|市民|司机|驾驶员|驾驶人|违法(?:行为)?人|违法人员|嫌疑人|经营者|经营户|商户|店主|车主|业主|居民|行人|骑行|摊贩|游客|患者|考生|企业主|当事人|纳税人|用人单位|行政相对人|涉案人|犯罪|吸毒|施工方|养殖户|村民|农户|户主|学生|${PUBLIC_SANCTIONS}`);
