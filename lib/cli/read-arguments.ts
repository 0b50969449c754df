import { err, ok } from '@/lib/result';
import type { Result } from '@/lib/result';

const FORMATS = ['json', 'jsonl', 'parquet'] as const;
type ExtractFormat = (typeof FORMATS)[number];
const isFormat = (word: string): word is ExtractFormat => FORMATS.some((each) => each === word);

export interface ExtractArguments {
  readonly help: boolean;
  readonly files: readonly string[];
  readonly url?: string;
  readonly manifests: readonly string[];
  /** Manifests may name files outside of their folders. */
  readonly allowOutside?: boolean;
  /** `jsonl`: a record a line, written as soon as its file is read; `parquet`: the tables of an export. */
  readonly format?: ExtractFormat;
  /** A file for lines, a folder for tables; runs that write there can be taken up. */
  readonly out?: string;
  /** Manifest lines come in, an answer a line goes out. */
  readonly stdin?: boolean;
  /** Processes that read files at a time; not said, one a core. */
  readonly workers?: number;
}

export const EXTRACT_HELP = `Reads saved pages and prints what they say as JSON (format zhenggai-notices).

  npm run --silent extract -- FILE… [--url URL] [--manifest LIST.jsonl] [--allow-outside] [--workers N]
                             [--format json|jsonl|parquet] [--out PATH]
  npm run --silent extract -- --stdin

  FILE               saved page (.html, .xhtml, .mhtml), Markdown (.md), or plain text (.txt); a folder stands for all files below it,
                     and a pattern in quotes ("2024/**/*.html") for what fits it
  --url URL          address the one FILE was saved from
  --manifest LIST    lines of {"file": "page.html", "url": "http://…"}; files are looked for beside the list;
                     may be given more than once, and "url" may be left out
  --allow-outside    lists may name files outside of their own folders
  --format FORMAT    json (one file, the default), jsonl (a record a line, as soon as it is read; errors on stderr), or parquet
                     (the tables of an export, which join by record_id and issue_id)
  --out PATH         with jsonl a file instead of standard output; with parquet, which needs it, a folder: NAME.parquet for each
                     table, and records.jsonl, which they are made of. What is read is kept at once: after a kill, the same command
                     goes on where it stopped, and once all is done it reads what was added or changed. Files that could not be
                     read are tried again. What is there and is not from an earlier run is not written over
  --workers N        processes that read files at a time, with jsonl and parquet; default: one a core. Records keep the order of the files
  --stdin            reads lines of {"file": …, "url": …} and answers each with a line {"file", "records", "errors"}, in order
  --help             this text

Without --url the address is the one the page names itself (a "saved from" comment, its canonical link or its
page-label meta, the place an .mhtml was saved from), else file:///NAME. Encoding: byte order mark, else UTF-8 where it
is surely that, else the page's declaration, else GB18030.

A notice whose reading should be looked at as a whole (fewer problems than it declares, a text that breaks off, numbers
that cannot be read) is named on standard error with the reasons; they stand in its "checkReasons".

SOURCE_DATE_EPOCH, seconds since 1970, in the environment: the time records are read at, for the same bytes of the same files.

Exit code: 0 all files read; 1 some could not be read, or not whole (see "errors" in the output); 2 wrong arguments,
or a PATH that must not be written over.
`;

/** Is `address` one a page can have? */
const isAddress = (address: string): boolean => /^(?:https?|file):$/.test(URL.parse(address)?.protocol ?? '');

/** Reads the command line (without node and script); an error is a sentence for the user. */
export function readArguments(words: readonly string[]): Result<ExtractArguments, string> {
  const files: string[] = [];
  const manifests: string[] = [];
  let url: string | undefined;
  let help = false;
  let allowOutside = false;
  let onlyFiles = false;
  let format: ExtractArguments['format'];
  let stdin = false;
  let out: string | undefined;
  let workers: number | undefined;
  for (let i = 0; i < words.length; i += 1) {
    const word = words[i] ?? '';
    if (onlyFiles || !word.startsWith('-')) {
      files.push(word);
      continue;
    }
    const [name = '', given] = /^(--[^=]{1,40})=(.*)$/s.exec(word)?.slice(1) ?? [word];
    if (name === '--') onlyFiles = true;
    else if (name === '--help' || name === '-h') help = true;
    else if (name === '--allow-outside') allowOutside = true;
    else if (name === '--stdin') stdin = true;
    else if (name === '--url' || name === '--manifest' || name === '--format' || name === '--out' || name === '--workers') {
      const value = given ?? words[(i += 1)];
      if (value === undefined || value === '') return err(`${name} needs a value`);
      if (name === '--format') {
        if (!isFormat(value)) return err(`--format is json, jsonl or parquet, not ${value}`);
        format = value;
      } else if (name === '--out') {
        out = value;
      } else if (name === '--workers') {
        if (!/^[1-9]\d{0,2}$/.test(value)) return err(`--workers is a number from 1 to 999, not ${value}`);
        workers = Number(value);
      } else if (name === '--manifest') manifests.push(value);
      else if (url !== undefined) return err('--url may be given once; for several files use --manifest');
      else url = value;
    } else return err(`unknown option ${name}`);
  }
  if (help) return ok({ help, files, manifests });
  if (stdin) return files.length + manifests.length > 0 ? err('--stdin takes its files from the lines that come in') : ok({ help, files, manifests, stdin });
  if (files.length === 0 && manifests.length === 0) return err('no file given');
  if (url !== undefined && (files.length !== 1 || manifests.length > 0)) {
    return err('--url goes with exactly one file; for several files use --manifest');
  }
  if (url !== undefined && !isAddress(url)) return err(`--url is no http, https or file address: ${url}`);
  if (format === 'parquet' && out === undefined) return err('--format parquet needs --out FOLDER: it writes several tables');
  if (out !== undefined && format !== 'jsonl' && format !== 'parquet') return err('--out goes with --format jsonl or parquet; what json prints can be sent to a file: > notices.json');
  return ok({
    help, files, manifests, ...(allowOutside && { allowOutside }), ...(format && { format }), ...(out !== undefined && { out }),
    ...(workers !== undefined && { workers }), ...(url !== undefined && { url }),
  });
}
