import { describe, expect, it } from 'vitest';
import { readTicked } from '@/lib/notice/status/ticked';
import { parseNotices } from '@/lib/notice/parse';
import { foldText } from '@/lib/text/fold';
import { articleFromPlainText } from '@/lib/text/paragraphs';

const read = (text: string) => readTicked(foldText(text).text);

describe('a choice of statuses with boxes', () => {
  it.each([
    ['☑已完成　□正在推进　□未启动', 'completed'], ['□已完成　☑正在推进　□未启动', 'in-progress'], ['□已完成□正在推进☑未启动', 'not-started'],
    ['（√）已完成（　）未完成', 'completed'], ['( ) 已完成 (√) 未完成', 'in-progress'], ['■已完成 □正在整改', 'completed'], ['[x]已完成 [ ]正在整改', 'completed'],
    ['已完成□　正在推进☑', 'in-progress'], ['☐已完成 ✔长期坚持 ☐正在整改', 'long-term'],
  ])('%s', (text, status) => expect(read(text)?.words?.status).toBe(status));

  it.each(['□已完成　□正在推进　□未启动', '☑已完成　☑正在推进'])('tells nothing: %s', (text) => expect(read(text)).toEqual({ words: null }));

  it.each(['√已完成', '已完成', '☑男 □女', '■补建台账 □公开结果', '1.已完成（见附件）2.正在推进'])('is none: %s', (text) => expect(read(text)).toBeNull());

  const statusOf = (line: string) => {
    const text = `关于市委巡察反馈意见整改情况的通报\n现将整改情况公布如下。\n一、整改情况\n1.关于“仓储台账不全”的问题\n整改措施：补建台账12本。\n${line}`;
    const [issue] = parseNotices(articleFromPlainText(text), { titles: [] })[0]?.issues ?? [];
    return [issue?.status, issue?.statusFrom, issue?.statusEvidence?.text, issue?.checkReasons.join()];
  };
  it('is read in its field', () => expect(statusOf('完成情况：□已完成　☑正在推进　□未启动')).toEqual(['in-progress', 'label', '正在推进', '']));
  it('without a tick leaves the status open, to be looked at', () => expect(statusOf('完成情况：□已完成　□未完成')).toEqual(['unspecified', 'none', undefined, 'status-not-ticked']));
});
