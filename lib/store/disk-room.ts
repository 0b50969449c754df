/**
 * With less room than this, in bytes, the disk is as good as full: a browser that runs out of it in the middle of a write
 * leaves a torn one behind, and may throw the whole database away for it at its next start. A save of a long page, what the
 * browser writes when it tidies its files, and the copy are less.
 */
const LEAST_ROOM = 8 * 2 ** 20;

/** As the browser calls it, so that it is told as any full disk is. */
const noRoom = (): DOMException => new DOMException('Less than 8 MB of the disk are left', 'QuotaExceededError');

/** Is there room to write? A browser that does not tell is believed to have some. */
export async function hasRoom(): Promise<boolean> {
  const storage = (globalThis.navigator as Partial<Navigator> | undefined)?.storage;
  const { usage = 0, quota } = (await storage?.estimate().catch(() => undefined)) ?? {};
  return quota === undefined || quota - usage >= LEAST_ROOM;
}

/** @throws {DOMException} `QuotaExceededError` if there is no room: before anything is written, nothing can be torn. */
export async function needRoom(): Promise<void> {
  if (!(await hasRoom())) throw noRoom();
}
