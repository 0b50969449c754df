import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { readPage } from '@/lib/page/read-page';

const URL = 'http://www.qingxi.gov.cn/art/2024/7/2/art_1_2.html';
const FILLER = '<p>县委第二巡察组对县林业局党组开展了巡察，现将整改情况予以公布，请广大干部群众监督。</p>'.repeat(6);

/** The article's lines for a paragraph among others. */
function linesOf(paragraph: string): readonly string[] {
  const result = readPage(new JSDOM(`<body><div>${FILLER}<p>${paragraph}</p>${FILLER}</div></body>`, { url: URL }).window.document, { url: URL });
  if (!result.ok) throw new Error(result.error.kind);
  return result.value.article.text.split('\n');
}

describe('a picture in the place of a digit, or of 已 and 未, keeps its place in the text', () => {
  it.each([
    ['计划于2025年<img src="3.png">月底前完成', '计划于2025年\ufffc月底前完成'],
    ['<img src="3.png">月底前完成', '\ufffc月底前完成'],
    ['电话：0510-<span><img src="8.png"></span>5671234', '电话：0510-\ufffc5671234'],
    ['该问题<img src="yi.png">完成整改。', '该问题\ufffc完成整改。'],
    ['上述事项<span><img src="wei.png"></span>整改到位。', '上述事项\ufffc整改到位。'],
    ['目前<img src="wei.png">销号。', '目前\ufffc销号。'],
    ['<b>202</b><img src="5.png"><b>年</b>完成', '202\ufffc年完成'],
  ])('%s', (html, line) => expect(linesOf(html)).toContain(line));
  it.each([
    ['查看<img src="pdf.gif">附件', '查看附件'],
    ['<img src="dot.gif">完成整改4项', '完成整改4项'],
    ['渠道清淤，<img src="dot.gif">完成整改4项', '渠道清淤，完成整改4项'],
    ['该问题已完成整改。<img src="photo.jpg">', '该问题已完成整改。'],
    ['<img src="dot.gif">6月底前完成', '6月底前完成'],
    ['2025年<img src="x.gif" width="1" height="1">6月', '2025年6月'],
    ['2025年<img src="x.gif" style="display: none">6月', '2025年6月'],
    ['联系电话：0510-85671234<img src="qr.png">', '联系电话：0510-85671234'],
    ['2025年6月<br><img src="line.gif">特此通报', '特此通报'],
  ])('%s: none', (html, line) => expect(linesOf(html)).toContain(line));
});
