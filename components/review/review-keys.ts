import type { MessageKey } from '@/lib/i18n/catalogue';

/** What a key does to the record. */
export type StoringAction =
  | { readonly do: 'accept' | 'accept-rest' | 'reject' | 'undo' | 'redo' | 'split' | 'merge' }
  | { readonly do: 'select'; readonly as: SelectionKind; readonly add: boolean };
/** What a key does on the review screen. */
export type ReviewAction = StoringAction | { readonly do: 'next' | 'previous' | 'first' | 'last' | 'edit' | 'comment' | 'link' | 'find' | 'help' };

/** What selected words can be taken for, by the digit that does it. */
export const SELECTION_KINDS = ['issue', 'measure', 'deadline', 'status', 'organization'] as const;
export type SelectionKind = (typeof SELECTION_KINDS)[number];

const KEYS: Readonly<Record<string, Exclude<ReviewAction['do'], 'select'>>> = {
  j: 'next', ArrowDown: 'next', k: 'previous', ArrowUp: 'previous', Home: 'first', End: 'last', a: 'accept', A: 'accept-rest', r: 'reject', e: 'edit', n: 'comment',
  u: 'undo', U: 'redo', s: 'split', m: 'merge', l: 'link', '/': 'find', '?': 'help',
};

/** @returns What the key does; null if nothing. A digit is known by its place on the keyboard: with Shift it types a sign. */
export function actionOf({ key, code, ctrlKey, metaKey, altKey, shiftKey }: Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>): ReviewAction | null {
  if (ctrlKey || metaKey || altKey) return null;
  const as = SELECTION_KINDS[Number(/^Digit([1-5])$/.exec(code)?.[1] ?? 0) - 1];
  if (as) return { do: 'select', as, add: shiftKey };
  const action = Object.hasOwn(KEYS, key) ? KEYS[key] : undefined;
  return action ? { do: action } : null;
}

const OPENING: ReadonlySet<ReviewAction['do']> = new Set<ReviewAction['do']>(['edit', 'comment', 'link', 'find', 'help']);

/** Does it open something that takes the keys after it? */
export const opens = (action: ReviewAction): boolean => OPENING.has(action.do);

/** The keys, for the table that explains them. */
export const REVIEW_KEYS: readonly { readonly keys: readonly string[]; readonly action: MessageKey }[] = [
  { keys: ['j', 'k', '↓', '↑'], action: 'review.key.next' },
  { keys: ['a'], action: 'review.key.accept' },
  { keys: ['A'], action: 'review.key.acceptRest' },
  { keys: ['r'], action: 'review.key.reject' },
  { keys: ['e'], action: 'review.key.edit' },
  { keys: ['n'], action: 'review.key.comment' },
  { keys: ['l'], action: 'review.key.link' },
  { keys: ['u', 'U'], action: 'review.key.undo' },
  { keys: ['1–5', 'Shift 1–5'], action: 'review.key.select' },
  { keys: ['s', 'm'], action: 'review.key.split' },
  { keys: ['/'], action: 'review.key.find' },
  { keys: ['?'], action: 'review.key.help' },
];
