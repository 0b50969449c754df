import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { endProcesses, isRunning } from './end-processes.mjs';

/** Names of run folders say which process made them: "zhenggai-run-4711-x7Ys2a". */
const NAME = /^zhenggai-run-(\d+)-/;

/** Where the folder of a run is told to the processes the run starts. */
const VARIABLE = 'ZHENGGAI_RUN_FOLDER';

/** @param {string} folder @returns {Record<string, string>} Environment of a process that is to keep to a folder. */
const keepTo = (folder) => ({ [VARIABLE]: folder, TMPDIR: folder, TMP: folder, TEMP: folder });

/** @param {string} folder */
function remove(folder) {
  endProcesses({ naming: folder });
  // Browsers that have just been ended may still be writing.
  rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 200 });
}

/** Folders of runs that were killed before they could remove them, and browsers that still run in them. */
function removeStale() {
  for (const name of readdirSync(tmpdir())) {
    const maker = NAME.exec(name)?.[1];
    if (maker !== undefined && !isRunning(Number(maker))) remove(join(tmpdir(), name));
  }
}

/**
 * One folder for everything temporary that a run makes (profiles, downloads, lists): the temporary folder of this process
 * and all it starts, removed when this process ends, however the tests end. A process that was started by such a run uses
 * the run's.
 *
 * @returns {string} The folder.
 */
export function useRunFolder() {
  const given = process.env[VARIABLE];
  if (given !== undefined) return given;
  removeStale();
  const folder = mkdtempSync(join(tmpdir(), `zhenggai-run-${process.pid}-`));
  Object.assign(process.env, keepTo(folder));
  process.on('exit', () => remove(folder));
  return folder;
}

/**
 * A folder below the run's for one step of it, so that what the step leaves behind can be told from the others'.
 *
 * @param {string} run
 * @param {string} step
 * @returns {{ folder: string, env: Record<string, string> }} The folder, and the environment of the step's processes.
 */
export function stepFolder(run, step) {
  const folder = join(run, step.replace(/\W/g, '-'));
  mkdirSync(folder, { recursive: true });
  return { folder, env: keepTo(folder) };
}
