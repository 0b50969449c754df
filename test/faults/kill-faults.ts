import { setTimeout as pause } from 'node:timers/promises';
import type { Worker } from 'playwright';
import { FaultBrowser } from './fault-browser';
import type { Outcome } from './memory-faults';
import { Model } from './model';
import type { Answer, Operation } from './operations';
import type { OldVersions } from './old-versions';
import { nextOperation, preparation } from './plan';
import { twoImports } from './two-imports';

/** What is killed while an operation is done. */
export type Killed = 'worker' | 'import worker' | 'browser';

/** A browser that is killed over and over, and what must be in it. */
export class KilledBrowser {
  private readonly model = new Model();
  private readonly lengths = new Map<string, number>();
  private turn = 0;

  private constructor(private browser: FaultBrowser, private readonly profile: string, private readonly driver: string, private readonly versions: OldVersions) {}

  static async start(profile: string, driver: string, versions: OldVersions): Promise<KilledBrowser> {
    const browser = await FaultBrowser.start(profile, driver);
    await browser.check();
    return new KilledBrowser(browser, profile, driver, versions);
  }

  close(): Promise<void> {
    return this.browser.close();
  }

  /** @returns What the operation is called to people. */
  private async prepare(kind: Operation['kind']): Promise<string> {
    const old = kind === 'migration' ? this.versions.next() : null;
    if (old) await this.browser.makeOld(`${kind}${this.turn}`, old);
    for (const step of preparation(kind, this.model, this.turn)) this.model.told(step, await this.browser.run(step));
    await this.browser.copyAll();
    return old ? `${kind} of version ${old.version}` : kind;
  }

  /** Does an operation where it is to be interrupted: what reads files is done by the import worker where that one is killed. */
  private run(kill: Killed, operation: Operation, worker?: Worker): Promise<Answer | null> {
    return kill === 'import worker' && 'incoming' in operation ? this.browser.runInImportWorker(operation) : this.browser.run(operation, worker);
  }

  /** How long an operation of this kind takes in this browser, in ms: measured once, without a fault. */
  private async lengthOf(kill: Killed, kind: Operation['kind']): Promise<number> {
    const known = this.lengths.get(kind);
    if (known !== undefined) return known;
    this.turn += 1;
    await this.prepare(kind);
    const operation = await this.browser.prepared(nextOperation(kind, this.model, this.turn));
    const begun = performance.now();
    this.model.told(operation, await this.run(kill, operation));
    const took = performance.now() - begun;
    this.lengths.set(kind, took);
    return took;
  }

  /** Imports in two tabs at once, each in its own import worker; nothing is killed. */
  async twoImports(): Promise<Outcome> {
    this.turn += 1;
    const { browser } = this;
    const tab = await browser.secondTab();
    return twoImports({
      prepared: (each) => browser.prepared(each), state: () => browser.state(),
      first: (each) => ('incoming' in each ? browser.runInImportWorker(each) : browser.run(each)),
      second: (each) => ('incoming' in each ? browser.runInImportWorker(each, tab) : browser.run(each)),
    }, this.model, this.turn);
  }

  /** Kills at a share of the operation's length, starts again, checks, and compares with what must be there. */
  async fault(kill: Killed, kind: Operation['kind'], share: number): Promise<Outcome> {
    const length = await this.lengthOf(kill, kind);
    this.turn += 1;
    const called = await this.prepare(kind);
    const operation = await this.browser.prepared(nextOperation(kind, this.model, this.turn));
    const worker = kill === 'worker' ? await this.browser.worker() : undefined;
    const asked = this.run(kill, operation, worker);
    await pause(length * share);
    if (kill === 'worker') await this.browser.stopWorker();
    else if (kill === 'import worker') await this.browser.endImportWorker();
    else await this.browser.kill();
    const answer = await asked;
    this.model.told(operation, answer);
    if (kill === 'browser') this.browser = await FaultBrowser.start(this.profile, this.driver);
    const { restored } = await this.browser.check();
    const damage = this.model.judge(await this.browser.state(), { operation, answer });
    const lost = [...damage.lost, ...(await this.browser.lostInMigration(operation))];
    return { kind: `${kill} killed`, name: `${called} at ${Math.round(share * 100)} %`, fromCopy: restored, cutOff: answer === null, ...damage, lost };
  }
}
