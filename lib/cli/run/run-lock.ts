import { closeSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { err, ok, type Result } from '@/lib/result';

/** Does a process of this number run? One that is not ours to signal does. */
function runs(process_: number): boolean {
  try {
    process.kill(process_, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/**
 * Takes a data file for this process: two runs that write to it would tear each other's lines. What a killed process left is taken over.
 *
 * @returns What gives it back, or why it cannot be had, for the user.
 */
export function lockRun(data: string): Result<() => void, string> {
  const path = `${data}.lock`;
  for (;;) {
    try {
      const file = openSync(path, 'wx');
      writeSync(file, String(process.pid));
      closeSync(file);
      return ok(() => rmSync(path, { force: true }));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    const owner = Number(readFileSync(path, 'utf8'));
    if (owner > 0 && runs(owner)) return err(`process ${owner} is writing to ${data}; wait for it, or, if that is no extraction, delete ${path}`);
    rmSync(path, { force: true });
  }
}
