import type { Overrule } from '@/lib/capture/assess';
import type { SaveOutcome } from '@/lib/capture/types';
import type { AppError } from '@/lib/errors';
import type { RelatedKind } from '@/lib/notice/types';
import type { ZhenggaiDatabase } from '@/lib/store/database';
import { saveCapture } from '@/lib/store/save-capture';
import { captureBytes } from './capture-bytes';
import { decodeBytes } from './decode-bytes';
import { nameOf } from './file-name';
import { decodeName } from './frame-names';
import { frameTexts } from './frame-texts';
import type { DocumentOpener, FileProblem } from './types';

/** A file that was dropped or chosen, not read yet. */
export interface OfferedFile {
  /** Its place in the folder it came with, parts joined by "/"; its name where it came alone. */
  readonly path: string;
  /** In bytes. */
  readonly size: number;
  readonly bytes: () => Promise<Uint8Array<ArrayBuffer>>;
}

/** What became of one file. `left`: it was not reached. */
export type FileEnd =
  | { readonly kind: 'saved' | 'already-saved'; readonly keys: readonly string[]; readonly damage?: FileProblem }
  | { readonly kind: 'not-notice'; readonly relatedKind?: RelatedKind }
  | { readonly kind: 'refused'; readonly problem: FileProblem }
  | { readonly kind: 'refused'; readonly error: AppError }
  | { readonly kind: 'left' };

export interface TakeOptions {
  readonly opener: DocumentOpener;
  /** Files that came along, by path: frames are looked for among them. */
  readonly beside: ReadonlyMap<string, OfferedFile>;
  /** Asked for the moment of reading; ISO 8601 with offset. */
  readonly now: () => string;
  readonly overrule?: Overrule;
}

/** A saved page with its pictures in it has some megabytes; a film is not read to see that it is none. */
export const LARGEST_FILE = 100 * 1024 * 1024;
/** Frames hold articles, not films. */
const LARGEST_FRAME = 20 * 1024 * 1024;
/** Frames within frames that are looked for. */
const DEEPEST_FRAME = 4;
const FRAME = /<(?:iframe|frame|object)\b[^>]{0,2000}?\s(?:src|data)\s{0,3}=\s{0,3}["']?([^"'\s>]{1,2000})/gi;

/** Names of folders that browsers put a saved page's parts into, beside it. */
const PARTS_FOLDER = /(?:_files|\.files|_文件)\//i;

/** Is this a part of a saved page that lies in the folder beside it, and no document of its own? */
export const isPagePart = ({ path }: OfferedFile): boolean => PARTS_FOLDER.test(path);

/** Markup of the files beside a page that one of its frames may mean: those of the same name. */
async function frameMarkup(bytes: Uint8Array<ArrayBuffer>, beside: TakeOptions['beside']): Promise<ReadonlyMap<string, string>> {
  const texts = new Map<string, string>();
  let markup = [decodeBytes(bytes, true).text];
  for (let depth = 0; depth < DEEPEST_FRAME && markup.length > 0; depth += 1) {
    const addresses = markup.flatMap((text) => [...text.matchAll(FRAME)].map(([, address = '']) => nameOf(address.replace(/[?#].*$/s, ''))));
    const names = new Set(addresses.flatMap((name) => (name === '' ? [] : [name, decodeName(name)])));
    const found = [...beside.values()].filter(({ path, size }) => names.has(nameOf(path)) && !texts.has(path) && size <= LARGEST_FRAME);
    markup = [];
    for (const file of found) {
      const { text } = decodeBytes(await file.bytes(), true);
      texts.set(file.path, text);
      markup.push(text);
    }
  }
  return texts;
}

const refused = (problem: FileProblem): FileEnd => ({ kind: 'refused', problem });

/**
 * Takes one file into the library, as the queue takes a page: read, judged, and stored if it is a notice.
 *
 * @returns What became of it. `storage-full`, where the disk has no room, is an end with that error: nothing of it is stored.
 */
export async function takeFile(db: ZhenggaiDatabase, file: OfferedFile, options: TakeOptions): Promise<FileEnd> {
  const { opener, beside, now, overrule = null } = options;
  if (file.size > LARGEST_FILE) return refused({ kind: 'not-text', reason: 'too-large', params: { size: Math.round(file.size / 1024 / 1024) } });
  let bytes: Uint8Array<ArrayBuffer>;
  let texts: ReadonlyMap<string, string>;
  try {
    bytes = await file.bytes();
    texts = await frameMarkup(bytes, beside);
  } catch (error) {
    return refused({ kind: 'unreadable', reason: 'unreadable', params: { detail: error instanceof Error ? error.message : String(error) } });
  }
  const captured = captureBytes(bytes, file.path, { opener, overrule, framesOf: (document) => frameTexts(file.path, document, texts, opener) });
  if (!captured.ok) return refused(captured.error);
  const { capture, html, damage } = captured.value;
  const { kind, relatedKind } = capture.verdict;
  if (kind !== 'notice') return { kind: 'not-notice', ...(relatedKind !== undefined && { relatedKind }) };
  const saved = await saveCapture(db, { capture, html, method: 'file', retrievedAt: now() });
  if (!saved.ok) return { kind: 'refused', error: saved.error };
  const { how, keys }: SaveOutcome = saved.value;
  return { kind: how === 'already-saved' ? how : 'saved', keys, ...(damage && { damage }) };
}
