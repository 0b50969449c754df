import type { OutlineForm } from './outline-forms';

/** Lists of problems in which some headings name no fault, or whose measures are labelled as the problems are. */
export const SERIES_FORMS: readonly OutlineForm[] = [
  {
    name: 'numbers that run on over the groups: a heading without fault words is an issue in a group of its own, too',
    text: `一、问题整改情况
（一）班子建设
1.集体学习不经常
①每月学习一次。
整改完成情况：已完成。
2.调查研究不深入
①走访17个村。
整改完成情况：已完成。
3.值班值守不严格
①抽查9次。
整改完成情况：正在推进。
（二）上轮反馈
4.上轮指出的仓库搬迁一拖再拖
①腾空仓库2间，做到账物不差；
②收回欠租，解决管理不严问题。
整改完成情况：已完成。
5.上轮指出的门面房去向
①清点门面房9间，纠正无人过问。
三、下一步打算
1.盯住不放，对其余问题逐月过堂。
2.常抓不懈。`,
    sections: ['一、问题整改情况', '（一）班子建设', '（二）上轮反馈', '三、下一步打算', '1.盯住不放，对其余问题逐月过堂', '2.常抓不懈'],
    issues: [
      ['1', '集体学习不经常', 'completed', '①'],
      ['2', '调查研究不深入', 'completed', '①'],
      ['3', '值班值守不严格', 'in-progress', '①'],
      ['4', '上轮指出的仓库搬迁一拖再拖', 'completed', '① ②'],
      ['5', '上轮指出的门面房去向', 'unspecified', '①'],
    ],
  },
  {
    name: 'numbers that run on below headings of different kinds',
    text: `一类：已整改到位的问题
1.窗口排队时间过长
增设窗口3个。
2.热线接听不及时
增加坐席5个。
3.病房开水供应不足
更换开水器。
二类：正在整改的问题
4.停车场
与邻近单位共用车位60个。
5.食堂
夜班供餐至零点。`,
    sections: ['一类：已整改到位的问题', '二类：正在整改的问题'],
    issues: [
      ['1', '窗口排队时间过长', 'completed', '-'],
      ['2', '热线接听不及时', 'completed', '-'],
      ['3', '病房开水供应不足', 'completed', '-'],
      ['4', '停车场', 'in-progress', '-'],
      ['5', '食堂', 'in-progress', '-'],
    ],
  },
  {
    name: 'one measure that names a fault does not take the place of its problem',
    text: `二、反馈问题整改情况
1.关于“仓库管理混乱”问题的整改。
一是推动解决责任不清、台账不全问题。该问题已完成整改。
2.关于“公车使用不规范”问题的整改。
①封存公车2辆。
②解决审批不严问题。
3.关于“接待超标准”问题的整改。
一是退回超支款，做到一分不少。`,
    sections: ['二、反馈问题整改情况'],
    issues: [
      ['1', '仓库管理混乱', 'completed', '一是'],
      ['2', '公车使用不规范', 'unspecified', '① ②'],
      ['3', '接待超标准', 'unspecified', '一是'],
    ],
  },
  {
    name: 'measures numbered as the problems are',
    text: `二、反馈问题整改情况
1.关于“仓库管理混乱”问题的整改。
整改措施：
1.清点物资3次；
2.解决账物不符问题；
3.约谈2人。
整改成效：已完成整改。
2.关于“公车使用不规范”问题的整改。
1.封存公车2辆。
2.修订派车单。
目前正在推进整改。
3.关于“接待超标准”问题的整改。
退回超支款。`,
    sections: ['二、反馈问题整改情况'],
    issues: [
      ['1', '仓库管理混乱', 'completed', '1 2 3'],
      ['2', '公车使用不规范', 'in-progress', '1 2 -'],
      ['3', '接待超标准', 'unspecified', '-'],
    ],
  },
  {
    name: 'measures with labels that the standard puts above those of the problems, and a list in one paragraph',
    text: `二、反馈问题整改情况
（一）管理方面
①执行办法不严的问题：
落实举措：
1）开展自查；
2）增设导办台。
完成情况：已完成整改。
②台账混乱的问题：
落实举措：
1）补录台账。
（二）服务方面
①答复不及时的问题：
1.限时答复，逐件登记；2.每月抽查，结果张榜。`,
    sections: ['二、反馈问题整改情况', '（一）管理方面', '（二）服务方面'],
    issues: [
      ['①', '执行办法不严', 'completed', '1） 2）'],
      ['②', '台账混乱', 'unspecified', '1）'],
      ['①', '答复不及时', 'unspecified', '1 2'],
    ],
  },
  {
    name: 'problems numbered anew without a theme above: a list that goes on is none of the problem before it',
    text: `二、反馈问题整改情况
1.关于“仓库管理混乱”问题的整改。
清点物资3次。
2.公车使用不规范
封存公车2辆。
3.接待超标准
退回超支款。`,
    sections: ['二、反馈问题整改情况'],
    issues: [
      ['1', '仓库管理混乱', 'unspecified', '-'],
      ['2', '公车使用不规范', 'unspecified', '-'],
      ['3', '接待超标准', 'unspecified', '-'],
    ],
  },
  {
    name: 'the frame of the headings, without a fault in it',
    text: `二、巡视反馈问题整改情况
（一）贯彻决策方面
1.关于研发投入不足的整改。一是加大投入。该项整改已完成。
2.关于外包工程“以包代管”的整改。一是重签责任书。该项整改已完成。
3.关于年轻干部“断档”的整改。一是遴选30人。
4.关于会议反弹的整改。一是压减会议。该项整改已完成。
5.关于绿色转型迟缓的整改。一是淘汰旧设备。该项整改正在推进。`,
    sections: ['二、巡视反馈问题整改情况', '（一）贯彻决策方面'],
    issues: [
      ['1', '研发投入不足', 'completed', '一是'],
      ['2', '外包工程“以包代管”', 'completed', '一是'],
      ['3', '年轻干部“断档”', 'unspecified', '一是'],
      ['4', '会议反弹', 'completed', '一是'],
      ['5', '绿色转型迟缓', 'in-progress', '一是'],
    ],
  },
  {
    name: 'problems without any label, each in a paragraph that closes with its status',
    text: `二、整改情况
（一）针对“政治建设不够实”方面的问题
理论学习不深不透。制定学习计划，集中研讨6次。（已完成）
执行请示报告制度不严格。编印口袋书。（长期坚持）
（二）针对“主责主业有短板”方面的问题
落实回访制度存在走过场现象。逐户回访86户，剩余9户年底前走完。（基本完成，正在收尾）
卷宗评查标准。组建评查库，评查120卷。（已完成）
执行款发放不及时。逐笔核对，发放36万元。（正在整改）
三、下一步打算
我们将坚持目标不变。巩固成果。`,
    sections: ['二、整改情况', '（一）针对“政治建设不够实”方面的问题', '（二）针对“主责主业有短板”方面的问题', '三、下一步打算'],
    issues: [
      [undefined, '理论学习不深不透', 'completed', '-'],
      [undefined, '执行请示报告制度不严格', 'long-term', '-'],
      [undefined, '落实回访制度存在走过场现象', 'in-progress', '-'],
      [undefined, '卷宗评查标准', 'completed', '-'],
      [undefined, '执行款发放不及时', 'in-progress', '-'],
    ],
  },
  {
    name: 'paragraphs below one problem that open with a fault are its answer',
    text: `二、整改情况
1.关于“政治建设不够实”问题的整改
理论学习不深不透。制定学习计划，每周一学。已完成整改。
请示报告不严格。编印口袋书。已完成整改。
2.关于“主责主业有短板”问题的整改
回访走过场。逐户回访86户，逐户登记。已完成整改。
评查不规范。组建评查库。已完成整改。`,
    sections: ['二、整改情况'],
    issues: [
      ['1', '政治建设不够实', 'completed', '- -'],
      ['2', '主责主业有短板', 'completed', '- -'],
    ],
  },
  {
    name: 'cards: the number beside the words, names of fields alone in their lines, themes behind a mark',
    text: `督查组转办我省问题3个。现通报如下。
★ 政策落实
问题1银行搭售保险、收取顾问费
牵头单位
监管局
整改时限
2022年12月底
整改措施及成效
（1）责令退还；
（2）立案查处。
办理状态
已办结
★ 民生保障
问题2专用账户监管缺位
牵头单位
人社厅
整改措施及成效
（1）补开专户61个，3个项目已复工。
办理状态
阶段性办结
问题3水质不达标
整改措施及成效
（1）更换滤料。
办理状态
正在办理`,
    sections: ['政策落实', '民生保障'],
    issues: [
      ['1', '银行搭售保险、收取顾问费', 'completed', '（1） （2）'],
      ['2', '专用账户监管缺位', 'in-progress', '（1）'],
      ['3', '水质不达标', 'in-progress', '（1）'],
    ],
    responsible: ['监管局', '人社厅'],
  },
  {
    name: 'problems without any label, each in a line of its own above its answer',
    text: `二、巡察反馈问题整改情况
（一）已完成整改的问题
理论学习联系实际不紧密
修订学习制度，将业务法规列入计划，全年学习26次，撰写调研文章14篇，并由纪委逐月通报学习情况和笔记抽查结果，对两次缺席的6人补课。
涉案物品管理混乱
建成管理中心，设置物品柜318组，移交物品1200件，实行一案一码，由专人按月盘点，账物不符的逐件说明去向，并报分管领导签字备查。
（二）基本完成整改的问题
智慧安防建设
会同住建部门对187个小区逐一勘察，已建成156个，其余小区随老旧改造同步实施，所需资金列入年度预算，由专班按旬调度工程进度。
警力下沉不到位
分流机关警力46名，社区民警占比达到42%，配备电动车31辆，建立下沉考勤制度，每月公布各所驻区天数和走访户数，接受群众评议。`,
    sections: ['二、巡察反馈问题整改情况', '（一）已完成整改的问题', '（二）基本完成整改的问题'],
    issues: [
      [undefined, '理论学习联系实际不紧密', 'completed', '-'],
      [undefined, '涉案物品管理混乱', 'completed', '-'],
      [undefined, '智慧安防建设', 'in-progress', '-'],
      [undefined, '警力下沉不到位', 'in-progress', '-'],
    ],
  },
  {
    name: 'problems without any label, each in a line of its own above what describes it, in a text without any label',
    text: `澜川县中医院关于医保飞行检查问题整改情况的公示
现将整改情况公示如下。
问题整改情况
超标准收费问题
具体表现：热奄包治疗按部位超次数收费。
整改措施：核定计价单位。
整改结果：已整改到位。
药品进销存不符，账实差异较大
具体表现：抽查的12种药品有5种不符。
整改措施：每月盘点。
整改结果：整改持续推进中。
低标准入院问题
具体表现：个别患者收住入院不合规。
整改措施：开展专项督查。
整改结果：已整改到位。
病历书写不规范
具体表现：部分病历缺少手术记录。
整改措施：开展病历质控。
整改结果：已整改到位。`,
    sections: ['问题整改情况'],
    issues: [
      [undefined, '超标准收费', 'completed', '-'],
      [undefined, '药品进销存不符，账实差异较大', 'in-progress', '-'],
      [undefined, '低标准入院', 'completed', '-'],
      [undefined, '病历书写不规范', 'completed', '-'],
    ],
  },
  {
    name: 'numbered fields that begin with the reason',
    text: `二、问题整改情况
（一）重复收取护理费用
1.原因分析：对价格内涵理解有偏差。
2.整改措施：退回费用3万元。
3.整改结果：已完成。
（二）低标准入院
1.原因分析：指征把握宽松。
2.整改措施：修订入院标准。
3.整改结果：正在推进。`,
    sections: ['二、问题整改情况'],
    issues: [
      ['一', '重复收取护理费用', 'completed', '-'],
      ['二', '低标准入院', 'in-progress', '-'],
    ],
  },
  {
    name: 'decimals of two and three levels, parted from their words by a space, and letters below them',
    text: `1　整改工作概况
集团党委召开专题会4次。
2　整改落实情况
2.1　上轮整改不到位的问题
2.1.1　仓库租金收缴不及时（办结）
a.追回欠租7万元。
b.改签合同3份。
2.1.2　班车线路空驶（未办结）
a.停开班车2条。
2.2　新发现的问题
2.2.1　场地登记不完整（转入常态化）
a.补登场地5处。
2.2.2　票据保管混乱（办结）
a.统一保管票据。
3　下一阶段工作
继续抓好后续整改。`,
    sections: ['1整改工作概况', '2整改落实情况', '2.1上轮整改不到位的问题', '2.2新发现的问题', '3下一阶段工作'],
    issues: [
      ['2.1.1', '仓库租金收缴不及时', 'completed', 'a b'],
      ['2.1.2', '班车线路空驶', 'in-progress', 'a'],
      ['2.2.1', '场地登记不完整', 'long-term', 'a'],
      ['2.2.2', '票据保管混乱', 'completed', 'a'],
    ],
  },
  {
    name: 'numbers with a hyphen, and what is still planned in a list that goes on',
    text: `一、教学管理方面
1-1.听课记录不完整
整改措施：①补录41份；②每月抽查。
完成情况：已完成。
1-2.已建成实验室长期未启用
已采取的措施：①调试设备；②聘用管理员。
计划采取的措施：③开放预约；④纳入考核。
完成情况：基本完成。
二、后勤管理方面
2-1.食堂留样不规范
整改措施：①更换冰柜；②张贴标签。
完成情况：已完成。`,
    sections: ['一、教学管理方面', '二、后勤管理方面'],
    issues: [
      ['1-1', '听课记录不完整', 'completed', '① ②'],
      ['1-2', '已建成实验室长期未启用', 'in-progress', '① ②', '③ ④'],
      ['2-1', '食堂留样不规范', 'completed', '① ②'],
    ],
  },
];
