import { browser } from '#imports';
import { announce, call } from '@/lib/messages/call';
import { readSettings, writeSettings } from '@/lib/messages/settings';
import { readTabState } from '@/lib/messages/tab-state';
import { MARK_KINDS } from '@/lib/messages/types';
import type { MarkKind } from '@/lib/messages/types';
import type { AppError } from '@/lib/errors';
import { ok } from '@/lib/result';
import type { Result } from '@/lib/result';
import { readTab } from './read-tab';
import { saveTab } from './save-tab';
import { tell } from './tell';

const BEFORE = 'marks-before';

/** Makes sure that the page is read: the shortcut itself permits it, whatever the site. */
export async function readByGesture(tabId: number): Promise<Result<null, AppError>> {
  const frameId = (await readTabState(tabId))?.frameId ?? 0;
  const there = await call('content.ping', {}, { tabId, frameId });
  return there.ok ? ok(null) : readTab({ tabId, frameId: 0 }, 'hand');
}

async function savePage(tabId: number): Promise<void> {
  const read = await readByGesture(tabId);
  const saved = read.ok ? await saveTab(tabId) : read;
  if (!saved.ok) await tell(tabId, { what: 'failed', error: saved.error });
  else await tell(tabId, { what: saved.value.how });
}

/** Shows the next mark on the page (or the one before), and selects it in the panel. */
async function step(tabId: number, direction: 1 | -1): Promise<void> {
  const read = await readByGesture(tabId);
  const shown = read.ok ? await call('content.step', { direction }, { tabId }) : read;
  if (!shown.ok) await tell(tabId, { what: 'failed', error: shown.error });
  else if (shown.value) await announce('panel.item-selected', { ...shown.value, tabId, how: 'hover' });
  else await tell(tabId, { what: 'no-marks' });
}

/** All marks off; and on again as they were. What was on before is forgotten with the session: then all are. */
async function toggleMarks(tabId: number | undefined): Promise<void> {
  const { marks } = await readSettings();
  const all = (on: boolean): Record<MarkKind, boolean> => Object.fromEntries(MARK_KINDS.map((kind) => [kind, on])) as Record<MarkKind, boolean>;
  const off = MARK_KINDS.some((kind) => marks[kind]);
  if (off) {
    await browser.storage.session.set({ [BEFORE]: marks });
    await writeSettings({ marks: all(false) });
  } else {
    const before = (await browser.storage.session.get(BEFORE))[BEFORE] as Partial<Record<MarkKind, boolean>> | undefined;
    const some = MARK_KINDS.some((kind) => before?.[kind] === true);
    await writeSettings({ marks: some ? { ...all(false), ...before } : all(true) });
  }
  if (tabId !== undefined) await tell(tabId, { what: off ? 'marks-off' : 'marks-on' });
}

/** The shortcuts beside "open and read", which is a gesture like the toolbar button (gestures.ts). */
export function listenForCommands(): void {
  browser.commands.onCommand.addListener((command, tab) => {
    const tabId = tab?.id;
    if (command === 'toggle-marks') void toggleMarks(tabId);
    if (tabId === undefined || tabId < 0) return;
    if (command === 'save-page') void savePage(tabId);
    if (command === 'next-mark') void step(tabId, 1);
    if (command === 'previous-mark') void step(tabId, -1);
  });
}
