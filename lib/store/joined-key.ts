import type { RecordRow } from './types';

/** Stands before the page key of a joined record: no address begins so. */
const JOINED = 'joined:';
/** Between the keys of the parts: addresses hold no spaces. */
const AND = ' + ';
/** A joined record is the only one of its capture. */
const ONLY = '#0';

/** Is this page key that of a joined record? */
export const isJoined = (page: string): boolean => page.startsWith(JOINED);

/** Keys of the saved records a record was joined from, in order; of any other record, its own key. */
export const partKeys = (key: RecordRow['key']): readonly string[] =>
  key.startsWith(JOINED) ? key.slice(JOINED.length, key.endsWith(ONLY) ? -ONLY.length : undefined).split(AND) : [key];

/** The page key under which a joined record is kept: the same parts in the same order, the same record, however joined. */
export const joinedPageKey = (keys: readonly string[]): string => `${JOINED}${keys.flatMap(partKeys).join(AND)}`;
