import { z } from 'zod';

/**
 * Zod as every room uses it. Without `jitless` Zod tries `new Function` when a schema is made, which raises a CSP
 * violation in extension pages; the setting must stand before the first schema, hence this door.
 */
z.config({ jitless: true });

export { z };
