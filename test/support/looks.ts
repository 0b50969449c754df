import type { Page } from 'playwright';
import { expect } from '@playwright/test';
import { violations } from './axe';

const COLOURS = ['color-contrast', 'link-in-text-block'];
/**
 * Ways a page looks, each with the rules that can answer otherwise in it: in the second language the words are other and
 * the colours are not; light or dark, what differs is colours alone.
 */
const LOOKS = [
  { name: 'light, en', language: 'en', media: { colorScheme: 'light', forcedColors: 'none' }, rules: { but: COLOURS } },
  { name: 'light, zh', language: 'zh', media: { colorScheme: 'light', forcedColors: 'none' } },
  { name: 'dark', language: 'zh', media: { colorScheme: 'dark', forcedColors: 'none' }, rules: { only: COLOURS } },
  { name: 'forced colours', language: 'zh', media: { colorScheme: 'dark', forcedColors: 'active' }, rules: { only: COLOURS } },
] as const;

/** Chooses the language all pages of ours speak; they do so at once. */
export async function speak(screen: Page, language: 'zh' | 'en'): Promise<void> {
  await screen.evaluate((wanted) => chrome.storage.local.get('settings').then(({ settings }) => chrome.storage.local.set({ settings: { ...(settings ?? {}), language: wanted } })), language);
  await expect(screen.locator('html')).toHaveAttribute('lang', new RegExp(`^${language}`));
}

/** Whatever is wrong with a screen as it stands, in each look and both languages; it is left light and Chinese. */
export async function checkLooks(what: string, screen: Page): Promise<void> {
  for (const look of LOOKS) {
    await speak(screen, look.language);
    await screen.emulateMedia(look.media);
    expect.soft(await violations(screen, 'rules' in look ? look.rules : undefined), `${what}, ${look.name}`).toEqual([]);
  }
  await screen.emulateMedia(LOOKS[0].media);
}
