import type {
  Accountability, Certainty, Deadline, DeclaredTotal, Duty, Found, Issue, Leads, Measure, Notice, OrganizationType, Outcome,
} from '@/lib/notice/types';
import type { TextQuoteSelector } from '@/lib/text/selectors';
import type { ArticleText, Span } from '@/lib/text/types';

/** What the grammar saw and refused for lack of proof; offered to the reviewer, never a value. */
export interface Candidate {
  /** "c1", "c2", … in text order. */
  readonly id: string;
  /** What it would be. */
  readonly as: 'issue' | 'measure' | 'deadline' | 'fact';
  readonly text: string;
  readonly span: Span;
  /** The row of the grammar that refused it. */
  readonly rule: string;
}

/** What the machine read: the text of the capture, its notice, and what it was not sure enough of. */
export interface Reading extends ArticleText {
  /** Null for a page that is no notice: its record can still be commented on. */
  readonly notice: Notice | null;
  readonly candidates?: readonly Candidate[];
}

/** A class a notice falls into that no words of its own spell out, e.g. the kind of organization. */
export interface Choice {
  readonly value: OrganizationType | NonNullable<Notice['inspection']['level']>;
}

/**
 * What a person can decide on, by kind, and what is decided: the value without what stands below it, which are items of
 * their own. `part` is one of several problems under a heading, `pending` a point of the work still to do, `fact` a
 * {@link Found} of the notice (see {@link FactSlot}), `choice` a class without words.
 */
export interface Values {
  readonly issue: Omit<Issue, 'measures' | 'subProblems' | 'pending'>;
  readonly measure: Omit<Measure, 'measures'>;
  readonly part: Omit<Issue['subProblems'][number], 'measures'>;
  readonly pending: Issue['pending'][number];
  readonly deadline: Deadline;
  readonly duty: Duty;
  readonly total: DeclaredTotal;
  readonly accountability: Accountability;
  readonly leads: Leads;
  readonly outcome: Outcome;
  readonly fact: Found;
  readonly choice: Choice;
  readonly candidate: Candidate;
}

export type ItemKind = keyof Values;
export type Value = Values[ItemKind];

/** Where a fact stands in the notice: fields that hold one, and lists that hold several. */
export const FACT_SLOTS = [
  'title', 'organization', 'inspector', 'issuedBy', 'issuedOn', 'continuedFrom', 'continuedTo',
  'inspection.kind', 'inspection.round', 'inspection.body', 'inspection.start', 'inspection.end', 'inspection.feedbackOn',
] as const;
export const FACT_LISTS = ['organizationAliases', 'contacts.phone', 'contacts.address', 'contacts.postcode', 'contacts.email'] as const;
export const CHOICE_SLOTS = ['organizationType', 'inspection.level'] as const;
export type FactSlot = (typeof FACT_SLOTS)[number] | (typeof FACT_LISTS)[number] | (typeof CHOICE_SLOTS)[number];

/** Words of the text something rests on, and where they stood; half-open, UTF-16, into the text the decision was made on. */
export interface Words {
  readonly quote: TextQuoteSelector;
  readonly span: Span;
}

/**
 * Which item a decision speaks of: by its id in the reading it was made on, and by its words, so that another reading
 * can be searched for it. Items of the machine: "i3", "i3/m1", "d2", "t1", a fact's slot ("organization",
 * "contacts.phone/1"); items added by hand: "added-" and the id of the decision.
 */
export interface ItemRef<K extends ItemKind = ItemKind> {
  readonly kind: K;
  readonly id: string;
  /** Absent for what has no words in the text (a value from the page's metadata, a class). */
  readonly words?: Words;
  /** The bare problem, for issues and their parts: found by it when the words are nowhere. */
  readonly title?: string;
}

/**
 * How things stand with an item. `machine`: as read, nobody looked; `accepted`; `corrected`: a field is another than
 * read; `added` by hand; `rejected`: read, and does not hold; `merged`: part of another issue now; `candidate`.
 */
export type ItemState = 'machine' | 'accepted' | 'corrected' | 'added' | 'rejected' | 'merged' | 'candidate';

/** A field before and after; absent means the item does not have it. */
export interface Change {
  readonly field: string;
  readonly from?: unknown;
  readonly to?: unknown;
}

/** An item with the state and the value the person saw when deciding. */
export interface Judged {
  readonly item: ItemRef;
  readonly was: ItemState;
  readonly value: Value;
}

/** Values hold. One decision may name several items (accept the remaining certain ones). */
export interface Accept { readonly op: 'accept'; readonly items: readonly Judged[] }
/** The item does not hold: it leaves the notice and stands apart. */
export interface Reject { readonly op: 'reject'; readonly judged: Judged }
/** Fields are other than they stood; `words` is what the new values were read from. */
export interface Correct { readonly op: 'correct'; readonly item: ItemRef; readonly changes: readonly Change[]; readonly words?: Words }
/** What the machine missed. `under`: the issue it belongs to; `slot`: the place of a fact; `candidate`: what it was taken from. */
export interface Add {
  readonly op: 'add';
  readonly kind: Exclude<ItemKind, 'candidate'>;
  /** Its `id`, if it has one, is given by the fold. */
  readonly value: Value;
  readonly words?: Words;
  readonly slot?: FactSlot;
  readonly under?: ItemRef;
  readonly candidate?: ItemRef<'candidate'>;
}
/** Takes an added item away again. */
export interface Remove { readonly op: 'remove'; readonly item: ItemRef }
/** Parts an issue in two: `words` are the first words of the second, `value` what that one says of itself. */
export interface Split { readonly op: 'split'; readonly item: ItemRef<'issue'>; readonly words: Words; readonly value: Values['issue'] }
/** Puts an issue into another one; what they say together is `value`. */
export interface Merge {
  readonly op: 'merge';
  readonly item: ItemRef<'issue'>;
  readonly into: ItemRef<'issue'>;
  readonly value: Values['issue'];
}
/** A measure, deadline or count belongs to another issue, or (null) to none. */
export interface Move { readonly op: 'move'; readonly item: ItemRef; readonly from: ItemRef | null; readonly to: ItemRef | null }
/** Two items have to do with each other; `record` is the key of another record that `to` stands in. */
export interface Link { readonly op: 'link'; readonly item: ItemRef; readonly to: ItemRef; readonly record?: string }
/** What words can be marked as by hand. */
export type MarkKind = 'issue' | 'deadline' | 'measure' | 'status' | 'other';
/** On an item, on words of the page, or on the record. Words without text are a mark, `as` what they were marked as. */
export interface Comment {
  readonly op: 'comment';
  readonly item?: ItemRef;
  readonly words?: Words;
  readonly text: string;
  readonly as?: MarkKind;
}
/** The whole record is looked through, or is not any more. */
export interface Reviewed { readonly op: 'reviewed'; readonly reviewed: boolean }
/** The record has another reading from here on: the page changed, or newer rules read it. */
export interface Reread { readonly op: 'reread'; readonly captureId: string; readonly extractorVersion: string }
export interface Note { readonly op: 'note'; readonly from: string; readonly to: string }
export interface Tags { readonly op: 'tags'; readonly added: readonly string[]; readonly removed: readonly string[] }
export interface Delete { readonly op: 'delete' }
export interface Restore { readonly op: 'restore' }
/** Takes back one decision, by its id; the others stay as they are. Undo and redo themselves are never a target. */
export interface Undo { readonly op: 'undo'; readonly target: string }
export interface Redo { readonly op: 'redo'; readonly target: string }

/** On items of the notice: what the fold applies to the reading. */
export type ItemDeed = Accept | Reject | Correct | Add | Remove | Split | Merge | Move;
/** Said about items or words, without changing them. */
export type Remark = Link | Comment;
/** On the record as a whole. */
export type RecordDeed = Reviewed | Reread | Note | Tags | Delete | Restore;
/** All but undo and redo: what those take back and bring back. */
export type Undoable = ItemDeed | Remark | RecordDeed;
/** What a person does, before it has a time and an id. */
export type Deed = Undoable | Undo | Redo;

export interface Stamp {
  /** Unique, and later than those before it in string order (see stamp.ts). */
  readonly id: string;
  /** ISO 8601 with offset. */
  readonly at: string;
  /** Who decided; "" if no name is set. */
  readonly coder: string;
}

/** A deed with its time, id and coder. */
export type Made<D extends Deed> = D & Stamp;
export type Decision = Made<Deed>;
/** A record's decisions; in any order, though the functions here give them by time and id. */
export type Log = readonly Decision[];

/** An item as everybody sees it. */
export interface ReviewedItem<K extends ItemKind = ItemKind> {
  readonly id: string;
  readonly kind: K;
  readonly state: ItemState;
  /** Of the machine's value; absent for what was added and for kinds that are always printed as read. */
  readonly certainty?: Certainty;
  readonly value: Values[K];
  /** What the machine read; absent for what was added. */
  readonly machine?: Values[K];
  /** The issue, part or measure it stands below. */
  readonly under?: string;
  /** Of a fact or class: its field. */
  readonly slot?: FactSlot;
  /** The issue it was merged into. */
  readonly into?: string;
  /** The last decision on it. */
  readonly by?: Stamp;
  /** Fields in which the machine reads another value today than the one that was decided on. */
  readonly differs: readonly string[];
}

/** Two decisions on the same field, the later of which did not know the earlier; the later stands. */
export interface Conflict {
  readonly itemId: string;
  /** "state" for accepting and rejecting, "under" for moving, "note" for the record's note. */
  readonly field: string;
  readonly decisions: readonly [earlier: string, later: string];
}

/** A decision whose item this reading does not hold, with the words it was made on. */
export interface Orphan {
  readonly decision: Decision;
  readonly item: ItemRef;
  readonly words: string;
}

export interface FoldedComment extends Stamp {
  readonly text: string;
  /** On a commitment, `status`: what it came to. */
  readonly as?: MarkKind;
  readonly itemId?: string;
  /** Where the words stand in this reading's text; absent if they are nowhere. */
  readonly span?: Span;
  readonly words?: Words;
}

export interface FoldedLink extends Stamp {
  readonly itemId: string;
  /** How the link names the item. */
  readonly from: ItemRef;
  /** The other item, where it stands in this reading. */
  readonly toId?: string;
  /** In the same record, or in `record`. */
  readonly to: ItemRef;
  readonly record?: string;
}

/** What was decided on the record as a whole. */
export interface RecordState {
  readonly note: string;
  readonly tags: readonly string[];
  readonly reviewed: boolean;
  readonly reviewedAt?: string;
  /** It was reviewed, and then read anew. */
  readonly changedSinceReview?: true;
  readonly deleted: boolean;
  readonly deletedAt?: string;
}

/** A reading with its log: what everybody sees, searches and exports. */
export interface Folded {
  /** What stands; the reading's own object where nothing was decided on its items. */
  readonly notice: Notice | null;
  /** What stands, in the order of the notice: issues with what is below them, deadlines, duties, facts, totals, counts. */
  readonly items: readonly ReviewedItem[];
  /** What was read and does not stand: rejected, or merged into another issue. */
  readonly rejected: readonly ReviewedItem[];
  /** Not yet taken or dismissed. */
  readonly candidates: readonly ReviewedItem<'candidate'>[];
  readonly comments: readonly FoldedComment[];
  readonly links: readonly FoldedLink[];
  readonly orphans: readonly Orphan[];
  readonly conflicts: readonly Conflict[];
  readonly record: RecordState;
}
