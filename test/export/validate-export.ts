import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { SCHEMA_PATH } from '@/lib/export/json-schema';

/** The schema as committed and published, not as the program would make it now. */
export const committedSchema = readFileSync(new URL(`../../public/${SCHEMA_PATH}`, import.meta.url), 'utf8');

const validate = new Ajv2020({ strict: true, allErrors: true }).compile(JSON.parse(committedSchema) as object);

/** What is wrong with an export file by its published JSON Schema; empty if nothing is. */
export function complaints(file: unknown): string[] {
  return validate(file) ? [] : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath}: ${message ?? ''}`);
}
