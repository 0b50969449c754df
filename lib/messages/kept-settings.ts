import { browser } from '#imports';
import { toDelay } from '@/lib/queue/pace';
import { stableText } from '@/lib/stable-text';
import { z } from '@/lib/zod';
import { toBackupSettings } from './backup-settings';
import { type Settings, toSettings } from './settings';

/** A filter of the library under a name. */
const savedFilter = z.object({ name: z.string().min(1), address: z.string() });
/** The filters in what is stored. What reads as none costs no other: the next that is saved is written beside all the rest. */
export const filtersIn = (stored: unknown): z.infer<typeof savedFilter>[] => (Array.isArray(stored) ? stored.flatMap((each: unknown) => savedFilter.safeParse(each).data ?? []) : []);
/** Where they lie in `storage.local`, */
export const FILTERS_KEY = 'library-filters';
/** and the list of bodies that coverage is counted by. */
export const BODIES_KEY = 'library-bodies';

/** Settings as they lie in `storage.local`, by key; what a backup holds of them. */
export type KeptSettings = Readonly<Record<string, unknown>>;

/** What can be restored, as the user knows it. */
export type SettingName = 'coder' | 'language' | 'marks' | 'lists' | 'reminder' | 'delay' | 'filters' | 'bodies';

/** What a backup's settings would change: names, and values by key. */
export interface SettingsPlan {
  readonly names: readonly SettingName[];
  readonly values: KeptSettings;
}

/** Values that were put, and those before; undefined where there was none. */
export type PutSettings = Readonly<Record<string, { readonly before: unknown; readonly after: unknown }>>;

const QUEUE_KEY = 'queue';
const KEYS = ['settings', 'backup-settings', QUEUE_KEY, FILTERS_KEY, BODIES_KEY] as const;
const NAMES: readonly (keyof Settings & SettingName)[] = ['coder', 'language', 'marks', 'lists'];

const isSame = (one: unknown, other: unknown): boolean => stableText(one) === stableText(other);
const delayOf = (stored: unknown): number => toDelay(typeof stored === 'object' && stored !== null && 'delay' in stored ? stored.delay : undefined);

/** All of them, as they lie there. */
export const readOwnSettings = (): Promise<KeptSettings> => browser.storage.local.get([...KEYS]);

/** The settings for a backup. Of the queue it is its pace: it does not start to run in another browser by itself. */
export async function readKeptSettings(): Promise<KeptSettings> {
  const stored = await readOwnSettings();
  return Object.fromEntries(KEYS.flatMap((key) => (stored[key] === undefined ? [] : [[key, key === QUEUE_KEY ? { delay: delayOf(stored[key]) } : stored[key]]])));
}

/** Of some fields the user's own, and the kept ones where the own are as usual. */
function filledIn<T extends object>(own: T, usual: T, kept: T): T {
  const fields = Object.keys(usual) as (keyof T)[];
  return { ...own, ...Object.fromEntries(fields.filter((field) => isSame(own[field], usual[field])).map((field) => [field, kept[field]])) };
}

/**
 * What of a backup's settings would be put: where the user has none. What reads as no setting is passed over.
 *
 * @param kept - Of the backup; anything, as any file may be one.
 * @param own - What lies in `storage.local`.
 */
export function planSettings(kept: KeptSettings, own: KeptSettings): SettingsPlan {
  const names: SettingName[] = [];
  const values: Record<string, unknown> = {};
  const [before, usual] = [toSettings(own['settings']), toSettings(undefined)];
  const settings = filledIn(before, usual, toSettings(kept['settings']));
  const other = NAMES.filter((name) => !isSame(settings[name], before[name]));
  names.push(...other);
  if (other.length > 0) values['settings'] = settings;
  const reminder = toBackupSettings(own['backup-settings']);
  const filled = filledIn(reminder, toBackupSettings(undefined), toBackupSettings(kept['backup-settings']));
  if (!isSame(filled, reminder)) {
    names.push('reminder');
    values['backup-settings'] = filled;
  }
  const delay = delayOf(kept[QUEUE_KEY]);
  if (delayOf(own[QUEUE_KEY]) === toDelay(undefined) && delay !== toDelay(undefined)) {
    names.push('delay');
    values[QUEUE_KEY] = { ...(own[QUEUE_KEY] ?? {}), delay };
  }
  const filters = filtersIn(own[FILTERS_KEY]);
  const more = filtersIn(kept[FILTERS_KEY]).filter(({ name }) => !filters.some((filter) => filter.name === name));
  if (more.length > 0) {
    names.push('filters');
    values[FILTERS_KEY] = [...filters, ...more];
  }
  const bodies = kept[BODIES_KEY];
  if (typeof bodies === 'string' && bodies !== '' && (own[BODIES_KEY] ?? '') === '') {
    names.push('bodies');
    values[BODIES_KEY] = bodies;
  }
  return { names, values };
}

/** Puts a backup's settings where the user has none. @returns What {@link takeSettingsBack} needs. */
export async function putSettings(kept: KeptSettings): Promise<PutSettings> {
  const own = await readOwnSettings();
  const { values } = planSettings(kept, own);
  await browser.storage.local.set({ ...values });
  return Object.fromEntries(Object.entries(values).map(([key, after]) => [key, { before: own[key], after }]));
}

/** Takes them back, each that is still as it was put. */
export async function takeSettingsBack(put: PutSettings): Promise<void> {
  const now = await browser.storage.local.get(Object.keys(put));
  const unchanged = Object.entries(put).filter(([key, { after }]) => isSame(now[key], after));
  await browser.storage.local.set(Object.fromEntries(unchanged.flatMap(([key, { before }]) => (before === undefined ? [] : [[key, before]]))));
  await browser.storage.local.remove(unchanged.flatMap(([key, { before }]) => (before === undefined ? [key] : [])));
}
