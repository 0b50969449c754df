export function isRunning(pid: number): boolean;
export function endProcesses(which: { startedBy?: number; naming?: string }): string[];
