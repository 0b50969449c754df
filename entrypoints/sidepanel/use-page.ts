import { browser } from '#imports';
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { PageState } from '@/components/page-view';
import type { SaveState } from '@/components/save-bar';
import type { Unseen } from '@/components/unseen-note';
import type { OverruleScope } from '@/components/verdict-view';
import { answerInPanel } from '@/lib/messages/answer';
import { call } from '@/lib/messages/call';
import type { GestureNews, Output } from '@/lib/messages/types';
import type { AppError } from '@/lib/errors';
import type { ItemRef, SaveOutcome } from '@/lib/capture/types';
import { ok } from '@/lib/result';
import { quotedSpan } from '@/lib/review/item-ref';
import type { Folded } from '@/lib/review/types';
import type { Span } from '@/lib/text/types';
import { requestPersistence } from '@/lib/store/storage-space';
import { activeTab, onTabChange, patternOf } from './active-tab';
import { readList, readPageState, readSavedPage } from './read-page-state';

export interface OpenPage {
  readonly tabId: number | null;
  readonly state: PageState;
  readonly keys: readonly string[];
  readonly notice: number;
  readonly selected: string | null;
  readonly unseen: ReadonlyMap<string, Unseen>;
  readonly read: () => void;
  readonly grant: (host: string) => void;
  readonly overrule: (as: 'notice' | 'none' | null, scope: OverruleScope) => void;
  readonly selectNotice: (index: number) => void;
  readonly show: (item: ItemRef) => void;
  readonly save: () => void;
  readonly dismissSaveError: () => void;
  /** Look again at what is stored of the page; the page itself is not read. */
  readonly recheck: () => void;
}

const NOTHING: ReadonlyMap<string, Unseen> = new Map();

/** Why an item was not shown, if that is all that went wrong. */
function unseenFor(error: AppError): Unseen | null {
  if (error.kind === 'folded') return error.opens ? 'closed' : 'folded';
  return error.kind === 'orphan' ? 'orphan' : null;
}

function withUnseen(before: ReadonlyMap<string, Unseen>, itemId: string, why: Unseen | null): ReadonlyMap<string, Unseen> {
  if ((before.get(itemId) ?? null) === why) return before;
  const rest = [...before].filter(([each]) => each !== itemId);
  return new Map(why === null ? rest : [...rest, [itemId, why]]);
}

/** Where the words of an item stand that a person decided on; null for any other: its mark on the page leads there. */
function decidedPlace(folded: Folded | null | undefined, itemId: string): Span | null {
  const item = folded?.items.find(({ id, state }) => id === itemId && (state === 'corrected' || state === 'added'));
  return item ? quotedSpan(item.value) ?? null : null;
}

/** Saves a tab's page. The browser may stop the worker while it saves; asked again, it stores what it has not stored. */
async function saveTab(tabId: number): Promise<Output<'background.save-tab'>> {
  const answer = await call('background.save-tab', { tabId });
  return answer.ok || answer.error.kind !== 'unexpected' ? answer : call('background.save-tab', { tabId });
}

/** The page of the active tab: follows the tab, answers the page's announcements, and does what the views ask for. */
export function usePage(told: {
  saved: (outcome: SaveOutcome) => void;
  failed: (error: AppError) => void;
  picked: () => void;
  gesture: (news: GestureNews) => void;
  overruled: (as: 'notice' | 'none' | null, scope: OverruleScope) => void;
}): OpenPage {
  const [state, setState] = useState<PageState>({ kind: 'loading' });
  const [keys, setKeys] = useState<readonly string[]>([]);
  const [notice, setNotice] = useState(0);
  const [selected, setSelected] = useState<string | null>(null);
  const [unseen, setUnseen] = useState<ReadonlyMap<string, Unseen>>(NOTHING);
  const tabId = useRef<number | null>(null);
  const turn = useRef(0);
  /** Tabs whose page is being saved: whatever is read of them meanwhile, that is what the panel says. */
  const saving = useRef<ReadonlySet<number>>(new Set());
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
    setUnseen(NOTHING);
    const busy = tab !== null && saving.current.has(tab.id);
    setState(busy && next.state.kind === 'read' ? { ...next.state, save: { kind: 'saving' } } : next.state);
    setKeys(('saved' in next ? next.saved?.keys : undefined) ?? []);
  }, []);

  useEffect(() => {
    void load();
    const stopTabs = onTabChange((id) => tabId.current === null || id === tabId.current, load);
    const stopAnswers = answerInPanel({
      'panel.page-changed': (input) => {
        if (input.tabId === tabId.current) void load();
        return ok(null);
      },
      'panel.gesture-done': (input) => {
        if (input.tabId === tabId.current) tell.current.gesture(input.news);
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

  /** Shows a state of a tab, unless the panel speaks of another one by now. */
  function showOf(id: number, next: PageState): void {
    if (tabId.current === id) setState(next);
  }

  async function recheck(): Promise<void> {
    const id = tabId.current;
    const mine = turn.current;
    if (id === null || state.kind !== 'read' || state.save.kind === 'saving') return;
    const saved = await readSavedPage(state.page);
    const list = await readList(id, state.page);
    if (mine !== turn.current || tabId.current !== id) return;
    setKeys(saved.keys);
    setState((now) => (now.kind === 'read' && now.save.kind !== 'saving' ? { ...now, save: saved.state, marks: saved.marks, folded: saved.folded, list } : now));
  }

  const read = (): void => {
    setState({ kind: 'loading' });
    void withTab(async (id) => {
      const answer = await call('background.read-tab', { tabId: id });
      if (answer.ok) await load();
      else showOf(id, answer.error.kind === 'not-a-web-page' ? { kind: 'no-page' } : { kind: 'error', error: answer.error });
    });
  };

  return {
    tabId: tabId.current, state, keys, notice, selected, unseen, read,
    grant: (host) => {
      // Asked within the click: after an await the browser no longer takes it for the user's wish.
      void browser.permissions.request({ origins: [patternOf(host)] }).then((granted) => {
        if (granted) read();
        else setState({ kind: 'no-permission', host, refused: true });
      });
    },
    overrule: (as, scope) =>
      void withTab(async (id) => {
        const answer = await call('background.overrule', { tabId: id, as, scope });
        if (answer.ok) tell.current.overruled(as, scope);
        else tell.current.failed(answer.error);
        await load();
      }),
    selectNotice: (index) => {
      setNotice(index);
      setSelected(null);
    },
    show: (item) => {
      setSelected(item.itemId);
      const place = state.kind === 'read' ? decidedPlace(state.folded?.[item.notice], item.itemId) : null;
      const shown = place ? { ...item, itemId: `span:${place.start}-${place.end}` } : item;
      void withTab(async (id) => {
        // Asked for again, what is folded away in a part that may be opened is opened: the note on the row offered it.
        const answer = await call('content.show-item', { ...shown, open: unseen.get(item.itemId) === 'closed' }, { tabId: id });
        const why = answer.ok ? null : unseenFor(answer.error);
        if (answer.ok || why !== null) setUnseen((before) => withUnseen(before, item.itemId, why));
        else tell.current.failed(answer.error);
      });
    },
    save: () => {
      if (state.kind !== 'read' || state.save.kind === 'saving' || state.save.kind === 'saved' || state.save.kind === 'sample') return;
      // A changed page of a joined article: only joining again renews the record (see SplitPart).
      if (state.save.kind === 'changed' && state.save.whole) return;
      const { page } = state;
      setState({ ...state, save: { kind: 'saving' } });
      void withTab(async (id) => {
        saving.current = new Set([...saving.current, id]);
        const answer = await saveTab(id);
        saving.current = new Set([...saving.current].filter((each) => each !== id));
        if (answer.ok) {
          tell.current.saved(answer.value);
          await requestPersistence(navigator.storage);
          await load();
          return;
        }
        // The answer may be lost and the save not (the worker was stopped after it): what is stored decides.
        const stored = await readSavedPage(page);
        if (tabId.current !== id) return;
        setKeys(stored.keys);
        const save: SaveState = stored.state.kind === 'saved' ? stored.state : { kind: 'failed', error: answer.error };
        setState((now) => (now.kind === 'read' ? { ...now, page, save } : { kind: 'read', page, save }));
      });
    },
    dismissSaveError: () => setState((before) => (before.kind === 'read' ? { ...before, save: { kind: 'unsaved' } } : before)),
    recheck: () => void recheck(),
  };
}
