import type { AppError } from '@/lib/errors';
import { ok } from '@/lib/result';
import type { Result } from '@/lib/result';
import type { OverruleRow, ZhenggaiDatabase } from './database';
import { lineDigests, sameLines } from './page-lines';
import { pageKey } from './page-key';
import { overruleSchema } from './schema';
import { attempt, attemptWrite } from './storage-error';

/** A page, as far as a verdict on it is concerned. */
export interface PageAddress {
  readonly url: string;
  readonly canonicalUrl?: string;
  /** What the page says; absent if only its address is known. */
  readonly text?: string;
}

/** What the user said of a page, and of all pages of its site; absent where nothing was said. */
export interface RememberedVerdicts {
  readonly page?: 'notice' | 'none';
  /** Pages of this site are never announced. */
  readonly site?: 'none';
}

/** A remembered verdict in words' reach: `place` is the page's address or the site's host. */
export interface OverruleEntry extends Omit<OverruleRow, 'as'> {
  readonly scope: 'page' | 'site';
  readonly place: string;
  /** Null where what is stored cannot be read: it says nothing, and can only be removed. */
  readonly as: OverruleRow['as'] | null;
}

/** What a row says; a damaged one says nothing. */
const saidBy = (row: unknown): OverruleRow['as'] | null => overruleSchema.safeParse(row).data?.as ?? null;

const PAGE = 'page:';
const SITE = 'site:';

/** The key of a verdict on one page, under whatever address of its own it was opened. */
const keyOfPage = (page: PageAddress): string => `${PAGE}${pageKey(page)}`;

/** The site an address belongs to, with its port; null for what has none ("file:", "about:"). */
export const siteOf = (url: string): string | null => URL.parse(url)?.host || null;

/**
 * Does a verdict speak of this page? As with records (page-home.ts), an address that a page claims is not enough: templates
 * name one address on all of their pages.
 *
 *   given at this very address, whatever the page says now → yes
 *   given at another page, where one of both claims the address of the other → only if both say the same
 *   of before that was kept, or damaged (it says nothing) → yes: nothing speaks against it
 */
function speaksOf(row: OverruleRow, { url, text }: PageAddress): boolean {
  const { at, lines } = overruleSchema.safeParse(row).data ?? {};
  if (at === undefined || at === pageKey({ url })) return true;
  return lines !== undefined && text !== undefined && sameLines(lines, lineDigests(text));
}

/** The verdicts under the addresses of a page that speak of it, the one under its own address first. */
async function rowsOf(db: ZhenggaiDatabase, page: PageAddress): Promise<readonly OverruleRow[]> {
  const rows = await db.overrules.bulkGet([...new Set([keyOfPage({ url: page.url }), keyOfPage(page)])]);
  return rows.filter((row) => row !== undefined).filter((row) => speaksOf(row, page));
}

/** What the user said of a page, under its own address and, if it says what that page said, the one it claims. */
export async function readOverrules(db: ZhenggaiDatabase, page: PageAddress): Promise<Result<RememberedVerdicts, AppError>> {
  const site = siteOf(page.url);
  return attempt(async () => {
    const [said] = (await rowsOf(db, page)).flatMap((row) => saidBy(row) ?? []);
    const ofSite = site === null ? null : saidBy(await db.overrules.get(`${SITE}${site}`));
    return { ...(said && { page: said }), ...(ofSite === 'none' && { site: 'none' as const }) };
  });
}

/** The verdict that counts: the page's own goes before its site's; null leaves it to the rules. */
export const rememberedVerdict = ({ page, site }: RememberedVerdicts): 'notice' | 'none' | null => page ?? site ?? null;

/**
 * The key a verdict on a page is kept under: the address it claims, unless a verdict on another page stands there; else its
 * own. One that another page left under this page's very address makes room, and goes to its own.
 */
async function placeFor(db: ZhenggaiDatabase, page: PageAddress): Promise<string> {
  const own = keyOfPage({ url: page.url });
  const claimed = keyOfPage(page);
  if (!(await db.overrules.get(claimed))) return claimed;
  const other = await db.overrules.get(own);
  if (other?.at !== undefined) await db.overrules.put({ ...other, key: `${PAGE}${other.at}` });
  return own;
}

/**
 * Remembers the user's verdict on a page, or with null forgets it, under its address and its canonical one alike. Verdicts
 * on other pages that claim the same address stay.
 *
 * @param now - ISO 8601 with offset.
 */
export async function writePageOverrule(
  db: ZhenggaiDatabase, page: PageAddress, as: 'notice' | 'none' | null, now: string,
): Promise<Result<null, AppError>> {
  return attemptWrite(() => db.transaction('rw', db.overrules, async () => {
    await db.overrules.bulkDelete((await rowsOf(db, page)).map(({ key }) => key));
    if (as === null) return null;
    const { url, text } = page;
    await db.overrules.put({
      key: await placeFor(db, page), as, madeAt: now, at: pageKey({ url }), ...(text !== undefined && { lines: lineDigests(text) }),
    });
    return null;
  }));
}

/** Remembers, or forgets, that pages of this site are never announced. An address without a host changes nothing. */
export async function writeSiteOverrule(db: ZhenggaiDatabase, url: string, as: 'none' | null, now: string): Promise<Result<null, AppError>> {
  const site = siteOf(url);
  if (site === null) return ok(null);
  return attemptWrite(async () => {
    if (as === null) await db.overrules.delete(`${SITE}${site}`);
    else await db.overrules.put({ key: `${SITE}${site}`, as, madeAt: now });
    return null;
  });
}

/** All remembered verdicts: sites first, then pages, each in the order of their addresses. */
export async function listOverrules(db: ZhenggaiDatabase): Promise<Result<readonly OverruleEntry[], AppError>> {
  return attempt(async () => {
    const rows = await db.overrules.orderBy(':id').toArray();
    const entries = rows.map((row): OverruleEntry => {
      const { key } = row;
      const scope = key.startsWith(SITE) ? 'site' : 'page';
      return {
        ...row, scope, as: saidBy(row),
        place: key.startsWith(SITE) || key.startsWith(PAGE) ? key.slice(scope.length + 1) : key,
      };
    });
    return [...entries.filter(({ scope }) => scope === 'site'), ...entries.filter(({ scope }) => scope === 'page')];
  });
}

/** Forgets one remembered verdict. Returns it, so that it can be put back; null if it was not there. */
export async function removeOverrule(db: ZhenggaiDatabase, key: string): Promise<Result<OverruleRow | null, AppError>> {
  return attemptWrite(() => db.transaction('rw', db.overrules, async () => {
    const row = await db.overrules.get(key);
    await db.overrules.delete(key);
    return row ?? null;
  }));
}

/** Puts back what {@link removeOverrule} took away; a verdict given since then stays, and a damaged one stays away. */
export async function restoreOverrule(
  db: ZhenggaiDatabase, { key, as, madeAt, at, lines }: Omit<OverruleEntry, 'scope' | 'place'>,
): Promise<Result<null, AppError>> {
  return attemptWrite(() => db.transaction('rw', db.overrules, async () => {
    if (as === null || (await db.overrules.get(key))) return null;
    await db.overrules.put({ key, as, madeAt, ...(at !== undefined && { at }), ...(lines && { lines }) });
    return null;
  }));
}
