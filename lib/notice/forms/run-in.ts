import { parseWholeNumber } from '@/lib/text/numerals';

/** An item of a list run into a paragraph; folded offsets. `labelEnd` is where its words begin. */
export interface RunInItem {
  readonly start: number;
  readonly labelEnd: number;
  end: number;
  readonly items: RunInItem[];
}

interface Token {
  readonly start: number;
  readonly end: number;
  readonly kind: 'is' | 'di' | 'parens' | 'circled' | 'arabic' | 'letter' | 'first';
  readonly number: number;
  /** True behind a full stop or at the head: how outer items begin; nested ones follow a semicolon or comma. */
  readonly afterStop: boolean;
  /** No mark at all before it (责令重写③组织宣讲): it only goes on with a list, it never begins one. */
  readonly bare: boolean;
}

/** Lists inside lists; notices go two deep, hostile text as deep as it is let. */
const DEEPEST = 4;
const TOKEN = /([一二三四五六七八九十]{1,3})是(?![一二三四五六七八九十否])|[第其]([一二三四五六七八九十]{1,2}),|\(?(\d{1,2})\)|([①-⑳])|(\d{1,2})[.、](?!\d(?!\d{3}年))|(?<![A-Za-z\d])([A-Z])[.、](?=[\u4e00-\u9fff“《])|(首先|其次|再次|最后),/g;

/** 第二是, 唯一是, 十二是, 说二是二: no item begins behind these. */
const NO_ITEM = /[第其唯惟统无不独说之周期一二三四五六七八九十百千万零]/;
/** An item that lost the stop before it stands so far behind the label of the one before. */
const SHORTEST_ITEM = 6;

/** How deep in quotations and titles a place stands; asked in text order. */
class Quotes {
  private depth = 0;

  constructor(private readonly text: string, private seen: number) {}

  areOpenAt(index: number): boolean {
    for (; this.seen < index; this.seen += 1) {
      const c = this.text.charAt(this.seen);
      if (c === '“' || c === '《') this.depth += 1;
      else if ((c === '”' || c === '》') && this.depth > 0) this.depth -= 1;
      else if (c === '。') this.depth = 0;
    }
    return this.depth > 0;
  }
}

const KINDS = ['is', 'di', 'parens', 'circled', 'arabic', 'letter', 'first'] as const;
const IN_WORDS = ['首先', '其次', '再次'];
/** 最后 closes its list, after however many. */
const LAST = 99;

/** The kind of a label's match and its number; 0 for none. */
function labelOf(match: RegExpExecArray): { readonly kind: Token['kind']; readonly number: number } {
  const which = KINDS.findIndex((_, i) => match[i + 1] !== undefined);
  const [kind, written] = [KINDS[which] ?? 'arabic', match[which + 1] ?? ''];
  if (kind === 'circled' || kind === 'letter') return { kind, number: written.charCodeAt(0) - (kind === 'letter' ? 0x40 : 0x245f) };
  if (kind === 'first') return { kind, number: IN_WORDS.indexOf(written) + 1 || LAST };
  return { kind, number: parseWholeNumber(written) ?? 0 };
}

/** May a label of this kind begin behind `before` ("" at the head)? `bare`: without any mark there. */
function mayBegin(kind: Token['kind'], before: string, bare: boolean): boolean {
  if (bare) return kind === 'is' ? !NO_ITEM.test(before) : kind === 'circled' && !/[①-⑳图表第款条项的]/.test(before);
  if (before === '、') return kind === 'circled';
  return before !== ',' || kind === 'is' || kind === 'di' || kind === 'circled';
}

function* tokens(text: string, from: number, to: number): Generator<Token> {
  TOKEN.lastIndex = from;
  const quotes = new Quotes(text, from);
  for (let match = TOKEN.exec(text); match && match.index < to; match = TOKEN.exec(text)) {
    const { index, [0]: whole } = match;
    const before = index === from ? '' : text.charAt(index - 1);
    const bare = !/^$|[。;:,!?”》)…、]/.test(before);
    const { kind, number } = labelOf(match);
    if (quotes.areOpenAt(index) || !mayBegin(kind, before, bare) || number < 1) continue;
    const comma = kind === 'is' && /[,:]/.test(text.charAt(index + whole.length)) ? 1 : 0;
    yield { start: index, end: index + whole.length + comma, kind, number, afterStop: before === '' || /[。!?:]/.test(before), bare };
  }
}

/** A list whose next item is waited for. */
interface Open {
  readonly kind: Token['kind'];
  next: number;
  readonly items: RunInItem[];
  /** Its items end in full stops. */
  stops: boolean;
}

/** The open list that a token goes on with; -1 if none. */
function listOf(stack: readonly Open[], token: Token): number {
  let depth = -1;
  for (let i = stack.length - 1; i >= 0; i -= 1) {
    const open = stack[i]!;
    if (open.kind !== token.kind || (open.next !== token.number && !(token.number === LAST && token.kind === 'first' && open.next < LAST))) continue;
    if (depth < 0) depth = i;
    else if (token.afterStop && !stack[depth]!.stops && open.stops) depth = i;
  }
  return depth;
}

/** 责令重写二是…: an item that lost its stop stands where an item before it has had room. */
function hasRoom(open: Open | undefined, token: Token): boolean {
  if (!token.bare || token.kind !== 'is') return true;
  const last = open?.items[open.items.length - 1];
  return last !== undefined && token.start - last.labelEnd >= SHORTEST_ITEM;
}

/**
 * Lists run into a paragraph: 首先,…其次,…最后,…, 一是…二是…三是…, (1)…(2)…, ①…②…, 第一,…第二,…, 其一,…其二,…, A.…B.…. A list starts at one and counts up by one;
 * a second "one" inside an item opens a list inside it, which the outer list's next item closes.
 *
 * A list that begins the text may begin with a later number: its head stands in the paragraph before.
 *
 * @param text - Folded text; the list is sought in `[from, to)`.
 * @param tail - The text is the tail of a list: its first item may stand anywhere and have any number.
 * @returns The top-level items in order, each reaching to the next; empty if there is no list of at least two items.
 * @see run-in.phrases.ts
 */
export function splitRunIn(text: string, from = 0, to = text.length, tail = false): RunInItem[] {
  const root: RunInItem[] = [];
  const stack: Open[] = [];
  const close = (depth: number, at: number): void => {
    while (stack.length > depth) {
      const open = stack.pop();
      const last = open?.items[open.items.length - 1];
      if (last) last.end = at;
    }
  };
  const begin = (token: Token, item: RunInItem): void => {
    const outer = stack[stack.length - 1];
    if (outer?.kind === token.kind && outer.items.length === 1 && stack.length > 1) return;
    const list = outer ? (outer.items[outer.items.length - 1]?.items ?? root) : root;
    if (list.length > 0) return;
    list.push(item);
    stack.push({ kind: token.kind, next: token.number + 1, items: list, stops: token.afterStop });
  };
  for (const token of tokens(text, from, to)) {
    const depth = listOf(stack, token);
    const open = stack[depth];
    if (!hasRoom(open, token)) continue;
    const item: RunInItem = { start: token.start, labelEnd: token.end, end: to, items: [] };
    // 其次, and 最后, begin sentences of any text.
    const goesOn = tail || (token.start === from && token.kind !== 'first');
    const heads = token.number === 1 || (stack.length === 0 && root.length === 0 && goesOn);
    if (open) {
      close(depth + 1, token.start);
      const last = open.items[open.items.length - 1];
      if (last) last.end = token.start;
      open.items.push(item);
      open.next = token.kind === 'first' && token.number === LAST ? LAST + 1 : open.next + 1;
      // Nested items end in semicolons up to the last, outer ones in full stops: the second item tells which.
      if (open.items.length === 2) open.stops = token.afterStop;
    } else if (!token.bare && heads && stack.length < DEEPEST) begin(token, item);
  }
  close(0, to);
  return root.length >= 2 || (tail && root.length === 1) ? prune(root) : [];
}

/** A "list" of one item is no list. */
function prune(items: RunInItem[]): RunInItem[] {
  for (const item of items) {
    if (item.items.length === 1) item.items.length = 0;
    prune(item.items);
  }
  return items;
}
