import { browser } from '#imports';
import { pickLanguage } from '@/lib/i18n/languages';
import { translate } from '@/lib/i18n/translate';
import { readSettings } from '@/lib/messages/settings';
import type { TabState } from '@/lib/messages/tab-state';
import { tabIsOpen } from './tab-is-open';

const FOUND = '#8a5a00';
const SAVED = '#1b5e20';
const CHANGED = '#0b57a4';

/** The language the user sees, from the settings. */
export async function currentLanguage(): Promise<'zh' | 'en'> {
  return pickLanguage((await readSettings()).language, navigator.languages);
}

/** What the badge says: ✓ for a saved page, ↻ if it has changed since, else the number of issues of a notice, else nothing. */
function badgeText(state: TabState | null): string {
  if (!state) return '';
  if (state.saved) return state.changed ? '↻' : '✓';
  return state.verdict === 'notice' ? String(state.issues) : '';
}

/** Shows a tab's state on the toolbar button. A tab that has been closed meanwhile needs none. */
export async function showBadge(tabId: number, state: TabState | null): Promise<void> {
  const text = badgeText(state);
  const title = state && text !== ''
    ? translate(await currentLanguage(), !state.saved ? 'button.found' : state.changed ? 'button.changed' : 'button.saved', { issues: state.issues, deadlines: state.deadlines })
    : browser.i18n.getMessage('extName');
  try {
    await browser.action.setBadgeText({ tabId, text });
    if (text !== '') {
      await browser.action.setBadgeBackgroundColor({ tabId, color: !state?.saved ? FOUND : state.changed ? CHANGED : SAVED });
      await browser.action.setBadgeTextColor({ tabId, color: '#ffffff' });
    }
    await browser.action.setTitle({ tabId, title });
  } catch (error) {
    if (await tabIsOpen(tabId)) throw error;
  }
}
