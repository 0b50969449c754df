import { readFile } from 'node:fs/promises';
import type { Overrule } from '@/lib/capture/assess';
import { captureBytes, captureMarkup } from '@/lib/files/capture-bytes';
import type { CapturedFile as Captured, FileProblem as Problem, FileProblemKind } from '@/lib/files/types';
import { translate } from '@/lib/i18n/translate';
import { err, ok } from '@/lib/result';
import type { Result } from '@/lib/result';
import { frameFiles } from './frame-files';
import { JsdomOpener } from './open-dom';

/** Why a file gave no record, or (`damaged-text`) one that lacks something; for the `errors` of the export. */
export interface FileProblem {
  readonly kind: FileProblemKind;
  readonly message: string;
}

export type CapturedFile = Omit<Captured, 'damage'> & { readonly damage?: FileProblem };

const told = ({ kind, reason, params }: Problem): FileProblem => ({ kind, message: translate('en', `files.why.${reason}`, params) });

function inWords(captured: Result<Captured, Problem>): Result<CapturedFile, FileProblem> {
  if (!captured.ok) return err(told(captured.error));
  const { damage, ...rest } = captured.value;
  return ok({ ...rest, ...(damage && { damage: told(damage) }) });
}

/** Opens what `work` asks for, frames out of the files beside `path`, and closes all of it. */
function withDocuments<T>(path: string, work: (opener: JsdomOpener, framesOf: (document: Document) => ReturnType<typeof frameFiles>) => T): T {
  const opener = new JsdomOpener();
  try {
    return work(opener, (document) => frameFiles(path, document, opener));
  } finally {
    opener.close();
  }
}

/** Reads HTML as the extension reads a page; `path` is the file it came from, beside which its frames are looked for. */
export const captureHtml = (html: string, path: string, url: string | undefined, overrule: Overrule): Result<CapturedFile, FileProblem> =>
  inWords(withDocuments(path, (opener, framesOf) => captureMarkup(html, path, { opener, url, overrule, framesOf })));

/**
 * Reads one file as the extension reads a page: no script runs and nothing is loaded.
 *
 * @param path - HTML, MHTML, Markdown or plain text, by its name or, failing that, by its beginning.
 * @param url - Address it was saved from; what the file says itself if not said, else its name.
 * @param overrule - A verdict that stands whatever the rules say, as when the user decides in the panel.
 */
export async function captureFile(path: string, url?: string, overrule: Overrule = null): Promise<Result<CapturedFile, FileProblem>> {
  let bytes: Uint8Array<ArrayBuffer>;
  try {
    bytes = await readFile(path);
  } catch (error) {
    return err(told({ kind: 'unreadable', reason: 'unreadable', params: { detail: error instanceof Error ? error.message : String(error) } }));
  }
  return inWords(withDocuments(path, (opener, framesOf) => captureBytes(bytes, path, { opener, url, overrule, framesOf })));
}
