import { linkItems, type Sight } from './deeds';
import { refTo } from './item-ref';
import { moveItem } from './reshape';
import type { Folded, FoldedLink, ItemRef, Link, Move, ReviewedItem } from './types';

/** What an item of the same notice can be tied to: its issues and deadlines, but for itself and what it is tied to already. */
export function tieTargets(folded: Folded, item: ReviewedItem): readonly ReviewedItem[] {
  const tied = new Set([item.id, ...linksOf(folded, item.id).flatMap(({ otherId }) => otherId ?? [])]);
  return folded.items.filter(({ id, kind, under }) =>
    (kind === 'issue' || kind === 'deadline') && !tied.has(id) && id !== item.under && under !== item.id);
}

/** Does tying two items put the deadline below the issue? So it does where the deadline belongs to no issue yet. */
export const isMove = (item: ReviewedItem, other: ReviewedItem): boolean =>
  [item, other].some(({ kind, under }) => kind === 'deadline' && under === undefined) && [item, other].some(({ kind }) => kind === 'issue');

/** Ties two items of a notice: a deadline of no issue comes to belong to the issue; anything else is linked. */
export function tieItems(sight: Sight, item: ReviewedItem, other: ReviewedItem): Link | Move {
  if (!isMove(item, other)) return linkItems(sight, item, refTo(sight.article.text, other));
  return item.kind === 'deadline' ? moveItem(sight, item, other) : moveItem(sight, other, item);
}

/** A link as it is seen from one of its ends. */
export interface SeenLink {
  readonly link: FoldedLink;
  /** The item at its other end, where that stands in the same reading. */
  readonly otherId?: string;
  readonly other: ItemRef;
  /** Key of the other's record, if that is another one. */
  readonly record?: string;
}

/** The links of an item, whichever end it is. */
export function linksOf({ links }: Pick<Folded, 'links'>, itemId: string): readonly SeenLink[] {
  return links.flatMap((link): SeenLink[] => {
    if (link.itemId === itemId) {
      return [{ link, other: link.to, ...(link.toId !== undefined && { otherId: link.toId }), ...(link.record !== undefined && { record: link.record }) }];
    }
    return link.toId === itemId ? [{ link, other: link.from, otherId: link.itemId }] : [];
  });
}
