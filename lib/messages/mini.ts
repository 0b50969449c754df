import * as z from 'zod/mini';

/**
 * Zod's small form, for schemas that content scripts carry too (a quarter of the size of the full one).
 * `jitless` as in lib/zod.ts: Zod would try `new Function`, which extension pages and content scripts forbid.
 */
z.config({ jitless: true });

export { z };
