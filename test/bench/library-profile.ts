import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright';
import { SHELF_VERSION } from '@/lib/library/types';
import { type ExtensionBrowser, launchChromium, removeProfile } from '../support/chromium';
import { CHROME_BUILD } from '../support/paths';
import { seedWhole, uncopied } from '../support/seed-library';

/** Kept from one run to the next, while the shelf's rows are made the same way; an extension's data belongs to the folder it was loaded from. */
const keptProfile = (count: number, characters: number): string =>
  fileURLToPath(new URL(`../../node_modules/.cache/library-${count}-${characters}-${SHELF_VERSION}-${createHash('sha256').update(CHROME_BUILD).digest('hex').slice(0, 8)}`, import.meta.url));

/** Comparing ten thousand records takes a while. In ms. */
const LONG = 600_000;

/** A browser on a profile, and one of the extension's pages. */
async function opened(profile: string): Promise<{ readonly chromium: ExtensionBrowser; readonly seeder: Page }> {
  const chromium = await launchChromium({ sitePort: 1, profile });
  const seeder = await chromium.context.newPage();
  // A page that does not follow what is written.
  await seeder.goto(chromium.url('welcome.html'));
  // A browser that starts compares what is stored with its second copy: that is no part of what is measured.
  await seeder.waitForFunction(async () => ((await chrome.storage.session.get('storage-check'))['storage-check'] as { kind?: string } | undefined)?.kind === 'done', undefined, { timeout: LONG });
  return { chromium, seeder };
}

async function make(profile: string, count: number, characters: number): Promise<void> {
  const first = await opened(profile);
  await seedWhole(first.seeder, count, characters);
  await first.chromium.close();
  // Started again, the extension copies what it finds to have no second copy: there should be nothing.
  const second = await opened(profile);
  while ((await uncopied(second.seeder)) > 0) await second.seeder.waitForTimeout(1000);
  await second.chromium.close();
}

/** A browser whose extension holds so many notices, and one of its pages; the notices are made once and kept. */
export async function libraryBrowser(count: number, characters: number): Promise<{ readonly chromium: ExtensionBrowser; readonly seeder: Page; readonly close: () => Promise<void> }> {
  const kept = keptProfile(count, characters);
  if (!existsSync(kept)) {
    const making = `${kept}-making`;
    rmSync(making, { recursive: true, force: true });
    await make(making, count, characters);
    renameSync(making, kept);
  }
  const profile = mkdtempSync(join(tmpdir(), 'zhenggai-library-'));
  cpSync(kept, profile, { recursive: true });
  const { chromium, seeder } = await opened(profile);
  return {
    chromium, seeder,
    close: async () => {
      await chromium.close();
      removeProfile(profile);
    },
  };
}
