import type { Page } from 'playwright';

/** A file that a picker is answered with. */
interface Offered {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const answers = new WeakMap<Page, { next: Offered | null }>();

/**
 * Opens a picker by key and answers it. A page's pickers are listened for from the first to the last: Playwright tells Chromium that
 * somebody listens, and that nobody does any more, beside the keys, and a key that is quicker opens the real picker, in which all waits.
 */
export async function pickByKey(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  let answer = answers.get(page);
  if (!answer) {
    const made = { next: null as Offered | null };
    answers.set(page, made);
    page.on('filechooser', (chooser) => {
      if (made.next) void chooser.setFiles({ name: made.next.name, mimeType: 'application/octet-stream', buffer: Buffer.from(made.next.bytes) });
    });
    // An answer of the page comes behind what was told before.
    await page.evaluate(() => document.readyState);
    answer = made;
  }
  answer.next = { name, bytes };
  await page.keyboard.press('Enter');
}
