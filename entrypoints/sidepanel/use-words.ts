import { useEffect, useRef } from 'preact/hooks';
import { useSpeech } from '@/components/i18n';
import { type SelectionKind, SELECTION_KINDS } from '@/components/review/review-keys';
import { answerInPanel } from '@/lib/messages/answer';
import { call } from '@/lib/messages/call';
import type { AppError } from '@/lib/errors';
import type { Folded, ReviewedItem } from '@/lib/review/types';
import { err, ok } from '@/lib/result';
import type { Result } from '@/lib/result';
import { describeSpan, type Selectors } from '@/lib/text/selectors';
import type { Span } from '@/lib/text/types';
import type { OpenPage } from './use-page';
import type { useToast } from '../ui/use-toast';

/** Is what a digit stands for the kind of the item in hand, so that the words correct it? Items are named by kind: i3, d2. */
export const correctsItem = (itemId: string | null, as: SelectionKind): boolean =>
  (as === 'deadline' && /^d\d+$/.test(itemId ?? '')) || ((as === 'issue' || as === 'status') && /^i\d+$/.test(itemId ?? '')) || as === 'organization';

/** Where an item's words stand, for words selected in the panel's own rows: its clause, its section, else the whole text. */
function homeOf(item: ReviewedItem | undefined, length: number): Span {
  const value = item?.value;
  if (value && 'clauseSpan' in value) return value.clauseSpan;
  return value && item.kind === 'issue' && 'span' in value && value.span ? value.span : { start: 0, end: length };
}

/** The one place of these words there; null if they are not there, or several times. */
function onlyPlace(text: string, words: string, { start, end }: Span): Span | null {
  const stretch = text.slice(start, end);
  const at = stretch.indexOf(words);
  return words === '' || at < 0 || stretch.includes(words, at + 1) ? null : { start: start + at, end: start + at + words.length };
}

/** Words selected in the tab "This page" of the panel itself. */
function wordsInPanel(text: string, folded: Folded | null, itemId: string | null): Result<Selectors, AppError> {
  const selection = document.getSelection();
  const words = selection?.toString().trim() ?? '';
  const home = homeOf(folded?.items.find(({ id }) => id === itemId), text.length);
  const place = onlyPlace(text, words, home) ?? onlyPlace(text, words, { start: 0, end: text.length });
  return place ? ok(describeSpan(text, place)) : err({ kind: 'not-in-article' });
}

/** Are words of the tab "This page" selected? The digits take them then; else they lead to the tabs. */
export function hasWordsInPanel(): boolean {
  const selection = document.getSelection();
  return selection !== null && !selection.isCollapsed && document.getElementById('panel-page')?.contains(selection.anchorNode) === true;
}

/**
 * Correcting and adding by selecting words on the live page or in the panel: the page is told what can be done with words
 * while the panel shows it, and what was taken becomes a decision on the record; a page that is not saved is saved first.
 *
 * @returns Takes the words selected in the panel; `digit` from 1.
 */
export function useWords(
  page: OpenPage, on: boolean,
  told: { readonly show: ReturnType<typeof useToast>['show']; readonly failed: (error: AppError) => void; readonly undo: (key: string) => void },
): (digit: number, add: boolean) => void {
  const { t } = useSpeech();
  const { tabId, state, selected } = page;
  const isNotice = on && state.kind === 'read' && state.page.capture.notices.length > 0;
  const labels = isNotice
    ? SELECTION_KINDS.map((as) => t(correctsItem(selected, as) ? 'words.correct' : 'words.add', { kind: t(`review.kind.${as}`) }))
    : null;

  /** One after the other: what was said last holds. */
  const said = useRef<Promise<unknown>>(Promise.resolve());
  const offer = (to: number, what: readonly string[] | null): void => {
    said.current = said.current.then(() => call('content.offer-words', { labels: what }, { tabId: to }));
  };
  // With every reading of the page: one that was loaded anew has not heard of it.
  useEffect(() => {
    if (tabId !== null && state.kind === 'read') offer(tabId, labels);
  }, [tabId, labels?.join('\n'), state]);
  useEffect(() => {
    if (tabId === null) return undefined;
    const end = (): void => offer(tabId, null);
    window.addEventListener('pagehide', end);
    return () => {
      window.removeEventListener('pagehide', end);
      end();
    };
  }, [tabId]);

  /** The words selected on the live page, as it is now. */
  async function wordsOnPage(id: number): Promise<Result<Selectors, AppError>> {
    const chosen = await call('content.describe-selection', {}, { tabId: id });
    if (!chosen.ok) return chosen;
    const now = await call('content.get-page', {}, { tabId: id });
    if (!now.ok) return now;
    const { text } = now.value.capture.article;
    const { start, end, exact } = chosen.value;
    return text.slice(start, end) === exact ? ok(describeSpan(text, { start, end })) : err({ kind: 'page-gone' });
  }

  async function take(digit: number, add: boolean, from: 'page' | 'panel'): Promise<void> {
    const as = SELECTION_KINDS[digit - 1];
    if (tabId === null || state.kind !== 'read' || !as) return;
    if (state.save.kind === 'sample') {
      told.show(({ t: say }) => say('sample.notSaved'));
      return;
    }
    const words = from === 'page' ? await wordsOnPage(tabId)
      : wordsInPanel(state.page.capture.article.text, state.folded?.[page.notice] ?? null, selected);
    if (!words.ok) {
      told.failed(words.error);
      return;
    }
    const saved = state.save.kind === 'saved' ? ok({ keys: page.keys }) : await call('background.save-tab', { tabId });
    if (!saved.ok) {
      told.failed(saved.error);
      return;
    }
    const key = saved.value.keys[page.notice] ?? saved.value.keys[0];
    if (key === undefined) return;
    const { takeWords } = await import('./take-words');
    const taken = await takeWords(key, words.value, { as, add, itemId: selected });
    if (!taken.ok) {
      told.failed(taken.error);
      return;
    }
    const { value } = taken;
    if ('why' in value) told.show(({ t: say }) => say(value.why));
    else {
      told.show(({ t: say }) => say(`words.${value.how}`, { kind: say(`review.kind.${as}`) }), { title: 'saved.undo', run: () => told.undo(key) });
      await call('background.marks-changed', {});
    }
    page.recheck();
  }

  const latest = useRef(take);
  latest.current = take;
  useEffect(() => answerInPanel({
    'panel.words-taken': ({ digit, add, tabId: from }) => {
      if (from === tabId) void latest.current(digit, add, 'page');
      return ok(null);
    },
  }), [tabId]);
  return (digit, add) => void take(digit, add, 'panel');
}
