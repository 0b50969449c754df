import { browser } from '#imports';
import { translate } from '@/lib/i18n/translate';
import { announce } from '@/lib/messages/call';
import { openPanel } from '../ui/open-panel';
import { currentLanguage } from './badge';
import { makeMarkMenu } from './mark-selection';
import { queuePointedLink } from './queue-link';
import { readTab } from './read-tab';

const MENU = 'capture-page';
const LINK_MENU = 'queue-link';

/** The parts of a tab that gestures hand over. */
interface GestureTab {
  readonly id?: number;
  readonly windowId: number;
}

/** Panel and reader for the tab the user pointed at; the gesture itself permits reading it, once. */
async function onGesture(tab: GestureTab | undefined): Promise<void> {
  if (!tab) return;
  const opened = openPanel(tab.windowId);
  if (tab.id !== undefined && tab.id >= 0) {
    await readTab({ tabId: tab.id, frameId: 0 }, 'hand');
    // Also when reading failed: the panel asks for the page and shows why.
    await announce('panel.page-changed', { tabId: tab.id });
  }
  await opened;
}

/** Toolbar button, context menu and shortcut all do the same. */
export function listenForGestures(): void {
  browser.action.onClicked.addListener((tab) => void onGesture(tab));
  browser.contextMenus.onClicked.addListener((info, tab) => {
    if (info.menuItemId === MENU) void onGesture(tab);
    if (info.menuItemId === LINK_MENU) void queuePointedLink(info, tab?.id);
  });
  browser.commands.onCommand.addListener((command, tab) => {
    if (command === MENU) void onGesture(tab);
  });
}

/** Makes the menu item anew, in the user's language. */
export async function makeMenu(): Promise<void> {
  const language = await currentLanguage();
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({ id: MENU, title: translate(language, 'menu.capture'), contexts: ['page', 'frame', 'selection'] });
  browser.contextMenus.create({
    id: LINK_MENU, title: translate(language, 'menu.queueLink'), contexts: ['link'], targetUrlPatterns: ['http://*/*', 'https://*/*'],
  });
  await makeMarkMenu();
}
