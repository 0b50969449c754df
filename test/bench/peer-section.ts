import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { bundle } from './bundle';
import { line } from './line';
import type * as Peers from './peers';

/** Built first, as it ships: what runs this file wraps every function of ours to keep its name, and none of a peer's. */
export async function besidePeers(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-'));
  try {
    const file = join(folder, 'peers.mjs');
    await writeFile(file, await bundle('./peers.ts', 'node'));
    const { benchPeers } = (await import(pathToFileURL(file).href)) as typeof Peers;
    const { rows, expressions, undated } = benchPeers();
    console.log(`     ${expressions} expressions in short sentences, ${undated} sentences that set none; Node, one process`);
    console.log(`     ${''.padEnd(24)} due right  whole phrase  invented  chars/s: these sentences  those of a notice`);
    for (const { name, right, whole, invented, dated, notice } of rows) {
      const cells = [[right, 9], [whole, 14], [invented, 10], [Math.round(dated / 1000) * 1000, 26], [Math.round(notice / 1000) * 1000, 20]] as const;
      console.log(`     ${name.padEnd(24)} ${cells.map(([value, width]) => value.toLocaleString('en').padStart(width)).join('')}`);
    }
    const [ours, chrono] = rows;
    if (!ours || !chrono) throw new Error('There is no row of ours, or none of chrono.');
    for (const missed of ours.missed) console.log(`     missed by ours: ${missed}`);
    const speed = (value: number): string => `${(value / 1e6).toFixed(2)} million a second`;
    line('time to chrono, these sentences', chrono.dated / ours.dated, 1, `${speed(ours.dated)} to ${speed(chrono.dated)}`);
    line('time to chrono, sentences of a notice', chrono.notice / ours.notice, 1, `${speed(ours.notice)} to ${speed(chrono.notice)}`);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
