import { allMatches, firstMatch, inText, present, type Evidence, type Reading } from './evidence';
import { ANNOUNCES, FINDS, HEARS } from '../words/acts';
import { SPEECHES } from '../words/genre';
import { CHECKS } from '../words/inspections';
import { patternOf } from '../words/pattern';
import { HEADS, STAFF } from '../words/people';

const HELD = /(?:^|。|,)[^。]{0,60}(?:召开|举行|主持召开|组织召开)(?:了)?[^。]{0,50}(?:会|会议|座谈|汇报)[,。]/;
const SAID = patternOf`^(?:会议|会上|大家一致|与会${STAFF}?)[^。]{0,6}(?:强调|${FINDS}|要求|${HEARS}|传达|通报|研究|明确)|^(?:他|她|(?!${CHECKS}|巡[视察]|反馈|通报|评估|[\u4e00-\u9fff]{0,2}[委局省市县区部厅院组章法])[\u4e00-\u9fff]{2,3}|[^。,]{2,8}(?:书记|${HEADS}|市长|县长|区长|厅长|组长)[\u4e00-\u9fff]{2,3})(?:强调|指出|要求)[,:]`;
const ATTENDED = patternOf`(?:出席|参加|列席)(?:了)?(?:会议|此次|本次|活动|调研|汇报)|主持会议|作(?:了)?(?:动员|表态|总结)?${SPEECHES}`;
const REPORTER = /^(?:本报|本网|本台)(?:讯|消息|记者)|新华社[^。]{0,16}电|^[^。]{0,30}(?:\(|【)?(?:全媒体)?(?:记者|通讯员|特约记者)[^。]{1,30}(?:报道|讯|\)|】)|\((?:记者|通讯员|本报记者)[^()]{1,30}\)$|^(?:记者|通讯员)[:：]?[^。]{2,20}$/;
/** …321个。(松江市审计局王芳): the byline of an office's own news. */
const BYLINE = /^\([^()]{2,24}供稿\)$|^供稿(?:单位|人)?:.{2,24}$|[。!”]\((?!作者)[^()]{2,16}(?:局|委|办|院|厅|社|报|室|中心|镇|乡)[^()]{0,5}\)$/;
const LEARNED = patternOf`记者(?:从|在|了解到|获悉|看到|发现|走[进访]|来到|探访|采访|对照|随)|(?:告诉|对|向)(?:本报)?记者(?:说|表示|介绍|坦言)?|据(?:悉|了解|介绍|通报)|近日,?[^。]{0,30}(?:${ANNOUNCES}|公开|通报)(?:了)?[^。]{0,30}(?<![未不没])整改`;

/** News of a meeting: somebody convened it, and sentences begin 会议强调. Single meetings inside a measure do not count. */
function meetingEvidence(reading: Reading): Evidence[] {
  const prose = reading.paragraphs.filter(({ text }) => text.length >= 40);
  const opening = prose.slice(0, 1);
  // The meeting at which the inspection gave its feedback is the feedback's own form.
  const kind = opening.some(({ text }) => /反馈会|向[^。;]{2,40}反馈/.test(text)) ? 'feedback' : 'meeting-news';
  const held = firstMatch(reading, opening, HELD, 'meeting-held', -3, kind);
  const said = allMatches(reading.paragraphs.filter(({ text }) => text.length >= 20), SAID);
  const heavy = said.length >= 2 || (said.length === 1 && prose.length <= 6);
  const [first] = said;
  const speeches = first && heavy ? inText(reading, 'meeting-speech', said.length >= 2 ? -5 : -3, first.paragraph, first.start, first.end, 'meeting-news') : null;
  const attended = prose.length <= 12 ? firstMatch(reading, prose, ATTENDED, 'meeting-attended', -2, 'meeting-news') : null;
  return present([held, speeches, attended]);
}

/** 近日,…来到青阳镇,开展… : news in its first words. */
const LATELY = /(?:^|。|”|,)(?:近日|日前|连日来|近段时间),?[^。]{0,60}(?:来到|走进|深入|前往|召开|举行|开展|组织|对|向|扎实|有序|全力|积极|持续|聚焦|紧盯|认真)/;

/** A newspaper's or a press office's own report on somebody else. */
function mediaEvidence(reading: Reading): Evidence[] {
  const places = [...reading.head.slice(0, 6), ...reading.tail.slice(-3)];
  return present([
    firstMatch(reading, places, REPORTER, 'reporter', -5, 'media-report'),
    firstMatch(reading, reading.tail, BYLINE, 'byline', -3, 'media-report'),
    firstMatch(reading, reading.head.filter(({ text }) => text.length >= 40).slice(0, 1), LATELY, 'news-opening', -3, 'media-report'),
    firstMatch(reading, reading.head.slice(0, 8), LEARNED, 'hearsay', -4, 'media-report'),
  ]);
}

/** News forms: meeting news and media reports. */
export const newsEvidence = (reading: Reading): Evidence[] => [...meetingEvidence(reading), ...mediaEvidence(reading)];
