import { describe, expect, it } from 'vitest';
import { parseNotices } from '@/lib/notice/parse';
import { articleFromPlainText } from '@/lib/text/paragraphs';

const HEAD = '中共云川县粮食局党组关于巡察整改进展情况的通报\n根据县委统一部署，县委第二巡察组对县粮食局党组开展了巡察，现将整改情况予以公布。\n一、整改落实情况';
const SIGNED = '中共云川县粮食局党组\n2024年3月18日';

function candidatesOf(...lines: string[]): string[] {
  const article = articleFromPlainText([HEAD, ...lines, SIGNED].join('\n'));
  const [notice] = parseNotices(article, { titles: [] });
  return (notice?.candidates ?? []).map(({ kind, text, span, value, refusedBy }) => {
    expect(article.text.slice(span.start, span.end)).toBe(text);
    return `${kind} ${text} ${value ?? '-'} ${refusedBy}`;
  });
}

const PROBLEM = '1.关于“仓储台账不全”的问题。';

describe('what was refused for lack of proof', () => {
  it.each([
    ['6月完成库房改造。', 'deadline 6月 2024-06-30 promise/guessed'],
    ['2024年4月至10月开展盘点。', 'deadline 2024年4月至10月 2024-10-31 promise/range-told'],
    ['两周内完成整改。', 'deadline 两周内 2024-04-01 duration/no-cue'],
    ['开学前配齐仓库保管员。', 'deadline 开学前 - season/no-cue'],
    ['汛期前完成库区排水沟清淤。', 'deadline 汛期前 - season/no-cue'],
  ])('is offered as a time: %s', (sentence, candidate) => {
    expect(candidatesOf(`${PROBLEM}${sentence}`)).toEqual([candidate]);
  });

  it.each([
    ['（二）军粮供应保障', 'issue 军粮供应保障 军粮供应保障 heading/no-fault'],
    ['（二）推进仓储企业改制', 'issue 推进仓储企业改制 推进仓储企业改制 heading/no-fault'],
  ])('is offered as a heading above a text: %s', (heading, candidate) => {
    expect(candidatesOf('（一）关于仓储管理方面的问题', PROBLEM, '补建台账12本。', heading, '新建军粮配送点2个，更换冷藏车1辆。')).toEqual([candidate]);
  });

  it.each([
    ['what lies behind', `${PROBLEM}2月完成库房改造。`],
    ['what is promised', `${PROBLEM}预计6月完成库房改造。`],
    ['a bare day', `${PROBLEM}4月2日召开会议，逐条研究。`],
    ['a custom', `${PROBLEM}每年汛期前完成清淤。`],
    ['a name', `${PROBLEM}根据2024年度预算安排，补建台账。`],
  ])('is nothing else: %s', (_name, line) => expect(candidatesOf(line)).toEqual([]));

  it('is no value, and belongs to its issue', () => {
    const [notice] = parseNotices(articleFromPlainText([HEAD, `${PROBLEM}6月完成库房改造。`, SIGNED].join('\n')), { titles: [] });
    expect([notice?.deadlines, notice?.candidates?.map(({ issueId }) => issueId)]).toEqual([[], ['i1']]);
  });
});
