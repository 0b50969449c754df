import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { SCHEMA_PATH, exportJsonSchema } from '@/lib/export/json-schema';

/** Writes the JSON Schema of the export to public/schema. Run it after every change of lib/export/schema.ts. */
const file = fileURLToPath(new URL(`../public/${SCHEMA_PATH}`, import.meta.url));
mkdirSync(dirname(file), { recursive: true });
writeFileSync(file, exportJsonSchema());
console.log(`public/${SCHEMA_PATH}`);
