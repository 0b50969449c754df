import { bareText } from '@/lib/text/bare-text';
import { shareIn, shingles } from '@/lib/text/shingles';

/** What is saved of a record, as far as its page can be told by it. */
export interface SavedWords {
  /** Of the notice, without the page's head and foot. */
  readonly body: string;
  /** Of the whole page as it was read. */
  readonly text: string;
  readonly title?: string;
}

/** What a page says now; `text` is "" if nothing was read of it. */
export interface FoundWords {
  readonly text: string;
  /** Of each notice on it. */
  readonly bodies: readonly string[];
  readonly title?: string;
  /** All that can be seen on the page: what is read as its article may be something else than it was. */
  readonly visible?: string;
}

/** How what is found stands to what is saved. */
export interface Compared {
  /** The same text: what is saved is there, whatever stands around it. */
  readonly same: boolean;
  /** How much of the saved text stands on the page, from 0 to 1. */
  readonly share: number;
  /** The page bears the saved notice's title. */
  readonly sameTitle: boolean;
}

/** Fewer letters may stand on any page by chance. */
const LEAST = 30;

/** The words below the title: a list that links to the notice holds its title, too. */
const below = (body: string, title: string): string => (title !== '' && body.startsWith(title) && body.length > title.length ? body.slice(title.length) : body);

/**
 * Compares texts without what sites differ in (see lib/text/bare-text.ts).
 *
 * The same is: the same page, or a notice with the same text on it. A page that is no notice to us any more, or was none when it
 * was saved by hand, has the same text where it holds it.
 */
export function compareTexts(saved: SavedWords, found: FoundWords): Compared {
  const [body, whole, title] = [bareText(saved.body), bareText(saved.text), bareText(saved.title ?? '')];
  const [text, visible] = [bareText(found.text), bareText(found.visible ?? '')];
  const bodies = found.bodies.map(bareText);
  const foundTitle = bareText(found.title ?? '');
  const holds = body.length >= LEAST && (text.includes(body) || visible.includes(body));
  const same = (text !== '' && text === whole) || (body !== '' && bodies.includes(body)) || (holds && (bodies.length === 0 || body === whole));
  return {
    same,
    share: same ? 1 : shareIn(shingles(below(body, title)), new Set([...shingles(text), ...shingles(visible)])),
    sameTitle: title !== '' && foundTitle.includes(title),
  };
}

const linesOf = (text: string): ReadonlySet<string> => new Set(text.split('\n').map(bareText).filter((line) => line !== ''));

/** How many lines one text has that the other has not. */
export function changedLines(before: string, now: string): { readonly added: number; readonly removed: number } {
  const [old, fresh] = [linesOf(before), linesOf(now)];
  const missing = (from: ReadonlySet<string>, there: ReadonlySet<string>): number => [...from].filter((line) => !there.has(line)).length;
  return { added: missing(fresh, old), removed: missing(old, fresh) };
}
