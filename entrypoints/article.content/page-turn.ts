/** Newer browsers have a way to step aside that no other page's work can delay. */
type Scheduler = { readonly yield?: () => Promise<void> } | undefined;

/**
 * Lets the page have its turn: input, painting, its own scripts. Not by a timer, which waits a second in a tab that is
 * not in front.
 */
export function pageTurn(): Promise<void> {
  const { scheduler } = globalThis as { readonly scheduler?: Scheduler };
  if (scheduler?.yield) return scheduler.yield();
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
