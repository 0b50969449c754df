import { browser } from '#imports';
import { toMarks } from './content-doors';
import { isRecord } from './door';
import type { MarkKind } from './types';

/** What the user chose. Kept in `storage.local`; read by every context. */
export interface Settings {
  readonly language: 'auto' | 'zh' | 'en';
  /** Which kinds of marks are painted. */
  readonly marks: Readonly<Record<MarkKind, boolean>>;
}

const KEY = 'settings';
const LANGUAGES: readonly Settings['language'][] = ['auto', 'zh', 'en'];

/**
 * Settings from whatever was stored. Each field falls back to its default by itself, so that one bad value does not cost
 * the others. By hand, not by Zod: content scripts read them too.
 */
export function toSettings(stored: unknown): Settings {
  const { language, marks } = isRecord(stored) ? stored : {};
  return { language: LANGUAGES.find((known) => known === language) ?? 'auto', marks: toMarks(marks) };
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
