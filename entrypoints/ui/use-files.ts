import { useRef, useState } from 'preact/hooks';
import type { FilesReport } from '@/components/exchange/files-report';
import { isoWithOffset } from '@/lib/capture/local-time';
import type { FileEnd, OfferedFile } from '@/lib/files/take-file';
import { database } from './database';

const now = (): string => isoWithOffset(new Date());
/** The page paints and hears keys between two files. */
const breathe = (): Promise<void> => new Promise((resolve) => { setTimeout(resolve); });

/** Loads what reads files; nothing of it is there before a file is. */
async function taker(beside: ReadonlyMap<string, OfferedFile>) {
  const { takeFile } = await import('@/lib/files/take-file');
  const { parserOpener } = await import('@/lib/files/parser-opener');
  const opener = parserOpener(window);
  return (file: OfferedFile, overrule: 'notice' | null = null): Promise<FileEnd> => takeFile(database, file, { opener, beside, now, overrule });
}

/** Files on their way into the library: one after the other, each with what became of it. */
export function useFiles() {
  const [report, setReport] = useState<FilesReport | null>(null);
  const files = useRef<readonly OfferedFile[]>([]);
  const beside = useRef<ReadonlyMap<string, OfferedFile>>(new Map());
  const working = useRef<AbortController | null>(null);

  async function take(offer: readonly OfferedFile[] | Promise<readonly OfferedFile[]>): Promise<void> {
    if (working.current) return;
    const controller = new AbortController();
    working.current = controller;
    const { isPagePart } = await import('@/lib/files/take-file');
    const all = await offer;
    const own = all.filter((file) => !isPagePart(file));
    files.current = own;
    beside.current = new Map(all.map((file) => [file.path, file]));
    const rows: { path: string; end: FileEnd }[] = own.map(({ path }) => ({ path, end: { kind: 'left' } }));
    const tell = (done: number, running: boolean, full = false): void => setReport({ rows: [...rows], done, running, parts: all.length - own.length, full });
    tell(0, true);
    const one = await taker(beside.current);
    let done = 0;
    let full = false;
    for (const [at, file] of own.entries()) {
      if (controller.signal.aborted || full) break;
      const end = await one(file);
      full = 'error' in end && end.error.kind === 'storage-full';
      if (!full) {
        rows[at] = { path: file.path, end };
        done += 1;
      }
      tell(done, true);
      await breathe();
    }
    working.current = null;
    tell(done, false, full);
  }

  async function takeAnyway(at: number): Promise<void> {
    const file = files.current[at];
    if (!file) return;
    const end = await (await taker(beside.current))(file, 'notice');
    setReport((before) => before && { ...before, rows: before.rows.map((row, i) => (i === at ? { ...row, end } : row)) });
  }

  return {
    report,
    take: (offer: readonly OfferedFile[] | Promise<readonly OfferedFile[]>) => void take(offer),
    onCancel: () => working.current?.abort(),
    onAnyway: (at: number) => void takeAnyway(at),
    onClear: () => setReport(null),
  };
}
