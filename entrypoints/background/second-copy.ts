import { browser } from '#imports';
import { readStorageState, type StorageState, writeStorageState } from '@/lib/messages/storage-state';
import type { Output } from '@/lib/messages/types';
import { ok } from '@/lib/result';
import { acknowledgeLost, checkStorage, isSameDatabase } from '@/lib/store/copy/check-storage';
import { copyWaiting } from '@/lib/store/copy/copy-waiting';
import { copyPlaces, type Stores } from '@/lib/store/copy/stores';
import { toStorageError } from '@/lib/store/storage-error';
import { database } from './database';
import { recordsChanged } from './tab-pages';

/** Tries again what failed (a full disk), once a minute as long as something is left to do. */
const ALARM = 'second-copy';
const MINUTES = 1;

/** Progress is told at most this often, in ms; telling it also keeps the worker from being stopped as idle. */
const TELL = 200;

const stores = (): Stores => ({ db: database(), ...copyPlaces(navigator.storage, browser.storage.local) });

/** What there is to do, the least first; a check also copies what waits. */
const TASKS = ['copy', 'check', 'thorough check'] as const;
type Task = (typeof TASKS)[number];

let wanted: Task | null = null;
let working: Promise<void> | null = null;
let checking: AbortController | null = null;

async function check(thorough: boolean): Promise<void> {
  const controller = new AbortController();
  checking = controller;
  let told = 0;
  await writeStorageState({ kind: 'running', done: 0, total: 0 });
  try {
    const report = await checkStorage(stores(), {
      thorough, signal: controller.signal,
      onProgress: (done, total) => {
        if (Date.now() - told < TELL) return;
        told = Date.now();
        void writeStorageState({ kind: 'running', done, total });
      },
    });
    await writeStorageState({ kind: 'done', ...report });
    if (report.restored.length > 0) await recordsChanged();
  } finally {
    checking = null;
  }
}

/** One task; what fails is tried again by the alarm. Copies wait for a check of a database that was made anew. */
async function work(task: Task): Promise<void> {
  let checks = task !== 'copy';
  try {
    checks ||= !(await isSameDatabase(stores()));
    await (checks ? check(task === 'thorough check') : copyWaiting(stores()));
    await browser.alarms.clear(ALARM);
  } catch (error) {
    const failed: StorageState = { kind: 'failed', error: await toStorageError(error) };
    if (checks) await writeStorageState(failed);
    // Only an update of the extension, or a restart, helps there.
    if (!['storage-newer', 'migration-failed'].includes(failed.error.kind)) await browser.alarms.create(ALARM, { delayInMinutes: MINUTES });
  }
}

async function workThrough(): Promise<void> {
  for (let task = wanted; task; task = wanted) {
    wanted = null;
    await work(task);
  }
}

/** Never two at once; what is wanted meanwhile is done afterwards. */
function want(task: Task): void {
  if (TASKS.indexOf(task) > (wanted ? TASKS.indexOf(wanted) : -1)) wanted = task;
  working ??= workThrough().finally(() => {
    working = null;
    if (wanted) want(wanted);
  });
}

/** Something was written, here or in another page of the extension: its second copy follows. */
export const copyWritten = (): void => want('copy');

/** The user's word. */
export function checkNow(): Output<'background.check-storage'> {
  want('thorough check');
  return ok(null);
}

export function cancelCheck(): Output<'background.cancel-check'> {
  checking?.abort();
  return ok(null);
}

/** The user has read what came back and what is lost: it is not told again. */
export async function dismissCheck(): Promise<Output<'background.dismiss-check'>> {
  const state = await readStorageState();
  if (state?.kind !== 'done') return ok(null);
  await acknowledgeLost(stores(), state.lost);
  await writeStorageState({ ...state, restored: [], lost: [] });
  return ok(null);
}

/** At every start of the worker: the first since the browser started checks, and so does one that follows a stopped check. */
export function keepSecondCopy(): void {
  const goOn = (): void => void readStorageState().then((state) => want(state?.kind === 'done' ? 'copy' : 'check'));
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === ALARM) goOn();
  });
  goOn();
}
