import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readOne } from '@/lib/cli/extract-lines';
import { writeTables } from '@/lib/cli/parquet-tables';
import { extractRun } from '@/lib/cli/run/extract-run';
import { bundleCommands } from '../support/bundled-commands';

/** Many enough that a process is killed long before it is done, however late the signal comes. */
const FILES = 400;
const EPOCH = '1711933200';
const folder = mkdtempSync(join(tmpdir(), 'zhenggai-killed-'));
const inputs = join(folder, 'in');
const undisturbed = join(folder, 'undisturbed');
const running = new Set<ChildProcess>();
const commands = await bundleCommands();

const lines = (path: string): number => (existsSync(path) ? readFileSync(path, 'utf8').split('\n').length - 1 : 0);
const bytesIn = (path: string): Record<string, Buffer> =>
  Object.fromEntries(readdirSync(path).filter((name) => !name.includes('.journal')).sort().map((name) => [name, readFileSync(join(path, name))]));

/** Starts the command as a process, without npm between it and us: the signal goes to what writes. */
function start(out: string, workers: number): { readonly child: ChildProcess; readonly ended: Promise<number | null>; readonly words: () => string } {
  const words = [inputs, '--format', 'parquet', '--workers', String(workers), '--out', out];
  const child = spawn(process.execPath, [commands.path('extract'), ...words], { stdio: ['ignore', 'ignore', 'pipe'], env: { ...process.env, TZ: 'UTC', SOURCE_DATE_EPOCH: EPOCH } });
  running.add(child);
  let told = '';
  child.stderr.on('data', (piece: Buffer) => { told += piece.toString(); });
  return { child, ended: new Promise((resolve) => { child.on('close', resolve); }), words: () => told };
}

beforeAll(async () => {
  mkdirSync(inputs);
  mkdirSync(undisturbed);
  const files = Array.from({ length: FILES }, (_, i) => {
    const path = join(inputs, `${String(i).padStart(3, '0')}.txt`);
    writeFileSync(path, [
      '中共临江县水务局党组关于巡察整改进展情况的通报', '2024年3月6日至4月28日，县委第一巡察组对县水务局党组开展了巡察，6月3日反馈了意见。现将整改情况通报如下。',
      `1.关于“第${i + 1}号泵站值守不到位”问题的整改。`, '整改情况：重新排定值守表，于2024年9月底前装齐监控。', '2.关于“水费台账混乱”问题的整改。', '整改情况：已完成整改。',
      '中共临江县水务局党组', '2024年8月30日',
    ].join('\n'));
    return { name: path, path };
  });
  const now = (): string => new Date(Number(EPOCH) * 1000).toISOString().replace(/\.000Z$/, '+00:00');
  await extractRun(join(undisturbed, 'records.jsonl'), files, {
    readAll: async function* (some) { for (const file of some) yield await readOne(file, now); },
    note: () => Promise.resolve(), told: () => Promise.resolve(),
  });
  await writeTables(undisturbed);
});

afterAll(() => {
  for (const child of running) child.kill('SIGKILL');
  rmSync(folder, { recursive: true });
  commands.remove();
});

test('killed again and again, the tables are those of a run that nobody disturbed', async () => {
  const out = join(folder, 'killed');
  const journal = join(out, 'records.jsonl.part.journal');
  // Lines of the journal at which the process is killed; the first is its head.
  for (const [at, workers] of [[1, 1], [20, 2], [60, 1]] as const) {
    const { child, ended } = start(out, workers);
    while (child.exitCode === null && lines(journal) < at) await new Promise((resolve) => { setTimeout(resolve, 5); });
    child.kill('SIGKILL');
    expect(await ended).toBeNull();
    expect(existsSync(join(out, 'notices.parquet'))).toBe(false);
  }
  const kept = lines(journal) - 1;
  const { ended, words } = start(out, 1);
  expect(await ended).toBe(0);
  expect(words()).toMatch(new RegExp(`${kept} files kept from an earlier run, ${FILES - kept} files? to read`));
  expect(bytesIn(out)).toEqual(bytesIn(undisturbed));
});
