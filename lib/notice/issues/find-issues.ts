import { BULLET } from '@/lib/text/bullets';
import { foldText } from '@/lib/text/fold';
import { quote, spanIn, valueIn, type Paragraph } from '@/lib/text/paragraphs';
import type { ArticleText, Span } from '@/lib/text/types';
import { frameOf } from '../forms/frame';
import { readLabel } from '../forms/label';
import { headingText, type OutlineNode } from '../outline/outline';
import { zoneOf } from '../forms/zones';
import { foundIn, trimPiece, type Piece } from '../piece';
import { readIssueStatus } from '../status/issue-status';
import { STILL_OPEN } from '../status/own-status';
import { isStatusAlone, readStatusWords, saysOnlyStatus } from '../forms/status-words';
import type { Candidate, Found, Issue, Measure, Section } from '../types';
import { tickStatus } from '../forms/column-role';
import { chooseIssues, type IssueNode } from './choose-issues';
import { cutAtComma } from './headings';
import { nodeSpan, readIssueBody, readLooseBody, runInMeasures, type IssueBody } from './issue-body';
import { issueCandidates } from './issue-candidates';
import { HEADING_RULES, readProblemHeading, sourceLength, statusTailLength } from '../forms/problem-heading';
import { readTableRows, type TableRow } from './table-issues';
import { splitRunIn } from '../forms/run-in';
import { measureOf } from '../piece';

type Draft = Omit<Issue, 'id'>;

/** The issues of one notice and the sections around them, in text order. */
export interface FoundIssues {
  readonly issues: readonly Issue[];
  readonly sections: readonly Section[];
  /** Headings that may name problems. */
  readonly candidates: readonly Omit<Candidate, 'issueId'>[];
  /** Spans of cells that serve several issues of a table. */
  readonly sharedCells: readonly { readonly span: Span; readonly issueIds: readonly string[] }[];
}

const labelText = (article: ArticleText, node: OutlineNode): string => node.numbered ? quote(article, node.numbered.span) : (node.head > 0 ? quote(article, spanIn(node.paragraph, 0, node.head)) : '');

function sectionOf(article: ArticleText, node: OutlineNode): Section {
  const end = node.headingEnd - (node.label?.kind === 'bare-theme' && SET_OFF.test(node.paragraph.text.slice(0, node.headingEnd)) ? 1 : 0);
  const words = { paragraph: node.paragraph, start: node.head, end };
  return {
    level: Math.floor(node.label?.rank ?? 1),
    // ■反馈问题整改情况: a mark is no label, nor are brackets, nor PART 01, which decorates.
    label: labelText(article, node).replace(MARK, '') || (node.paragraph.blocks[0]?.ordinal ?? ''),
    title: foundIn(article, words, 'outline/section').value.replace(/[，,；;、。]$/, ''),
    span: spanIn(node.paragraph, 0, node.headingEnd),
  };
}

const MARK = new RegExp(`^(?:${BULLET}+\\s*)?(?:【$|part[.．\\s]*[\\d０-９]+$)?`, 'i');
const SET_OFF = /【[^【】]+】$/;

const pathOf = (article: ArticleText, path: readonly OutlineNode[]): string[] =>
  path.map((node) => sectionOf(article, node)).map(({ label, title }) => `${label}${title}`);

/** 1.、１、 → "1", 1.1 → "1.1", (一) → "一", 一是 → "一", 问题3: → "3": the ordinal without its punctuation, folded. */
const ordinalOf = (label: string): string | undefined => /^[^\d一二三四五六七八九十①-⑳]{0,6}(\d+(?:[.-]\d+){0,2}|[一二三四五六七八九十]+|[①-⑳])/.exec(foldText(label).text)?.[1];

const NONE: readonly never[] = [];
/** Most lists of most issues are empty: one empty list does for all. */
const kept = <T>(list: readonly T[]): readonly T[] => (list.length > 0 ? list : NONE);

function finish(
  article: ArticleText, body: IssueBody, status: IssueStatusRead,
  rest: Pick<Draft, 'ordinal' | 'heading' | 'title' | 'complete' | 'sectionPath' | 'span'>, reasons: readonly string[],
): Draft {
  const all = reasons.length > 0 ? [...reasons, ...status.checkReasons] : status.checkReasons;
  return {
    ...rest, status: status.status, statusFrom: status.statusFrom, statusEvidence: status.statusEvidence, partialStatuses: kept(status.partialStatuses),
    measures: kept(body.measures), subProblems: kept(body.subProblems), pending: kept(body.pending), responsible: kept(body.responsible),
    certainty: all.length > 0 ? 'check' : 'certain', checkReasons: kept(all),
  };
}

/** What closes a heading without being the problem's name: 的问题, (已完成). */
function tailLength(words: string): number {
  const status = statusTailLength(words);
  return status + (/的?问题$/.exec(words.slice(0, words.length - status))?.[0].length ?? 0);
}

function fromNode(article: ArticleText, chosen: IssueNode): Draft {
  const { node, heading, path } = chosen;
  const words = cutAtComma(node);
  const cut = words.length < headingText(node).length;
  const headEnd = node.head + words.length;
  const whole: Piece = { paragraph: node.paragraph, start: 0, end: headEnd };
  // 关于…的整改, known for a problem by something else than its words: the frame is no part of its name.
  const bare = heading?.form === 'named' || heading?.form === 'problem' ? heading : (frameOf(words) ?? heading);
  const title: Piece = {
    paragraph: node.paragraph, start: node.head + Math.max(bare?.start ?? 0, sourceLength(words)), end: bare ? node.head + bare.end : headEnd - tailLength(words),
  };
  const body = readIssueBody(article, node, cut ? headEnd : node.bodyStart);
  const status = readIssueStatus(article, {
    heading: whole, fields: body.statusFields, fieldsFrom: 'label', said: body.said, lastDone: body.lastDone, title: title.paragraph.text.slice(title.start, title.end), path,
  });
  const ordinal = ordinalOf(labelText(article, node) || (node.paragraph.blocks[0]?.ordinal ?? ''));
  return finish(article, body, status, {
    ...(ordinal ? { ordinal } : {}),
    heading: foundIn(article, whole, heading ? HEADING_RULES[heading.form] : 'issue/neighbours'),
    title: foundIn(article, trimPiece(title), 'issue/title').value,
    complete: true,
    sectionPath: pathOf(article, path),
    span: nodeSpan(node),
  }, chosen.checkReasons);
}

/** The tail of an issue at the head of a fragment: its heading stands on the page before. */
function fromTail(article: ArticleText, roots: readonly OutlineNode[], firstStart: number): Draft | null {
  const body = readLooseBody(article, roots, firstStart);
  const last = roots[roots.length - 1];
  const first = roots[0];
  if (!first || !last || body.said.length === 0) return null;
  const status = readIssueStatus(article, { heading: null, fields: body.statusFields, fieldsFrom: 'label', said: body.said, path: [] });
  return finish(article, body, status, {
    complete: false, sectionPath: [], span: { start: spanIn(first.paragraph, Math.min(firstStart, first.paragraph.text.length), first.paragraph.text.length).start, end: nodeSpan(last).end },
  }, ['heading-on-another-page']);
}

const wholePiece = (paragraph: Paragraph): Piece => ({ paragraph, start: 0, end: paragraph.text.length });

function cellMeasures(article: ArticleText, paragraphs: readonly Paragraph[]): Measure[] {
  return paragraphs.flatMap((paragraph) => {
    const piece = wholePiece(paragraph);
    const items = splitRunIn(paragraph.text);
    if (items.length > 0) return runInMeasures(article, piece, items);
    const label = /^(?:\(?\d{1,2}[).、]|[①-⑳]|[A-Z][.、](?=[\u4e00-\u9fff“《])|\(?[一二三四五六七八九十]{1,2}[)、]|[一二三四五六七八九十]{1,2}是[,:]?)/.exec(paragraph.text)?.[0];
    const start = label?.length ?? 0;
    if (start >= paragraph.text.length) return [];
    return [measureOf(article, trimPiece({ ...piece, start }), label ? { start: 0, end: label.length } : null)];
  });
}

/** What takes back that all is done: …。第二阶段{暂未}启动. */
const TAKES_BACK = /暂未/;

/** {已完成}。清理渠道6公里…: the first sentence of a cell, where it says how things stand and nothing behind it says otherwise. */
function openingStatus(paragraph: Paragraph): Piece[] {
  const end = paragraph.text.indexOf('。');
  const first = paragraph.text.slice(0, Math.max(end, 0));
  if (!isStatusAlone(first)) return [];
  const rest = paragraph.text.slice(end);
  return readStatusWords(first)?.status === 'completed' && (STILL_OPEN.test(rest) || TAKES_BACK.test(rest)) ? [] : [{ paragraph, start: 0, end }];
}

type IssueStatusRead = ReturnType<typeof readIssueStatus>;

/** The status in whose column the row has its tick; none where it has two, or no tick at all. */
function tickedStatus(article: ArticleText, ticked: readonly Paragraph[]): IssueStatusRead {
  const [head, second] = ticked;
  const words = head && !second ? tickStatus(head.text) : null;
  if (!head || !words) return { status: 'unspecified', statusFrom: 'none', statusEvidence: null, partialStatuses: [], checkReasons: ['status-not-ticked'] };
  return { status: words.status, statusFrom: 'cell', statusEvidence: foundIn(article, wholePiece(head), words.rule), partialStatuses: [], checkReasons: [] };
}

/** Measures in rows of their own may have a status each: what is open in one of them is open, and where one says nothing the whole is to be looked at. */
function statusOfRows(row: TableRow, read: (cells: readonly Paragraph[]) => IssueStatusRead): IssueStatusRead {
  const cells = row.cells.get('status') ?? [];
  const byRow = Map.groupBy(cells, ({ blocks }) => blocks[0]?.cell?.row);
  const each = [...byRow.values()].map(read);
  const [first = read(cells)] = each;
  const other = each.find(({ status }) => status !== first.status);
  const told = [...byRow.values()].reduce((sum, [cell]) => sum + (cell?.blocks[0]?.cell?.rowSpan ?? 1), 0);
  const measures = new Set(row.cells.get('measures')?.map(({ blocks }) => blocks[0]?.cell?.row)).size;
  if (!other && (cells.length === 0 || told >= measures)) return first;
  const open = each.find(({ status }) => status === 'in-progress') ?? (first.status === 'completed' && other ? other : first);
  return { ...open, status: open.status === 'not-started' && other ? 'in-progress' : open.status, checkReasons: ['status-differs-by-row'] };
}

function fromRow(article: ArticleText, row: TableRow, above: readonly string[]): Draft {
  const cells = (role: Parameters<TableRow['cells']['get']>[0]): readonly Paragraph[] => row.cells.get(role) ?? [];
  const problem = cells('problem');
  const first = problem[0]!;
  const label = /^(?:\(?\d{1,3}[).、](?!\d)|\(?[一二三四五六七八九十]{1,3}[)、])/.exec(first.text)?.[0] ?? '';
  const words = first.text.slice(label.length).replace(/[。;]$/, '');
  const named = problem.length === 1 ? readProblemHeading(words) : null;
  const title = named && named.form !== 'predicate'
    ? foundIn(article, { paragraph: first, start: label.length + named.start, end: label.length + named.end }, 'issue/title').value
    : problem.map((paragraph, i) => foundIn(article, { paragraph, start: i === 0 ? label.length : 0, end: paragraph.text.length }, 'issue/title').value).join('').replace(/[。；;]$/, '');
  const own = [...row.cells.values()].flat().filter((paragraph) => !row.shared.has(paragraph));
  // 进展情况 holds a status in some tables (已完成), an account in others.
  const progress = cells('measures').filter((paragraph) => paragraph.text.length <= 24 && saysOnlyStatus(paragraph.text));
  const said = [...cells('measures'), ...cells('status')].map((paragraph) => ({ ...wholePiece(paragraph), as: 'open' as const }));
  const read = (cellsOfStatus: readonly Paragraph[]): IssueStatusRead => readIssueStatus(article, {
    heading: null, fields: [...cellsOfStatus, ...cells('measures').slice(0, 1), ...progress].map(wholePiece).concat(cells('measures').flatMap(openingStatus)), fieldsFrom: 'cell', said, path: [], themes: row.themes.map(wholePiece),
  });
  const status = row.ticked ? tickedStatus(article, row.ticked) : statusOfRows(row, read);
  const { checkReasons, ...statusOf } = status;
  const spans = (own.length > 0 ? own : problem).map((paragraph) => paragraph.span);
  const ordinal = ordinalOf(row.ordinal ?? label);
  return {
    ...statusOf, ...(ordinal ? { ordinal } : {}),
    heading: foundIn(article, wholePiece(first), 'issue/cell'),
    title, complete: true,
    sectionPath: [...above, ...row.themes.map((theme) => valueIn(article, theme.span))],
    span: spans.reduce((all, span) => ({ start: Math.min(all.start, span.start), end: Math.max(all.end, span.end) })),
    measures: [...cellMeasures(article, cells('measures').filter((paragraph) => !progress.includes(paragraph))), ...cellMeasures(article, cells('status').filter((paragraph) => paragraph.text.length > 24))],
    subProblems: [],
    pending: cellMeasures(article, cells('pending')).map(({ label: pendingLabel, text, span }) => ({ ...(pendingLabel ? { label: pendingLabel } : {}), text, span })),
    responsible: cells('responsible').map((paragraph): Found => foundIn(article, wholePiece(paragraph), 'issue/responsible:cell')),
    certainty: checkReasons.length > 0 ? 'check' : 'certain', checkReasons,
  };
}

/** Ordinals that repeat or jump back inside one group are the page's slip or ours: either way worth a look. */
function withOrderChecks(drafts: readonly { readonly draft: Draft; readonly number: number }[]): Draft[] {
  return drafts.map(({ draft, number }, i) => {
    const before = drafts[i - 1];
    if (!before || number === 0 || before.number === 0 || number === before.number + 1) return draft;
    if (before.draft.sectionPath.join() !== draft.sectionPath.join()) return draft;
    return { ...draft, certainty: 'check', checkReasons: [...draft.checkReasons, 'ordinal-out-of-order'] };
  });
}

/** Is the unlabelled head of a fragment the tail of an issue? Not if an outline's first heading follows: then it is its opening. */
function tailNodes(roots: readonly OutlineNode[], fragment: boolean): OutlineNode[] {
  if (!fragment) return [];
  const tail: OutlineNode[] = [];
  let next: OutlineNode | undefined;
  for (const root of roots) {
    if (root.label && (root.label.rank <= 3 || readProblemHeading(headingText(root)))) {
      next = root;
      break;
    }
    tail.push(root);
  }
  if (tail.length === 0 || (next?.label?.rank === 1 && next.label.number === 1)) return [];
  return tail;
}

/** The theme of a table's rows that stands in a row of its own, as a section. */
function cellSection(article: ArticleText, paragraph: Paragraph): Section {
  const label = readLabel(paragraph.text);
  const head = label?.length ?? 0;
  return {
    level: Math.floor(label?.rank ?? 2),
    label: head > 0 ? quote(article, spanIn(paragraph, 0, head)) : '',
    title: foundIn(article, { paragraph, start: head, end: paragraph.text.length }, 'outline/section').value.replace(/[，,；;、。：:]$/, ''),
    span: paragraph.span,
  };
}

/**
 * The headings each row stands under, outermost first; none where they speak of something else than the problems.
 *
 * @param sections - In text order, as the rows are but for tables inside tables.
 */
function sectionsAbove(article: ArticleText, rows: readonly TableRow[], sections: readonly OutlineNode[]): string[][] {
  const known = new Set(sections);
  const paths = new Map<OutlineNode, string[]>();
  const read = (last: OutlineNode): string[] => {
    const path: OutlineNode[] = [];
    for (let at: OutlineNode | null = last; at; at = at.parent) if (known.has(at)) path.unshift(at);
    const zone = path[0] ? zoneOf(headingText(path[0])) : 'unknown';
    return zone === 'rectification' || zone === 'unknown' || zone === 'findings' ? pathOf(article, path) : [];
  };
  let i = 0;
  return rows.map((row) => {
    const start = row.cells.get('problem')?.[0]?.span.start ?? 0;
    while (i < sections.length && (sections[i]?.paragraph.span.start ?? start) < start) i += 1;
    const last = sections[i - 1];
    if (!last) return [];
    const path = paths.get(last) ?? read(last);
    paths.set(last, path);
    return path;
  });
}

/**
 * Finds the issues of one notice, with everything that stands below each, and its sections.
 *
 * @param roots - The outline of the notice without its closing.
 * @param paragraphs - The same paragraphs, for the tables.
 * @param fragment.firstStart - Folded offset behind 上接…版 in the first paragraph; 0 for a whole notice.
 */
export function findIssues(
  article: ArticleText, roots: readonly OutlineNode[], paragraphs: readonly Paragraph[], fragment: { readonly isFragment: boolean; readonly firstStart: number },
): FoundIssues {
  const tail = tailNodes(roots, fragment.isFragment);
  const chosen = chooseIssues(roots.slice(tail.length));
  const tailDraft = tail.length > 0 ? fromTail(article, tail, fragment.firstStart) : null;
  const rows = readTableRows(paragraphs);
  const inTable = new Set<Paragraph>(rows.length > 0 ? paragraphs.filter((paragraph) => paragraph.blocks[0]?.cell) : []);
  const sections = chosen.sections.filter((node) => !inTable.has(node.paragraph));
  const above = sectionsAbove(article, rows, sections);
  const outlined = chosen.issues.filter((issue) => !inTable.has(issue.node.paragraph));
  const drafts = [
    ...(tailDraft ? [{ draft: tailDraft, number: 0 }] : []),
    ...outlined.map((issue) => ({ draft: fromNode(article, issue), number: issue.node.label?.number ?? 0 })),
    ...rows.map((row, i) => ({ draft: fromRow(article, row, above[i] ?? []), number: Number(row.ordinal) || 0 })),
  ].sort((a, b) => a.draft.span.start - b.draft.span.start);
  const issues = withOrderChecks(drafts).map((draft, i): Issue => ({ id: `i${i + 1}`, ...draft }));
  const sharedCells = sharedOf(rows, issues);
  const inCells = new Set(rows.flatMap(({ heading }) => heading ?? []));
  const all = [...sections.map((node) => sectionOf(article, node)), ...[...inCells].map((cell) => cellSection(article, cell))];
  const candidates = issueCandidates(article, { issues: outlined, sections });
  return { issues, candidates, sections: inCells.size > 0 ? all.sort((a, b) => a.span.start - b.span.start) : all, sharedCells };
}

function sharedOf(rows: readonly TableRow[], issues: readonly Issue[]): { span: Span; issueIds: string[] }[] {
  if (rows.length === 0) return [];
  const byCell = new Map<Paragraph, string[]>();
  const byHeading = new Map(issues.map((issue) => [issue.heading?.span?.start, issue]));
  for (const row of rows) {
    const heading = row.cells.get('problem')?.[0]?.span.start;
    const issue = heading === undefined ? undefined : byHeading.get(heading);
    if (issue) for (const paragraph of row.shared) byCell.set(paragraph, [...(byCell.get(paragraph) ?? []), issue.id]);
  }
  return [...byCell].filter(([, ids]) => ids.length > 1).map(([paragraph, issueIds]) => ({ span: paragraph.span, issueIds }));
}

