import type { Paragraph } from '@/lib/text/paragraphs';
import type { ArticleText } from '@/lib/text/types';
import type { RelatedKind, Verdict } from '@/lib/notice/types';
import { announcementEvidence } from './announcement';
import { annualReportEvidence } from './annual-report';
import { auditFindingsEvidence } from './audit-findings';
import { caseEvidence } from './case-bulletin';
import { endingEvidence } from './ending';
import type { Evidence, JudgeContext, Reading } from './evidence';
import { readFamily } from './family';
import { inspectionOwnEvidence } from './inspection-own';
import { labelEvidence } from './labels';
import { modelTextEvidence } from './model-text';
import { newsEvidence } from './news';
import { newspaperEvidence } from './newspaper';
import { noArticleEvidence } from './no-article';
import { openingEvidence } from './opening';
import { orderEvidence } from './order';
import { planEvidence } from './plan';
import { problemEvidence } from './problems';
import { readForJudging } from './reading';
import { regulationEvidence } from './regulation';
import { speakerEvidence } from './speaker';
import { tableEvidence } from './tables';
import { readTitles, titleEvidence, type Title } from './titles';

/**
 * What a page must reach to be called a notice. The weights are set so that two independent proofs of the form
 * (title and announcement, announcement and answered problems, …) reach it and no single one does.
 */
export const THRESHOLD = 10;

/** Rooms of evidence, in the order in which their signals are shown. */
const ROOMS: readonly ((reading: Reading, titles: readonly Title[]) => Evidence[])[] = [
  titleEvidence, announcementEvidence, openingEvidence, speakerEvidence, problemEvidence, labelEvidence, tableEvidence,
  endingEvidence, newspaperEvidence, newsEvidence, inspectionOwnEvidence, planEvidence, orderEvidence, caseEvidence,
  auditFindingsEvidence, annualReportEvidence, modelTextEvidence, regulationEvidence, noArticleEvidence,
];

/**
 * Is this article a rectification notice, something related to one, or neither? The score is the sum of the signals'
 * weights and decides alone.
 *
 * @param article - The page's text.
 * @param paragraphs - `readParagraphs(article)`.
 * @param context - Titles and metas of the page; needed, since a third of notices do not print their title.
 * @returns The verdict with every signal found, in reading order of the rules; quotes are the article's own words.
 */
export function judge(article: ArticleText, paragraphs: readonly Paragraph[], context: JudgeContext): Verdict {
  const reading = readForJudging(article, paragraphs, context);
  const titles = readTitles(reading);
  const evidence = ROOMS.flatMap((room) => room(reading, titles));
  const score = Math.round(evidence.reduce((sum, { weight }) => sum + weight, 0) * 10) / 10;
  const base = {
    score,
    threshold: THRESHOLD,
    decidedBy: 'rules' as const,
    signals: evidence.map(({ speaksFor: _speaksFor, ...signal }) => signal),
  };
  if (score >= THRESHOLD) {
    const announcement = evidence.find(({ name }) => name === 'announcement-formula')?.quote;
    const family = readFamily(reading, titles, announcement);
    return { kind: 'notice', ...(family && { family }), ...base };
  }
  const relatedKind = relatedTo(reading, titles, evidence);
  return relatedKind ? { kind: 'related', relatedKind, ...base } : { kind: 'none', ...base };
}

const TOPIC = /整改|巡[视察](?!员)|督察|回头看/;
/** The annual report on law-based government is full of problems and plans of its own accord, and always told apart. */
const LAW_REPORT = /法治(?:政府)?建设[^。]{0,16}(?:报告|情况)/;
/** Kinds that interest a researcher of rectification even where the word does not fall. */
const ALWAYS: readonly RelatedKind[] = ['audit-findings', 'feedback', 'entry-announcement', 'case-bulletin'];

/** An inspection by name; 整改 alone is an everyday word. */
const INSPECTION = /巡[视察](?!员)|督察|督查|审计|检视|回头看/;

/**
 * A letter's answer that merely mentions rectification is ordinary, and so is one about a house or a road; one about an
 * inspection and built like a notice is kept apart by name. A speech or a call is, where its title says so.
 */
function otherKind(reading: Reading, titles: readonly Title[], evidence: readonly Evidence[], like: boolean): RelatedKind | null {
  if (evidence.some(({ name }) => name === 'reply-letter')) return like && reading.paragraphs.some(({ text }) => INSPECTION.test(text)) ? 'other' : null;
  const own = evidence.some(({ name }) => name === 'title-reply') && titles.some(({ text }) => TOPIC.test(text));
  return like || own || evidence.some(({ name, speaksFor }) => name === 'calls-on-others' && speaksFor === 'other') ? 'other' : null;
}

/** The kind the evidence against speaks for most; null if the page has nothing to do with rectification. */
function relatedTo(reading: Reading, titles: readonly Title[], evidence: readonly Evidence[]): RelatedKind | null {
  if (evidence.some(({ name }) => name === 'error-page' || name === 'link-list')) return null;
  const sums = new Map<RelatedKind, number>();
  for (const { speaksFor, weight } of evidence) {
    if (speaksFor) sums.set(speaksFor, (sums.get(speaksFor) ?? 0) - weight);
  }
  let best: RelatedKind | null = null;
  let most = 0;
  for (const [kind, sum] of sums) if (sum > most) [best, most] = [kind, sum];
  const asksToRectify = best === 'order' && most >= 6 && reading.paragraphs.some(({ text }) => text.includes('整改'));
  const announced = evidence.some(({ name }) => name === 'announcement-formula');
  const onTopic = asksToRectify || announced || titles.some(({ text }) => TOPIC.test(text)) || reading.paragraphs.filter(({ text }) => TOPIC.test(text)).length >= 2;
  const forNotice = evidence.some(({ weight }) => weight >= 3);
  if (best === 'other') return otherKind(reading, titles, evidence, onTopic && forNotice);
  if (titles.some(({ text }) => LAW_REPORT.test(text))) return 'annual-report';
  // One weak sign of a kind does not name an ordinary page; 3 is the weight of a plain sign.
  if (best && most >= 3 && (onTopic || (ALWAYS.includes(best) && most >= 4))) return best;
  return onTopic && forNotice ? 'other' : null;
}
