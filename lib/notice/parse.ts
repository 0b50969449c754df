import { foldText } from '@/lib/text/fold';
import type { Paragraph } from '@/lib/text/paragraphs';
import { readParagraphs } from './reading/read-paragraphs';
import type { ArticleText, Span } from '@/lib/text/types';
import { findAccountability } from './accountability/find-accountability';
import { findLeads } from './accountability/find-leads';
import { findOutcomes } from './accountability/find-outcomes';
import { findContacts } from './contacts/find-contacts';
import { findTimes } from './deadlines/find-times';
import { isOpen } from './deadlines/is-open';
import { ownWords } from './identity/behind-signature';
import { findMastheadDate } from './identity/masthead-date';
import { readIdentity, type Identity } from './identity/read-identity';
import { findIssues, type FoundIssues } from './issues/find-issues';
import { buildOutline } from './outline/outline';
import { beginsInTheMiddle, cutOf, endsInMidSentence, missingParts, onlyAnnounces } from './missing-parts';
import type { Cut, Ends } from './missing-parts';
import { splitRunInSections } from './outline/run-in-sections';
import { closingStart, splitNotices, type NoticePart } from './parts';
import { noticeChecks } from './notice-checks';
import { foundIn, type Piece } from './piece';
import type { RuleId } from './rules';
import { checkTotals, OPENING } from './totals/check-totals';
import { findTotals } from './totals/find-totals';
import type { Deadline, Found, Issue, Notice, PageContext } from './types';

/** Finds the issue a place belongs to: the innermost (last begun) whose span holds it. */
function issueFinder(issues: readonly Issue[]): (span: Span) => Issue | null {
  return (span) => {
    let low = 0;
    let high = issues.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (issues[middle]!.span.start <= span.start) low = middle + 1;
      else high = middle;
    }
    const issue = issues[low - 1];
    return issue && span.end <= issue.span.end ? issue : null;
  };
}

const pageFound = (article: ArticleText, mark: { piece: Piece; page: string }, rule: RuleId): Found => ({
  ...foundIn(article, mark.piece, rule), value: mark.page,
});

/** Paragraphs at the head of a later page that only print the title again: no tail of what stands on the page before. */
function titleLines(paragraphs: readonly Paragraph[], titles: PageContext['titles']): number {
  const known = titles.map(({ value }) => foldText(value).text);
  let text = '';
  for (const [i, paragraph] of paragraphs.slice(0, 4).entries()) {
    text += paragraph.text;
    if (known.some((title) => title === text || title === text.replace(/\(?第?\d{1,2}页?\)?$/, ''))) return i + 1;
    if (!known.some((title) => title.startsWith(text))) break;
  }
  return 0;
}

/** Deadlines with their issue; a merged cell's limit counts for every row it serves. */
function assignDeadlines(raw: ReturnType<typeof findTimes>['deadlines'], found: FoundIssues): Deadline[] {
  if (raw.length === 0) return [];
  const issueOf = issueFinder(found.issues);
  const byId = new Map(found.issues.map((issue) => [issue.id, issue]));
  return raw.flatMap((deadline) => {
    const shared = found.sharedCells.find((cell) => cell.span.start <= deadline.span.start && deadline.span.end <= cell.span.end);
    if (!shared) return [{ deadline, issue: issueOf(deadline.span), inherited: false }];
    return shared.issueIds.map((id, i) => ({ deadline, issue: byId.get(id) ?? null, inherited: i > 0 }));
  }).map(({ deadline, issue, inherited }, i) => ({ id: `d${i + 1}`, ...deadline, inherited, open: isOpen(deadline.source, issue?.status), issueId: issue?.id ?? null }));
}

/** The day to count from: a notice that names only its month was issued when the page was, if in that month, else from its first day. */
function dayOf(issuedOn: string | undefined, publishedOn: string | undefined): string | undefined {
  if (issuedOn?.length !== 7) return issuedOn ?? publishedOn;
  return publishedOn?.startsWith(issuedOn) ? publishedOn : `${issuedOn}-01`;
}

interface Read extends Pick<Ends, 'cutShort' | 'hidden'> {
  readonly paragraphs: readonly Paragraph[];
  readonly identity: Identity;
  readonly found: FoundIssues;
  readonly cut: Cut;
}

/** How the text ends. */
function endsOf({ paragraphs, identity: { issuedBy, issuedOn }, found, cut, ...told }: Read): Ends {
  const signed = issuedBy !== undefined || issuedOn?.from === 'text';
  // A report's masthead (2022年11月25日在县人大常委会会议上, 县审计局局长) signs, and says nothing of how the text ends.
  const firstIssue = found.issues[0]?.span.start ?? 0;
  const signedBelow = [issuedBy, issuedOn].some((by) => by?.span !== undefined && by.span.start >= firstIssue);
  return {
    ...told, signed,
    open: !cut.after && endsInMidSentence(paragraphs, signedBelow, found.issues),
    announced: !cut.after && onlyAnnounces(paragraphs, signed, found),
  };
}

function parsePart(article: ArticleText, part: NoticePart, context: PageContext, told: Cut): Notice | null {
  const paragraphs = splitRunInSections(part.paragraphs);
  const first = paragraphs[0];
  const last = paragraphs[paragraphs.length - 1];
  if (!first || !last) return null;
  const identity = readIdentity(article, paragraphs, context);
  const cut = { ...told, before: told.before || beginsInTheMiddle(paragraphs, identity.inspection) };
  const body = paragraphs.slice(cut.before ? titleLines(paragraphs, context.titles) : 0, closingStart(paragraphs));
  const found = findIssues(article, buildOutline(body), body, { isFragment: cut.before, firstStart: part.firstStart });
  const issuedOn = dayOf(identity.issuedOn?.value, context.publishedOn);
  const feedback = identity.inspection.feedbackOn?.value;
  // "2022年1月反馈" names no day to count from.
  const feedbackOn = feedback?.length === 10 ? feedback : undefined;
  const own = ownWords(paragraphs);
  const times = findTimes(article, own, { ...(issuedOn ? { issuedOn } : {}), ...(feedbackOn ? { feedbackOn } : {}) });
  const issueOf = issueFinder(found.issues);
  const withIssue = <T extends { readonly span: Span }>(items: readonly T[]): (T & { issueId: string | null })[] =>
    items.map((item) => ({ ...item, issueId: issueOf(item.span)?.id ?? null }));
  const ends = endsOf({ paragraphs, identity, found, cut, cutShort: told.after && context.cutShort === true, hidden: (context.unread ?? 0) > 0 });
  const missing = missingParts(cut, ends, identity, found);
  const declaredTotals = checkTotals(findTotals(article, own), found.issues, found.sections, paragraphs.slice(0, OPENING));
  const candidates = withIssue([...found.candidates, ...times.candidates]).sort((a, b) => a.span.start - b.span.start);
  const checkReasons = noticeChecks({ paragraphs, ends, declaredTotals, issues: found.issues, sections: found.sections });
  return {
    span: { start: first.span.start, end: last.span.end },
    ...identity,
    complete: !cut.before && !cut.after && !ends.open && !ends.announced && !ends.hidden,
    missing,
    ...(part.continuedFrom ? { continuedFrom: pageFound(article, part.continuedFrom, 'fragment/continued-from') } : {}),
    ...(part.continuedTo ? { continuedTo: pageFound(article, part.continuedTo, 'fragment/continued-to') } : {}),
    declaredTotals,
    sections: found.sections,
    issues: found.issues,
    deadlines: assignDeadlines(times.deadlines, found),
    duties: withIssue(times.duties),
    accountability: withIssue(findAccountability(article, own)),
    leads: findLeads(article, own),
    outcomes: withIssue(findOutcomes(article, own)),
    contacts: findContacts(article, paragraphs),
    ...(candidates.length > 0 && { candidates }),
    ...(checkReasons.length > 0 && { checkReasons }),
  };
}

/** Does a part of a page hold a notice, or only a heading line above the first one? */
const holdsNotice = (notice: Notice, parts: number): boolean =>
  parts === 1 || notice.issues.length > 0 || notice.sections.length > 0 || notice.issuedOn !== undefined;

/**
 * Reads the notices of an article: what each says was found and what was done about it, every value with its place.
 * Deterministic and linear in the text's length; never throws, whatever the text.
 *
 * @param article - The page's one text; all spans of the result are offsets into it.
 * @param context - What the page says beside its text: titles, and the publication day from which bare dates take
 *   their year where the notice itself is undated.
 * @param paragraphs - `readParagraphs(article)`, where the caller has them already.
 * @returns One notice a page for most pages, several for a newspaper page; in text order. Empty for an empty text.
 */
export function parseNotices(article: ArticleText, context: PageContext, paragraphs: readonly Paragraph[] = readParagraphs(article)): Notice[] {
  const parts = splitNotices(paragraphs);
  const printedOn = context.publishedOn ?? findMastheadDate(paragraphs, context.titles.map(({ value }) => value));
  const known: PageContext = printedOn === undefined ? context : { ...context, publishedOn: printedOn };
  return parts
    .map((part, i) => parsePart(
      article, part, parts.length === 1 ? known : { ...known, titles: [] }, cutOf(part, context, i === 0, i === parts.length - 1),
    ))
    .filter((notice): notice is Notice => notice !== null && holdsNotice(notice, parts.length));
}
