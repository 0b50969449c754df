import { describe, expect, test } from 'vitest';
import { judge } from '@/lib/notice/detect/judge';
import { readParagraphs } from '@/lib/notice/reading/read-paragraphs';
import { articleFromPlainText } from '@/lib/text/paragraphs';

const signalsOf = (sentence: string): string[] => {
  const article = articleFromPlainText(sentence);
  return judge(article, readParagraphs(article), { titles: [] }).signals.map(({ name }) => name);
};

describe('who says that the rectification is made public', () => {
  test.each([
    ['现将巡察整改情况予以公布。'],
    ['现将“回头看”整改情况予以公布。'],
    ['“改”字当头，不打折扣。现将整改情况通报如下：'],
    ['针对“执法不严”等问题，现将整改情况公示如下：'],
    ['现将整改情况及有关事项公告如下：'],
    ['按照市审计局报告中提到的时限，现将整改结果公告如下：'],
  ])('the body itself: %s', (sentence) => {
    expect(signalsOf(sentence)).toContain('announcement-formula');
  });

  test.each([
    ['通报开头写道：“现将巡察整改情况予以公布。”'],
    ['这份公告称，现将整改情况公示如下。'],
    ['墙上贴着一张纸：“现将整改结果公告如下”，落款是村委会。'],
    ['墙上贴着一张纸："现将整改结果公告如下"，落款是村委会。'],
  ])('cited: %s', (sentence) => {
    expect(signalsOf(sentence)).toContain('cited-announcement');
    expect(signalsOf(sentence)).not.toContain('announcement-formula');
  });

  test.each([
    ['现就报送整改进展情况有关事项通知如下：'],
    ['现将整改情况填报要求明确如下：'],
    ['现就做好整改结果公开工作通知如下：'],
    ['现就整改情况报送有关事宜函告如下。'],
  ])('a call on others: %s', (sentence) => {
    expect(signalsOf(sentence)).toContain('calls-on-others');
    expect(signalsOf(sentence)).not.toContain('announcement-formula');
  });
});

describe('the wording of a site with model texts', () => {
  test.each([
    ['范文一：巡察整改报告'], ['更多整改报告范文请关注'], ['整改情况汇报范文'], ['篇一：整改报告'], ['小编整理了以下内容'],
    ['本文仅供参考\n点击下载全文'],
  ])('%s', (text) => {
    expect(signalsOf(text)).toContain('writing-site');
  });

  test.each([
    ['制定合同示范文本12份'], ['开展示范文明窗口评选'], ['修订规范文件3件'], ['师范文学院党总支'], ['发扬模范文化'], ['历史人物范文程研究项目'],
    ['照抄照搬范文问题突出'], ['举办公文写作培训2期'], ['附件请点击下载'], ['数据仅供参考'], ['收藏本站'],
  ])('not: %s', (text) => {
    expect(signalsOf(text)).not.toContain('writing-site');
  });
});
