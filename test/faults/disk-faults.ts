import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { FaultBrowser } from './fault-browser';
import type { Outcome } from './memory-faults';
import { Model } from './model';
import type { Operation } from './operations';
import type { OldVersions } from './old-versions';
import { nextOperation } from './plan';

/** A profile and some records fit; it is full at once. */
const SIZE = '160m';

/** A small disk in memory. */
export interface SmallDisk {
  readonly folder: string;
  /** Fills it but for so many bytes. */
  readonly fill: (left: number) => void;
  readonly free: () => void;
  readonly remove: () => void;
}

/** Mounts a small disk; null where that is not allowed. */
export function mountSmallDisk(): SmallDisk | null {
  const folder = mkdtempSync(join(tmpdir(), 'zhenggai-disk-'));
  if (spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${SIZE}`, 'tmpfs', folder]).status !== 0) {
    rmSync(folder, { recursive: true });
    return null;
  }
  const ballast = join(folder, 'ballast');
  const remove = (): void => {
    spawnSync('umount', ['-l', folder]);
    rmSync(folder, { recursive: true, force: true });
  };
  // Also where the run is broken off: a mounted disk would stay until the machine is started anew.
  process.once('exit', remove);
  return {
    folder,
    fill: (left) => {
      const { bavail, bsize } = statfsSync(folder);
      try {
        writeFileSync(ballast, Buffer.alloc(Math.max(0, bavail * bsize - left)));
      } catch (error) {
        // The browser took some of it meanwhile: it is full.
        if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
      }
    },
    free: () => rmSync(ballast, { force: true }),
    remove: () => {
      process.removeListener('exit', remove);
      remove();
    },
  };
}

/** How long an operation takes in a browser, in ms, with some to spare; and the migration of an old database with its copies. */
const LONGEST = 50;
const LONGEST_MIGRATION = 2500;

/** A browser on a small disk: filled during an operation, freed, started again. */
export class FullDisk {
  private readonly model = new Model();
  private turn = 0;

  private constructor(private browser: FaultBrowser, private readonly disk: SmallDisk, private readonly profile: string, private readonly driver: string, private readonly versions: OldVersions) {}

  static async start(disk: SmallDisk, driver: string, versions: OldVersions): Promise<FullDisk> {
    const profile = mkdtempSync(join(disk.folder, 'profile-'));
    const browser = await FaultBrowser.start(profile, driver);
    await browser.check();
    return new FullDisk(browser, disk, profile, driver, versions);
  }

  close(): Promise<void> {
    return this.browser.close();
  }

  /** As it is met by people: the browser is closed, and started again. */
  private async startAgain(between: () => void = () => undefined): Promise<void> {
    await this.browser.close();
    between();
    this.browser = await FaultBrowser.start(this.profile, this.driver);
  }

  /**
   * @param left - Bytes that are left on the disk.
   * @param share - When it is filled: null, before the operation begins; else at this share of the time it takes at most.
   */
  async fault(kind: Operation['kind'], left: number, share: number | null): Promise<Outcome> {
    this.turn += 1;
    const name = `p${this.turn}`;
    const before: readonly Operation[] = [{ kind: 'save', name, revision: 1 }, { kind: 'edit', name, notes: `${name}的笔记`, base: '' }];
    const further: readonly Operation[] = kind === 'undo' ? [{ kind: 'delete', name }] : kind === 'take back' ? [{ kind: 'decide', name, remark: `${name}的意见` }] : [];
    for (const step of [...before, ...further]) this.model.told(step, await this.browser.run(step));
    const old = kind === 'migration' ? this.versions.next() : null;
    if (old) {
      // Saved in an earlier session, by an older program.
      await this.browser.makeOld(`${kind}${this.turn}`, old);
      await this.startAgain();
      await this.browser.check();
    }
    await this.browser.copyAll();
    const operation = await this.browser.prepared(nextOperation(kind, this.model, this.turn));
    if (share === null) this.disk.fill(left);
    const asked = this.browser.run(operation);
    if (share !== null) {
      await pause(share * (kind === 'migration' ? LONGEST_MIGRATION : LONGEST));
      this.disk.fill(left);
    }
    const answer = await asked;
    this.model.told(operation, answer);
    // As the background does after each write; on a full disk it may fail.
    await this.browser.copyAll();
    await this.startAgain(() => this.disk.free());
    const { restored } = await this.browser.check();
    const damage = this.model.judge(await this.browser.state(), { operation, answer });
    const lost = [...damage.lost, ...(await this.browser.lostInMigration(operation))];
    const when = share === null ? 'before it' : `at ${Math.round(share * 100)} %`;
    return { kind: 'disk full', name: `${old ? `${kind} of version ${old.version}` : kind} with ${left} bytes left, filled ${when}`, fromCopy: restored, ...damage, lost };
  }
}
