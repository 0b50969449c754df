import { type Remote, wrap } from 'comlink';
import type { ShelfService } from './shelf-service';

/** The shelf's worker, started for this page. */
export const startShelf = (): Remote<ShelfService> =>
  wrap<ShelfService>(new Worker(new URL('./shelf-worker.ts', import.meta.url), { type: 'module', name: 'shelf' }));
