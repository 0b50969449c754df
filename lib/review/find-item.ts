import { foldText } from '@/lib/text/fold';
import { anchorSpan } from '@/lib/text/selectors';
import type { Span } from '@/lib/text/types';
import { quotedSpan } from './item-ref';
import { isSingle, slotOfId } from './list-items';
import type { MachineItem } from './list-items';
import type { ItemRef, Words } from './types';

/** A quote as long as this is hardly in a text twice by chance; a shorter one (年底前) needs its surroundings as proof. */
const TELLING_QUOTE = 12;
/** So many characters around a short quote, or all there were, must still stand there. */
const TELLING_CONTEXT = 8;

/** Characters around `span` that agree with the quote's, counted outwards. */
function agreeing(text: string, span: Span, { quote: { prefix, suffix } }: Words): number {
  let before = 0;
  while (before < prefix.length && before < span.start && text[span.start - before - 1] === prefix[prefix.length - before - 1]) before += 1;
  let after = 0;
  while (after < suffix.length && text[span.end + after] === suffix[after]) after += 1;
  return before + after;
}

/**
 * Where words stand in a text: at their place, or wherever they went with what stands around them. Null if they are
 * nowhere, or if a short quote stands in other surroundings: it may be of something else there.
 */
export function findWords(text: string, words: Words): Span | null {
  const { quote, span: { start, end } } = words;
  const span = anchorSpan(text, { quote, position: { type: 'TextPositionSelector', start, end } });
  if (!span || quote.exact.length >= TELLING_QUOTE) return span;
  return agreeing(text, span, words) >= Math.min(TELLING_CONTEXT, quote.prefix.length + quote.suffix.length) ? span : null;
}

/** Items are only compared with their like: facts with facts of the same field. */
const groupOf = ({ kind, id }: { readonly kind: string; readonly id: string }): string => (kind === 'fact' ? `fact:${slotOfId(id)}` : kind);
const bare = (title: string): string => foldText(title).text.replace(/[\p{P}\s]/gu, '');
const place = (group: string, { start, end }: Span): string => `${group}@${start}-${end}`;
const isFactSlot = ({ kind, id }: ItemRef): boolean => (kind === 'fact' || kind === 'choice') && isSingle(slotOfId(id));

function push<T>(lists: Map<string, T[]>, key: string, value: T): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

/** How much of the shorter of two stretches lies in the other, 0 to 1. */
function overlap(a: Span, b: Span): number {
  const common = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return common <= 0 ? 0 : common / Math.min(a.end - a.start, b.end - b.start);
}

/** Half of the shorter one in common: the words are the same, their ends may be told otherwise. */
const SAME_WORDS = 0.5;

/**
 * Finds items of one reading by what decisions say of them, whatever reading those were made on:
 *
 *   a field of the notice (organization, issuedOn)     by its name: the field is the item, not its words
 *   anything else                                      by its span, then by quote with context, then (issues) by title
 *
 * Where several items stand on the same words (a merged table cell's limit counts for each row) the one of the same id.
 */
export class ItemFinder {
  private readonly byId = new Map<string, MachineItem>();
  private readonly byPlace = new Map<string, MachineItem[]>();
  private readonly byTitle = new Map<string, MachineItem[]>();
  private readonly byGroup = new Map<string, MachineItem[]>();
  private readonly places = new Map<string, Span | null>();
  private readonly near = new Map<string, MachineItem | null>();

  constructor(private readonly text: string, items: Iterable<MachineItem>) {
    for (const item of items) {
      this.byId.set(item.id, item);
      push(this.byGroup, groupOf(item), item);
      const span = quotedSpan(item.value);
      if (span) push(this.byPlace, place(groupOf(item), span), item);
      const title = 'title' in item.value ? item.value.title : undefined;
      if (title) push(this.byTitle, `${item.kind}:${bare(title)}`, item);
    }
  }

  /** As {@link findWords}, in this reading's text. */
  where(words: Words): Span | null {
    const { quote: { exact, prefix, suffix }, span: { start } } = words;
    const there = { start, end: start + exact.length };
    if (this.text.startsWith(exact, start) && agreeing(this.text, there, words) === prefix.length + suffix.length) return there;
    const key = `${start} ${prefix}|${exact}|${suffix}`;
    const known = this.places.get(key);
    if (known !== undefined) return known;
    const found = findWords(this.text, words);
    this.places.set(key, found);
    return found;
  }

  /** The item, or null if this reading has none that it could be. */
  find(ref: ItemRef): MachineItem | null {
    const sameId = this.byId.get(ref.id);
    if (isFactSlot(ref) || !ref.words) return sameId?.kind === ref.kind ? sameId : null;
    const span = this.where(ref.words);
    return (span && this.at(ref, span)) ?? this.titled(ref);
  }

  private at(ref: ItemRef, span: Span): MachineItem | null {
    const here = place(groupOf(ref), span);
    const exact = this.byPlace.get(here);
    if (exact) return exact.find(({ id }) => id === ref.id) ?? exact[0] ?? null;
    const key = `${ref.id} ${here}`;
    const known = this.near.get(key);
    if (known !== undefined) return known;
    const found = this.nearest(ref, span);
    this.near.set(key, found);
    return found;
  }

  /** The item that has most in common with a stretch; null if none has half of the shorter one. */
  private nearest(ref: ItemRef, span: Span): MachineItem | null {
    let best: MachineItem | null = null;
    let most = 0;
    for (const item of this.byGroup.get(groupOf(ref)) ?? []) {
      const own = quotedSpan(item.value);
      const common = own ? overlap(own, span) : 0;
      if (common < SAME_WORDS || common < most || (common === most && item.id !== ref.id)) continue;
      [best, most] = [item, common];
    }
    return best;
  }

  private titled({ kind, title }: ItemRef): MachineItem | null {
    const titled = title ? (this.byTitle.get(`${kind}:${bare(title)}`) ?? []) : [];
    return titled.length === 1 ? (titled[0] ?? null) : null;
  }
}
