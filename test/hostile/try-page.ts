import type { Page } from 'playwright';
import { HANG, pause, until } from '../support/until';
import { savedSign } from '../support/panel';
import type { HostilePage } from './hostile-page';
import { addressOf } from './hostile-site';
import type { Side, Stand } from './stand';

/** What went wrong with one page; all empty is as it should be. */
export interface Findings {
  /** Scripts of the page that ran in a page of the extension. */
  readonly scripts: string[];
  /** Errors that nobody caught: the extension's own anywhere, and the page's that are not there without it. */
  readonly errors: string[];
  /** Requests that are not made without the extension. */
  readonly requests: string[];
  /** The way that was not gone as it should: what was found, marked, saved. */
  readonly wrong: string[];
}

interface Answer { readonly ok: boolean; readonly error?: { readonly kind: string } }

/** Opens a page and lets happen what happens on it. A page that never finishes loading is a page all the same. */
export async function open({ tab }: Pick<Side, 'tab'>, { act }: HostilePage, at: number): Promise<void> {
  await tab.goto(addressOf(at), { waitUntil: 'domcontentloaded' });
  await act?.(tab);
}

/** What the toolbar button says of the tab. */
export const badgeOf = ({ panel, tabId }: Pick<Stand, 'panel' | 'tabId'>): Promise<string> =>
  panel.evaluate((id) => chrome.action.getBadgeText({ tabId: id }), tabId);

const say = ({ panel, tabId }: Stand, name: 'background.read-tab' | 'background.save-tab'): Promise<Answer> =>
  panel.evaluate((message): Promise<Answer> => chrome.runtime.sendMessage(message), { zhenggai: name, input: { tabId } });

/** What the browser says of a frame that is not there any more. */
const GONE = /Cannot find context with specified id|No frame (?:for|with) given id|Execution context was destroyed/;

/**
 * Marks of ours in all frames, asked in a world of its own: what the page did to the registry's name is not there.
 */
async function marksIn(tab: Page): Promise<number> {
  const session = await tab.context().newCDPSession(tab);
  try {
    const { frameTree } = await session.send('Page.getFrameTree');
    const ids = (function all(tree: typeof frameTree): string[] {
      return [tree.frame.id, ...(tree.childFrames ?? []).flatMap(all)];
    })(frameTree);
    const marksInFrame = async (frameId: string): Promise<number> => {
      const { executionContextId } = await session.send('Page.createIsolatedWorld', { frameId });
      const expression = "['zhenggai-issue'].reduce((sum, name) => sum + (CSS.highlights.get(name)?.size ?? 0), 0)";
      const { result } = await session.send('Runtime.evaluate', { contextId: executionContextId, expression });
      return Number(result.value);
    };
    // Pages take frames away while they are asked: what is gone has no marks.
    const counts = await Promise.all(ids.map((frameId) => marksInFrame(frameId).catch((error: unknown) => {
      if (GONE.test(String(error))) return 0;
      throw error;
    })));
    return Math.max(...counts);
  } finally {
    await session.detach();
  }
}

/** The path of a page in which there is a notice: found without a click, marked, saved, said so. */
async function saveNotice(stand: Stand, { issues }: HostilePage, wrong: string[]): Promise<void> {
  await until(`${issues} issues are found`, async () => (await badgeOf(stand)) === String(issues), HANG);
  await until('the issues are marked', async () => (await marksIn(stand.ours.tab)) >= issues, HANG);
  const saved = await say(stand, 'background.save-tab');
  if (!saved.ok) wrong.push(`not saved: ${JSON.stringify(saved.error)}`);
  await savedSign(stand.panel).first().waitFor({ timeout: HANG });
}

/** A page without a notice is left alone; read and saved by hand, it is none. */
async function saveOther(stand: Stand, { refused }: HostilePage, wrong: string[]): Promise<void> {
  const read = await say(stand, 'background.read-tab');
  const saved = read.ok ? await say(stand, 'background.save-tab') : read;
  if (saved.ok ? refused !== undefined : saved.error?.kind !== refused) wrong.push(`saved by hand: ${JSON.stringify(saved)}`);
  if ((await marksIn(stand.ours.tab)) > 0) wrong.push('marked though it is no notice');
}

/** Requests of one side that the other does not make. Pictures for tab titles come when the browser likes. */
export function beyond(ours: readonly string[], control: readonly string[]): string[] {
  const left = new Map<string, number>();
  for (const url of control) left.set(url, (left.get(url) ?? 0) + 1);
  return ours.filter((url) => {
    if (url.endsWith('/favicon.ico')) return false;
    const count = left.get(url) ?? 0;
    left.set(url, count - 1);
    return count <= 0;
  });
}

/**
 * Takes one page along the whole way up to the record: opened, looked at, read, marked, saved.
 *
 * @param at - Its place in the stand's list.
 */
export async function tryPage(stand: Stand, at: number): Promise<Findings> {
  const page = stand.pages[at];
  if (!page) throw new RangeError(`There is no hostile page ${at}.`);
  const { ours, control, ownErrors } = stand;
  for (const side of [ours, control]) {
    side.errors.length = 0;
    side.site.requests.length = 0;
  }
  ownErrors.length = 0;
  const wrong: string[] = [];
  const [, failed] = await Promise.all([
    open(control, page, at),
    open(ours, page, at).then(() => (page.issues > 0 ? saveNotice : saveOther)(stand, page, wrong)).then(() => undefined, String),
  ]);
  if (failed !== undefined) wrong.push(`${failed} (the button says "${await badgeOf(stand)}")`);
  const trapped = await stand.panel.evaluate(() => 'trapped' in globalThis);
  const known = new Set(control.errors.map(firstLine));
  return {
    wrong,
    scripts: trapped ? ['in the panel'] : [],
    errors: [...ownErrors, ...ours.errors.filter((error) => error.includes('chrome-extension://') || !known.has(firstLine(error)))],
    requests: await onlyOurs(stand),
  };
}

/** How long the control may come behind, in ms: its frames are loaded when the page itself is there already. */
const BEHIND = 10_000;

/** Requests the control does not make, though it was waited for. */
async function onlyOurs({ ours, control }: Stand): Promise<string[]> {
  const end = Date.now() + BEHIND;
  for (;;) {
    const more = beyond(ours.site.requests, control.site.requests);
    if (more.length === 0 || Date.now() > end) return more;
    await pause(50);
  }
}

const firstLine = (error: string): string => error.split('\n', 1)[0] ?? '';
