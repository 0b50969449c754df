import { type Remote, releaseProxy, wrap } from 'comlink';
import type { ShelfService } from './shelf-service';

/** The shelf's worker, started for this page; `stop` ends it. */
export function startShelf(): { readonly remote: Remote<ShelfService>; readonly stop: () => void } {
  const worker = new Worker(new URL('./shelf-worker.ts', import.meta.url), { type: 'module', name: 'shelf' });
  const remote = wrap<ShelfService>(worker);
  return {
    remote,
    stop: () => {
      remote[releaseProxy]();
      worker.terminate();
    },
  };
}
