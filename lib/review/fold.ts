import { applyDecision } from './apply-decision';
import { assembleNotice } from './assemble-notice';
import { Draft, stands } from './draft';
import type { Entry } from './draft';
import { quotedSpan } from './item-ref';
import { inEffect } from './log';
import { slotOfId } from './list-items';
import { isOnRecord, recordState } from './record-state';
import type {
  Comment, Decision, Folded, FoldedComment, FoldedLink, ItemDeed, ItemKind, ItemRef, Link, Log, Made, Orphan, Reading, Remark,
  ReviewedItem, Stamp, Undoable,
} from './types';

/** The order in which a notice is reviewed, kind by kind; what stands below an issue follows it. */
const ORDER: readonly ItemKind[] = ['issue', 'deadline', 'duty', 'fact', 'choice', 'total', 'accountability', 'leads', 'outcome'];

function toItem({ id, kind, state, value, machine, under, into, by, differs, slot }: Entry): ReviewedItem {
  const certainty = machine && 'certainty' in machine ? machine.certainty : undefined;
  return {
    id, kind, state, value, differs: [...differs],
    ...(certainty && { certainty }),
    ...(machine && { machine }),
    ...((kind === 'fact' || kind === 'choice') && { slot: slot ?? slotOfId(id) }),
    ...(under !== undefined && { under }),
    ...(state === 'merged' && into !== undefined && { into }),
    ...(by && { by }),
  };
}

const startOf = ({ value }: Entry): number => quotedSpan(value)?.start ?? Infinity;

/** Standing items in the order of review. What was added or moved stands where its words do. */
function* itemsInOrder(draft: Draft): Generator<Entry> {
  const standing = [...draft.entries.values()].filter(({ state }) => stands(state));
  const inText = (entries: Entry[]): Entry[] =>
    (entries.some(({ displaced }) => displaced) ? entries.sort((a, b) => startOf(a) - startOf(b)) : entries);
  function* below(id: string): Generator<Entry> {
    const inside = draft.children(id).filter(({ kind, state }) => stands(state) && !ORDER.includes(kind));
    for (const entry of inText(inside)) {
      yield entry;
      yield* below(entry.id);
    }
  }
  for (const kind of ORDER) {
    for (const entry of inText(standing.filter((one) => one.kind === kind))) {
      yield entry;
      yield* below(entry.id);
    }
  }
  // Added below nothing: the issue it belongs to is not known (yet).
  yield* inText(standing.filter(({ kind, under }) => under === undefined && kind !== 'candidate' && !ORDER.includes(kind)));
}

const stampOf = ({ id, at, coder }: Decision): Stamp => ({ id, at, coder });

function toComment(draft: Draft, deed: Made<Comment>): FoldedComment {
  const entry = deed.item && draft.find(deed.item);
  const span = deed.words && draft.where(deed.words);
  return {
    ...stampOf(deed), text: deed.text,
    ...(entry && { itemId: entry.id }),
    ...(span && { span }),
    ...(deed.words && { words: deed.words }),
    ...(deed.as && { as: deed.as }),
  };
}

function toLink(draft: Draft, deed: Made<Link>): FoldedLink[] {
  const entry = draft.find(deed.item);
  if (!entry) return [];
  const other = deed.record === undefined ? draft.find(deed.to) : null;
  return [{
    ...stampOf(deed), itemId: entry.id, from: deed.item, to: deed.to,
    ...(other && { toId: other.id }),
    ...(deed.record !== undefined && { record: deed.record }),
  }];
}

const isOnItems = (decision: Made<Undoable>): decision is Made<ItemDeed | Remark> => !isOnRecord(decision);

/**
 * What a reading and the decisions on it come to. The same reading and the same decisions, in whatever order and however
 * often they are given, come to the same; a decision and its undo come to what was there without them.
 *
 * Decisions are applied by time and id, each to the item it names, which is looked for in this reading by place, words
 * and title: decisions made on another reading of the page hold on. Those whose item is not there are in `orphans`.
 *
 * @param log - In any order; undone decisions included.
 */
export function fold(reading: Reading, log: Log): Folded {
  const draft = new Draft(reading);
  const orphans: Orphan[] = [];
  const comments: FoldedComment[] = [];
  const links: FoldedLink[] = [];
  const decisions = inEffect(log);
  for (const decision of decisions.filter(isOnItems)) {
    let missed: readonly ItemRef[];
    if (decision.op === 'comment' || decision.op === 'link') {
      missed = decision.item && draft.find(decision.item) === null ? [decision.item] : [];
      if (decision.op === 'comment') comments.push(toComment(draft, decision));
      else links.push(...toLink(draft, decision));
    } else missed = applyDecision(draft, decision);
    for (const item of missed) orphans.push({ decision, item, words: item.words?.quote.exact ?? item.title ?? '' });
  }
  const conflicts = [...draft.conflicts];
  const record = recordState(decisions.filter(isOnRecord), conflicts);
  const entries = [...draft.entries.values()];
  return {
    notice: assembleNotice(reading, draft),
    items: [...itemsInOrder(draft)].map(toItem),
    rejected: entries.filter(({ state, machine }) => !stands(state) && machine !== undefined).map(toItem),
    candidates: entries.filter(({ state }) => state === 'candidate').map(toItem) as ReviewedItem<'candidate'>[],
    comments, links, orphans, conflicts, record,
  };
}
