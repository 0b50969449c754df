import { describe, expect, it } from 'vitest';
import { joinLines } from '@/lib/notice/reading/join-lines';

/** Text cut every `width` characters, paragraph by paragraph. */
const wrapped = (width: number, ...paragraphs: string[]): string[] =>
  paragraphs.flatMap((words) => Array.from({ length: Math.ceil(words.length / width) }, (_, i) => words.slice(i * width, (i + 1) * width)));

const joined = (lines: readonly string[]): string[] => {
  const joins = joinLines(lines);
  return lines.reduce<string[]>((out, line, i) => (joins[i] ? [...out.slice(0, -1), `${out.at(-1) ?? ''}${line}`] : [...out, line]), []);
};

const FIRST = '县供销社党组召开专题会议逐条研究巡察反馈意见并把整改任务分解到科室和基层社明确时间节点和责任人确保件件有着落事事有回音。';
const SECOND = '党组书记带头领办难点问题并深入基层社督导推动形成上下联动齐抓共管的工作格局：既管当下又管长远把制度执行情况纳入年度考核。';

describe('lines cut at a column', () => {
  it.each([18, 23, 27, 31])('are joined to their paragraphs (%i characters)', (width) => {
    expect(joined(wrapped(width, FIRST, SECOND, FIRST, SECOND))).toEqual([FIRST, SECOND, FIRST, SECOND]);
  });

  it.each([
    '（一）关于党建方面', '1.关于学习不深入的问题', '①修订制度', '●修订制度', '【问题二】台账不全', '第3项问题：台账不全', '第6项：公务用车管理存在漏洞', '整改时限：长期坚持', '计划完成时间：2025年底', '5 台账不全', '下转第6版', '2024年3月12日', '2024.3.12', '上一篇：简讯',
  ])('do not swallow a line of its own: %s', (line) => {
    expect(joined([...wrapped(23, FIRST, SECOND), line, ...wrapped(23, FIRST)])).toEqual([FIRST, SECOND, line, FIRST]);
  });

  it('are told where few are among cards of short lines: numbers and fields with bars are whole', () => {
    const card = (n: number): string[] => [`0${n}`, '仓库防潮设施老化', '更换防潮垫与排风扇', '状态｜已完成整改', '责任科室｜业务科、基层社管理科'];
    const cards = [1, 2, 3, 4, 5, 6].flatMap(card);
    expect(joined([...wrapped(27, FIRST), ...cards, ...wrapped(27, SECOND)])).toEqual([FIRST, ...cards, SECOND]);
  });

  it('go on behind a bar that is no field’s', () => {
    const words = '县供销社逐条研究反馈意见并把整改任务分解到科室明确时间节点和责任人（附表一|附表二）均已报送备案。';
    expect(joined([...wrapped(23, FIRST, SECOND), ...wrapped(23, words)])).toContain(words);
  });

  it('go on where a word before a colon stands at the head of a line', () => {
    const lines = wrapped(18, SECOND);
    const at = SECOND.indexOf('工作格局');
    const cutThere = [...wrapped(18, FIRST), SECOND.slice(0, at - 18), SECOND.slice(at - 18, at), ...wrapped(18, SECOND.slice(at))];
    expect(lines.length).toBeGreaterThan(2);
    expect(joined(cutThere).at(-1)).toContain('上下联动齐抓共管的工作格局：既管当下');
  });

  it.each([
    '7.基层社仓库防潮设施老化（责任单位：县供销社；整改时限：2025年6月）', '7.基层社台账不全（整改期限：长期坚持；责任部门：业务科）', '7.账目不清(牵头领导:社主任)',
  ])('end with the fields behind a heading, however wide its last line: %s', (heading) => {
    const answer = '已完成。县供销社逐个仓库检查了防潮层并重新铺设。';
    const lines = [...wrapped(20, FIRST, SECOND), ...wrapped(heading.length, heading), ...wrapped(20, answer)];
    expect(joined(lines)).toContain(heading);
  });

  it('go on behind other brackets', () => {
    const words = '县供销社逐条研究反馈意见并把整改任务分解到科室（见附表一）明确时间节点和责任人。';
    expect(joined([...wrapped(29, FIRST, SECOND), ...wrapped(29, words)])).toContain(words);
  });

  it('go on where a figure is compared: a number and a comma are no label there', () => {
    const words = '新增充电端口4.6万个，车桩比达到3.1比1，充电服务费每度下调两角。';
    expect(joined([...wrapped(21, FIRST, SECOND), ...wrapped(21, words)])).toContain(words);
  });

  it('part before a signature over a date', () => {
    const lines = [...wrapped(20, FIRST, '电话5218806地址河滨路3号楼411室'), '青垭县供销合作社联合社', '2024年3月12日', ...wrapped(20, SECOND)];
    expect(joined(lines)).toContain('青垭县供销合作社联合社');
  });
});

/** Enough for one column, but for no habit of the text. */
const SHORT = '县供销社党组逐条研究反馈意见，把整改任务分解到科室。目前，已整改4项，2项正在抓紧整改，现将情况公示如下：';

describe('the few lines of a short text', () => {
  it.each([17, 20, 24])('are joined where their one column explains each (%i characters)', (width) => {
    expect(joined([...wrapped(width, SHORT), '县供销合作社联合社', '2024年3月12日'])).toEqual([SHORT, '县供销合作社联合社', '2024年3月12日']);
  });

  it('are joined with the first line indented', () => {
    const lines = [SHORT.slice(0, 20), ...wrapped(22, SHORT.slice(20))];
    expect(joined(lines)).toEqual([SHORT]);
  });

  it.each([
    ['a title in two lines', ['中共青垭县供销合作社联合社党组', '关于县委巡察反馈意见整改情况的', SHORT]],
    ['one of them is wider', [SHORT.slice(0, 20), SHORT.slice(20, 40), SHORT.slice(40), `${FIRST}${SECOND}`, `${SECOND}${FIRST}`]],
    ['one stops short', [SHORT.slice(0, 20), SHORT.slice(20, 33), SHORT.slice(33)]],
  ])('stay as they are: %s', (_name, lines) => expect(joined(lines)).toEqual(lines));

  it.each(['：0000-2306266', '、尚未启动1个。', '；逐项销号。'])('go on where nothing begins so: %s', (line) => {
    expect(joined(['监督电话', line])).toEqual([`监督电话${line}`]);
  });

  it.each(['》印发后，逐项销号。', '（见附件）'])('do not otherwise: %s', (line) => expect(joined(['监督电话', line])).toEqual(['监督电话', line]));
});

describe('lines that are paragraphs', () => {
  it.each([
    ['long ones', [FIRST, SECOND, FIRST, SECOND, '一、整改情况', FIRST]],
    ['short ones of any length', ['学习教育不够深入', '选人用人程序不够规范', '工会经费使用比较随意', '主体责任落实不到位', '基层社改革推进缓慢问题突出', '资产管理存在薄弱环节', '为农服务能力有待提升加强']],
    ['few', ['一', '二三', FIRST.slice(0, 20), FIRST.slice(20, 40)]],
  ])('stay as they are: %s', (_name, lines) => expect(joined(lines)).toEqual(lines));

  it('stand beside tables and headings, which are never joined', () => {
    const lines = wrapped(20, FIRST, SECOND);
    expect(joinLines([...lines, null, '整改完成', null]).slice(lines.length)).toEqual([false, false, false]);
  });
});
