import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { withoutPageMarks } from '@/lib/notice/reading/page-marks';
import { readParagraphs } from '@/lib/notice/reading/read-paragraphs';
import { readPage } from '@/lib/page/read-page';
import { BODY, FOOT, NAV, page, SHARE, TITLE } from '../reading/sample-pages';

/** What a page prints between two parts of a paragraph belongs to neither, and cuts nothing apart. */

const paragraphsOf = (inside: string): string[] => {
  const html = page(`<title>${TITLE}</title>`, `${NAV}<h1>${TITLE}</h1><p>来源：县水利局</p><div id="zoom"><p>${BODY[0] ?? ''}</p>${inside}</div>${SHARE}${FOOT}`);
  const read = readPage(new JSDOM(html).window.document, { url: 'http://www.qingxi.gov.cn/art/1.html' });
  if (!read.ok) throw new Error(read.error.kind);
  return readParagraphs(withoutPageMarks(read.value.article)).map(({ text }) => text).slice(1);
};

const BETWEEN: readonly (readonly [string, string])[] = [
  ['a share bar', '<div class="share">分享到：微信 微博</div>'], ['the editor', '<p>责任编辑：王五</p>'], ['a row of pages', '<div>上一页 1 2 3 下一页</div>'],
  ['a page number', '<p>— 2 —</p>'], ['a page number of all', '<p>第 5 页 共 5 页</p>'], ['a way to the next article', '<p>上一篇：没有了</p>'], ['an advertisement', '<div class="ad">广告</div>'],
  ['a page number and a share bar', '<p>— 2 —</p><div class="share">分享到：微信</div>'], ['related links', '<div class="related"><h4>相关链接</h4><a href="/1">防汛</a> <a href="/2">抗旱</a></div>'],
];

describe('is not cut apart', () => {
  test.each(BETWEEN)('a sentence, a heading, a date, by %s', (_name, between) => {
    expect(paragraphsOf([
      '<p>局党组召开专题会议6次，将于2025年</p>', '<p>3月底前完成整改方案。</p><p>4.关于“老旧管网改造</p>', '<p>进度迟缓”问题的整改。</p><p>一是修订制度。</p>',
      '<p>二是补齐台账。</p><p>中共青溪县水利局党组</p><p>2024年7</p>', '<p>月1日</p>',
    ].join(between))).toEqual(['局党组召开专题会议6次,将于2025年3月底前完成整改方案。', '4.关于“老旧管网改造进度迟缓”问题的整改。', '一是修订制度。', '二是补齐台账。', '中共青溪县水利局党组', '2024年7月1日']);
  });

  test.each(BETWEEN)('and is not joined: two headings, a signature and its date, by %s', (_name, between) => {
    expect(paragraphsOf(['<p>二、整改情况</p>', '<p>（一）关于台账不全的问题</p>', '<p>补齐台账，落实专人保管。</p><p>中共青溪县水利局党组</p>', '<p>2024年7月1日</p>'].join(between)))
      .toEqual(['二、整改情况', '(一)关于台账不全的问题', '补齐台账,落实专人保管。', '中共青溪县水利局党组', '2024年7月1日']);
  });

  test('where nothing stands between, only what no sentence ends in goes on', () => {
    expect(paragraphsOf('<p>局党组召开专题会议6次，将于2025年</p><p>3月底前完成整改方案。</p>')).toEqual(['局党组召开专题会议6次,将于2025年3月底前完成整改方案。']);
    expect(paragraphsOf('<p>局党组召开专题会议6次，要求各科室</p><p>逐项完成整改方案。</p>')).toEqual(['局党组召开专题会议6次,要求各科室', '逐项完成整改方案。']);
  });
});
