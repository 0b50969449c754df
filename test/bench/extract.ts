import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { noticeText } from './library-notices';
import { line } from './line';
import { memoryOfTree } from './memory-of-tree';

/** Saved pages, and characters of each. Fewer may be asked for in the environment, to try the section itself. */
const FILES = Number(process.env['BENCH_FILES'] ?? 1000);
const CHARACTERS = 14_000;
/** Memory must not grow over so many times as many. */
const MORE = 10;
const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** How often memory is looked at, in ms. */
const LOOK_MS = 250;

interface Run {
  /** In seconds. */
  readonly took: number;
  readonly records: number;
  /** Most that all its processes held together, in bytes. */
  readonly held: number;
}

/** Runs `extract --format jsonl` over a folder, and counts the records it prints. */
async function extract(folder: string, workers: number): Promise<Run> {
  const start = performance.now();
  const child = spawn('npm', ['run', '--silent', 'extract', '--', folder, '--format', 'jsonl', '--workers', String(workers)], { cwd: ROOT, stdio: ['ignore', 'pipe', 'inherit'] });
  let records = 0;
  let held = 0;
  const looking = setInterval(() => { held = Math.max(held, memoryOfTree(child.pid ?? 0)); }, LOOK_MS);
  child.stdout.on('data', (piece: Buffer) => { for (const byte of piece) if (byte === 0x0a) records += 1; });
  await new Promise((resolve) => { child.on('close', resolve); });
  clearInterval(looking);
  return { took: (performance.now() - start) / 1000, records, held };
}

/** Saved pages of generated notices, from one number to another. */
function savePages(folder: string, from: number, to: number): void {
  for (let i = from; i < to; i += 1) {
    const [title = '', ...lines] = noticeText(i, CHARACTERS).split('\n');
    writeFileSync(join(folder, `${i}.html`), `<html><head><title>${title}</title></head><body><h1>${title}</h1>${lines.map((each) => `<p>${each}</p>`).join('')}</body></html>`);
  }
}

const megabytes = (bytes: number): string => `${Math.round(bytes / 1024 ** 2)} MB`;

/** The command line over many saved pages: a process a core beside one process, and what it holds over ten times as many. */
export async function benchExtract(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'zhenggai-bench-'));
  try {
    savePages(folder, 0, FILES);
    const cores = availableParallelism();
    const one = await extract(folder, 1);
    const all = await extract(folder, cores);
    line(`${FILES} files by ${cores} processes: time × ${cores}, to one`, (all.took * cores) / one.took, 1.25, `${all.took.toFixed(1)} s to ${one.took.toFixed(1)} s, ${all.records} and ${one.records} records`);
    savePages(folder, FILES, MORE * FILES);
    const more = await extract(folder, cores);
    line(`${MORE * FILES} files: memory at its most, to ${FILES}`, more.held / all.held, 1.25, `${megabytes(more.held)} to ${megabytes(all.held)}, ${more.records} records in ${more.took.toFixed(1)} s`);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
