import { browser } from '#imports';
import { useRef, useState } from 'preact/hooks';
import { HelpDialog } from '@/components/help-dialog';
import { useSpeech } from '@/components/i18n';
import { PageView } from '@/components/page-view';
import { PanelHeader } from '@/components/panel-header';
import { QueueView } from '@/components/queue-view';
import { SELECTION_KINDS } from '@/components/review/review-keys';
import { SelectionBar } from '@/components/review/selection-bar';
import { Toast } from '@/components/toast';
import { isoWithOffset, localDay } from '@/lib/capture/local-time';
import { call } from '@/lib/messages/call';
import { withListMarks } from '@/lib/messages/settings';
import type { AppError } from '@/lib/errors';
import type { SaveOutcome } from '@/lib/capture/types';
import { database } from '../ui/database';
import { openAddress, openSample } from '../ui/open-tabs';
import { useBindings } from '../ui/shortcut';
import { signalSentence } from '../ui/signal-sentence';
import { undoIn } from '@/lib/store/undo-decision';
import { useExport } from '../ui/use-export';
import { useRecheck } from '../ui/use-recheck';
import type { SettingsInUse } from '../ui/use-settings';
import { useStoreChanges } from '../ui/use-store-changes';
import { SavedPart } from './saved-part';
import { SplitPart } from './split-part';
import { focusFirst, useKeptFocus } from '@/components/use-kept-focus';
import { useKeys } from './use-keys';
import { useLists } from './use-lists';
import { useMarkRemoval } from './use-mark-removal';
import { usePage } from './use-page';
import { useQueue } from './use-queue';
import { useSaved } from './use-saved';
import { useSavedPlace } from './use-saved-place';
import { useToast } from '../ui/use-toast';
import { useUndo } from './use-undo';
import { correctsItem, hasWordsInPanel, useWords } from './use-words';

const TABS = ['page', 'saved', 'queue'] as const;

/** The side panel: holds the state, asks tab and store, renders the views. */
export function App(props: { settings: SettingsInUse }) {
  const { settings, change } = props.settings;
  const { t, language, number } = useSpeech();
  const [tab, setTab] = useState('page');
  const [help, setHelp] = useState(false);
  const pageBody = useRef<HTMLDivElement>(null);
  const bindings = useBindings();
  const today = localDay(new Date());
  const toast = useToast();
  const saved = useSaved(today);
  const sentence = signalSentence(language);

  const failed = (error: AppError): void =>
    toast.show(({ t }) => t(`error.${error.kind}`, error.kind === 'no-permission' ? { origin: error.origin } : {}));
  const exporting = useExport({ done: toast.show, failed });
  const removeMark = useMarkRemoval(toast.show, failed);
  const page = usePage({
    saved: (outcome) => {
      // The save bar says "saved" itself; only what it cannot say is told here.
      if (outcome.how !== 'created' || outcome.keys.length > 1) toast.show(({ t }) => t(`save.done.${outcome.how}`, { count: outcome.keys.length }));
      saved.refresh();
    },
    failed,
    picked: () => setTab('page'),
    gesture: (news) => {
      if (news.what === 'failed') failed(news.error);
      else toast.show(({ t }) => t(`news.${news.what}`, 'kind' in news ? { kind: t(`hand.${news.kind}`) } : {}));
    },
    // What is remembered stands beside the verdict; that it was forgotten is said here.
    overruled: (as) => {
      if (as === null) toast.show(({ t }) => t('verdict.forgotten'));
    },
  });
  const openPage = page.state.kind === 'read' ? page.state : null;
  const site = URL.parse(openPage?.page.capture.source.url ?? '')?.hostname ?? '';
  const lists = useLists(openPage?.list, openPage?.page.capture.source.url, {
    queued: ({ added, already, left }) => {
      // "Capture these" is the word to begin.
      if (added > 0) queue.onStart();
      toast.show(({ t }) => [
        added > 0 || left === 0 ? t('list.added', { count: added }) : '',
        already > 0 ? t('list.already', { count: already }) : '',
        left > 0 ? t('list.left', { count: left }) : '',
      ].filter((sentence) => sentence !== '').join(' '), added + already > 0 ? { title: 'queue.link.show', run: () => setTab('queue') } : undefined);
    },
    failed,
  });
  const recordsChanged = (): void => {
    saved.refresh();
    void call('background.records-changed', {});
  };
  const recheck = useRecheck({
    started: (pages) => toast.show(({ t }) => t('recheck.started', { count: pages }), { title: 'queue.link.show', run: () => setTab('queue') }),
    failed,
  });
  const place = useSavedPlace({ show: toast.show, failed, changed: recordsChanged });

  const queue = useQueue({
    failed,
    linked: (came) => toast.show(({ t }) => t(`queue.link.${came}`), tab === 'queue' ? undefined : { title: 'queue.link.show', run: () => setTab('queue') }),
    cleared: (rows, undo) => toast.show(
      ({ t }) => t(rows.length === 1 ? 'queue.removed' : 'queue.cleared', { count: rows.length }),
      { title: 'saved.undo', run: undo },
    ),
  });

  useStoreChanges(() => {
    saved.refresh();
    place.record.refresh();
    page.recheck();
  });

  function open(key: string): void {
    place.open(key);
    setTab('saved');
  }

  function joined({ how, keys: [key] }: SaveOutcome): void {
    recordsChanged();
    toast.show(({ t }) => t(`join.done.${how}`));
    if (key !== undefined) open(key);
  }

  function pagesJoined({ how }: SaveOutcome): void {
    // That they are saved stands beside the page already; only what it does not say is told here.
    if (how !== 'created') toast.show(({ t }) => t(`split.done.${how}`));
    saved.refresh();
    page.recheck();
  }

  /** To a tab by its key, and the keyboard with it. */
  function goTo(id: string): void {
    setTab(id);
    focusFirst([`#tab-${id}`]);
  }

  async function copy(text: string): Promise<void> {
    const copied = await navigator.clipboard.writeText(text).then(() => true, () => false);
    toast.show(({ t }) => t(copied ? 'queue.copied' : 'queue.copyFailed'));
  }

  /** Takes back what words were taken for. */
  async function undoWords(key: string): Promise<void> {
    const done = await undoIn(database, key, 'undo', isoWithOffset(new Date()));
    if (!done.ok) failed(done.error);
    await call('background.marks-changed', {});
    page.recheck();
  }

  useKeptFocus([...(tab === 'saved' ? place.homes : []), `#tab-${tab}`]);
  const takeWords = useWords(page, tab === 'page', { show: toast.show, failed, undo: (key) => void undoWords(key) });
  const takeBack = useUndo({ key: tab === 'saved' ? place.openKey : null, record: place.record }, { show: toast.show, failed, changed: recordsChanged });

  /** A digit takes the words selected in "This page"; else the first lead to the tabs. */
  function digit(which: number): void {
    const to = TABS[which - 1];
    if (hasWordsInPanel()) takeWords(which, false);
    else if (to) goTo(to);
  }

  useKeys({
    s: () => {
      if (tab === 'page') page.save();
    },
    ...Object.fromEntries(SELECTION_KINDS.map((_kind, at) => [at + 1, () => digit(at + 1)])),
    '/': () => {
      setTab('saved');
      place.toFilter();
    },
    '?': () => setHelp(true),
    // What a message offers to undo is what was done last.
    u: () => (toast.message?.action ? toast.message.action.run() : takeBack('undo')),
    U: () => takeBack('redo'),
    Escape: () => {
      if (tab === 'saved' && (place.openKey !== null || place.inBin)) place.back();
    },
  });

  const { state } = page;
  const pages = state.kind === 'read' && state.page.capture.verdict.kind === 'notice' ? state.page.capture.source.pages : undefined;
  const splitPart = state.kind === 'read' && pages && page.tabId !== null && (
    <SplitPart key={`${page.tabId} ${state.page.capture.source.url}`} tabId={page.tabId} pages={pages} save={state.save} onJoined={pagesJoined} />
  );
  return (
    <div class="panel">
      <PanelHeader
        tabs={[
          { id: 'page', title: t('tab.page') },
          { id: 'saved', title: t('tab.saved'), count: saved.count > 0 ? number(saved.count) : undefined },
          { id: 'queue', title: t('tab.queue'), count: queue.badge },
        ]}
        selected={tab}
        language={settings.language}
        onSelect={setTab}
        onLanguage={(choice) => change({ language: choice })}
        onHelp={() => setHelp(true)}
        onSettings={() => void browser.runtime.openOptionsPage()}
      />
      <main class="panel-main">
        <div class="panel-body" id="panel-page" role="tabpanel" aria-labelledby="tab-page" hidden={tab !== 'page'} ref={pageBody}>
          <PageView
            state={page.state}
            context={{ scope: 'page', notice: page.notice, today, selected: page.selected, unseen: page.unseen, onShow: page.show }}
            marks={settings.marks}
            shortcut={bindings['capture-page'] ?? ''}
            list={{
              ...lists,
              marks: { everywhere: settings.lists.on, here: !settings.lists.offSites.includes(site) },
              onMarksHere: (on) => change({ lists: withListMarks(settings.lists, site, on) }),
              onOpenRecord: open,
              onOpenPage: openAddress,
            }}
            signalSentence={sentence}
            split={splitPart}
            onRead={page.read}
            onSample={openSample}
            saved={saved.count}
            onSaved={() => goTo('saved')}
            onGrant={page.grant}
            onOverrule={page.overrule}
            onSelectNotice={page.selectNotice}
            onSave={page.save}
            onOpenRecord={() => {
              const key = page.keys[page.notice] ?? page.keys[0];
              if (key !== undefined) open(key);
            }}
            onDismissSaveError={page.dismissSaveError}
            onRemoveMark={removeMark}
            onMark={(kind, on) => change({ marks: { [kind]: on } })}
          />
          {tab === 'page' && openPage && openPage.save.kind !== 'sample' && openPage.page.capture.notices.length > 0 && (
            <SelectionBar root={pageBody} corrects={(as) => correctsItem(page.selected, as)} onTake={(as, add) => takeWords(SELECTION_KINDS.indexOf(as) + 1, add)} />
          )}
        </div>
        <div class="panel-body" id="panel-saved" role="tabpanel" aria-labelledby="tab-saved" hidden={tab !== 'saved'}>
          <SavedPart
            place={place}
            saved={saved}
            today={today}
            exporting={exporting}
            onChanged={recordsChanged}
            onRecheck={recheck.ask}
            onRemoveMark={removeMark}
            onJoined={joined}
          />
        </div>
        <div class="panel-body" id="panel-queue" role="tabpanel" aria-labelledby="tab-queue" hidden={tab !== 'queue'}>
          <QueueView {...queue} onOpenPage={openAddress} onOpenRecord={open} onCopy={(text) => void copy(text)} />
        </div>
      </main>
      {recheck.dialog}
      <Toast message={toast.message} onDismiss={toast.dismiss} />
      {help && <HelpDialog bindings={bindings} onClose={() => setHelp(false)} />}
    </div>
  );
}
