import { allMatches, firstMatch, inText, present, type Evidence, type Reading } from './evidence';

/** Placeholders for names and dates. ×× for a person (张××) is how notices hide names, and does not count. */
const PLACEHOLDER = /(?:20)?(?:[Xx×*]{2,4}|某某|[○〇]{2,4})(?:年|月|日|省|市|县|区|镇|乡|局|单位|公司|学校|村|街道|部门|党委|党组|委员会|工程|项目|个|次)|_{3,}|\[(?:单位|姓名|日期)[^\]]{0,8}\]/;
const SITE = /范文|写作(?:指导|技巧)|公文(?:写作|网|模板)|仅供参考|点击下载|下载(?:全文|本文|文档)|(?:本文|文章)(?:来源|转自)网络|收藏本站|猜你喜欢|第[一二三四五六七八九十\d]篇[:：]/;

/** Texts to copy from: placeholders in place of names, and the wording of document-writing sites. */
export function modelTextEvidence(reading: Reading): Evidence[] {
  const holes = allMatches(reading.paragraphs, PLACEHOLDER);
  const [hole] = holes;
  return present([
    hole && holes.length >= 2 ? inText(reading, 'placeholders', holes.length >= 4 ? -9 : -6, hole.paragraph, hole.start, hole.end, 'model-text') : null,
    firstMatch(reading, [...reading.head, ...reading.tail], SITE, 'writing-site', -5, 'model-text'),
  ]);
}
