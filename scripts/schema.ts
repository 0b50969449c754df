import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { SCHEMA_PATH, exportJsonSchema, fieldsPage } from '@/lib/export/json-schema';

/** Writes the JSON Schema of the export to public/schema, and docs/fields.md. Run it after every change of lib/export/schema.ts or of its words. */
const file = fileURLToPath(new URL(`../public/${SCHEMA_PATH}`, import.meta.url));
mkdirSync(dirname(file), { recursive: true });
writeFileSync(file, exportJsonSchema());
writeFileSync(fileURLToPath(new URL('../docs/fields.md', import.meta.url)), fieldsPage());
console.log(`public/${SCHEMA_PATH}, docs/fields.md`);
