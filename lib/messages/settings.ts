import { browser } from '#imports';
import { z } from './mini';
import type { MarkKind } from './types';

/** What the user chose. Kept in `storage.local`; read by every context. */
export interface Settings {
  readonly language: 'auto' | 'zh' | 'en';
  /** Which kinds of marks are painted. */
  readonly marks: Readonly<Record<MarkKind, boolean>>;
}

const KEY = 'settings';
const on = z.catch(z.boolean(), true);
/** Each field falls back by itself, so that one bad value does not cost the others. */
const schema = z.object({
  language: z.catch(z.enum(['auto', 'zh', 'en']), 'auto'),
  marks: z.catch(z.object({ issue: on, deadline: on, status: on }), { issue: true, deadline: true, status: true }),
});

/** Settings from whatever was stored; what is missing or wrong is the default. */
export function toSettings(stored: unknown): Settings {
  return schema.parse(typeof stored === 'object' && stored !== null && !Array.isArray(stored) ? stored : {});
}

/** The settings, with defaults (browser's language, all marks on) for what was never set. */
export async function readSettings(): Promise<Settings> {
  return toSettings((await browser.storage.local.get(KEY))[KEY]);
}

/** Changes some settings: `writeSettings({ marks: { status: false } })`. Resolves to all of them. */
export async function writeSettings(patch: {
  readonly language?: Settings['language'];
  readonly marks?: Readonly<Partial<Record<MarkKind, boolean>>>;
}): Promise<Settings> {
  const old = await readSettings();
  const settings = toSettings({ language: patch.language ?? old.language, marks: { ...old.marks, ...patch.marks } });
  await browser.storage.local.set({ [KEY]: settings });
  return settings;
}

/** Calls back after every change, in whatever context it was made. Returns the way to stop. */
export function onSettingsChanged(callback: (settings: Settings) => void): () => void {
  const listener = (changes: Record<string, { newValue?: unknown }>, area: string): void => {
    const change = area === 'local' ? changes[KEY] : undefined;
    if (change) callback(toSettings(change.newValue));
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}
