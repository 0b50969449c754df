import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import type { Export } from './extract';
import { ROOT } from './paths';

/**
 * Checks an export against the published JSON Schema (public/schema/, the newest version).
 *
 * @returns The parsed file, or the first complaints in words.
 */
export function validateExport(json: string): { readonly export: Export; readonly errors: readonly string[] } {
  const folder = join(ROOT, 'public/schema');
  const file = readdirSync(folder).filter((name) => name.endsWith('.schema.json')).sort().at(-1);
  if (!file) throw new Error(`There is no schema in ${folder}.`);
  const ajv = new Ajv2020({ allErrors: true, strict: false });
  addFormats(ajv);
  const validate = ajv.compile(JSON.parse(readFileSync(join(folder, file), 'utf8')) as object);
  const data: unknown = JSON.parse(json);
  const ok = validate(data);
  return { export: data as Export, errors: ok ? [] : (validate.errors ?? []).slice(0, 20).map((error) => `${error.instancePath} ${error.message ?? ''}`) };
}
