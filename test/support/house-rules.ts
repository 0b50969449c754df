import { importTarget, type SourceFile, type SourceImport } from './source-imports';

/** What a room may import from other rooms, and which packages. Everyone may import lib/result and its own room. */
interface Room {
  readonly rooms: readonly string[];
  readonly packages: readonly string[];
  /** Rooms above `rooms` whose values it is handed: it may name their types, and nothing else of them. */
  readonly types?: readonly string[];
  /** What the room is for: the reason given when an import is refused. */
  readonly purpose: string;
}

const BARE = 'runs in bare Node on plain strings: no page, no browser, no packages';

/** The house of the README, as a table. `entrypoints` and `components` are rooms too. */
export const ROOMS: Readonly<Record<string, Room>> = {
  'lib/text': { rooms: [], packages: ['opencc-js/dict/TSCharacters'], purpose: `${BARE} but a table of characters; everything else stands on it` },
  'lib/time': { rooms: ['lib/text'], packages: ['chinese-days'], purpose: `${BARE} but the calendar of working days` },
  'lib/notice': { rooms: ['lib/text', 'lib/time'], packages: [], purpose: `is the grammar: it ${BARE}` },
  'lib/review': { rooms: ['lib/text', 'lib/time', 'lib/notice'], packages: ['diff'], purpose: `is decisions over a reading: it ${BARE} but one that compares lists` },
  'lib/recheck': { rooms: ['lib/text'], packages: [], purpose: 'tells from what is known of a page what became of it; the background looks, the store keeps the log' },
  'lib/library': {
    rooms: ['lib/text', 'lib/time', 'lib/notice', 'lib/review', 'lib/recheck'], packages: ['tiny-pinyin', 'fastest-levenshtein'],
    purpose: 'is what can be asked of many records at once, over rows it is handed: no page, no browser, no clock',
  },
  'lib/page': { rooms: ['lib/text'], packages: ['@mozilla/readability', 'dompurify'], purpose: 'turns a document into text and knows nothing of notices' },
  'lib/capture': {
    rooms: ['lib/text', 'lib/time', 'lib/notice', 'lib/page'], packages: ['dompurify'],
    purpose: 'is where page and notice meet: document in, record out',
  },
  'lib/highlight': { rooms: ['lib/text', 'lib/page'], packages: [], purpose: 'paints ranges and knows nothing of what they mean' },
  'lib/queue': { rooms: ['lib/notice', 'lib/recheck'], packages: [], purpose: 'says what may happen to a page of the queue; the store keeps it, the background does it' },
  'lib/store': {
    rooms: ['lib/text', 'lib/time', 'lib/notice', 'lib/review', 'lib/recheck', 'lib/library', 'lib/capture', 'lib/queue'], packages: ['dexie', 'zod', '@noble/hashes/*'],
    purpose: 'keeps records; it never reads pages or talks to anyone',
  },
  'lib/export': { rooms: ['lib/text', 'lib/time', 'lib/notice', 'lib/review', 'lib/capture', 'lib/store'], packages: ['zod', 'fflate', 'hyparquet-writer', 'ical-generator', '@noble/hashes/*'], purpose: 'writes records down' },
  'lib/import': {
    rooms: ['lib/text', 'lib/time', 'lib/notice', 'lib/review', 'lib/capture', 'lib/store', 'lib/export'], packages: ['zod', 'fflate', '@noble/hashes/*'],
    purpose: 'reads files of ours and writes nothing; the store takes what it gives',
  },
  'lib/backup': {
    rooms: ['lib/text', 'lib/notice', 'lib/review', 'lib/capture', 'lib/store', 'lib/import'], packages: ['zod'],
    purpose: 'puts all that is stored into one file and reads it again',
  },
  'lib/verify': {
    rooms: ['lib/notice', 'lib/capture', 'lib/store', 'lib/export', 'lib/import', 'lib/backup'], packages: ['@noble/hashes/*'],
    purpose: 'holds files of ours to what they say',
  },
  'lib/messages': { rooms: ['lib/text', 'lib/notice', 'lib/capture', 'lib/queue'], packages: ['#imports', 'wxt/browser', 'zod', 'zod/mini'], purpose: 'carries typed calls' },
  'lib/i18n': { rooms: [], packages: [], purpose: 'is the catalogue: keys in, words out' },
  'lib/files': {
    rooms: ['lib/text', 'lib/notice', 'lib/page', 'lib/capture', 'lib/store'],
    packages: ['dompurify', 'micromark', 'micromark-extension-cjk-friendly', 'micromark-extension-frontmatter', 'micromark-extension-gfm-strikethrough', 'micromark-extension-gfm-table'],
    purpose: 'runs the same capture on the bytes of a saved file, in Node and in a page: it is handed a parser and reads no folder',
  },
  'lib/cli': {
    rooms: ['lib/text', 'lib/time', 'lib/notice', 'lib/page', 'lib/capture', 'lib/files', 'lib/export', 'lib/verify', 'lib/store', 'lib/i18n'],
    packages: ['jsdom', 'node:*', 'zod'],
    purpose: 'runs the same capture in Node',
  },
  components: {
    rooms: ['lib/i18n', 'lib/text', 'lib/time', 'lib/notice', 'lib/review', 'lib/recheck', 'lib/library', 'lib/queue'], packages: ['preact', 'preact/*', 'dompurify', '@observablehq/plot'],
    types: ['lib/capture', 'lib/store', 'lib/import', 'lib/verify', 'lib/files', 'lib/messages'],
    purpose: 'are views: props in, callbacks out; the entrypoint asks the store, the browser and the clock',
  },
  entrypoints: {
    rooms: [
      'components', 'lib/text', 'lib/time', 'lib/notice', 'lib/review', 'lib/recheck', 'lib/library', 'lib/page', 'lib/capture', 'lib/highlight', 'lib/store', 'lib/export',
      'lib/import', 'lib/backup', 'lib/verify', 'lib/messages', 'lib/i18n', 'lib/queue', 'lib/files',
    ],
    packages: ['preact', 'preact/*', '#imports', 'wxt/*', 'dompurify', 'dexie', 'zod', 'comlink'], purpose: 'wire the rooms together',
  },
};

/** Rooms whose values must not depend on where they run. */
export const BARE_ROOMS = ['lib/text', 'lib/time', 'lib/notice', 'lib/review', 'lib/recheck', 'lib/library'];

/** Rooms that would import themselves by way of others, types counted: none, so that what two rooms share lies below both. */
export function circles(rooms: Readonly<Record<string, Pick<Room, 'rooms' | 'types'>>>): string[] {
  const below = (room: string): readonly string[] => [...(rooms[room]?.rooms ?? []), ...(rooms[room]?.types ?? [])];
  return Object.keys(rooms).filter((room) => {
    const seen = new Set(below(room));
    // A set that grows while it is walked is walked to its end.
    for (const next of seen) below(next).forEach((each) => seen.add(each));
    return seen.has(room);
  });
}

/** The room of a path, "lib" for files that lie in lib itself (result.ts, version.ts), `undefined` outside the house. */
export function roomOf(path: string): string | undefined {
  const [first, second, third] = path.split('/');
  if (first === 'entrypoints' || first === 'components') return first;
  if (first !== 'lib') return undefined;
  return third === undefined ? 'lib' : `lib/${second ?? ''}`;
}

/** @returns One sentence saying what is wrong with the import and where it belongs, `null` if it is fine. */
export function complaint(file: SourceFile, entry: SourceImport): string | null {
  const room = roomOf(file.path);
  const rules = room === undefined ? undefined : ROOMS[room];
  const target = importTarget(file.path, entry.specifier);
  const where = `${file.path}:${entry.line} imports ${entry.specifier}`;
  if (room === 'lib') {
    return roomOf(target) === undefined || roomOf(target) === 'lib' ? null : `${where}: files in lib/ itself serve every room, so they import none.`;
  }
  if (room === undefined) return null;
  if (rules === undefined) return `${file.path} stands in ${room}, a room the house does not have: add it to test/support/house-rules.ts with what it may import.`;

  const targetRoom = roomOf(target);
  if (targetRoom === undefined) {
    if (/^(test|scripts)\//.test(target)) return `${where}: nothing that ships may lean on tests or scripts.`;
    if (entry.specifier.startsWith('.')) return null; // styles, assets beside the file
    const allowed = rules.packages.some((name) => name === target || (name.endsWith('*') && target.startsWith(name.slice(0, -1))));
    return allowed ? null : `${where}: ${room} ${rules.purpose}. Packages it may use: ${rules.packages.join(', ') || 'none'}.`;
  }
  if (targetRoom === room || targetRoom === 'lib') return null;
  if (entry.specifier.startsWith('.')) return `${where}: write imports from another room in full (@/${target}), so that the head of a file shows where it stands.`;
  if (rules.rooms.includes(targetRoom) || (entry.typesOnly && rules.types?.includes(targetRoom))) return null;
  return `${where}: ${room} ${rules.purpose}. It may import ${rules.rooms.join(', ') || 'no other room'}, not ${targetRoom}.`;
}

const FORBIDDEN_GLOBALS = /(?<!\. )\b(document|window|browser|chrome|localStorage|indexedDB|fetch|Date \. now|performance|process)\b(?! :)/;

/** @returns A sentence if a bare room's code names the page, the browser or the clock, else `null`. */
export function clockOrPageUse(file: SourceFile): string | null {
  if (!BARE_ROOMS.includes(roomOf(file.path) ?? '')) return null;
  const clock = /\bnew Date \( \)/.exec(file.code)?.[0];
  const found = clock ?? FORBIDDEN_GLOBALS.exec(file.code)?.[0];
  return found === undefined ? null : `${file.path} uses ${found.replaceAll(' ', '')}: text, time, notice and review have no page, no browser and no clock; take what you need as an argument.`;
}

/** Files whose code ends up in a bundle that starts at `start`, with the way there. Type imports lead nowhere. */
export function reachable(start: string, files: readonly SourceFile[]): Map<string, readonly string[]> {
  const byPath = new Map(files.map((file) => [file.path.replace(/\.(ts|tsx|mjs)$/, ''), file]));
  const ways = new Map<string, readonly string[]>([[start, [start]]]);
  const queue = [start];
  for (let path = queue.shift(); path !== undefined; path = queue.shift()) {
    const file = byPath.get(path);
    for (const entry of file?.imports.filter(({ typesOnly }) => !typesOnly) ?? []) {
      const target = importTarget(file?.path ?? '', entry.specifier);
      const resolved = byPath.has(target) ? target : byPath.has(`${target}/index`) ? `${target}/index` : target;
      if (ways.has(resolved)) continue;
      ways.set(resolved, [...(ways.get(path) ?? []), resolved]);
      queue.push(resolved);
    }
  }
  return ways;
}
