import { browser } from '#imports';
import { toMarks } from './content-doors';
import { isRecord } from './door';
import type { MarkKind } from './types';

/** Marks beside the links of lists: on at all, and the sites (host names) where they are off. */
export interface ListSettings {
  readonly on: boolean;
  readonly offSites: readonly string[];
}

/** What the user chose. Kept in `storage.local`; read by every context. */
export interface Settings {
  readonly language: 'auto' | 'zh' | 'en';
  /** Which kinds of marks are painted. */
  readonly marks: Readonly<Record<MarkKind, boolean>>;
  readonly lists: ListSettings;
  /** The name decisions are signed with; "" for none. */
  readonly coder: string;
}

const KEY = 'settings';
const LANGUAGES: readonly Settings['language'][] = ['auto', 'zh', 'en'];

/** More sites than anybody switches off by hand: the oldest are forgotten. */
const MOST_SITES = 1000;
/** A name, or initials and a project; every decision carries it. */
const LONGEST_NAME = 60;

function toLists(stored: unknown): ListSettings {
  const { on, offSites } = isRecord(stored) ? stored : {};
  const sites = Array.isArray(offSites) ? offSites.filter((site): site is string => typeof site === 'string' && site !== '') : [];
  return { on: on !== false, offSites: [...new Set(sites)].slice(-MOST_SITES) };
}

/** List settings after marks were switched on or off for one site. */
export function withListMarks({ on, offSites }: ListSettings, site: string, shown: boolean): ListSettings {
  const others = offSites.filter((each) => each !== site);
  return { on, offSites: shown ? others : [...others, site] };
}

/**
 * Settings from whatever was stored. Each field falls back to its default by itself, so that one bad value does not cost
 * the others. By hand, not by Zod: content scripts read them too.
 */
export function toSettings(stored: unknown): Settings {
  const { language, marks, lists, coder } = isRecord(stored) ? stored : {};
  return {
    language: LANGUAGES.find((known) => known === language) ?? 'auto', marks: toMarks(marks), lists: toLists(lists),
    coder: typeof coder === 'string' ? coder.trim().slice(0, LONGEST_NAME) : '',
  };
}

/** The settings, with defaults (browser's language, all marks on) for what was never set. */
export async function readSettings(): Promise<Settings> {
  return toSettings((await browser.storage.local.get(KEY))[KEY]);
}

/** Changes some settings: `writeSettings({ marks: { status: false } })`. Resolves to all of them. */
export async function writeSettings(patch: {
  readonly language?: Settings['language'];
  readonly marks?: Readonly<Partial<Record<MarkKind, boolean>>>;
  readonly lists?: Partial<ListSettings>;
  readonly coder?: string;
}): Promise<Settings> {
  const old = await readSettings();
  const settings = toSettings({
    language: patch.language ?? old.language, marks: { ...old.marks, ...patch.marks }, lists: { ...old.lists, ...patch.lists },
    coder: patch.coder ?? old.coder,
  });
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

/** Has `signed.coder` be the name in the settings, now and whenever it is changed. */
export function followCoder(signed: { coder: string }): void {
  void readSettings().then(({ coder }) => (signed.coder = coder));
  onSettingsChanged(({ coder }) => (signed.coder = coder));
}
