import type { Page } from 'playwright';
import { expect } from '@playwright/test';
import { violations } from './axe';

/** Ways a page looks in one language. What is other than in the first is its colours alone: only rules about those can answer otherwise. */
const LOOKS = [
  { name: 'light', media: { colorScheme: 'light', forcedColors: 'none' } },
  { name: 'dark', media: { colorScheme: 'dark', forcedColors: 'none' }, rules: ['color-contrast', 'link-in-text-block'] },
  { name: 'forced colours', media: { colorScheme: 'dark', forcedColors: 'active' }, rules: ['color-contrast', 'link-in-text-block'] },
] as const;

/** Chooses the language all pages of ours speak; they do so at once. */
export async function speak(screen: Page, language: 'zh' | 'en'): Promise<void> {
  await screen.evaluate((wanted) => chrome.storage.local.get('settings').then(({ settings }) => chrome.storage.local.set({ settings: { ...(settings ?? {}), language: wanted } })), language);
  await expect(screen.locator('html')).toHaveAttribute('lang', new RegExp(`^${language}`));
}

/** Whatever is wrong with a screen as it stands, in each look and both languages; it is left light and Chinese. */
export async function checkLooks(what: string, screen: Page): Promise<void> {
  for (const language of ['en', 'zh'] as const) {
    await speak(screen, language);
    for (const look of LOOKS) {
      await screen.emulateMedia(look.media);
      expect.soft(await violations(screen, 'rules' in look ? look.rules : undefined), `${what}, ${look.name}, ${language}`).toEqual([]);
    }
    await screen.emulateMedia(LOOKS[0].media);
  }
}
