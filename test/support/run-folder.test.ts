import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { endProcesses, isRunning } from '@/scripts/end-processes.mjs';
import { ROOT } from './paths';

const folder = mkdtempSync(join(tmpdir(), 'zhenggai-processes-'));
afterAll(() => { rmSync(folder, { recursive: true }); });

/** Waits for an hour unless it is ended. */
const WAITING = 'setInterval(() => {}, 3600000)';
/** Starts one that waits in a group of its own, as browsers are started, says its number, and goes on or ends. */
const starting = (then: string): string =>
  `const child = require('node:child_process').spawn(process.execPath, ['-e', ${JSON.stringify(WAITING)}, process.argv[1]], { detached: true, stdio: 'ignore' });
  child.unref(); process.stdout.write(String(child.pid)); ${then}`;

/** @returns Number of the process, and of the one it started, once it has said so. */
async function startTwo(then: string): Promise<readonly [number, number]> {
  const first = spawn(process.execPath, ['-e', starting(then), folder], { detached: true, stdio: ['ignore', 'pipe', 'ignore'] });
  const said = await new Promise<string>((resolve) => first.stdout.once('data', (chunk) => resolve(String(chunk))));
  return [first.pid ?? 0, Number(said)];
}

const gone = (pid: number) => vi.waitFor(() => { expect(isRunning(pid)).toBe(false); }, { timeout: 60_000 });

describe.skipIf(process.platform === 'win32')('what a run started is ended with it', () => {
  test('a process and what it started, in another group too', async () => {
    const [first, second] = await startTwo(WAITING);
    expect(endProcesses({ startedBy: first }).length).toBeGreaterThanOrEqual(2);
    await gone(first);
    await gone(second);
  });

  test('what outlived its parent is known by the folder it works in', async () => {
    const [first, second] = await startTwo('');
    await gone(first);
    expect(isRunning(second)).toBe(true);
    endProcesses({ naming: folder });
    await gone(second);
  });
});

describe('the folder of a run', () => {
  const script = join(ROOT, 'scripts/run-folder.mjs');
  /** Runs a script that uses a run folder below `parent`. @returns What it printed. */
  const run = (parent: string, code: string): string => {
    const env: NodeJS.ProcessEnv = { ...process.env, TMPDIR: parent, TMP: parent, TEMP: parent };
    delete env['ZHENGGAI_RUN_FOLDER'];
    const source = `import { useRunFolder } from ${JSON.stringify(script)}; import { tmpdir } from 'node:os';
      import { mkdtempSync, writeFileSync } from 'node:fs'; import { join } from 'node:path'; ${code}`;
    return spawnSync(process.execPath, ['--input-type=module', '-e', source], { env, encoding: 'utf8' }).stdout;
  };
  const USE = "useRunFolder(); const made = mkdtempSync(join(tmpdir(), 'profile-')); writeFileSync(join(made, 'file'), 'x');";

  test.each([
    ['at the end', 'process.stdout.write(made);'],
    ['after an error', "process.stdout.write(made); throw new Error('a test failed');"],
    ['after process.exit', 'process.stdout.write(made); process.exit(1);'],
  ])('holds what is made in it, and is removed %s', (_when, then) => {
    const parent = mkdtempSync(join(folder, 'tmp-'));
    const made = run(parent, USE + then);
    expect(made).toContain(join(parent, 'zhenggai-run-'));
    expect(existsSync(made)).toBe(false);
    expect(readdirSync(parent)).toEqual([]);
  });

  test('that of a run that was killed goes at the next start; one in use, and what is not ours, stays', () => {
    const parent = mkdtempSync(join(folder, 'tmp-'));
    run(parent, `${USE} process.kill(process.pid, 'SIGKILL');`);
    expect(readdirSync(parent)).toHaveLength(1);
    const kept = [`zhenggai-run-${process.pid}-abc`, 'another'];
    for (const name of kept) mkdirSync(join(parent, name));
    run(parent, USE);
    expect(readdirSync(parent).sort()).toEqual(kept.sort());
  });
});
