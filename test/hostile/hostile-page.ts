import type { Page } from 'playwright';
import type { OwnPage } from '../site/server.mjs';

/** A page that does what no well-meaning page does, and what must come of it. */
export interface HostilePage {
  /** What it does, in words. */
  readonly name: string;
  /** What its address answers; a string is markup in UTF-8. Made when it is asked for: some are large. */
  readonly page: () => string | OwnPage;
  /** What else its host answers, by path ("/frame.html"). */
  readonly others?: Readonly<Record<string, () => string | OwnPage>>;
  /** What happens on it when it has loaded; in the control, too. */
  readonly act?: (page: Page) => Promise<void>;
  /** Issues found without a click; 0 where the page must be left alone, and reading it by hand finds no notice. */
  readonly issues: number;
  /** It cannot be read, even by hand: the error that says so. */
  readonly refused?: string;
  /** Words the record must hold. */
  readonly holds?: readonly string[];
  /** Words no record may hold. */
  readonly lacks?: readonly string[];
  /** Why it may cost the page's main thread more than 1.5 times what it costs without the extension. */
  readonly slow?: string;
  /** It takes a browser ten times what others take: tried by `npm run hostile` alone, not by `npm test`. */
  readonly heavy?: true;
}

/** Pages of one kind. */
export type HostileTable = readonly HostilePage[];
