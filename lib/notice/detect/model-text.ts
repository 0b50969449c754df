import { allMatches, firstMatch, inText, present, type Evidence, type Reading } from './evidence';
import { COMMITTEES, REGIONS } from '../words/bodies';
import { MODEL_MARKS } from '../words/genre';

/** Empty dates, ordinals and counts: 20XX年, X月X日, 第X巡察组, 学习XX次. No published text has them. */
const EMPTY_VALUE = /(?:20)?[Xx×*_○]{2,4}年|20[Xx×]{2}|[Xx×*_]{1,2}月[Xx×*_]{1,2}日|第[Xx×_某]{1,3}(?:巡|轮|督|次|项|批)|[Xx×_]{2,}(?:次|项|万元|人|个|名|场)|_{3,}|\[(?:单位|姓名|日期)[^\]]{0,8}\]/;
/** Empty names: XX局, ×××镇, 某某单位. Inside the body notices hide names so; in title, opening and signature models do. */
const EMPTY_NAME = new RegExp(`(?:[Xx×*]{2,4}|某某)(?:${REGIONS}|镇|乡|局|单位|公司|学校|村|街道|部门|${COMMITTEES}|委员会)|××(?=[\\u4e00-\\u9fff])`);
/**
 * The wording of a site with model texts. 范文 counts as a word of its own only: 示范文本, 规范文件, 师范文学院, a person
 * called 范文× hold the two characters too.
 */
const SITE = new RegExp(
  `(?:^|[^示规模典师])范文(?:网|${MODEL_MARKS}|合集|下载|通用|频道|分享|欣赏|如下|[\\d一二三四五六七八九十]{0,2}篇|[\\d一二三四五六七八九十]{1,2}[:.、]|[,。:;)】》_|\\-]?$)` +
    '|(?:报告|总结|通报|方案|发言稿|申请书|心得体会|优秀|相关)范文|公文(?:写作)?(?:网|模板|之家|范例|素材)|文秘(?:网|资源)' +
    '|第?[一二三四五六七八九十\\d]篇:|篇[一二三四五六七八九十]:|(?:通用|精选|优质|热门|合集)\\d{1,2}篇|小编(?:整理|为您|为大家|给大家|收集)',
);
/** Furniture such sites have and others too; two different ones are needed. */
const FURNITURE = /写作(?:指导|技巧)|仅供(?:大家)?参考|点击下载|下载(?:全文|本文|文档|此文)|(?:本文|文章)(?:来源|转自)(?:于)?网络|收藏本站|猜你喜欢|相关推荐|会员(?:专享|下载)|付费(?:下载|阅读)|复制全文/;

/** So many blanks that nothing is published in it, however much of a notice its form has. */
const MANY = 6;

/** Texts to copy from: placeholders in place of names, and the wording of document-writing sites. */
export function modelTextEvidence(reading: Reading): Evidence[] {
  const values = allMatches(reading.paragraphs, EMPTY_VALUE);
  const [value] = values;
  const own = reading.head.filter(({ text }) => text.length > 20).slice(0, 3);
  const names = allMatches([...own, ...reading.tail.slice(-2)].filter(({ text }) => !/20\d\d/.test(text.slice(-12))), EMPTY_NAME);
  const [name] = names;
  return present([
    value ? inText(reading, 'placeholders', values.length >= MANY ? -16 : values.length >= 2 ? -9 : -6, value.paragraph, value.start, value.end, 'model-text') : null,
    name ? inText(reading, 'empty-names', names.length >= 2 ? -6 : -3, name.paragraph, name.start, name.end, 'model-text') : null,
    siteEvidence(reading),
  ]);
}

function siteEvidence(reading: Reading): Evidence | null {
  const ends = [...reading.head, ...reading.tail];
  const site = firstMatch(reading, ends, SITE, 'writing-site', -5, 'model-text');
  if (site) return site;
  const [first, ...rest] = allMatches(ends, FURNITURE);
  if (!first) return null;
  const word = ({ paragraph, start, end }: typeof first): string => paragraph.text.slice(start, end);
  const different = rest.some((other) => word(other) !== word(first));
  return different ? inText(reading, 'writing-site', -5, first.paragraph, first.start, first.end, 'model-text') : null;
}
