import type { CDPSession, Page } from 'playwright';

/** The JavaScript heap of a page and of the worker it has started. */
export class HeapMeter {
  private sessions = new Set<string>();
  private asked = 0;
  private readonly waiting = new Map<number, (bytes: number) => void>();
  /** Most that was measured, in bytes. */
  peak = 0;

  private constructor(private readonly cdp: CDPSession) {}

  /** To be made before the page is opened: workers are seen as they start. */
  static async of(page: Page): Promise<HeapMeter> {
    const cdp = await page.context().newCDPSession(page);
    const meter = new HeapMeter(cdp);
    cdp.on('Target.attachedToTarget', ({ sessionId, targetInfo }) => {
      if (targetInfo.type === 'worker') meter.sessions.add(sessionId);
    });
    cdp.on('Target.detachedFromTarget', ({ sessionId }) => meter.sessions.delete(sessionId));
    cdp.on('Target.receivedMessageFromTarget', ({ message }) => {
      const { id, result } = JSON.parse(message) as { id?: number; result?: { usedSize?: number } };
      if (id !== undefined) meter.waiting.get(id)?.(result?.usedSize ?? 0);
    });
    await cdp.send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: false, flatten: false });
    return meter;
  }

  /** Measures now; `peak` is the most of all times. */
  async look(): Promise<void> {
    const { usedSize } = await this.cdp.send('Runtime.getHeapUsage');
    const others = await Promise.all([...this.sessions].map((sessionId) => new Promise<number>((resolve) => {
      this.asked += 1;
      this.waiting.set(this.asked, resolve);
      void this.cdp.send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id: this.asked, method: 'Runtime.getHeapUsage' }) });
    })));
    this.peak = Math.max(this.peak, others.reduce((sum, bytes) => sum + bytes, usedSize));
  }
}
