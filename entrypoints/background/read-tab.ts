import { browser } from '#imports';
import { call } from '@/lib/messages/call';
import type { AppError } from '@/lib/errors';
import { err, ok } from '@/lib/result';
import type { Result } from '@/lib/result';
import { isWebAddress, toPageError } from './page-errors';

/** Where the reader is wanted: a frame of a tab and, if the browser tells, the very document that asked. */
export interface Place {
  readonly tabId: number;
  readonly frameId: number;
  readonly documentId?: string;
}

type Done = Result<null, AppError>;

/** What is under way in each frame, so that two triggers at once put one script in the page. */
const running = new Map<string, Promise<Done>>();

/** Looks of the marks. For the top document all frames get them: the article may stand in a frame of the same site. */
export async function insertMarkStyles({ tabId, frameId }: Place): Promise<void> {
  const target = frameId === 0 ? { tabId, allFrames: true } : { tabId, frameIds: [frameId] };
  await browser.scripting.insertCSS({ target, files: ['/content-scripts/article.css'] });
}

/** Puts a script into the document that asked, or into the frame. */
async function execute({ tabId, frameId, documentId }: Place, file: '/content-scripts/article.js' | '/content-scripts/sanitizer.js'): Promise<void> {
  const target = documentId === undefined ? { tabId, frameIds: [frameId] } : { tabId, documentIds: [documentId] };
  await browser.scripting.executeScript({ target, files: [file] });
}

/** Puts the sanitiser beside the reader that asks for it. */
export async function putSanitizer(place: Place): Promise<Done> {
  try {
    await execute(place, '/content-scripts/sanitizer.js');
    return ok(null);
  } catch (error) {
    return err(toPageError(error, ''));
  }
}

async function inject(place: Place): Promise<Done> {
  const { tabId } = place;
  let url = '';
  try {
    url = (await browser.tabs.get(tabId)).url ?? '';
    if (url !== '' && !isWebAddress(url) && !url.startsWith('file:')) return err({ kind: 'not-a-web-page' });
    await insertMarkStyles(place);
    await execute(place, '/content-scripts/article.js');
    return ok(null);
  } catch (error) {
    return err(toPageError(error, url));
  }
}

async function readNow(place: Place, method: 'auto' | 'hand'): Promise<Done> {
  const { tabId, frameId } = place;
  const there = await call('content.read', { method }, { tabId, frameId });
  if (there.ok || there.error.kind !== 'page-gone') return there;
  const injected = await inject(place);
  return injected.ok ? call('content.read', { method }, { tabId, frameId }) : injected;
}

/**
 * Reads a frame of a tab, putting the reader there first if it is not. Whether the browser allows it is asked of the
 * browser by trying: a gesture on the toolbar button opens a tab that no permission tells of.
 *
 * @returns `no-permission` with the origin ("" where the browser hides it), `not-a-web-page`, `page-gone`, or what the
 *   reader says (`no-article`).
 *
 * One after the other in a frame: the tab may have gone on to another document while the earlier one was read, and its
 * answer says nothing about the later.
 */
export function readTab(place: Place, method: 'auto' | 'hand'): Promise<Done> {
  const frame = `${place.tabId}/${place.frameId}`;
  const before = running.get(frame) ?? Promise.resolve();
  const read = (): Promise<Done> => readNow(place, method);
  // An earlier one that went wrong is no reason not to read.
  const work: Promise<Done> = before.then(read, read).finally(() => {
    if (running.get(frame) === work) running.delete(frame);
  });
  running.set(frame, work);
  return work;
}
