import type { OutlineForm } from './outline-forms';

/** Problems in lines of their own, without a number or below a group's, and lines that are none. */
export const LINE_FORMS: readonly OutlineForm[] = [
  {
    name: 'lines that end in 问题, each above a list run in',
    text: `二、问题整改情况
（一）已办结事项
库房钥匙管理不严问题
第一，更换门锁；第二，登记领用。
值班记录不完整的问题。
1.补录记录；2.每日点名。
（二）正在推进事项
水费催缴不及时的问题（正在推进）
—上门催缴。
—逐户建账。
三、下一步工作打算
继续努力。`,
    sections: ['二、问题整改情况', '（一）已办结事项', '（二）正在推进事项', '三、下一步工作打算'],
    issues: [
      [undefined, '库房钥匙管理不严', 'completed', '第一 第二'],
      [undefined, '值班记录不完整', 'completed', '1 2'],
      [undefined, '水费催缴不及时', 'in-progress', '- -'],
    ],
  },
  {
    name: 'lines that name a fault, each right above a field of its answer',
    text: `二、问题整改情况
（一）作风建设方面
村务公开不及时
整改措施：每月公示。
会议质量不高
责任单位：办公室
整改措施：压减会议。`,
    sections: ['二、问题整改情况', '（一）作风建设方面'],
    issues: [[undefined, '村务公开不及时', 'unspecified', '-'], [undefined, '会议质量不高', 'unspecified', '-']],
  },
  {
    name: 'what stands below the name of a field is its value, though it names a fault',
    text: `二、问题整改情况
1.关于库房管理混乱的问题
整改措施：
补录台账。
下一步打算：
继续巩固成果，防止问题反弹。
整改时限：
长期
2.关于水费催缴不及时的问题
整改措施：
上门催缴。
下一步打算：
继续巩固成果，防止问题反弹。
整改时限：
长期`,
    sections: ['二、问题整改情况'],
    issues: [['1', '库房管理混乱', 'unspecified', '-', '-'], ['2', '水费催缴不及时', 'unspecified', '-', '-']],
  },
  {
    name: 'numbers below a group’s own, told by their sequence',
    text: `二、问题整改情况
1.已整改完成的
1.1库房钥匙管理不严问题：更换门锁。
1.2值班记录不完整问题：补录记录。
2.未整改完成的
2.1水费催缴不及时问题：上门催缴。
2.2管网巡查不到位问题：逐段巡查。`,
    sections: ['二、问题整改情况', '1.已整改完成的', '2.未整改完成的'],
    issues: [
      ['1.1', '库房钥匙管理不严', 'completed', '-'],
      ['1.2', '值班记录不完整', 'completed', '-'],
      ['2.1', '水费催缴不及时', 'in-progress', '-'],
      ['2.2', '管网巡查不到位', 'in-progress', '-'],
    ],
  },
  {
    name: 'a measured length below a number is no number under it',
    text: `二、问题整改情况
1.关于管网破损的问题
1.1公里破损管网已更换。
2.关于水费催缴不及时的问题
上门催缴。`,
    sections: ['二、问题整改情况'],
    issues: [['1', '管网破损', 'unspecified', '-'], ['2', '水费催缴不及时', 'unspecified', '-']],
  },
  {
    name: '关于…存在差距的问题 is a group above a problem, and a problem where none stands below it',
    text: `二、问题整改情况
（一）关于落实主体责任存在差距的问题
1.关于“议事规则不健全”的问题。修订规则。
（二）关于基层治理存在差距的问题
1.关于“网格巡查不到位”的问题。逐日巡查。
2.关于“水费催缴不及时”的问题。上门催缴。
（三）关于联系群众存在较大差距的问题
一是走访农户。
二是公开电话。`,
    sections: ['二、问题整改情况', '（一）关于落实主体责任存在差距的问题', '（二）关于基层治理存在差距的问题'],
    issues: [
      ['1', '议事规则不健全', 'unspecified', '-'],
      ['1', '网格巡查不到位', 'unspecified', '-'],
      ['2', '水费催缴不及时', 'unspecified', '-'],
      ['三', '联系群众存在较大差距', 'unspecified', '一是 二是'],
    ],
  },
  {
    name: '关于“…”方面 behind marks, with what says how things stand',
    text: `二、问题整改情况
●关于“值班记录不完整”方面——已完成。
补录记录。
●关于“水费催缴不及时”方面——正在推进。
上门催缴。`,
    sections: ['二、问题整改情况'],
    issues: [[undefined, '值班记录不完整', 'completed', '-'], [undefined, '水费催缴不及时', 'in-progress', '-']],
  },
  {
    name: '反馈问题:… with its state, and a list or a statement run in behind it',
    text: `二、反馈问题整改落实情况
（一）反馈问题：食堂管理缺位——已完成。第一，逐日公示；第二，增设窗口。
（二）反馈问题：会议过多。该问题已整改到位。整改措施：
（1）合并会议。
（2）限定时长。
（三）反馈问题：值守不严。督察发现，一是夜间无人值守；二是记录不完整。
整改措施：逐日点名。`,
    sections: ['二、反馈问题整改落实情况'],
    issues: [
      ['一', '食堂管理缺位', 'completed', '第一 第二'],
      ['二', '会议过多', 'completed', '（1） （2）'],
      ['三', '值守不严', 'unspecified', '-'],
    ],
  },
  {
    name: 'numbers under a group’s with 反馈问题: behind them, and descriptions below',
    text: `二、问题整改情况
1.作风建设方面存在的问题
1.1反馈问题：会议过多
具体问题：每周会议12次，重复部署。
整改措施：合并会议。
1.2反馈问题：值守不严
具体问题：夜间无人值守。
整改措施：逐日点名。`,
    sections: ['二、问题整改情况', '1.作风建设方面存在的问题'],
    issues: [['1.1', '会议过多', 'unspecified', '-'], ['1.2', '值守不严', 'unspecified', '-']],
  },
  {
    name: 'the same frame throughout, one of them without a fault',
    text: `二、问题整改情况
（一）已办结事项
1.围绕“水费催缴不及时”问题
上门催缴。
（二）正在推进事项
1.围绕“加装电梯纠纷”问题
走访农户。`,
    sections: ['二、问题整改情况', '（一）已办结事项', '（二）正在推进事项'],
    issues: [['1', '水费催缴不及时', 'completed', '-'], ['1', '加装电梯纠纷', 'in-progress', '-']],
  },
  {
    name: 'no fault in any frame: work that was done',
    text: `二、工作开展情况
（一）政治建设
1.围绕“三会一课”问题
制定计划。
（二）作风建设
1.围绕“文明用餐”问题
印发倡议。`,
    sections: ['二、工作开展情况', '（一）政治建设', '（二）作风建设'],
    issues: [],
  },
  {
    name: '1) below ① in a list of faults begins its measures',
    text: `二、问题整改情况
（一）作风建设方面
①库房管理混乱：
1）补录台账。
2）更换门锁。
②值守不严：
1）逐日点名。`,
    sections: ['二、问题整改情况', '（一）作风建设方面'],
    issues: [['①', '库房管理混乱', 'unspecified', '1） 2）'], ['②', '值守不严', 'unspecified', '1）']],
  },
  {
    name: 'a list in one paragraph whose first item holds a colon',
    text: `二、问题整改情况
1️⃣会议过多问题。
整改情况：
1.明确三类责任：领导、监管、经办；2.合并会议；3.限定时长。
2️⃣值守不严问题。
整改情况：
1.逐日点名；2.公开电话。`,
    sections: ['二、问题整改情况'],
    issues: [['1', '会议过多', 'unspecified', '1 2 3'], ['2', '值守不严', 'unspecified', '1 2']],
  },
  {
    name: 'a statement above the answer is no problem, though it begins 尚未',
    text: `二、问题整改情况
（一）作风建设方面
会议过多问题
该问题尚未完成整改，正在抓紧推进。
整改措施：合并会议。
值守不严问题
该问题整改尚未启动。
整改措施：逐日点名。`,
    sections: ['二、问题整改情况', '（一）作风建设方面'],
    issues: [[undefined, '会议过多', 'in-progress', '- -'], [undefined, '值守不严', 'not-started', '- -']],
  },
  {
    name: '存在问题 above a list of what was done, where only 整改结果:已完成 stands below',
    text: `二、问题整改情况
第一个问题：围绕“值守不严”问题：
存在问题：3名工作人员未到岗。
（1）逐日点名。
（2）公开电话。
整改结果：已完成`,
    sections: ['二、问题整改情况'],
    issues: [['一', '值守不严', 'completed', '（1） （2）']],
  },
  {
    name: 'cards: a number, how it stands, and the names of fields alone in their lines',
    text: `二、问题整改情况
任务1
已完成
反馈问题
值守不严，库房钥匙无人保管。抽查3晚，2晚空岗。
责任单位
县水利局
整改措施
（1）逐日点名。
（2）公开电话。
任务2
正在推进
反馈问题
会议过多。
责任单位
办公室
整改措施
（1）合并会议。
任务3
长期坚持
反馈问题：台账不全
整改措施
（1）每月核对。`,
    sections: ['二、问题整改情况'],
    issues: [
      ['1', '值守不严，库房钥匙无人保管', 'completed', '（1） （2）'], ['2', '会议过多', 'in-progress', '（1）'], ['3', '台账不全', 'long-term', '（1）'],
    ],
    responsible: ['县水利局', '办公室'],
  },
  {
    name: 'a number and a state above no field make no card',
    text: `二、问题整改情况
任务1
已完成
各单位按月报送，县整改办逐项核对后销号。
任务2
正在推进
县整改办每月通报一次。`,
    sections: ['二、问题整改情况', '任务1', '任务2'],
    issues: [],
  },
  {
    name: 'a state in brackets, alone in the line below its problem, names no part of the answer',
    text: `二、问题整改情况
1.值守不严
【正在整改】
▶ 更换门锁42把。
▶ 逐日点名。
2.会议过多
【整改完成】
▶ 压减会议12个。
3.台账不全
【持续坚持】
（1）每月核对。`,
    sections: ['二、问题整改情况'],
    issues: [['1', '值守不严', 'in-progress', '- -'], ['2', '会议过多', 'completed', '-'], ['3', '台账不全', 'long-term', '（1）']],
  },
  {
    name: 'several such lines tell parts of the answer',
    text: `二、问题整改情况
1.值守不严
【已完成】
▶ 更换门锁42把。
【正在推进】
▶ 安装监控。
2.会议过多的问题
▶ 压减会议12个。`,
    sections: ['二、问题整改情况'],
    issues: [['1', '值守不严', 'unspecified', '-', '-'], ['2', '会议过多', 'unspecified', '-']],
  },
];
