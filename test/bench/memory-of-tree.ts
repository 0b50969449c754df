import { existsSync, readdirSync, readFileSync } from 'node:fs';

const statusOf = (pid: number): string => {
  try {
    return readFileSync(`/proc/${pid}/status`, 'utf8');
  } catch {
    return ''; // it has ended meanwhile: it holds nothing
  }
};

const field = (status: string, name: string): number => Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(status)?.[1] ?? 0);

/** Resident memory of a process and all it has started, in bytes; 0 where the system does not tell (no /proc). */
export function memoryOfTree(root: number): number {
  if (!existsSync('/proc')) return 0;
  const all = readdirSync('/proc').filter((name) => /^\d+$/.test(name)).map((name) => ({ pid: Number(name), status: statusOf(Number(name)) }));
  const within = new Set([root]);
  for (let before = 0; before < within.size;) {
    before = within.size;
    for (const { pid, status } of all) if (within.has(field(status, 'PPid'))) within.add(pid);
  }
  return all.filter(({ pid }) => within.has(pid)).reduce((sum, { status }) => sum + field(status, 'VmRSS') * 1024, 0);
}
