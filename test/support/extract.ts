import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from './paths';

/** For hangs only, in ms: it reads all pages of the corpus, and a busy machine takes many times what a quiet one does. */
const LIMIT = 8 * 60_000;

/** What tests look at in an export; the file itself is checked against the JSON Schema. */
export interface ExportedRecord {
  readonly source: { readonly url: string };
  readonly capture: Readonly<Record<string, unknown>> & { readonly text: string; readonly retrievedAt: string; readonly method: string;
    readonly parts?: readonly { readonly url: string; readonly start: number; readonly end: number }[];
  };
  readonly verdict: { readonly kind: string; readonly decidedBy: string; readonly family?: string };
  readonly index: number;
  readonly notice: null | {
    readonly title?: { readonly value: string };
    readonly organization?: { readonly value: string };
    readonly issues: readonly { readonly title?: string; readonly ordinal?: string; readonly complete?: boolean; readonly status: string }[];
    readonly deadlines: readonly { readonly text: string; readonly due?: string }[];
  };
}

export interface Export {
  readonly counts: { readonly captures: number; readonly records: number; readonly notices: number; readonly issues: number; readonly deadlines: number };
  readonly records: readonly ExportedRecord[];
  readonly errors?: readonly { readonly file: string; readonly message: string }[];
}

/**
 * Runs `npm run extract` on saved pages, as a researcher would.
 *
 * @throws {Error} With what it printed, if it fails or a file cannot be read.
 */
export function extract(pages: readonly { readonly file: string; readonly url: string }[]): Export {
  const folder = mkdtempSync(join(tmpdir(), 'zhenggai-extract-'));
  try {
    const list = join(folder, 'pages.jsonl');
    writeFileSync(list, pages.map((page) => JSON.stringify(page)).join('\n'));
    const { status, stdout, stderr } = spawnSync('npm', ['run', '--silent', 'extract', '--', '--allow-outside', '--manifest', list], {
      cwd: ROOT, encoding: 'utf8', maxBuffer: 256 * 1024 * 1024, timeout: LIMIT,
    });
    if (status !== 0) throw new Error(`extract ended with ${String(status)}:\n${stderr}\n${stdout.slice(0, 2000)}`);
    return JSON.parse(stdout) as Export;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Writes pages as they stand in a browser to files for {@link extract}. @returns Their paths, in order. */
export function savePages(folder: string, pages: readonly { readonly name: string; readonly html: string }[]): string[] {
  mkdirSync(folder, { recursive: true });
  return pages.map(({ name, html }) => {
    const path = join(folder, name);
    writeFileSync(path, html);
    return path;
  });
}
