import type { ArticleText, Span } from '@/lib/text/types';
import { quote, spanIn, valueIn } from '@/lib/text/paragraphs';
import { readProblemHeading, type ProblemHeading } from '../forms/problem-heading';
import { fieldsBracketEnd, splitFields, type Field, type FieldKind } from '../forms/field-labels';
import { cutAtComma } from './headings';
import { splitRunIn, type RunInItem } from '../forms/run-in';
import { walk, type OutlineNode } from '../outline/outline';
import { readOwnStatus } from '../status/own-status';
import { isStatusAlone, readStatusWords, saysOnlyStatus } from '../forms/status-words';
import type { Said } from '../status/issue-status';
import { isLeftOpen } from '../status/ticked';
import { foundIn, measureOf, pieceSpan, trimPiece, type Piece } from '../piece';
import type { Found, Issue, IssueStatus, Measure } from '../types';
import { PAGE_TURNS } from '../words/genre';
import { patternOf } from '../words/pattern';
import { ENDINGS } from '../words/status';
import { LATER } from '../words/time';

/** What stands below a problem heading, by what it is. Pieces in text order. */
export interface IssueBody {
  readonly measures: Measure[];
  readonly pending: { label?: string; text: string; span: Span }[];
  readonly subProblems: Issue['subProblems'][number][];
  readonly responsible: Found[];
  /** Status fields (完成情况: …), folded. */
  readonly statusFields: Piece[];
  /** Everything said, for statements on the status, in text order. */
  readonly said: Said[];
  /** The last words on what was done, where words on what is still to do follow. */
  lastDone: Said | null;
}

/** The label of a limit that is foretold. */
const FORECAST = patternOf`^(?:预计|拟)(?:整改)?(?:${ENDINGS})`;
/** A dash typed twice (—— ——), and what stands behind it. */
const LONGEST_MARK = 9;
const DASH = /^[—–-]/;
/** Bullets typed as text. */
const BULLET = /^(?:[●◆■▲★◇○▪◎►▶※□☆]|[—–-]{2,8}(?=[\u4e00-\u9fff“《\d]))/;
const markAt = ({ paragraph: { text }, start }: Piece): string => text.slice(start, start + LONGEST_MARK);
const NEXT_STEP = patternOf`^(?:下一?步|${LATER})[,:，]?`;
/** 【正在整改】 alone in its line. */
const STATE_LINE = /^[【[]([^【】[\]]+)[】\]]$/;
const stateOf = ({ label, paragraph: { text } }: OutlineNode): IssueStatus | null => {
  const words = label ? undefined : STATE_LINE.exec(text)?.[1];
  return words !== undefined && isStatusAlone(words) ? (readStatusWords(words)?.status ?? null) : null;
};
const PAGE_TURN = patternOf`^\(?(?:${PAGE_TURNS}|紧接)第?[A-Z]?[\d一二三四五六七八九十]{1,4}版`;

/** 未销号{,正在施工}, 未销号{,余少量疑难件}: how things stand is told on. */
const STATED_ON = /^,(?:[余尚仍正还]|长期|持续)[^,。;]*[。;]?$/;
/** … in one short clause; more is what was done. */
const LONGEST_STATED = 16;

/** The items of a run-in list as measures, nested as they stand. */
export function runInMeasures(article: ArticleText, piece: Piece, items: readonly RunInItem[]): Measure[] {
  return items.flatMap((item) => {
    const words = trimPiece({ paragraph: piece.paragraph, start: item.labelEnd, end: item.end });
    // 三是, where the page ends: an ordinal without words is no measure.
    if (words.start >= words.end) return [];
    return [measureOf(article, words, { start: item.start, end: item.labelEnd }, runInMeasures(article, piece, item.items))];
  });
}

/** 整改完成。 on a line of its own behind a list of measures closes the problem, not the last measure. */
const saysStatus = (text: string): boolean => text.length <= 40 && readOwnStatus(text.replace(/[。;]$/, ''), 'close') !== null;

/** An unlabelled paragraph that opens another part of the problem block: 完成情况:…, 下一步,… */
function opensField(node: OutlineNode): boolean {
  const { text } = node.paragraph;
  return !node.label && (NEXT_STEP.test(text) || PAGE_TURN.test(text) || splitFields(text, node.head, Math.min(text.length, node.head + 40))[0]?.kind !== null || saysStatus(text));
}

/** 整改措施:… 整改情况:… at the head of an unlabelled paragraph. Not 整改结果:已完成, which stands behind the answer. */
const opensAnswer = ({ head, paragraph: { text } }: OutlineNode): boolean =>
  splitFields(text, head, Math.min(text.length, head + 40)).some(({ kind, label, start }) => kind === 'measures' && !(/结果$/.test(label) && saysOnlyStatus(text.slice(start))));

/** `node` and what stands below it, parted before the first paragraph that belongs to the whole problem again. */
function partAtField(node: OutlineNode): { own: OutlineNode[]; rest: OutlineNode[] } {
  const all = [...walk(node)];
  const at = all.findIndex(opensField);
  return at < 0 ? { own: all, rest: [] } : { own: all.slice(0, at), rest: all.slice(at) };
}

/** A labelled paragraph, with what is run in or stands below it, as one measure. */
function nodeMeasure(article: ArticleText, node: OutlineNode, own: ReadonlySet<OutlineNode>): Measure {
  const words = trimPiece({ paragraph: node.paragraph, start: node.head, end: node.paragraph.text.length });
  const nested = [...runInMeasures(article, words, splitRunIn(node.paragraph.text, words.start, words.end))];
  for (const child of node.children) if (child.label && own.has(child)) nested.push(nodeMeasure(article, child, own));
  const inText = measureOf(article, words, node.head > 0 ? { start: 0, end: node.head } : null, nested);
  const ordinal = node.paragraph.blocks[0]?.ordinal;
  const measure = node.head === 0 && node.label && ordinal ? { ...inText, label: ordinal.replace(/[、.．]$/, '') } : inText;
  let end = measure.span.end;
  for (const below of walk(node)) if (own.has(below)) end = Math.max(end, below.paragraph.span.end);
  if (end === measure.span.end) return measure;
  return { ...measure, text: quote(article, { start: pieceSpan(words).start, end }), span: { start: measure.span.start, end } };
}

/** 针对“…”问题,… below a problem: the heading of one of its parts, or null. */
function partHeading(node: OutlineNode): ProblemHeading | null {
  const words = cutAtComma(node);
  const heading = readProblemHeading(words);
  return heading && heading.form !== 'predicate' && (heading.refers || words.startsWith('关于')) ? heading : null;
}

/** The list run into `words`; a paragraph may hold its first item alone (一是…;) and the next paragraphs the others. */
function listIn(words: Piece, tail: boolean): RunInItem[] {
  const { text } = words.paragraph;
  const items = splitRunIn(text, words.start, words.end, tail);
  if (items.length > 0) return items;
  const label = /^(?:一是[,:]?|\(1\)|1\)|①)/.exec(text.slice(words.start, words.start + 4))?.[0];
  return label ? [{ start: words.start, labelEnd: words.start + label.length, end: words.end, items: [] }] : [];
}

/** 第一,走访农户;第二,…: a list and nothing else, few of whose items name a fault. */
function isListOfWork(words: Piece): boolean {
  const { text } = words.paragraph;
  const items = splitRunIn(text, words.start, words.end);
  const faults = items.filter(({ labelEnd, end }) => readProblemHeading(text.slice(labelEnd, end).replace(/[;。]$/, '')) !== null);
  return items[0]?.start === words.start && faults.length * 2 < items.length;
}

class BodyReader {
  readonly body: IssueBody = { measures: [], pending: [], subProblems: [], responsible: [], statusFields: [], said: [], lastDone: null };
  private mode: FieldKind = 'measures';
  /** The label that set the mode: its value may stand in the next line. */
  private label = '';
  /** A label further down says where the answer begins (整改措施:…): what stands above it describes the problem. */
  private answerIsLabelled = false;
  /** 办理情况: alone in its line: the next line is its value. */
  private awaits = false;
  /** 预计销号时间:2024年11月: where nothing else says how things stand, it is still to come. */
  private forecast: Piece | null = null;

  /** @param tail - The text begins in the middle of an issue, maybe of a list. */
  constructor(private readonly article: ArticleText, private tail = false) {}

  private say(piece: Piece, as: Said['as']): void {
    this.body.said.push({ paragraph: piece.paragraph, start: piece.start, end: piece.end, as });
  }

  /** Text that is not itself an item: heading rest, unlabelled paragraphs. */
  text(piece: Piece): void {
    for (const field of splitFields(piece.paragraph.text, piece.start, piece.end)) this.field(piece, field);
  }

  /** Does the field, or the name of one in the line above, say that its words answer the problem? `empty`: they stand in the next line. */
  private answers({ kind }: Field, empty: boolean): boolean {
    const answers = kind === 'measures' || this.awaits;
    this.awaits = empty && kind === 'measures';
    return answers;
  }

  private field(piece: Piece, field: Field): void {
    if (field.kind === 'pending') this.body.lastDone ??= this.body.said[this.body.said.length - 1] ?? null;
    if (field.kind) [this.mode, this.label] = [field.kind, field.label];
    const words = trimPiece({ paragraph: piece.paragraph, start: field.start, end: field.end });
    if (!field.kind && this.isPointBelowState(words)) this.mode = 'measures';
    const answers = this.answers(field, words.start >= words.end);
    if (words.start >= words.end) return;
    if (this.mode === 'responsible') {
      this.responsible(words);
    } else if (this.mode === 'status') {
      if (isLeftOpen(words.paragraph.text.slice(words.start, words.end))) return;
      this.body.statusFields.push(words);
      for (const measure of runInMeasures(this.article, words, splitRunIn(words.paragraph.text, words.start, words.end))) this.body.measures.push(measure);
      this.say(words, 'open');
    } else if (this.mode === 'limit' || this.mode === 'problem' || this.mode === 'goal') {
      if (this.mode === 'limit' && FORECAST.test(field.label)) this.forecast ??= { ...words, start: field.labelStart };
      if (this.mode === 'problem' && saysStatus(words.paragraph.text.slice(words.start, words.end))) this.say(words, 'open');
      if (this.mode !== 'problem' || !this.answerIsLabelled) this.mode = 'measures';
    } else {
      if (answers && this.leadingStatus(words)) this.say(words, 'open');
      else this.work(words, this.mode === 'pending' || NEXT_STEP.test(words.paragraph.text.slice(words.start, words.start + 8)));
    }
  }

  /** 完成状态:完成, and below it what was done, point by point. Not □已完成 ⏎ ■正在推进: a choice. */
  private isPointBelowState(words: Piece): boolean {
    const mark = this.mode === 'status' && this.body.statusFields.length > 0 ? BULLET.exec(markAt(words))?.[0] : undefined;
    return mark !== undefined && !isStatusAlone(words.paragraph.text.slice(words.start + mark.length, words.end));
  }

  /** Who answers for it; a stop behind the names is none of them. */
  private responsible(words: Piece): void {
    let end = this.stateBehind(words) ?? words.end;
    while (end > words.start && /[。;,]/.test(words.paragraph.text[end - 1]!)) end -= 1;
    if (end > words.start) this.body.responsible.push(foundIn(this.article, { ...words, end }, `issue/responsible:${this.label}`));
    this.mode = 'measures';
  }

  /** 责任人:陈某。{已完成}: how things stand, behind who answers for it. @returns Where the names end; null where no state follows. */
  private stateBehind(words: Piece): number | null {
    const at = words.paragraph.text.lastIndexOf('。', words.end - 2);
    if (at <= words.start || !saysOnlyStatus(words.paragraph.text.slice(at + 1, words.end))) return null;
    this.body.statusFields.push({ ...words, start: at + 1 });
    return at;
  }

  /** 整改情况:已完成。… : a label whose first words are the status. True if they, or what they say further, are all its words. */
  private leadingStatus(words: Piece): boolean {
    const first = /^[^。;,:]{2,14}(?=[。;,]|$)/.exec(words.paragraph.text.slice(words.start, Math.min(words.end, words.start + 16)))?.[0];
    const status = first ? readStatusWords(first) : null;
    if (!first || !status || ((status.start > 0 || status.end < first.length) && !saysStatus(first))) return false;
    const rest = words.paragraph.text.slice(words.start + first.length, words.end);
    const stated = STATED_ON.test(rest) && rest.length <= LONGEST_STATED;
    this.body.statusFields.push({ ...words, end: stated ? words.end : words.start + first.length });
    return stated || rest.length <= 1;
  }

  /** What was or will be done, as a run-in list or as one piece. */
  private work(words: Piece, pending: boolean): void {
    const mark = BULLET.exec(markAt(words))?.[0];
    if (mark) {
      this.bullet(words, mark, pending);
      return;
    }
    // 整改完成, alone: how things stand is no measure.
    if (isStatusAlone(words.paragraph.text.slice(words.start, words.end))) {
      this.body.statusFields.push(words);
      return;
    }
    const items = listIn(words, this.tail);
    this.tail = false;
    const first = items[0];
    if (!first) this.say(words, 'open');
    else if (first.start > words.start) this.say({ ...words, end: first.start }, 'open');
    for (const item of items) this.say({ ...words, start: item.labelEnd, end: item.end }, 'run-in');
    const measures = items.length > 0 ? runInMeasures(this.article, words, items) : [measureOf(this.article, words, null)];
    // One by one: a call with as many arguments as a hostile text has items would overflow the stack.
    for (const measure of measures) {
      if (pending) this.body.pending.push({ ...(measure.label ? { label: measure.label } : {}), text: measure.text, span: measure.span });
      else this.body.measures.push(measure);
    }
  }

  /** ◆ and the like set measures apart without labelling them, —— as the label that is printed; a list inside belongs to the measure. */
  private bullet(words: Piece, mark: string, pending: boolean): void {
    const own = trimPiece({ ...words, start: words.start + mark.length });
    if (own.start >= own.end) return;
    const label = DASH.test(mark) ? { start: words.start, end: words.start + mark.length } : null;
    // Behind a dash stands a paragraph of the answer: the last one may close it.
    this.say(own, label ? 'open' : 'item');
    const measure = measureOf(this.article, own, label, runInMeasures(this.article, own, splitRunIn(own.paragraph.text, own.start, own.end)));
    if (pending) this.body.pending.push({ ...(measure.label ? { label: measure.label } : {}), text: measure.text, span: measure.span });
    else this.body.measures.push(measure);
  }

  /** A labelled paragraph below the heading: a measure, a part of the problem, or a point of the pending work. */
  item(node: OutlineNode, mayBePart = true): void {
    const words = cutAtComma(node);
    const part = this.mode === 'measures' && mayBePart ? partHeading(node) : null;
    if (part) {
      this.subProblem(node, part.start, part.end, words.length);
      return;
    }
    if (this.mode === 'status') this.body.statusFields.push({ paragraph: node.paragraph, start: node.head, end: node.paragraph.text.length });
    else if (this.mode === 'limit' || this.mode === 'responsible') this.mode = 'measures';
    const { own, rest } = partAtField(node);
    const measure = nodeMeasure(this.article, node, new Set(own));
    for (const below of own) this.say({ paragraph: below.paragraph, start: below.head, end: below.paragraph.text.length }, 'item');
    if (this.mode === 'pending') {
      this.body.pending.push({ ...(measure.label ? { label: measure.label } : {}), text: measure.text, span: measure.span });
    } else if (this.mode === 'measures' || this.mode === 'status') this.body.measures.push(measure);
    for (const after of rest) this.node(after);
  }

  /**
   * What follows in the heading's paragraph where its label says that a problem is told: it goes on (反馈问题:…。督察发现,…), but for a
   * statement on the status, and for a list of what was done where no label says that the answer begins below.
   *
   * @param answered - One does.
   */
  description(piece: Piece, answered: boolean): void {
    const fields = splitFields(piece.paragraph.text, piece.start, piece.end);
    const labelled = answered || fields.some(({ kind }) => kind === 'measures');
    for (const field of fields) {
      const words = trimPiece({ paragraph: piece.paragraph, start: field.start, end: field.end });
      if (field.kind !== null || (!labelled && isListOfWork(words))) this.field(piece, field);
      else if (saysStatus(words.paragraph.text.slice(words.start, words.end))) this.say(words, 'open');
    }
  }

  /** One paragraph of the block, on its own. */
  private node(node: OutlineNode): void {
    if (PAGE_TURN.test(node.paragraph.text)) return;
    if (node.label) this.item({ ...node, children: [] });
    else this.text({ paragraph: node.paragraph, start: node.head, end: node.paragraph.text.length });
  }

  private subProblem(node: OutlineNode, start: number, end: number, headingLength: number): void {
    const inner = new BodyReader(this.article);
    inner.text({ paragraph: node.paragraph, start: Math.min(node.head + headingLength, node.paragraph.text.length), end: node.paragraph.text.length });
    inner.below(node);
    let last = node.paragraph.span.end;
    for (const below of walk(node)) last = Math.max(last, below.paragraph.span.end);
    this.body.subProblems.push({
      title: valueIn(this.article, spanIn(node.paragraph, node.head + start, node.head + end)),
      span: { start: node.paragraph.span.start, end: last },
      measures: inner.body.measures,
    });
    for (const one of inner.body.pending) this.body.pending.push(one);
    for (const one of inner.body.responsible) this.body.responsible.push(one);
    for (const piece of inner.body.said) this.say(piece, 'part');
  }

  /** What was foretold, where nothing was said. */
  close(): IssueBody {
    if (this.forecast && this.body.statusFields.length === 0) this.body.statusFields.push(this.forecast);
    return this.body;
  }

  /** Everything below `node`, in text order. One 对…问题,… among measures is a measure; several are the problem's parts. */
  below(node: OutlineNode): void {
    const labelled = node.children.filter((child) => child.label);
    const parts = labelled.filter((child) => partHeading(child) !== null).length;
    this.answerIsLabelled = [...walk(node)].some((below) => !below.label && opensAnswer(below));
    const haveParts = parts >= 2 || parts === labelled.length;
    // Right below the heading it says how the problem stands; where several differ, what is told below each.
    const states = new Set([...walk(node)].map(stateOf).filter((state) => state !== null));
    for (const [i, child] of node.children.entries()) {
      if (PAGE_TURN.test(child.paragraph.text)) continue;
      const state = stateOf(child);
      if (state !== null && (states.size > 1 ? state === 'completed' : i === 0)) {
        if (states.size === 1) this.body.statusFields.push({ paragraph: child.paragraph, start: 1, end: child.paragraph.text.length - 1 });
        this.mode = 'measures';
        continue;
      }
      if (child.label) this.item(child, haveParts);
      else this.text({ paragraph: child.paragraph, start: child.head, end: child.paragraph.text.length });
    }
  }
}

/**
 * Reads what stands below a problem heading. Labels switch what the following words are; numbered paragraphs and
 * run-in 一是/二是 are measures, or points of the pending work behind such a label.
 *
 * @param headEnd - Folded offset in the heading's paragraph at which the answer may begin.
 */
export function readIssueBody(article: ArticleText, node: OutlineNode, headEnd: number): IssueBody {
  const reader = new BodyReader(article);
  const rest = { paragraph: node.paragraph, start: headEnd, end: node.paragraph.text.length };
  const { text } = node.paragraph;
  for (let open = node.headingEnd, end = fieldsBracketEnd(text, open); end > 0; open = end, end = fieldsBracketEnd(text, open)) {
    reader.description({ ...rest, start: open + 1, end: end - 1 }, true);
  }
  if (node.label?.state) reader.body.statusFields.push({ ...rest, start: node.headingEnd });
  else if (rest.start < rest.end) {
    if (node.label?.saysProblem && (node.numbered || node.label.kind !== 'problem-number')) reader.description(rest, node.children.some((child) => !child.label && opensAnswer(child)));
    else reader.text(rest);
  }
  reader.below(node);
  return reader.close();
}

/** The same for paragraphs under no heading: the tail of an issue whose heading stands on another page. */
export function readLooseBody(article: ArticleText, nodes: readonly OutlineNode[], firstStart: number): IssueBody {
  const reader = new BodyReader(article, true);
  nodes.forEach((node, i) => {
    if (PAGE_TURN.test(node.paragraph.text) && i > 0) return;
    if (node.label) reader.item(node);
    else reader.text({ paragraph: node.paragraph, start: i === 0 ? firstStart : 0, end: node.paragraph.text.length });
    if (!node.label) reader.below(node);
  });
  return reader.body;
}

/** The article's span from `start` to the end of everything below the node. */
export function nodeSpan(node: OutlineNode): Span {
  let end = node.paragraph.span.end;
  for (const below of walk(node)) end = Math.max(end, below.paragraph.span.end);
  return { start: (node.numbered ?? node.paragraph).span.start, end };
}
