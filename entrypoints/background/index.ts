import { browser, defineBackground } from '#imports';
import { answerInBackground } from '@/lib/messages/answer';
import { announce } from '@/lib/messages/call';
import type { Caller } from '@/lib/messages/listener';
import { onSettingsChanged } from '@/lib/messages/settings';
import { err, ok } from '@/lib/result';
import { listenForCommands } from './commands';
import { listenForGestures, makeMenu } from './gestures';
import { keepGrantedSites, probeOpenTabs } from './granted-sites';
import { closeLeftTabs } from './read-in-background-tab';
import { controlQueue, listenForQueue } from './queue';
import { queueLinks } from './queue-links';
import { knownLinks } from './known-links';
import { listenForMarking, marksChanged } from './mark-selection';
import { cancelJoin, joinArticle, joinState } from './join-article';
import { whenWritten } from './database';
import { insertMarkStyles, putSanitizer, readTab } from './read-tab';
import { saveTab } from './save-tab';
import { listenForCopies } from './scheduled-copy';
import { cancelCheck, checkNow, copyWritten, dismissCheck, keepSecondCopy } from './second-copy';
import { followTabs } from './follow-tabs';
import { pageRead, recordsChanged, sitesRevoked } from './tab-pages';
import { listenForTidying, scheduleTidying } from './tidy';
import { assessPage, overrule, overrulesChanged, remembered } from './verdicts';

/** The tiny script asks for the reader. An article in a frame of the page's own site is read through the page. */
async function probeHit({ tabId, frameId = 0, documentId, origin }: Caller): ReturnType<typeof readTab> {
  if (tabId === undefined) return err({ kind: 'bad-message' });
  const { url } = await browser.tabs.get(tabId);
  const { page, site } = url === undefined ? {} : await remembered({ url });
  // The user wants to hear nothing of this site: its pages are read by hand only.
  if (site === 'none' && page !== 'notice') return ok(null);
  if (frameId === 0) return readTab({ tabId, frameId, documentId }, 'auto');
  if (url === undefined || new URL(url).origin !== origin) return readTab({ tabId, frameId, documentId }, 'auto');
  await insertMarkStyles({ tabId, frameId });
  return readTab({ tabId, frameId: 0 }, 'auto');
}

/** Routes messages, opens the panel, injects the reader, stores. All listeners are set before the first `await`. */
export default defineBackground(() => {
  answerInBackground({
    'background.probe-hit': (_input, caller) => probeHit(caller),
    'background.assess': assessPage,
    'background.want-sanitizer': async (_input, { tabId, frameId = 0, documentId }) =>
      tabId === undefined ? err({ kind: 'bad-message' }) : putSanitizer({ tabId, frameId, documentId }),
    'background.overrule': overrule,
    'background.overrules-changed': async () => {
      await overrulesChanged();
      return ok(null);
    },
    'background.page-read': async (summary, caller) => {
      await pageRead(summary, caller);
      return ok(null);
    },
    'background.item-selected': async (item, { tabId }) => {
      if (tabId === undefined) return err({ kind: 'bad-message' });
      await announce('panel.item-selected', { ...item, tabId });
      return ok(null);
    },
    'background.words-taken': async (taken, { tabId }) => {
      if (tabId === undefined) return err({ kind: 'bad-message' });
      await announce('panel.words-taken', { ...taken, tabId });
      return ok(null);
    },
    'background.marks-changed': async () => {
      await marksChanged();
      return ok(null);
    },
    'background.read-tab': ({ tabId }) => readTab({ tabId, frameId: 0 }, 'hand'),
    'background.save-tab': ({ tabId }) => saveTab(tabId),
    'background.join-pages': ({ tabId }) => joinArticle(tabId),
    'background.cancel-join': ({ tabId }) => cancelJoin(tabId),
    'background.get-join': ({ tabId }) => joinState(tabId),
    'background.known-links': ({ links }) => knownLinks(links),
    'background.queue-add': ({ items }) => queueLinks(items),
    'background.queue-control': controlQueue,
    'background.copy-written': () => {
      copyWritten();
      return ok(null);
    },
    'background.check-storage': checkNow,
    'background.cancel-check': cancelCheck,
    'background.dismiss-check': dismissCheck,
    'background.records-changed': async () => {
      await recordsChanged();
      return ok(null);
    },
  });
  listenForGestures();
  listenForCommands();
  listenForMarking();
  listenForTidying();
  listenForCopies();
  whenWritten(copyWritten);
  keepSecondCopy();
  void closeLeftTabs();
  listenForQueue();
  followTabs();
  onSettingsChanged(() => void makeMenu());

  browser.runtime.onInstalled.addListener(({ reason }) => {
    void makeMenu();
    void keepGrantedSites();
    void scheduleTidying();
    if (reason !== 'install') return;
    void browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
    void probeOpenTabs(['*://*.gov.cn/*']);
  });
  browser.runtime.onStartup.addListener(() => void keepGrantedSites());
  browser.permissions.onAdded.addListener(({ origins = [] }) => {
    void keepGrantedSites();
    if (origins.length > 0) void probeOpenTabs(origins);
  });
  browser.permissions.onRemoved.addListener(({ origins = [] }) => {
    void keepGrantedSites();
    void sitesRevoked(origins);
  });
});
