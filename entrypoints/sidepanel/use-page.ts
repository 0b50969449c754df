import { browser } from '#imports';
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { PageState } from '@/components/page-view';
import { answerInPanel } from '@/lib/messages/answer';
import { call } from '@/lib/messages/call';
import type { AppError, ItemRef, SaveOutcome } from '@/lib/messages/types';
import { ok } from '@/lib/result';
import { requestPersistence } from '@/lib/store/storage-space';
import { activeTab, onTabChange, patternOf } from './active-tab';
import { readPageState } from './read-page-state';

export interface OpenPage {
  readonly state: PageState;
  readonly keys: readonly string[];
  readonly notice: number;
  readonly selected: string | null;
  readonly orphans: ReadonlySet<string>;
  readonly read: () => void;
  readonly grant: (host: string) => void;
  readonly overrule: (as: 'notice' | 'none' | null) => void;
  readonly selectNotice: (index: number) => void;
  readonly show: (item: ItemRef) => void;
  readonly save: () => void;
  readonly dismissSaveError: () => void;
  /** Look again at what is stored of the page. */
  readonly refresh: () => void;
}

const NOTHING: ReadonlySet<string> = new Set();

/** The page of the active tab: follows the tab, answers the page's announcements, and does what the views ask for. */
export function usePage(told: { saved: (outcome: SaveOutcome) => void; failed: (error: AppError) => void; picked: () => void }): OpenPage {
  const [state, setState] = useState<PageState>({ kind: 'loading' });
  const [keys, setKeys] = useState<readonly string[]>([]);
  const [notice, setNotice] = useState(0);
  const [selected, setSelected] = useState<string | null>(null);
  const [orphans, setOrphans] = useState<ReadonlySet<string>>(NOTHING);
  const tabId = useRef<number | null>(null);
  const turn = useRef(0);
  const tell = useRef(told);
  tell.current = told;

  const load = useCallback(async () => {
    turn.current += 1;
    const mine = turn.current;
    const tab = await activeTab();
    const next = tab ? await readPageState(tab) : { state: { kind: 'no-page' } as const };
    // Another tab or a newer reading came in between: its answer counts.
    if (mine !== turn.current) return;
    if (tabId.current !== (tab?.id ?? null)) {
      tabId.current = tab?.id ?? null;
      setNotice(0);
      setSelected(null);
    }
    setOrphans(NOTHING);
    setState(next.state);
    setKeys(('saved' in next ? next.saved?.keys : undefined) ?? []);
  }, []);

  useEffect(() => {
    void load();
    const stopTabs = onTabChange(() => void load());
    const stopAnswers = answerInPanel({
      'panel.page-changed': (input) => {
        if (input.tabId === tabId.current) void load();
        return ok(null);
      },
      'panel.item-selected': (input) => {
        if (input.tabId === tabId.current) {
          setNotice(input.notice);
          setSelected(input.itemId);
          if (input.how === 'click') tell.current.picked();
        }
        return ok(null);
      },
    });
    return () => {
      stopTabs();
      stopAnswers();
    };
  }, [load]);

  async function withTab(work: (id: number) => Promise<void>): Promise<void> {
    if (tabId.current !== null) await work(tabId.current);
  }

  const read = (): void => {
    setState({ kind: 'loading' });
    void withTab(async (id) => {
      const answer = await call('background.read-tab', { tabId: id });
      if (answer.ok) await load();
      else setState(answer.error.kind === 'not-a-web-page' ? { kind: 'no-page' } : { kind: 'error', error: answer.error });
    });
  };

  return {
    state, keys, notice, selected, orphans, read,
    grant: (host) => {
      // Asked within the click: after an await the browser no longer takes it for the user's wish.
      void browser.permissions.request({ origins: [patternOf(host)] }).then((granted) => {
        if (granted) read();
        else setState({ kind: 'no-permission', host, refused: true });
      });
    },
    overrule: (as) =>
      void withTab(async (id) => {
        const answer = await call('content.overrule', { as }, { tabId: id });
        if (answer.ok) await load();
        else tell.current.failed(answer.error);
      }),
    selectNotice: (index) => {
      setNotice(index);
      setSelected(null);
    },
    show: (item) => {
      setSelected(item.itemId);
      void withTab(async (id) => {
        const answer = await call('content.show-item', item, { tabId: id });
        if (answer.ok) setOrphans((before) => (before.has(item.itemId) ? new Set([...before].filter((each) => each !== item.itemId)) : before));
        else if (answer.error.kind === 'orphan') setOrphans((before) => new Set([...before, item.itemId]));
        else tell.current.failed(answer.error);
      });
    },
    save: () => {
      if (state.kind !== 'read' || state.save.kind === 'saving' || state.save.kind === 'saved') return;
      const { page } = state;
      setState({ kind: 'read', page, save: { kind: 'saving' } });
      void withTab(async (id) => {
        const answer = await call('background.save-tab', { tabId: id });
        if (answer.ok) {
          tell.current.saved(answer.value);
          await requestPersistence(navigator.storage);
        } else setState({ kind: 'read', page, save: { kind: 'failed', error: answer.error } });
        if (answer.ok) await load();
      });
    },
    dismissSaveError: () => setState((before) => (before.kind === 'read' ? { ...before, save: { kind: 'unsaved' } } : before)),
    refresh: () => void load(),
  };
}
