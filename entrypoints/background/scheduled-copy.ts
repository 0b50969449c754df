import { browser } from '#imports';
import { copyIfDue } from '../ui/scheduled-copy';
import { database } from './database';

const ALARM = 'scheduled-copy';
/** In minutes: how often it is looked whether a copy is due. */
const EACH = 60;

/** Has copies be put into the picked folder while no page of ours is open; the browser may want to be asked again before. */
export function listenForCopies(): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === ALARM) void copyIfDue(database());
  });
  void schedule();
}

/** Sets the alarm if there is none; in Chrome it survives the browser, in Firefox it is set again at its start. */
async function schedule(): Promise<void> {
  if (!(await browser.alarms.get(ALARM))) await browser.alarms.create(ALARM, { delayInMinutes: 5, periodInMinutes: EACH });
}
