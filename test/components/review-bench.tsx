import { act as settle, screen, within } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { useState } from 'preact/hooks';
import { vi } from 'vitest';
import { ReviewView, type ReviewViewProps } from '@/components/review/review-view';
import { withReviewed } from '@/lib/review/finish';
import { fold } from '@/lib/review/fold';
import { orderLog, undoTargets } from '@/lib/review/log';
import { nextStamp } from '@/lib/review/stamp';
import type { Decision, Deed, Folded } from '@/lib/review/types';
import type { RelatedIssue } from '@/lib/store/related-issues';
import type { StoredRecord } from '@/lib/store/types';
import './jsdom-gaps';
import { tidy } from './render';

/** What the tests of the review screen share: the screen over a log in memory, and a reader's hands. */

/** Before each test and after it; files share this module, so each says so itself. */
export function layBench(): void {
  // jsdom has no highlights: what is found is looked at in the browser.
  vi.stubGlobal('Highlight', class { readonly ranges: Range[]; constructor(...ranges: Range[]) { this.ranges = ranges; } });
  vi.stubGlobal('CSS', { highlights: new Map() });
}
export function tidyBench(): void {
  document.getSelection()?.removeAllRanges();
  tidy();
  vi.unstubAllGlobals();
}

const NOW = '2024-09-01T09:00:00+08:00';
export const RELATED: readonly RelatedIssue[] = [{ record: 'lyj.qingxi.gov.cn/art/2.html#0', title: '整改进展情况的通报', day: '2025-03-01', item: { kind: 'issue', id: 'i1', title: '林区道路失修' }, words: '林区道路失修' }];
/** What was decided in the view that is shown, and what stands. */
export const seen: { log: Decision[]; folded: Folded | null } = { log: [], folded: null };

/** The view over a log in memory, as the entrypoint puts it over the store. */
export function Bench(props: { record: StoredRecord; rest?: Partial<ReviewViewProps>; stored?: () => Promise<void>; first?: Decision[] }) {
  const { record } = props;
  const [log, setLog] = useState<Decision[]>(props.first ?? []);
  const [selected, setSelected] = useState<string | null>(null);
  const reading = { text: record.capture.text, blocks: record.capture.blocks, notice: record.notice };
  const folded = fold(reading, log);
  Object.assign(seen, { log, folded });
  const act = async (deeds: readonly Deed[]): Promise<boolean> => {
    await props.stored?.();
    setLog((before) => {
      const next = orderLog(before);
      for (const deed of withReviewed(deeds, { log: before, reading, now: NOW })) next.push({ ...deed, ...nextStamp(next.at(-1), NOW, '李敏', `x${next.length}`) });
      return next;
    });
    return true;
  };
  const targets = undoTargets(log);
  const by = (op: 'undo' | 'redo', target: Decision | undefined): (() => Promise<void>) | null => (target ? async () => { await act([{ op, target: target.id }]); } : null);
  return (
    <ReviewView
      record={{ ...record, decisions: log }} folded={folded} selected={selected} tab="text" failure={null} onSelect={setSelected} onTab={vi.fn()} onAct={act}
      onUndo={by('undo', targets.undo)} onRedo={by('redo', targets.redo)} onOpenPage={vi.fn()} onFindRelated={() => Promise.resolve(RELATED)} linksHere={[]} onOpenRecord={vi.fn()} {...props.rest}
    />
  );
}

export const list = (): HTMLElement => screen.getByRole('listbox', { name: '逐项核对' });
export const steps = (): string[] => within(list()).getAllByRole('option').map(({ id }) => id);
export const current = (): string | null => list().getAttribute('aria-activedescendant');
export const stateOf = (id: string): string | undefined => [...(seen.folded?.items ?? []), ...(seen.folded?.rejected ?? [])].find((item) => item.id === id)?.state;
export const user = userEvent.setup();
export const press = async (keys: string): Promise<void> => {
  await user.keyboard(keys);
  await settle(() => Promise.resolve());
};

/** Selects words of the stored text, as a reader does with the mouse. */
export function selectWords(words: string): void {
  const walker = document.createTreeWalker(document.querySelector('.stored-text') as Element, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const at = (node as Text).data.indexOf(words);
    if (at < 0) continue;
    document.getSelection()?.setBaseAndExtent(node, at, node, at + words.length);
    return;
  }
  throw new RangeError(`the text does not show ${words} in one piece`);
}
