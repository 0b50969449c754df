import { spawnSync } from 'node:child_process';

/** @param {number} pid */
export function isRunning(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // There is one, but of another user.
    return error.code === 'EPERM';
  }
}

/** @returns {{ pid: number, parent: number, group: number, command: string }[]} All processes; none where there is no `ps`. */
function processes() {
  const { stdout } = spawnSync('ps', ['-A', '-o', 'pid=,ppid=,pgid=,args='], { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  return (stdout ?? '').split('\n').flatMap((line) => {
    const found = /^\s*(\d+)\s+(\d+)\s+(\d+)\s+(.*)$/.exec(line);
    return found ? [{ pid: Number(found[1]), parent: Number(found[2]), group: Number(found[3]), command: found[4] }] : [];
  });
}

/**
 * Ends processes at once (SIGKILL), but never this one: a process with all it started, in groups of their own too, as
 * browsers are; and all whose command names a folder, since who lost its parent can be told by that alone.
 *
 * @param {{ startedBy?: number, naming?: string }} which `startedBy`: a process that leads a group (it may have ended); `naming`: a folder.
 * @returns {string[]} The commands that were ended.
 */
export function endProcesses({ startedBy, naming }) {
  const all = processes();
  const doomed = new Set(all.filter(({ group, command }) => group === startedBy || (naming !== undefined && command.includes(naming))).map(({ pid }) => pid));
  for (let before = -1; before !== doomed.size;) {
    before = doomed.size;
    for (const { pid, parent } of all) if (doomed.has(parent)) doomed.add(pid);
  }
  doomed.delete(process.pid);
  return all.filter(({ pid }) => doomed.has(pid) && end(pid)).map(({ command }) => command);
}

/** @param {number} pid @returns {boolean} False if it had ended by itself. */
function end(pid) {
  try {
    process.kill(pid, 'SIGKILL');
    return true;
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
    return false;
  }
}
