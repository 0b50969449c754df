import { HOLDS, UP_TO } from '../words/fields';
import { CLOSED, ENDED_BY, ENDINGS, KEPT_UP } from '../words/status';
import { ADDS, AT_MOST_OR_LEAST, BEGINS, BREAKS_GROUND, COMES_INTO_USE, ENTRUSTS, FALLS, GIVES_OUT, GROWS, HANDS_OVER, IS_BUILT, LOOKS_OVER, MOVES_ON, ORDERS, PAYS, RECOVERS, RESTORES, RISES, SETS_UP, SETTLES, SPURS, STREAMLINES, STRENGTHENS, TALLIED, TELLS_ABOVE, WRITES } from '../words/acts';
import { COMPARED, LIMITS, PUT_OFF } from '../words/time';

/**
 * The words that tell a promise from a report. Sources of regular expressions, for folded text; none has an unbounded
 * repeat. Grouped by what they show, not by part of speech.
 */

/** A rule begins to hold: 四季度{起执行}. */
export const TAKES_EFFECT = '起(?:正式|全面)?(?:执行|施行|实施|启用|试行)';
/** Something begins. */
export const START = `${TAKES_EFFECT}|开门迎客|开业(?!务)|${BREAKS_GROUND}|${BEGINS}|着手|破土|奠基|进场施工|投产|推广(?!会)|[推铺]开`;

/** Something is brought to its end, or to a state that can be checked. */
export const ACHIEVE =
  `完成|${IS_BUILT}|完工|收官|${COMES_INTO_USE}|投运|投产|交付|启用|上线|开通|挂牌|通车|并网|封顶|验收|${CLOSED}|结案|审结|办理完毕` +
  `|${WRITES}|修编|修改|制订|${GIVES_OUT}|发布|编制|${SETS_UP}|形成|构建|打造|实现|达到|达标|达成|达\\d|做到|见效|整改|整治到|治理到|落实到` +
  `|盘活|收储|处置|打通|贯通|消化|攻克|销毁|核销|核减|追偿|${SETTLES}|清零|${RECOVERS}|清理|清收|清缴|清偿|清算|追回|收缴|补缴|缴清|缴纳|上缴|偿还|还清|结清|付清|${PAYS}|归还|发还|退回|腾退|兑现|支出` +
  `|${RESTORES}|搬迁|搬离|关停|关闭|淘汰|退出|取缔|注销|脱钩|${HANDS_OVER}|撤销|改造|复绿|复垦|封场|封井|补齐|补充|补办|补签|配齐|配备|配强|招聘|招录|招考|引进|到岗|到位` +
  `|签订|签署|签约|取得|通过|${TELLS_ABOVE}|报请|报告|提交|报[^道名警考刊]|书面|办妥|办好|完毕|结束|全覆盖|应[\\u4e00-\\u9fff]尽[\\u4e00-\\u9fff]|见底|压降|压减|${FALLS}|降至|降到|压缩|(?:${RISES}|${GROWS})(?:至|到|\\d)` +
  `|${AT_MOST_OR_LEAST}|不少于|不高于|控制在|降低|拍摄|安装|更换|建档|入库|归档|确权|登记|划转|审计|自查|评估|检测|排查|核查|摸底|调整|移动|整合|轮岗|交流到|${ADDS}|采购|招标|[修铺装换建补改搞配接种搬]好|[修铺装换建补改拆清搬领发查]完|入学|上岗(?!证|资格|培训)|通[水电气航](?!话)|(?:恢复|全面|正式|正常|实现)供[水电气热暖]|开[诊馆园]|创成|创建成|编入|并入|(?<!改革|扩大|深化)开放(?![式型性日度办区合大])|发到|送到|兑到|搬入|入驻|具备|运行|运营|使用|发展(?=(?:预备|正式)?[党团会]员)`;

/** An activity without an end of its own: no promise without a cue. */
export const ACTIVITY = `${HOLDS}|举行|${MOVES_ON}|进行|实施|落实|${STRENGTHENS}|${RISES}|安排|部署|举办|${SPURS}|执行|进入|${STREAMLINES}|深化|建设|${ENTRUSTS}|分解|公布|公开|公示|评选|评定|遴选|选派|轮训|演练|培训|${LOOKS_OVER}|回访|发放|列入|纳入`;

/** How a time to come begins: {12}月, {明}年, {国庆}节前, {“十四五”}末. */
const TIME = '国庆|元旦|春节|端午|清明|今|明|汛|本|年|第|下|\\d|十|[一二三四五六七八九]|“';
/** How a length of time begins: {两周}内, {半年}内. A number is among the above. */
const LENGTH = '[两半](?:[周年天日月]|个)';
/** The same where 计划, 原则上 go before it, also with a word between: 计划{于12月}. */
const AT_TIME = `${UP_TO}|${TIME}`;
/** The speaker binds himself. */
export const FIRM = `确保|务必|保证(?![金书人])|必须|限期|承诺(?![书函制卡件墙])|答应|届时|定于|责令|(?<![期时年权上下有无仅局界额不受])限(?=${TIME}|${LENGTH})|须(?:在|于)|务求` +
  `|不[晚迟]于(?=[今明本]|\\d)|最[迟晚](?=不|于|在|到|今|明|年|本|\\d|十|[一二三四五六七八九]月|“)|(?:${ENDINGS}|任务)(?:${LIMITS}|时间)(?:已)?(?:调整|${PUT_OFF}|顺延|变更)(?:为|至|到)`;
/** The speaker plans. */
export const PLANNED = `预计(?!数|算)|预期(?![目效成])|(?<![模虚草比])拟(?![定订制稿任录聘人])|(?<!度|工作|学习|整改|培训|行动|实施|监督|采购|三年)计划(?=${AT_TIME}|${LENGTH}|用|从|后|前|开|完|建|启|投|实|组|召|出|修|制|通|力|将|对|新|采|实)|规划(?=${UP_TO}|今|明|\\d)|有望|可望(?!而?不)|打算|原则上(?:应|须|要)?(?=${AT_TIME})`;
/** The speaker tries. */
export const EFFORT = `力争|争取(?![政资支项上各更到了对多]|中央|省级|市级|财政)|努力(?=在|于|实现|做到|到|\\d|年)|尽力|目标是(?=${AT_TIME}|${LENGTH})`;
/** Somebody is told to; weaker than a promise of one's own. */
export const ORDER = `${ORDERS}|明确|督促|责成|${MOVES_ON}|规定|限于|限在`;
/** 将 before a verb; before a noun it is 把 (将整改台账报局党委). */
export const FUTURE =
  '将(?=于|在|会|按|以|从|再|继续|持续|进一步|全面|全力|全部|陆续|逐步|力争|争取|确保|开始|启动|完成|建成|组织|开展|召开|进行|实现|形成|投入|投用|出台|修订|制定|建立|推动|推进' +
  '|实施|举办|通过|达到|依法|根据|适时|及时|同步|统一|集中|分批|分期|率先|基本|正式|结合|严格|加强|加快|加大|深化|围绕|针对|采取|联合|督促|协调|至少|对[^,]{1,20}(?:进行|开展|予以|实施))';

/** What stands right behind its time is promised by what can be done: 11月{可}投产, 9月{能}上线. Not 可能, 可视情况. */
export const CAN = /^(?:可(?![能视以])|可以|能(?![力源])|便可|即可)/;

/** It has happened: 已 (not 对已销号任务), 曾, and 了 after a verb (not 为了, 了解, 了结). */
export const DONE = '(?<!而|不|对|针对|把)已(?!知)|曾(?!祖)|(?<![为除明])了(?![解结然断却])';
/** A tally of what has happened; a promise may hold it too, after a cue. */
export const TALLY = `${TALLIED}|共计|共有|共(?=[\\d查办召组开受收处破抓清排检发投追完])|[、,]?其中|${COMPARED}|得到有效|大幅|显著|明显`;

/** Going on through a period. */
export const THROUGHOUT = `${KEPT_UP}|不间断|坚持|长期`;
/** Done in the main, not wholly. */
export const BASIC = '基本(?!农|公|养|医|建设|工资|情况|制度|原则|信息|规范|要求|户|药|台账|盘)|初步|阶段性|主体(?!责任|资格|地位)';
/** Done wholly. */
export const FULL = `全部|全面完成|彻底|清零|应[\\u4e00-\\u9fff]尽[\\u4e00-\\u9fff]|${ENDED_BY}|全覆盖|${IS_BUILT}|办结`;
