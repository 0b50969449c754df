import { foldText } from '@/lib/text/fold';
import { spanIn, type Paragraph } from '@/lib/text/paragraphs';
import type { RelatedKind, Signal } from '@/lib/notice/types';
import { inText, type Evidence, type Reading } from './evidence';
import type { SignalName } from './signal-names';
import { titleForm, type TitleForm } from './title-form';

/** A title of the page and where it was found. */
export interface Title {
  readonly text: string;
  readonly where: Signal['where'];
  readonly paragraph?: Paragraph;
  /** The paragraph a broken title ends in, if another. */
  readonly last?: Paragraph;
}

const META_TITLES = ['ArticleTitle', 'og:title', 'title', 'twitter:title', 'DC.title'];
/** An article's own heading stands among its first lines, after breadcrumbs and a metadata table. */
const HEAD_LINES = 30;
const TAIL_LINES = 6;
const TITLE_LENGTH = 120;
/** A sentence is no title, not even one broken off at a page turn, nor is a line that leads on to the next. */
const SENTENCE = /[!?:]$|[。;]/;

/** A link of a list beside the article: a title with its day. */
const DATED = /20\d\d[-./年]\d{1,2}[-./月]\d{1,2}日?[\])]?$/;

/** What is attached is named, not shown: 附件:1.整改进展情况统计表. As its first line a page may well say that it is an attachment. */
const ATTACHED = /^附(?:件|表|录)?[\d一二三四五六七八九十]{0,2}[:、.]|\.(?:docx?|xlsx?|pdf|wps|et|ofd|zip|rar)$/i;

const isTitleLine = (text: string): boolean =>
  text.length >= 6 && text.length <= TITLE_LENGTH && !SENTENCE.test(text) && !DATED.test(text) && !/^\(?[一二三四五六七八九十\d]{1,3}[、.)]/.test(text);

/** All titles of the page: offered by the page, its metas, the article's own heading lines, and its last lines. */
export function readTitles(reading: Reading): Title[] {
  const titles: Title[] = [];
  for (const { value, from } of reading.context.titles) {
    titles.push({ text: foldText(value).text, where: from === 'title' ? 'title' : 'meta' });
  }
  for (const [name, value] of Object.entries(reading.context.metas ?? {})) {
    if (META_TITLES.includes(name)) titles.push({ text: foldText(value).text, where: 'meta' });
  }
  const { paragraphs } = reading;
  const lines = paragraphs.slice(0, HEAD_LINES);
  let prose = 0;
  for (const [i, paragraph] of lines.entries()) {
    // Past the opening, short lines are section headings and tell no title.
    if (paragraph.text.length > TITLE_LENGTH) prose += 1;
    if (prose > 0 || /^[一1][、.]/.test(paragraph.text)) break;
    if (!isTitleLine(paragraph.text) || (i > 0 && ATTACHED.test(paragraph.text))) continue;
    titles.push({ text: paragraph.text, where: 'text', paragraph });
    const next = lines[i + 1];
    // A title broken after the organisation's name: 中共…委员会 / 关于…整改情况的通报.
    if (next && /^(?:关于|贯彻|落实)/.test(next.text) && isTitleLine(next.text)) {
      titles.push({ text: paragraph.text + next.text, where: 'text', paragraph, last: next });
    }
  }
  for (const paragraph of paragraphs.slice(Math.max(HEAD_LINES, paragraphs.length - TAIL_LINES))) {
    if (isTitleLine(paragraph.text) && !ATTACHED.test(paragraph.text)) titles.push({ text: paragraph.text, where: 'text', paragraph });
  }
  if (paragraphs.length <= HEAD_LINES) {
    for (const paragraph of paragraphs.slice(-TAIL_LINES)) {
      if (isTitleLine(paragraph.text) && !ATTACHED.test(paragraph.text) && !titles.some((title) => title.paragraph === paragraph)) {
        titles.push({ text: paragraph.text, where: 'text', paragraph });
      }
    }
  }
  return titles.filter((title) => title.text);
}

const AGAINST: Readonly<Record<RelatedKind, { readonly name: SignalName; readonly weight: number }>> = {
  feedback: { name: 'title-feedback', weight: -3 },
  'entry-announcement': { name: 'title-entry', weight: -6 },
  'meeting-news': { name: 'title-meeting', weight: -6 },
  'media-report': { name: 'title-about', weight: -5 },
  plan: { name: 'title-plan', weight: -6 },
  order: { name: 'title-order', weight: -6 },
  'audit-findings': { name: 'title-audit', weight: -4 },
  'annual-report': { name: 'title-annual', weight: -6 },
  'case-bulletin': { name: 'title-cases', weight: -5 },
  regulation: { name: 'title-regulation', weight: -6 },
  'model-text': { name: 'title-model', weight: -7 },
  other: { name: 'title-reply', weight: -5 },
};

function evidenceOf(reading: Reading, title: Title, form: TitleForm): Evidence {
  const [name, weight, speaksFor] =
    form.says === 'notice'
      ? ([form.strong ? 'title-form' : 'title-topic', form.strong ? 5 : 3, undefined] as const)
      : ([AGAINST[form.says].name, AGAINST[form.says].weight, form.says] as const);
  if (title.paragraph && form.end <= title.paragraph.text.length && title.text === title.paragraph.text) {
    return inText(reading, name, weight, title.paragraph, 0, title.paragraph.text.length, speaksFor);
  }
  if (title.paragraph) {
    const last = title.last ?? title.paragraph;
    const span = { start: spanIn(title.paragraph, 0, title.paragraph.text.length).start, end: spanIn(last, 0, last.text.length).end };
    return { name, weight, where: 'text', quote: title.text, span, ...(speaksFor && { speaksFor }) };
  }
  return { name, weight, where: title.where, quote: title.text.slice(0, 90), ...(speaksFor && { speaksFor }) };
}

/**
 * What the titles say, taken together: the strongest for a notice, and the strongest against one from a title that is
 * the page's own (offered by the page, or the article's first heading).
 */
export function titleEvidence(reading: Reading, titles: readonly Title[]): Evidence[] {
  let best: Evidence | null = null;
  let worst: Evidence | null = null;
  for (const title of titles) {
    const form = titleForm(title.text);
    if (!form) continue;
    const evidence = evidenceOf(reading, title, form);
    if (evidence.weight > (best?.weight ?? 0)) best = evidence;
    // A cell tells of its row: 每季度走访1次 among the measures is no news of a visit.
    if (evidence.weight < 0 && title.paragraph?.blocks[0]?.cell && !isFirstHeading(reading, title)) continue;
    // Lines of the article may be section headings or furniture: only the page's own titles speak against it at full weight.
    const weight = title.where === 'text' && !isFirstHeading(reading, title) ? evidence.weight / 2 : evidence.weight;
    if (weight < (worst?.weight ?? 0)) worst = { ...evidence, weight };
  }
  // Where the page's titles disagree (a column's name against the article's title), the notice form is the more specific.
  if (best && worst) worst = { ...worst, weight: worst.weight / 2 };
  return [best, worst].filter((item): item is Evidence => item !== null);
}

function isFirstHeading(reading: Reading, title: Title): boolean {
  const first = reading.paragraphs.find((paragraph) => isTitleLine(paragraph.text));
  return title.paragraph !== undefined && (title.paragraph === first || title.paragraph.blocks[0]?.level === 1);
}
