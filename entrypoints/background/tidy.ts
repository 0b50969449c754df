import { browser } from '#imports';
import { isoWithOffset } from '@/lib/capture/local-time';
import { sweepScratch } from '@/lib/scratch-file';
import { purgeDeleted } from '@/lib/store/purge-deleted';
import { database } from './database';

const ALARM = 'purge-deleted';

/** Sets the alarm if there is none; it survives the worker, and in Chrome the browser. */
export async function scheduleTidying(): Promise<void> {
  if (!(await browser.alarms.get(ALARM))) await browser.alarms.create(ALARM, { delayInMinutes: 60, periodInMinutes: 720 });
}

/** Removes deleted records whose time for undoing is over, and what exports have left for the browser to read; what is refused, the next alarm tries again. */
export function listenForTidying(): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name !== ALARM) return;
    void purgeDeleted(database(), isoWithOffset(new Date()));
    void sweepScratch(Date.now());
  });
  browser.runtime.onStartup.addListener(() => void scheduleTidying());
}
