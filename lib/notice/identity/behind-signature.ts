import type { Paragraph } from '@/lib/text/paragraphs';
import { findSignOff } from './sign-off';

/** Headings of what a site sets below its articles; all that follows is of other articles. */
const OTHER_ARTICLES =
  /^[[【(·>]*(?:相关[链阅新文报资推专].|(?:延伸|往期|推荐|热点|热门|精彩|更多|最新|为您|今日)(?:推荐|阅读|回顾|新闻|文章|信息|报道|资讯|内容|专题|精选|精彩|推送|关注|热文){1,2}|猜你(?:喜欢|想看)|大家[都还]?在看)(?:$|[:\]】)>])/;
/** 上一篇：…, 下一条：… */
const NEIGHBOUR = /^[[【(<]*[上下前后]一?[篇条](?:$|[:\]】)>])/;
/** Who printed a paper, and the office that did: a longer line is a sentence. */
const LONGEST_PRINTER = 40;
/** The imprint of a printed paper (GB/T 9704, 版记): who gets a copy, who printed it when, how many. */
const IMPRINT = new RegExp(
  `^(?:[抄报主分发]送|抄报|主题词)(?:单位|机关)?:|^[^。;,]{0,${LONGEST_PRINTER}}\\d{4}年\\d{1,2}月\\d{1,2}日(?:印[发制]|校?印)(?:\\(?共?印?\\d{1,5}份\\)?)?$|^\\(?共?印\\d{1,5}份\\)?$`,
);
/** The names of files that belong to the paper: 附件：1.任务清单（2025年8月底前完成事项）, 附件2.台账. */
const FILES = /^附件?(?:\d{1,2}|[一二三四五六七八九十])?[:.、]./;
const NEXT_FILE = /^\d{1,2}[.、](?!\d)[^。;]+$/;
/** The text itself begins again: a section, or what a file holds, printed below the signature. */
const TEXT_AGAIN =
  /^(?:[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十]{1,3}\)|第[一二三四五六七八九十]{1,3}[章节部]|附件?(?:\d{1,2}|[一二三四五六七八九十])|附(?:件|表)?:?$)/;

const beginsAgain = ({ text, blocks }: Paragraph): boolean => TEXT_AGAIN.test(text) || blocks[0]?.cell !== undefined;

/**
 * The paragraphs in which the notice itself speaks: without the names of its files, and behind its signature and date
 * without the imprint, other articles' headlines and whatever else is printed there, until its text begins again.
 *
 *   2024年11月18日 | 市交通运输局办公室 2024年12月3日印发      no commitment of the notice
 *   2024年11月18日 | 附件 | 一、整改任务 | …2025年8月底前完成      its own text again
 *
 * Where it is not signed, only what such a heading or imprint says stands behind its last section.
 *
 * @returns In order; all of `paragraphs` for most notices. Contacts may stand in the others.
 */
export function ownWords(paragraphs: readonly Paragraph[]): Paragraph[] {
  const { date, after } = findSignOff(paragraphs);
  const end = date ? after : paragraphs.findLastIndex(beginsAgain) + 1;
  let behind = false;
  let files = false;
  return paragraphs.filter((paragraph, i) => {
    const { text } = paragraph;
    if (date && i === after) behind = true;
    if (beginsAgain(paragraph)) behind = false;
    files = FILES.test(text) || (files && NEXT_FILE.test(text));
    if (OTHER_ARTICLES.test(text) || NEIGHBOUR.test(text)) {
      behind ||= i >= end;
      return false;
    }
    return !files && !behind && !(i >= end && IMPRINT.test(text));
  });
}
