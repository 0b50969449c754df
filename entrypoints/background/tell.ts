import { browser } from '#imports';
import { translate } from '@/lib/i18n/translate';
import { announce } from '@/lib/messages/call';
import { readTabState } from '@/lib/messages/tab-state';
import type { GestureNews } from '@/lib/messages/types';
import { currentLanguage, showBadge } from './badge';
import { tabIsOpen } from './tab-is-open';

/** How long the toolbar button shows how a gesture ended, in ms; long enough to look there and read the title. */
const SHOWN = 4000;
const GOOD = '#1b5e20';
const BAD = '#a3271c';

/** Announcements on their way out, by tab: a later one takes the place of an earlier one. */
const timers = new Map<number, ReturnType<typeof setTimeout>>();

/**
 * Says how a shortcut or a menu item ended, where there may be no panel to say it: on the toolbar button for a while
 * (✓ or !, and a sentence in its title), and to the panels that are open.
 */
export async function tell(tabId: number, news: GestureNews): Promise<void> {
  const language = await currentLanguage();
  const failed = news.what === 'failed';
  const sentence = failed
    ? translate(language, `error.${news.error.kind}`, news.error.kind === 'no-permission' ? { origin: news.error.origin } : {})
    : translate(language, `news.${news.what}`, 'kind' in news ? { kind: translate(language, `hand.${news.kind}`) } : {});
  await announce('panel.gesture-done', { tabId, news });
  clearTimeout(timers.get(tabId));
  try {
    await browser.action.setBadgeText({ tabId, text: failed || news.what === 'no-marks' ? '!' : '✓' });
    await browser.action.setBadgeBackgroundColor({ tabId, color: failed ? BAD : GOOD });
    await browser.action.setBadgeTextColor({ tabId, color: '#ffffff' });
    await browser.action.setTitle({ tabId, title: `${translate(language, 'app.name')}: ${sentence}` });
  } catch (error) {
    // Where the tab was closed in the meantime nobody is left to tell.
    if (await tabIsOpen(tabId)) throw error;
    return;
  }
  timers.set(tabId, setTimeout(() => {
    timers.delete(tabId);
    void readTabState(tabId).then((state) => showBadge(tabId, state));
  }, SHOWN));
}
