import { browser } from '#imports';
import { HAND_KINDS, type HandKind } from '@/lib/capture/hand-kinds';
import { isoWithOffset } from '@/lib/capture/local-time';
import { translate } from '@/lib/i18n/translate';
import { call } from '@/lib/messages/call';
import { allTabStates } from '@/lib/messages/tab-state';
import type { AppError } from '@/lib/errors';
import { err, ok } from '@/lib/result';
import type { Result } from '@/lib/result';
import { compareSaved } from '@/lib/store/find-saved';
import { addMark } from '@/lib/store/hand-marks';
import { getRecord } from '@/lib/store/read-record';
import { anchorSpan, describeSpan } from '@/lib/text/selectors';
import type { Selectors } from '@/lib/text/selectors';
import { currentLanguage } from './badge';
import { readByGesture } from './commands';
import { database } from './database';
import { saveTab } from './save-tab';
import { tell } from './tell';

const MENU = 'mark-selection';
const itemOf = (kind: HandKind): string => `${MENU}-${kind}`;

/** Where a quote stands in one of the stored records: in the record whose notice holds it, else in the first. */
async function placeIn(keys: readonly string[], quoted: Selectors): Promise<Result<{ key: string; made: Selectors } | null, AppError>> {
  let first: { key: string; made: Selectors } | null = null;
  for (const key of keys) {
    const read = await getRecord(database(), key);
    if (!read.ok) return read;
    if (!read.value) continue;
    const { capture, notice } = read.value;
    const span = anchorSpan(capture.text, quoted);
    if (!span) continue;
    const place = { key, made: describeSpan(capture.text, span) };
    if (notice && notice.span.start <= span.start && span.end <= notice.span.end) return ok(place);
    first ??= place;
  }
  return ok(first);
}

/**
 * Stores what is selected on a page as a mark of the user's own. A page that is not saved, or whose stored text does not
 * hold the words, is saved first.
 *
 * @returns Whether the page was saved for it; `not-in-article` if nothing of the article is selected.
 */
async function markSelection(tabId: number, kind: HandKind): Promise<Result<boolean, AppError>> {
  const read = await readByGesture(tabId);
  if (!read.ok) return read;
  const selected = await call('content.describe-selection', {}, { tabId });
  if (!selected.ok) return selected;
  const page = await call('content.get-page', {}, { tabId });
  if (!page.ok) return page;
  const { text } = page.value.capture.article;
  const { start, end, exact } = selected.value;
  if (text.slice(start, end) !== exact) return err({ kind: 'page-gone' });
  const quoted = describeSpan(text, { start, end });
  const stored = await compareSaved(database(), page.value.capture);
  if (!stored.ok) return stored;
  let place = await placeIn(stored.value.keys, quoted);
  let saved = false;
  if (place.ok && !place.value) {
    const done = await saveTab(tabId);
    if (!done.ok) return done;
    saved = done.value.how !== 'already-saved';
    place = await placeIn(done.value.keys, quoted);
  }
  if (!place.ok) return place;
  if (!place.value) return err({ kind: 'orphan', itemId: `span:${start}-${end}` });
  const added = await addMark(database(), place.value.key, kind, place.value.made, isoWithOffset(new Date()));
  if (!added.ok) return added;
  await marksChanged();
  return ok(saved);
}

/** Marks of saved pages were made, removed or put back: the pages that are open show it. */
export async function marksChanged(): Promise<void> {
  for (const [tabId, { saved, frameId }] of await allTabStates()) {
    if (saved) await call('content.reassess', {}, { tabId, frameId });
  }
}

/** Listens for the menu "mark the selection as …". */
export function listenForMarking(): void {
  browser.contextMenus.onClicked.addListener((info, tab) => {
    const kind = HAND_KINDS.find((each) => itemOf(each) === info.menuItemId);
    const tabId = tab?.id;
    if (!kind || tabId === undefined || tabId < 0) return;
    void markSelection(tabId, kind).then((marked) =>
      tell(tabId, marked.ok ? { what: marked.value ? 'marked-saved' : 'marked', kind } : { what: 'failed', error: marked.error }));
  });
}

/** Adds the menu; the caller has removed the old ones. */
export async function makeMarkMenu(): Promise<void> {
  const language = await currentLanguage();
  browser.contextMenus.create({ id: MENU, title: translate(language, 'menu.mark'), contexts: ['selection'] });
  for (const kind of HAND_KINDS) {
    browser.contextMenus.create({ id: itemOf(kind), parentId: MENU, title: translate(language, `menu.mark.${kind}`), contexts: ['selection'] });
  }
}
