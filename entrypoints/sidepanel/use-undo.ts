import type { MessageKey } from '@/lib/i18n/catalogue';
import { isoWithOffset } from '@/lib/capture/local-time';
import type { AppError } from '@/lib/errors';
import type { Decision } from '@/lib/review/types';
import { undoDeletion, type UndoWay } from '@/lib/store/undo-decision';
import { database } from '../ui/database';
import type { OpenRecord } from '../ui/use-record';
import type { useToast } from '../ui/use-toast';

const WHAT: Readonly<Partial<Record<Decision['op'], MessageKey>>> = {
  note: 'undo.what.note', tags: 'undo.what.tags', delete: 'undo.what.delete', restore: 'undo.what.restore', reviewed: 'undo.what.reviewed', comment: 'undo.what.comment', reread: 'undo.what.reread',
};

/** What a decision is called where it is said that it was taken back. */
const nameOf = ({ op }: Decision): MessageKey => WHAT[op] ?? 'undo.what.item';

/**
 * Undo and redo by key. With a record open they go through what was decided on it, note and tags included; without one
 * through what was deleted. Either is a decision: it holds after a restart and in every window.
 */
export function useUndo(
  open: { readonly key: string | null; readonly record: OpenRecord },
  told: { readonly show: ReturnType<typeof useToast>['show']; readonly failed: (error: AppError) => void; readonly changed: () => void },
): (way: UndoWay) => void {
  async function deletion(way: UndoWay): Promise<MessageKey | null> {
    const done = await undoDeletion(database, way, isoWithOffset(new Date()));
    if (!done.ok) told.failed(done.error);
    return done.ok && done.value !== null ? 'undo.what.delete' : null;
  }
  async function run(way: UndoWay): Promise<void> {
    const taken = open.key === null ? null : await open.record.step(way);
    // What could not be stored was said already.
    if (taken === undefined) return;
    const what = taken ? nameOf(taken) : open.key === null ? await deletion(way) : null;
    told.show(({ t }) => (what === null ? t(way === 'undo' ? 'undo.none' : 'undo.noRedo') : t(way === 'undo' ? 'undo.undone' : 'undo.redone', { what: t(what) })));
    if (what !== null) told.changed();
  }
  return (way) => void run(way);
}
