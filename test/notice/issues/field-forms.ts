import type { OutlineForm } from './outline-forms';

/** Problem blocks whose parts carry marks of their own: labelled fields numbered anew in every block, dashes before each problem. */
export const FIELD_FORMS: readonly OutlineForm[] = [
  {
    name: 'what was done, as a section without a number',
    text: `现将整改情况通报如下：
1.阅览室开放不正常。一是调整时间。
2.台账记录不全。一是补录台账。
整改完成情况
以上问题均已整改到位。`,
    sections: ['整改完成情况'],
    issues: [['1', '阅览室开放不正常', 'unspecified', '一是'], ['2', '台账记录不全', 'unspecified', '一是']],
  },
  {
    name: 'how things stand behind the one who answers for it, and groups named by when they were done',
    text: `一、集中整改期内已完成的问题
1.阅览室开放不正常。
整改情况：调整开放时间，每周六全天开放。责任人：卫长河。
2.台账记录不全。
整改情况：补录台账52份。责任人：陈某、周某。已完成
二、截至目前尚未完成的问题
3.机井闲置。
整改情况：维修4眼。责任人：卫长河。正在整改，要长期抓下去`,
    sections: ['一、集中整改期内已完成的问题', '二、截至目前尚未完成的问题'],
    issues: [
      ['1', '阅览室开放不正常', 'completed', '-'],
      ['2', '台账记录不全', 'completed', '-'],
      ['3', '机井闲置', 'in-progress', '-'],
    ],
    responsible: ['卫长河', '陈某、周某', '卫长河'],
  },
  {
    name: 'numbered fields below numbered problems',
    text: `二、具体问题整改情况
问题一：药品采购把关不严。
1.整改措施：修订采购办法，公开采购目录。
2.整改成效：核查合同318份，退回货款13.2万元。
3.整改状态：已完成，长期坚持。
问题二：食堂改造进度缓慢。
1.整改措施：（1）补办施工手续；（2）落实专人驻场。
2.整改成效：主体工程已完工。
3.整改状态：正在推进。
三、下一步工作
继续抓好后续整改。`,
    sections: ['二、具体问题整改情况', '三、下一步工作'],
    issues: [
      ['一', '药品采购把关不严', 'completed', '- -'],
      ['二', '食堂改造进度缓慢', 'in-progress', '（1） （2） -'],
    ],
  },
  {
    name: 'every task told anew from 一、 to 六、, the problem among its fields',
    text: `整改任务一（第5项）
一、反馈问题：养殖废水直排。督察发现，3家养殖场未建沉淀池。
二、整改时限：2023年12月底前。
三、整改目标：废水达标排放。
四、整改措施：
（一）补建沉淀池；
（二）加密巡查。
五、整改完成情况：已完成整改。
六、责任单位：县农业农村局
整改任务二（第9项）
一、反馈问题：河道淤积严重。
二、整改时限：2024年12月底前。
三、整改措施：1.实施清淤；2.设立管护员。
四、整改完成情况：正在推进。
五、责任单位：县水务局`,
    sections: ['整改任务一（第5项）', '整改任务二（第9项）'],
    issues: [
      ['一', '养殖废水直排', 'completed', '（一） （二）'],
      ['一', '河道淤积严重', 'in-progress', '1 2'],
    ],
    responsible: ['县农业农村局', '县水务局'],
  },
  {
    name: 'labels in brackets without a colon',
    text: `【问题一】逾期贷款清收不力。
【整改情况】成立清收专班，清收逾期贷款126笔。其中3户正在审理。
【整改结果】正在整改，预计2023年6月底前完成
【问题二】办公用房超标。
【整改情况】腾退办公用房2间42平方米。
【整改结果】已完成
【责任单位】办公室`,
    sections: [],
    issues: [
      ['一', '逾期贷款清收不力', 'in-progress', '- -'],
      ['二', '办公用房超标', 'completed', '-'],
    ],
    responsible: ['办公室'],
  },
  {
    name: 'what the inspection pointed out, in its own words, above the answer',
    text: `（一）贯彻上级部署有偏差
1.巡察指出：卫生院能力提升缓慢。
整改落实：为8家卫生院配备设备；已完成。
2.巡察指出：档案核查走过场。
整改落实：剔除虚假档案1306份。
（二）廉政风险防控不严的问题
3.巡察组反馈：个别人员收受礼金。
整改落实：主动上交礼金3.28万元。`,
    sections: ['（一）贯彻上级部署有偏差', '（二）廉政风险防控不严的问题'],
    issues: [
      ['1', '卫生院能力提升缓慢', 'completed', '-'],
      ['2', '档案核查走过场', 'unspecified', '-'],
      ['3', '个别人员收受礼金', 'unspecified', '-'],
    ],
  },
  {
    name: 'a bare 已完成 behind one part says nothing of the others',
    text: `（一）农村供水保障不力。
整改落实：新建泵站2座；已完成。改造管网5公里；正在施工。
（二）河道清淤不及时。
整改落实：清淤3公里；正在招标。疏浚支渠；已完成。
（三）台账不规范。
整改落实：补录台账46份；已完成。
（四）水源地标识缺失。
完成情况：更换标识46块；已完成。其余标识牌正在制作。`,
    sections: [],
    issues: [
      ['一', '农村供水保障不力', 'unspecified', '-'],
      ['二', '河道清淤不及时', 'unspecified', '-'],
      ['三', '台账不规范', 'completed', '-'],
      ['四', '水源地标识缺失', 'in-progress', ''],
    ],
  },
  {
    name: 'a lone heading without fault words where the same label names problems throughout',
    text: `一、关于惠民政策落实方面
1.补贴发放不精准。
整改情况：收回补贴2.16万元。（已完成）
2.环境整治不彻底。
整改情况：清理垃圾点36处，剩余4处6月底拆除到位。（正在推进）
3.资产管理混乱。
整改情况：清理合同23份。（正在推进）
4.白条入账不规范。
整改情况：补齐手续27份。（已完成，长期坚持）
二、关于基层党组织建设方面
5.“三会一课”记录补记、漏记。
整改情况：补训党务工作者5人。（已完成）`,
    sections: ['一、关于惠民政策落实方面', '二、关于基层党组织建设方面'],
    issues: [
      ['1', '补贴发放不精准', 'completed', '-'],
      ['2', '环境整治不彻底', 'in-progress', '-'],
      ['3', '资产管理混乱', 'in-progress', '-'],
      ['4', '白条入账不规范', 'completed', '-'],
      ['5', '“三会一课”记录补记、漏记', 'completed', '-'],
    ],
  },
  {
    name: 'problems behind dashes below a quoted group, each opening with its status',
    text: `二、巡视反馈意见整改落实情况
1.针对“队伍建设有短板”问题
——关于“专职教师配备不足”的问题。已整改到位。公开招聘教师21人。
——关于“‘双师’结构尚未形成”的问题。持续推进。出台企业实践办法。
2.针对“基建管理有漏洞”问题
——关于“变更签证随意”的问题。基本完成。核减工程款56万元。`,
    sections: ['二、巡视反馈意见整改落实情况', '1.针对“队伍建设有短板”问题', '2.针对“基建管理有漏洞”问题'],
    issues: [
      [undefined, '专职教师配备不足', 'completed', '-'],
      [undefined, '‘双师’结构尚未形成', 'long-term', '-'],
      [undefined, '变更签证随意', 'in-progress', '-'],
    ],
  },
  {
    name: 'a section whose heading ends in a colon is no field, though its words are one',
    text: `一、组织领导情况：
局党组召开专题会议2次。
二、整改落实情况：
（一）关于会议记录不规范的问题。已补录记录14份。
（二）关于票据管理混乱的问题。已清理票据230张。
三、下一步工作打算：
每季度开展一次自查。`,
    sections: ['一、组织领导情况', '二、整改落实情况', '三、下一步工作打算'],
    issues: [
      ['一', '会议记录不规范', 'unspecified', '-'],
      ['二', '票据管理混乱', 'unspecified', '-'],
    ],
  },
  {
    name: 'how things stand in brackets between a label and its colon',
    text: `二、整改落实情况
反馈问题：灌区渠道漏损严重。
整改落实情况（已完成，长期坚持）：一是衬砌渠道3公里。二是更换闸门8座。
反馈问题：雨量站数据缺失。
整改落实情况（正在整改，已取得阶段性成效）：一是补装雨量计。二是租用信道。
反馈问题：节水器具推广缓慢。
整改落实情况（由供水科牵头）：一是发放器具。二是入户宣传。`,
    sections: ['二、整改落实情况'],
    issues: [
      [undefined, '灌区渠道漏损严重', 'completed', '一是 二是'],
      [undefined, '雨量站数据缺失', 'in-progress', '一是 二是'],
      [undefined, '节水器具推广缓慢', 'unspecified', '一是 二是'],
    ],
  },
  {
    name: 'the number of a problem alone in the line above belongs to it, and not to the answer before it',
    text: `稳岗就业方面
第1项
【反馈问题】补贴发放周期偏长。
【整改措施】压缩审批环节2个。
【整改成效】发放时长缩短到5天。已办结。
第2项
【反馈问题】招聘信息更新不及时。
【整改措施】每周更新。
【整改成效】已办结。`,
    sections: ['稳岗就业方面'],
    issues: [['1', '补贴发放周期偏长', 'completed', '- -'], ['2', '招聘信息更新不及时', 'completed', '-']],
  },
  {
    name: 'fields in brackets behind a heading are no part of its title, and what opens the answer says how it stands',
    text: `（一）水污染防治存在差距
1、乡镇污水站长期停运（责任单位：县水投公司；整改时限：2025年6月底）
已完成。更换设备37台。
2、雨污混接排查不彻底（整改时限：立行立改，长期坚持）（责任单位：县住建局、各街道）
已完成，并持续巩固。改造接点64个。
3、河长巡河流于形式（责任领导：副县长）。正在推进。巡河41次。
4、清淤底泥处置不规范（详见附件2）
基本完成。清运底泥3万方，堆场已整改到位的2处。
5、入河排口（沟渠：共9处）未设标识
完成设标8处。`,
    sections: ['（一）水污染防治存在差距'],
    issues: [
      ['1', '乡镇污水站长期停运', 'completed', '-'],
      ['2', '雨污混接排查不彻底', 'completed', '-'],
      ['3', '河长巡河流于形式', 'in-progress', '-'],
      ['4', '清淤底泥处置不规范（详见附件2）', 'in-progress', '-'],
      ['5', '入河排口（沟渠：共9处）未设标识', 'unspecified', '-'],
    ],
    responsible: ['县水投公司', '县住建局、各街道', '副县长'],
  },
  {
    name: 'who watches over the work answers for nothing, and what else there is to tell is no problem',
    text: `一、关于“河道巡查不到位”的问题
责任单位：县水利局
督导单位：县政府督查室
整改措施：更换巡河设备。
二、关于“窗口值班缺岗”的问题
牵头单位：县政务局
督办领导：副县长
整改措施：增设值班岗。
三、关于建议办理的其他情况
新增经费已列入预算。`,
    sections: ['三、关于建议办理的其他情况'],
    issues: [['一', '河道巡查不到位', 'unspecified', '-'], ['二', '窗口值班缺岗', 'unspecified', '-']],
    responsible: ['县水利局', '县政务局'],
  },
  {
    name: 'problems numbered as a list of them, without a mark behind the number',
    text: `理论学习方面
问题清单1　学用结合不够紧密
整改举措：1.举办读书班；2.开展调研。
完成进度：100%。
问题清单2　集中学习形式单一
整改举措：1.送学上门；2.开发微党课。
完成进度：已达到阶段性目标，需长期坚持。`,
    sections: ['理论学习方面'],
    issues: [['1', '学用结合不够紧密', 'completed', '1 2'], ['2', '集中学习形式单一', 'long-term', '1 2']],
  },
  {
    name: 'measures numbered as the problems are, below the name of a field alone in its line; how things stand is no measure',
    text: `巡察反馈的3个问题整改情况如下。
1.食堂采购验收把关不严
整改完成
整改措施
1.两人验收、当日登记。
2.每周公示一次采购清单。
责任科室
后勤科
2.价格监测
正在推进
整改措施
1.增设监测点9个，数据按月公布。
责任科室
市场科
3.值班记录补写代签
尚未启动
整改措施
1.改用电子签到。
2.每月抽查两次。
3.纳入考核。
责任科室
办公室`,
    sections: [],
    issues: [
      ['1', '食堂采购验收把关不严', 'completed', '1 2'],
      ['2', '价格监测', 'in-progress', '1'],
      ['3', '值班记录补写代签', 'not-started', '1 2 3'],
    ],
  },
  {
    name: 'the same with a colon behind the field, the problems in brackets',
    text: `一、整改落实情况
（1）会议记录不完整
整改情况：
（1）补齐记录17份。
（2）指定专人记录。
完成情况：已完成
（2）印章保管不规范
整改情况：
（1）用印逐次登记。
（2）双人双锁。
完成情况：正在整改`,
    sections: ['一、整改落实情况'],
    issues: [
      ['1', '会议记录不完整', 'completed', '（1） （2）'],
      ['2', '印章保管不规范', 'in-progress', '（1） （2）'],
    ],
  },
  {
    name: 'but a list below a field that belongs to no heading of the same kind is a list of its own',
    text: `一、反馈问题
1.台账更新不及时。
2.走访群众不深入。
二、整改措施
1.台账按周更新。
2.班子成员每月走访一次。`,
    sections: ['一、反馈问题', '二、整改措施', '1.台账按周更新', '2.班子成员每月走访一次'],
    issues: [['1', '台账更新不及时', 'unspecified', ''], ['2', '走访群众不深入', 'unspecified', '']],
  },
  {
    name: 'numbers of sections and of problems in lines of their own; two who answer for it in one line',
    text: `一、
整改工作怎么抓
园党支部逐条研究，每周碰头一次。
二、
反馈问题怎么改
01
晨检记录不完整
责任领导：周岚 责任股室：保健室
◆晨检当日登记，园长每周抽查。
02
玩教具采购把关不严
责任领导：何川　责任股室：总务处
◆三家比价，结果张榜。
03
家长意见答复不及时
责任人：何川 责任部门：园办
◆意见三日内答复。`,
    sections: ['一、整改工作怎么抓', '二、反馈问题怎么改'],
    issues: [['01', '晨检记录不完整', 'unspecified', '-'], ['02', '玩教具采购把关不严', 'unspecified', '-'], ['03', '家长意见答复不及时', 'unspecified', '-']],
    responsible: ['周岚', '保健室', '何川', '总务处', '何川', '园办'],
  },
  {
    name: 'a bar for the colon of a field, how things stand before who answers for it',
    text: `01
床位周转、家属陪护
退回押金1.2万元；
增设陪护椅40把。
状态｜已完成整改
责任科室｜护理部
02
低值耗材申领
按床位核定领用量。
状态丨正在整改
责任科室丨设备科
03
急诊绿色通道
三部门联合演练2次。
状态|已完成整改
责任科室|急诊科`,
    sections: [],
    issues: [['01', '床位周转、家属陪护', 'completed', '- -'], ['02', '低值耗材申领', 'in-progress', '-'], ['03', '急诊绿色通道', 'completed', '-']],
    responsible: ['护理部', '设备科', '急诊科'],
  },
  {
    name: 'parts of a notice behind a mark, problems and fields in brackets',
    text: `■ 第一部分 生产经营
【问题1】设备检修不及时
【整改】——补做检修17台次；
——按周排出检修计划。
【进度】整改完成
【责任】设备部
■ 第二部分 选人用人
【问题2】干部考核走形式
【整改】——考核办法修订后重新打分。
【进度】正在整改
【责任】人事部`,
    sections: ['第一部分生产经营', '第二部分选人用人'],
    issues: [['1', '设备检修不及时', 'completed', '—— ——'], ['2', '干部考核走形式', 'in-progress', '——']],
    responsible: ['设备部', '人事部'],
  },
];
