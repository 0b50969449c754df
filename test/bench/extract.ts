import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { noticeText } from './library-notices';
import { line } from './line';

/** Saved pages, and characters of each. Fewer may be asked for in the environment, to try the section itself. */
const FILES = Number(process.env['BENCH_FILES'] ?? 1000);
const CHARACTERS = 14_000;
const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Runs `extract --format jsonl` over a folder. Its time in seconds, and how many records it printed. */
async function extract(folder: string, workers: number): Promise<{ readonly took: number; readonly records: number }> {
  const start = performance.now();
  const child = spawn('npm', ['run', '--silent', 'extract', '--', folder, '--format', 'jsonl', '--workers', String(workers)], { cwd: ROOT, stdio: ['ignore', 'pipe', 'inherit'] });
  let records = 0;
  child.stdout.on('data', (piece: Buffer) => { for (const byte of piece) if (byte === 0x0a) records += 1; });
  await new Promise((resolve) => { child.on('close', resolve); });
  return { took: (performance.now() - start) / 1000, records };
}

/** The command line over many saved pages: a process a core beside one process. */
export async function benchExtract(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'zhenggai-bench-'));
  try {
    for (let i = 0; i < FILES; i += 1) {
      const [title = '', ...lines] = noticeText(i, CHARACTERS).split('\n');
      writeFileSync(join(folder, `${i}.html`), `<html><head><title>${title}</title></head><body><h1>${title}</h1>${lines.map((each) => `<p>${each}</p>`).join('')}</body></html>`);
    }
    const cores = availableParallelism();
    const one = await extract(folder, 1);
    const all = await extract(folder, cores);
    line(`${FILES} files by ${cores} processes: time × ${cores}, to one`, (all.took * cores) / one.took, 1.25, `${all.took.toFixed(1)} s to ${one.took.toFixed(1)} s, ${all.records} and ${one.records} records`);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
