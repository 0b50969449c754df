import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { findIssues } from '@/lib/notice/issues/find-issues';
import { buildOutline } from '@/lib/notice/outline/outline';
import { readPage } from '@/lib/page/read-page';
import { readParagraphs } from '@/lib/notice/reading/read-paragraphs';

function read(body: string) {
  const { document } = new JSDOM(`<title>整改情况</title><body><div class="content"><p>现将整改落实情况予以公布，欢迎社会各界监督。</p>${body}<p>中共云桥区水务局党组</p></div></body>`).window;
  const page = readPage(document, { url: 'http://www.example.gov.cn/1.html' });
  if (!page.ok) throw new Error(page.error.kind);
  const { article } = page.value;
  const paragraphs = readParagraphs(article);
  return findIssues(article, buildOutline(paragraphs), paragraphs, { isFragment: false, firstStart: 0 });
}

const table = (rows: readonly string[]): string => `<table border="1">${rows.map((row) => `<tr>${row}</tr>`).join('')}</table>`;
const cells = (tag: string, ...texts: readonly string[]): string => texts.map((text) => `<${tag}>${text}</${tag}>`).join('');

describe('tables of problems', () => {
  it('takes the status in whose column the tick stands, and none from two ticks or no tick', () => {
    const { issues } = read(table([
      '<th rowspan="2">序号</th><th rowspan="2">问题</th><th rowspan="2">整改措施</th><th colspan="3">进度（√）</th>',
      cells('th', '已完成', '正在整改', '未启动'),
      cells('td', 'A1', '河道保洁不到位', '组织清漂。', '√', '', ''),
      cells('td', 'A2', '取水许可监管不严', '补办许可证。', '', '√', ''),
      cells('td', 'A3', '节水宣传不深入', '进校园。', '', '', '√'),
      cells('td', 'A4', '水费征收不及时', '上门催缴。', '√', '√', ''),
      cells('td', 'A5', '泵站管护不到位', '落实专人。', '', '', ''),
    ]));
    expect(issues.map(({ status, checkReasons }) => [status, checkReasons.join()])).toEqual([
      ['completed', ''], ['in-progress', ''], ['not-started', ''], ['unspecified', 'status-not-ticked'], ['unspecified', 'status-not-ticked'],
    ]);
  });

  it('takes 整改内容 for what was done beside or below another name of the problem, and for the problem where there is none', () => {
    const measures = (body: string): unknown[][] => read(body).issues.map(({ title, measures: found }) => [title, ...found.map(({ text }) => text)]);
    expect(measures(table([cells('th', '序号', '反馈问题', '整改内容', '整改时限'), cells('td', '1', '河道保洁不到位', '组织清漂。', '2025年6月底前')]))).toEqual([['河道保洁不到位', '组织清漂。']]);
    expect(measures(table([cells('td', '反馈问题', '河道保洁不到位'), cells('td', '整改内容', '组织清漂。'), cells('td', '整改状态', '已完成')]))).toEqual([['河道保洁不到位', '组织清漂。']]);
    expect(measures(table([cells('td', '整改内容', '河道保洁不到位'), cells('td', '整改措施', '组织清漂。'), cells('td', '整改状态', '已完成')]))).toEqual([['河道保洁不到位', '组织清漂。']]);
  });

  it.each([
    ['力争年底<br>完成', 'in-progress'], ['即将<br>完成', 'in-progress'], ['<p>确保2025年6月</p><p>完成</p>', 'in-progress'], ['已完成<br>60%', 'unspecified status-not-read'],
    ['整改到位<br>85.5%', 'unspecified status-not-read'], ['在办', 'unspecified status-not-read'], ['已完成<br>整改', 'completed'], ['—', 'unspecified'],
  ])('reads a cell of two lines as one statement, and says where it cannot: %s', (cell, status) => {
    const { issues } = read(table([cells('th', '序号', '反馈问题', '整改措施', '完成情况'), cells('td', '1', '河道保洁不到位', '组织清漂。', cell), cells('td', '2', '取水许可监管不严', '补办许可证。', '已完成')]));
    expect([issues[0]?.status, ...(issues[0]?.checkReasons ?? [])].join(' ')).toBe(status);
  });

  it.each([
    ['已完成。清漂行动出动船只43艘次，新添保洁员6名，支流全部巡查到位', 'completed'], ['正在整改。清漂船已到位，巡查队伍组建完毕，第二批设备在招标', 'in-progress'],
    ['已完成。清漂行动出动船只43艘次，北支流的2处垃圾尚未清运', 'unspecified'], ['组织清漂，出动船只43艘次。已完成的河段每月巡查，发现垃圾随时清运', 'unspecified'],
  ])('reads what opens an account: %s', (cell, status) => {
    const { issues } = read(table([cells('th', '序号', '存在问题', '整改措施', '整改情况'), cells('td', '1', '河道保洁不到位', '组织清漂。', cell), cells('td', '2', '取水许可监管不严', '补办许可证。', '已完成')]));
    expect(issues[0]?.status).toBe(status);
  });

  it('reads a row as an issue, with its status, measures and who is responsible', () => {
    const { issues } = read(table([
      cells('td', '序号', '反馈问题', '整改措施', '责任单位', '责任人', '整改时限', '完成情况'),
      cells('td', '1', '河道保洁不到位，部分支流垃圾堆积', '1.组织清漂行动；<br>2.建立日巡查制度。', '河道管理所', '何某', '2024年6月底前', '已完成'),
      cells('td', '2', '取水许可监管不严', '一是开展专项检查；二是补办许可证12件。', '水资源股', '严某', '2024年12月底前', '正在推进'),
      cells('td', '3', '关于“节水宣传不深入”的问题', '开展进校园活动5场。', '办公室', '秦某', '长期坚持', '已完成并长期坚持'),
    ]));
    expect(issues.map((issue) => [issue.ordinal, issue.title, issue.status, issue.statusFrom, issue.measures.map((measure) => measure.label ?? '-').join(' '), issue.responsible.map((who) => who.value).join(' ')])).toEqual([
      ['1', '河道保洁不到位，部分支流垃圾堆积', 'completed', 'cell', '1 2', '河道管理所 何某'],
      ['2', '取水许可监管不严', 'in-progress', 'cell', '一是 二是', '水资源股 严某'],
      ['3', '节水宣传不深入', 'completed', 'cell', '-', '办公室 秦某'],
    ]);
  });

  it('spreads a merged cell over the rows it serves, and takes themes from a spanning row', () => {
    const { issues, sharedCells } = read(table([
      cells('th', '序号', '问题', '整改情况', '整改时限', '整改状态'),
      '<td colspan="5">一、党的建设方面</td>',
      '<td>1</td><td>支部换届超期</td><td>已按程序换届。</td><td rowspan="2">2024年9月底前</td><td>已整改</td>',
      '<td>2</td><td>党费使用不规范</td><td>退回超范围支出。</td><td>已整改</td>',
      '<td colspan="5">二、廉政建设方面</td>',
      '<td>3</td><td>廉政谈话流于形式</td><td>重新开展谈话。</td><td>2024年12月底前</td><td>整改中</td>',
    ]));
    expect(issues.map((issue) => [issue.ordinal, issue.title, issue.sectionPath.join(), issue.status])).toEqual([
      ['1', '支部换届超期', '一、党的建设方面', 'completed'],
      ['2', '党费使用不规范', '一、党的建设方面', 'completed'],
      ['3', '廉政谈话流于形式', '二、廉政建设方面', 'in-progress'],
    ]);
    expect(sharedCells.map((cell) => cell.issueIds)).toEqual([['i1', 'i2']]);
  });

  it.each<readonly [string, readonly string[], string]>([
    ['备注', ['已完成', '正在整改', '长期坚持'], 'completed in-progress long-term'],
    ['备 注', ['已整改到位', '', '正在推进，预计年底完成'], 'completed unspecified in-progress'],
    ['备考', ['整改中', '已销号', '见附件3'], 'in-progress completed unspecified'],
    ['备注（截至6月）', ['未完成', '完成', '未启动'], 'in-progress completed not-started'],
    // No statuses: what is noted is something else, or a yes to some other question.
    ['备注', ['见附件1', '已完成', ''], 'unspecified unspecified unspecified'],
    ['备注', ['是', '否', '是'], 'unspecified unspecified unspecified'],
    ['是否公开', ['是', '是', '否'], 'unspecified unspecified unspecified'],
    ['验收单位', ['已完成', '已完成', '已完成'], 'unspecified unspecified unspecified'],
  ])('takes the status from a column of remarks that says nothing else: %s %j', (head, said, expected) => {
    const problems = ['河道保洁不到位', '取水许可监管不严', '节水宣传不深入'];
    const { issues } = read(table([cells('th', '序号', '反馈问题', '整改措施', '整改时限', head), ...problems.map((problem, i) => cells('td', String(i + 1), problem, '组织清漂。', '2024年6月', said[i] ?? ''))]));
    expect(issues.map(({ status }) => status).join(' ')).toBe(expected);
  });

  it('leaves remarks alone beside a column of statuses', () => {
    const { issues } = read(table([cells('th', '反馈问题', '整改措施', '完成情况', '备注'), cells('td', '河道保洁不到位', '组织清漂。', '正在推进', '已完成'), cells('td', '取水许可监管不严', '补办许可证。', '正在推进', '已完成')]));
    expect(issues.map(({ status }) => status)).toEqual(['in-progress', 'in-progress']);
  });

  const OTHER = cells('td', '2', '取水许可监管不严', '补办许可证。', '2024年9月', '已完成');
  it.each<readonly [string, readonly string[], string]>([
    ['one limit and status over all', ['<td rowspan="2">1</td><td rowspan="2">河道保洁不到位</td><td>组织清漂。</td><td rowspan="2">2024年6月</td><td rowspan="2">已完成</td>', '<td>建立巡查制度。</td>'], '组织清漂。|建立巡查制度。 completed'],
    ['the same status in each', ['<td rowspan="2">1</td><td rowspan="2">河道保洁不到位</td><td>组织清漂。</td><td>2024年6月</td><td>已完成</td>', cells('td', '建立巡查制度。', '2024年8月', '已完成')], '组织清漂。|建立巡查制度。 completed'],
    ['one of them open', ['<td rowspan="3">1</td><td rowspan="3">河道保洁不到位</td><td>组织清漂。</td><td>2024年6月</td><td>已完成</td>', cells('td', '建立巡查制度。', '2024年8月', '正在推进'), cells('td', '添置清漂船。', '2024年8月', '已完成')], '组织清漂。|建立巡查制度。|添置清漂船。 in-progress status-differs-by-row'],
    ['one of them not begun', ['<td rowspan="2">1</td><td rowspan="2">河道保洁不到位</td><td>组织清漂。</td><td>2024年6月</td><td>已完成</td>', cells('td', '建立巡查制度。', '2024年8月', '未启动')], '组织清漂。|建立巡查制度。 in-progress status-differs-by-row'],
    ['one of them not said', ['<td rowspan="2">1</td><td rowspan="2">河道保洁不到位</td><td>组织清漂。</td><td>2024年6月</td><td>已完成</td>', cells('td', '建立巡查制度。', '2024年8月', '')], '组织清漂。|建立巡查制度。 completed status-differs-by-row'],
  ])('gathers the rows over which the problem is merged: %s', (_, rows, expected) => {
    const { issues, sharedCells } = read(table([cells('th', '序号', '反馈问题', '整改措施', '整改时限', '完成情况'), ...rows, OTHER]));
    const [first, second] = issues;
    expect([first?.measures.map(({ text }) => text).join('|'), first?.status, ...(first?.checkReasons ?? [])].join(' ')).toBe(expected);
    expect([issues.length, second?.title, sharedCells]).toEqual([2, '取水许可监管不严', []]);
  });

  it.each<readonly [string, readonly string[], readonly (readonly [string | undefined, string, string])[]]>([
    ['a theme merged over its problems', [
      '<td rowspan="2">窗口服务</td><td>办件超时无人督办</td><td>增设督办岗。</td><td>已完成</td>',
      cells('td', '取号机常年停用', '更换取号机3台。', '正在推进'),
      cells('td', '队伍管理', '考勤记录造假', '通报2人。', '已完成'),
    ], [[undefined, '办件超时无人督办', '窗口服务'], [undefined, '取号机常年停用', '窗口服务'], [undefined, '考勤记录造假', '队伍管理']]],
    ['a theme of one problem each', [
      cells('td', '资金管理', '往来款长期挂账', '核销46笔。', '已完成'),
      cells('td', '资产管理', '闲置设备未处置', '公开拍卖。', '正在推进'),
    ], [[undefined, '往来款长期挂账', '资金管理'], [undefined, '闲置设备未处置', '资产管理']]],
    ['the number of the problem', [
      cells('td', '1', '档案装订不规范', '重新装订。', '已完成'),
      cells('td', '2', '借阅登记缺失', '补登记。', '已完成'),
    ], [['1', '档案装订不规范', ''], ['2', '借阅登记缺失', '']]],
    ['a problem over both columns', [
      cells('td', '文书管理', '公文流转迟缓', '上线新系统。', '已完成'),
      '<td colspan="2">会议费超标准列支</td><td>退回1.2万元。</td><td>已完成</td>',
    ], [[undefined, '公文流转迟缓', '文书管理'], [undefined, '会议费超标准列支', '']]],
  ])('tells the columns below one header 类别及问题 apart: %s', (_, rows, expected) => {
    const { issues } = read(table(['<td colspan="2">类别及问题</td><td>整改措施</td><td>完成情况</td>', ...rows]));
    expect(issues.map((issue) => [issue.ordinal, issue.title, issue.sectionPath.join(' / ')])).toEqual(expected);
  });

  it.each<readonly [string, string, readonly string[], readonly (readonly [string, string])[]]>([
    ['the left one is merged: a theme', '<td>反馈意见</td><td>具体问题</td><td>整改措施</td><td>完成情况</td>', [
      '<td rowspan="2">窗口服务</td><td>办件超时无人督办</td><td>增设督办岗。</td><td>已完成</td>',
      cells('td', '取号机常年停用', '更换取号机3台。', '正在推进'),
    ], [['办件超时无人督办', '窗口服务'], ['取号机常年停用', '窗口服务']]],
    ['the right one describes it', '<td>反馈问题</td><td>问题表现</td><td>整改措施</td><td>完成情况</td>', [
      cells('td', '档案装订不规范', '2019年以前的文书档案没有页码。', '重新装订。', '已完成'),
      cells('td', '借阅登记缺失', '外借材料不登记。', '补登记。', '已完成'),
    ], [['档案装订不规范', ''], ['借阅登记缺失', '']]],
  ])('of two columns whose headers both name the problem one holds it: %s', (_, header, rows, expected) => {
    const { issues } = read(table([header, ...rows]));
    expect(issues.map((issue) => [issue.title, issue.sectionPath.join(' / ')])).toEqual(expected);
  });

  it('takes the sections above a table into the path, and rows of their own as sections', () => {
    const form = (number: string, problem: string, status: string): string[] => [
      `<td rowspan="4">${number}</td><td>问题</td><td>${problem}</td>`,
      cells('td', '整改措施', '（1）修订办法；（2）开展检查。'),
      cells('td', '整改时限', '2024年6月底前'),
      cells('td', '完成情况', status),
    ];
    const { issues, sections } = read(`<p>一、组织情况</p><p>院党委专题研究3次。</p><p>二、问题整改情况</p><p>具体情况如下。</p>${table([
      '<td colspan="3">整改情况一览表</td>',
      '<td colspan="3">（一）履行职责方面</td>',
      ...form('1', '会诊制度执行不严', '已完成。'),
      ...form('2', '急诊分诊不规范', '正在推进，年底前完成。'),
      '<td colspan="3">干部队伍建设方面</td>',
      ...form('3', '中层轮岗不够', '已完成。'),
    ])}<p>三、下一步打算</p><p>持续抓好整改。</p>`);
    expect(issues.map((issue) => [issue.ordinal, issue.title, issue.sectionPath.join(' / '), issue.status])).toEqual([
      ['1', '会诊制度执行不严', '二、问题整改情况 / （一）履行职责方面', 'completed'],
      ['2', '急诊分诊不规范', '二、问题整改情况 / （一）履行职责方面', 'in-progress'],
      ['3', '中层轮岗不够', '二、问题整改情况 / 干部队伍建设方面', 'completed'],
    ]);
    expect(sections.map(({ label, title }) => label + title)).toEqual(['一、组织情况', '二、问题整改情况', '（一）履行职责方面', '干部队伍建设方面', '三、下一步打算']);
  });

  it('leaves the path of a table empty where the section above it is about something else', () => {
    const { issues, sections } = read(`<p>一、组织领导情况</p><p>局党组成立专班。</p>${table([
      cells('th', '序号', '问题', '整改情况', '整改状态'),
      cells('td', '1', '台账不全', '补齐台账。', '已整改'),
      cells('td', '2', '公示不及时', '更新公示栏。', '整改中'),
    ])}`);
    expect(issues.map((issue) => issue.sectionPath)).toEqual([[], []]);
    expect(sections.map(({ label, title }) => label + title)).toEqual(['一、组织领导情况']);
  });

  it('reads no theme where a value spans its row', () => {
    const { issues, sections } = read(table([
      cells('td', '整改任务', '农村供水水质监测存在漏洞。'),
      cells('td', '责任单位', '县水利局'),
      cells('td', '整改目标', '水质监测全覆盖。'),
      cells('td', '整改时限', '2024年6月底前'),
      '<td colspan="2">整改措施</td>',
      '<td colspan="2">（一）增设检测点，重点是水源保护方面</td>',
      cells('td', '完成情况', '已完成整改。'),
    ]));
    expect(issues.map((issue) => [issue.sectionPath.join(), issue.measures.length])).toEqual([['', 1]]);
    expect(sections).toEqual([]);
  });

  it('reads completion publicity: one problem, labels on the left', () => {
    const { issues } = read(table([
      cells('td', '整改任务', '督察反馈：临川湖北岸养殖尾水直排，水质长期不达标。'),
      cells('td', '责任单位', '临川湖市农业农村局'),
      cells('td', '整改目标', '2024年底前养殖尾水达标排放。'),
      cells('td', '整改措施', '（一）建设尾水处理池。<br>（二）退养还湖1200亩。'),
      cells('td', '完成情况', '已完成整改。'),
    ]));
    expect(issues.map((issue) => [issue.title, issue.status, issue.measures.map((measure) => measure.label).join(' ')])).toEqual([
      ['督察反馈：临川湖北岸养殖尾水直排，水质长期不达标', 'completed', '（一） （二）'],
    ]);
  });

  it('reads a day beside its label in the last table as no date of the notice', () => {
    const block = (problem: string, day: string): string =>
      table([cells('td', '问题描述', problem), cells('td', '整改措施', '补办登记。'), cells('td', '整改期限', day), cells('td', '进展情况', '已完成整改')]);
    const article = read(`${block('冷库温度记录缺失', '2023年6月30日')}${block('仓储标识不清', '2023年7月15日')}`);
    expect(article.issues.map(({ title, status }) => [title, status])).toEqual([['冷库温度记录缺失', 'completed'], ['仓储标识不清', 'completed']]);
  });

  it('tells a list in the markup from the printed numbers of the problems above it', () => {
    const { issues, sections } = read(
      `<h3>逐项整改</h3><h4>1　急诊分诊不及时</h4><ol><li>增设分诊台。</li><li>培训护士。</li></ol><h4>2　病历书写不规范</h4><ol><li>每周点评。</li></ol><h3>监督方式</h3><p>来信请寄院纪委。</p>`);
    expect(issues.map(({ ordinal, title, measures }) => [ordinal, title, measures.length])).toEqual([['1', '急诊分诊不及时', 2], ['2', '病历书写不规范', 1]]);
    expect(sections.map(({ title }) => title)).toEqual(['逐项整改', '监督方式']);
  });

  it('finds no issue in a table that answers no problem', () => {
    const { issues } = read(table([
      cells('td', '序号', '单位', '联系人', '电话'),
      cells('td', '1', '办公室', '问题受理处', '0510-0000000'),
    ]));
    expect(issues).toEqual([]);
  });
});
