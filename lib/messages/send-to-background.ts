import { sendToExtension } from './edge';

/**
 * Milliseconds before a message is sent again. A browser that starts with pages of its last session puts content scripts
 * into them before it has started the background; Firefox on a slow machine needs seconds.
 */
const AGAIN_AFTER = [100, 300, 900, 2000, 4000];

/** Chrome's and Firefox's words for a background that does not listen (yet). */
const NOBODY_YET = /Receiving end does not exist/i;

/**
 * To the background, which may still have to start. Not for announcements: where no page of ours is open, nobody hears
 * them, however often they are made.
 *
 * @throws What the browser says if nobody listens after eight seconds, or of anything else that went wrong.
 */
export async function sendToBackground(message: unknown): Promise<unknown> {
  for (const wait of AGAIN_AFTER) {
    try {
      return await sendToExtension(message);
    } catch (error) {
      if (!NOBODY_YET.test(error instanceof Error ? error.message : String(error))) throw error;
      await new Promise((resolve) => setTimeout(resolve, wait));
    }
  }
  return sendToExtension(message);
}
