import { isoWithOffset } from '@/lib/capture/local-time';
import { call } from '@/lib/messages/call';
import type { AppError } from '@/lib/errors';
import { removeMark, restoreMark, type StoredMark } from '@/lib/store/hand-marks';
import { database } from '../ui/database';
import type { useToast } from '../ui/use-toast';

/** Removes a mark made by hand and offers to undo it. Lists follow by themselves: the store tells of its changes. */
export function useMarkRemoval(show: ReturnType<typeof useToast>['show'], failed: (error: AppError) => void): (stored: StoredMark) => void {
  async function change(stored: StoredMark, undo: boolean): Promise<void> {
    const { key, mark } = stored;
    const now = isoWithOffset(new Date());
    const done = undo ? await restoreMark(database, key, mark, now) : await removeMark(database, key, mark.id, now);
    if (!done.ok) {
      failed(done.error);
      return;
    }
    if (undo) show(({ t }) => t('saved.restored'));
    else show(({ t }) => t('hand.removed'), { title: 'saved.undo', run: () => void change(stored, true) });
    await call('background.marks-changed', {});
  }
  return (stored) => void change(stored, false);
}
