import { setTimeout as pause } from 'node:timers/promises';
import { FaultBrowser } from './fault-browser';
import type { Outcome } from './memory-faults';
import { Model } from './model';
import type { Operation } from './operations';
import { nextOperation, preparation } from './plan';
import { twoImports } from './two-imports';

/** A browser that is killed over and over, and what must be in it. */
export class KilledBrowser {
  private readonly model = new Model();
  private readonly lengths = new Map<string, number>();
  private turn = 0;

  private constructor(private browser: FaultBrowser, private readonly profile: string, private readonly driver: string) {}

  static async start(profile: string, driver: string): Promise<KilledBrowser> {
    const browser = await FaultBrowser.start(profile, driver);
    await browser.check();
    return new KilledBrowser(browser, profile, driver);
  }

  close(): Promise<void> {
    return this.browser.close();
  }

  private async prepare(kind: Operation['kind']): Promise<void> {
    if (kind === 'migration') await this.browser.makeOld(`${kind}${this.turn}`, this.turn);
    for (const step of preparation(kind, this.model, this.turn)) this.model.told(step, await this.browser.run(step));
    await this.browser.copyAll();
  }

  /** How long an operation of this kind takes in this browser, in ms: measured once, without a fault. */
  private async lengthOf(kind: Operation['kind']): Promise<number> {
    const known = this.lengths.get(kind);
    if (known !== undefined) return known;
    this.turn += 1;
    await this.prepare(kind);
    const operation = await this.browser.prepared(nextOperation(kind, this.model, this.turn));
    const begun = performance.now();
    this.model.told(operation, await this.browser.run(operation));
    const took = performance.now() - begun;
    this.lengths.set(kind, took);
    return took;
  }

  /** Imports in a page and in the worker at once; nothing is killed. */
  async twoImports(): Promise<Outcome> {
    this.turn += 1;
    const { browser } = this;
    const worker = await browser.worker();
    return twoImports({
      prepared: (each) => browser.prepared(each), first: (each) => browser.run(each), second: (each) => browser.run(each, worker), state: () => browser.state(),
    }, this.model, this.turn);
  }

  /** Kills at a share of the operation's length, starts again, checks, and compares with what must be there. */
  async fault(kill: 'worker' | 'browser', kind: Operation['kind'], share: number): Promise<Outcome> {
    const length = await this.lengthOf(kind);
    this.turn += 1;
    await this.prepare(kind);
    const operation = await this.browser.prepared(nextOperation(kind, this.model, this.turn));
    const worker = kill === 'worker' ? await this.browser.worker() : undefined;
    const asked = this.browser.run(operation, worker);
    await pause(length * share);
    if (kill === 'worker') await this.browser.stopWorker();
    else await this.browser.kill();
    const answer = await asked;
    this.model.told(operation, answer);
    if (kill === 'browser') this.browser = await FaultBrowser.start(this.profile, this.driver);
    const { restored } = await this.browser.check();
    const damage = this.model.judge(await this.browser.state(), { operation, answer });
    const lost = [...damage.lost, ...(await this.browser.lostInMigration(operation))];
    return { kind: `${kill} killed`, name: `${operation.kind} at ${Math.round(share * 100)} %`, fromCopy: restored, cutOff: answer === null, ...damage, lost };
  }
}
