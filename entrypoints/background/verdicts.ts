import { browser } from '#imports';
import { assess } from '@/lib/capture/assess';
import { isoWithOffset } from '@/lib/capture/local-time';
import { call } from '@/lib/messages/call';
import { allTabStates, readTabState } from '@/lib/messages/tab-state';
import type { Input, Output } from '@/lib/messages/types';
import { unpackArticle } from '@/lib/messages/unpack-article';
import { err, ok } from '@/lib/result';
import { marksOnPage } from '@/lib/store/hand-marks';
import { readOverrules, rememberedVerdict, siteOf, writePageOverrule, writeSiteOverrule } from '@/lib/store/overrules';
import type { PageAddress, RememberedVerdicts } from '@/lib/store/overrules';
import { pageKey } from '@/lib/store/page-key';
import { database } from './database';
import { readTab } from './read-tab';

/** What the user said of a page. A database that cannot be read remembers nothing: the rules decide then. */
export async function remembered(page: PageAddress): Promise<RememberedVerdicts> {
  const read = await readOverrules(database(), page);
  return read.ok ? read.value : {};
}

/** The grammar's answer, with the user's own word on this page (now, or remembered) before the rules', and the user's own marks. */
export async function assessPage({ article: packed, context, overrule, canonicalUrl }: Input<'background.assess'>): Promise<Output<'background.assess'>> {
  const article = unpackArticle(packed);
  if (!article) return err({ kind: 'bad-message' });
  const said = overrule ?? (context.url === undefined ? null : rememberedVerdict(await remembered({ url: context.url, canonicalUrl, text: article.text })));
  const assessed = assess(article, context, said);
  const own = context.url === undefined ? null : await marksOnPage(database(), { url: context.url, canonicalUrl }, article.text);
  return ok(own?.ok && own.value.length > 0 ? { ...assessed, ownMarks: own.value } : assessed);
}

/** Makes the tabs for which `concerns` is true judge their page anew. */
async function judgeAnew(concerns: (url: string) => boolean): Promise<void> {
  for (const [tabId, { url, frameId }] of await allTabStates()) {
    if (concerns(url)) await call('content.overrule', { as: null }, { tabId, frameId });
  }
}

/** A tab's page: as its reader gives it, or where none is there its address, as the browser does. */
async function addressOf(tabId: number): Promise<PageAddress | null> {
  const page = await call('content.get-page', {}, { tabId });
  if (page.ok) return { ...page.value.capture.source, text: page.value.capture.article.text };
  const url = await browser.tabs.get(tabId).then((tab) => tab.url, () => undefined);
  return url ? { url } : null;
}

/**
 * Remembers (or forgets) the user's verdict and has it hold at once. If it cannot be stored, a verdict on the page holds
 * until the page is left, and the error says so.
 */
export async function overrule({ tabId, as, scope }: Input<'background.overrule'>): Promise<Output<'background.overrule'>> {
  const page = await addressOf(tabId);
  if (!page) return { ok: false, error: { kind: 'page-gone' } };
  const now = isoWithOffset(new Date());
  const written = scope === 'page'
    ? await writePageOverrule(database(), page, as, now)
    : await writeSiteOverrule(database(), page.url, as === null ? null : 'none', now);
  if (!written.ok) {
    if (scope === 'page') await call('content.overrule', { as }, { tabId });
    return written;
  }
  const keys = new Set([pageKey(page), pageKey({ url: page.url })]);
  await judgeAnew((url) => (scope === 'site' ? siteOf(url) === siteOf(page.url) : keys.has(pageKey({ url }))));
  // Where the reader was kept away by what was remembered, it comes now.
  if (as !== 'none' && !(await readTabState(tabId))) await readTab({ tabId, frameId: 0 }, 'auto');
  return ok(null);
}

/** Verdicts were forgotten or put back elsewhere. */
export async function overrulesChanged(): Promise<void> {
  await judgeAnew(() => true);
}
