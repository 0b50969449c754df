import { foldText } from '@/lib/text/fold';
import { PAGE_TOOLS } from '../words/genre';
import { AUTHORS, EDITORS } from '../words/people';
import { patternOf } from '../words/pattern';

/** Longer lines are sentences. */
const LONGEST = 80;
/** Names in brackets: more of them than a page has authors, or a sentence in brackets. */
const MOST_NAMES = 30;
/** The address in a browser's print footer; a longer one is none that anybody prints. */
const LONGEST_ADDRESS = 300;

/**
 * Lines that pages and papers print between the paragraphs of a text, and the text does not say: the staff's names, where
 * it was taken from, what a picture shows, buttons, the browser's print footer. Told by the words of a whole short line.
 */
const FORMS: readonly RegExp[] = [
  // 责任编辑：李晓云   来源：砚川日报   审核：赵六　2024-12-01   作者/张三
  patternOf`^[([【]?(?:${EDITORS}|${AUTHORS}|(?:信息|文章|图片|新闻|稿.)?来源|文字|图片|发布[人者])[:/].`,
  // （记者 张三 通讯员 李四）
  new RegExp(`^[([【](?:本[报网台])?(?:${AUTHORS}|(?:责任)?编[辑审])[^:()]{2,${MOST_NAMES}}[)\\]】]$`),
  // ▲图为执法现场   [图片]   点击查看原图   图1：整改前后对比
  /^[▲△▼●◆■]?[上下左右]?图为.|^[▲△▼](?!.*(?:方面|领域|问题|情况)$)|^[[【(]?(?:图片?|配图|资料图片?|视频|动图|GIF)[\d一二三四五六七八九十]{0,2}[\]】)]?$|^图[\d一二三四五六七八九十]{1,2}[:.、]|^点击(?:查看|放大|打开)(?:原图|大图|图片)/i,
  // 分享到：微信 微博   打印本页 关闭窗口 【字体：大 中 小】
  patternOf`^[[【(]?(?:一键)?分享(?:到|至)?:|^[[【(]?${PAGE_TOOLS}(?:本页|此页|窗口|本文|页面)|^[[【(]?字[体号]:[[【(]?[大中小]`,
  // 上一篇：…   下一条：…
  /^[[【(]?[上下前后]一[篇条](?:[:】\])]|$)/,
  // * * *   ————
  /^(?:[*_=~·#-]\s?){3,}$/,
  // http://… 第2/5页   file:///D:/通报.html 2/5
  new RegExp(`^(?:https?|file):\\S{4,${LONGEST_ADDRESS}}?\\s?第?\\d{1,3}/\\d{1,3}页?$`),
  // 2024/11/20 10:15   2024/11/20 上午10:15 ××局关于…的通报: a browser's print header
  /^\d{4}[-/.]\d{1,2}[-/.]\d{1,2}\s?(?:[上下]午)?\d{1,2}:\d{2}(?::\d{2})?(?:$|\s?[^\d前之起止至以,.;:].{3})/,
];
/** A stop anywhere but at the end: a sentence, whatever it begins with. */
const SENTENCE = /[。;!?]./;
/** Above the text a page prints what its publication day and source are read from. */
const HEAD = 4;

/** @param index - Where the line stands in the article, from 0. */
export function isSmallPrint(line: string, index: number): boolean {
  if (index < HEAD || line.length > LONGEST) return false;
  const folded = foldText(line).text;
  return !SENTENCE.test(folded) && FORMS.some((form) => form.test(folded));
}
