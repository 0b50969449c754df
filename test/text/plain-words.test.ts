import { array, assert, constantFrom, property } from 'fast-check';
import { expect, it } from 'vitest';
import { foldText } from '@/lib/text/fold';
import { readParagraphs } from '@/lib/notice/reading/read-paragraphs';
import { articleFromPlainText, spanIn, valueIn } from '@/lib/text/paragraphs';
import { plainWords } from '@/lib/text/plain-words';

it.each([
  ['２０２４年㋂㏮前，完成（ＡＢ）', '2024年3月15日前，完成（AB）'],
  ['&ldquo;学习&amp;rdquo;制度', '“学习”制度'],
  ['高&#8203;标准&shy;农&amp;#xFEFF;田', '高标准农田'],
  ['｢高标准､农田｣｡', '「高标准、农田」。'],
  ['⽔务局\u2069党组', '水务局党组'],
  ['特 种 设 备 档 案 缺 失', '特种设备档案缺失'],
  ['“ 三 资 ” 清 查 走 过 场', '“三资”清查走过场'],
  ['投　诉　举　报　办　理　超　期', '投诉举报办理超期'],
  ['张 三 李四', '张 三 李四'],
  ['泵站“巡查”，①补正 52 处；约2000㎡。', '泵站“巡查”，①补正 52 处；约2000㎡。'],
])('%s', (printed, value) => expect(plainWords(printed)).toBe(value));

it('reads as what is printed does', () => {
  const pieces = [...'一关问题0123aZ，。（）" \n．：5—⼀⽔\ufeff\u200b😀\u2066\u034f\ue5e5㈠⒈⑴①❶︵＆１Ａ', '1\ufe0f\u20e3', '\u{e0041}', '🔟', '🔹', '𝟐', '㋂', '&nbsp;', '&ldquo;'];
  assert(property(array(constantFrom(...pieces), { maxLength: 30 }), (words) => {
    const text = words.join('');
    expect(foldText(plainWords(text)).text).toBe(foldText(text).text);
  }), { numRuns: 2000, examples: [[['㋂', '1', ' ', '㋂']], [['𝟐', '．', '⒈', '2', '１', '一', '&nbsp;', '一']], [['⽔', '一', '一', '\ue5e5', '一']]] });
});

it.each([
  ['㈡关于学习的问题', '(二)', '㈡', '(二)'],
  ['&nbsp;关于&ldquo;学习&rdquo;问题', '“学习”', '&ldquo;学习&rdquo;', '“学习”'],
  ['于２０２５年𝟔月底前完成', '2025年6月底前', '２０２５年𝟔月底前', '2025年6月底前'],
  ['🔟关于学习', '10.', '🔟', '10.'],
])('a field of %s maps back to what is printed', (text, folded, printed, value) => {
  const article = articleFromPlainText(text);
  const [paragraph] = readParagraphs(article);
  const at = paragraph!.text.indexOf(folded);
  const span = spanIn(paragraph!, at, at + folded.length);
  expect(article.text.slice(span.start, span.end)).toBe(printed);
  expect(valueIn(article, span)).toBe(value);
});
