import { z } from '@/lib/zod';
import { wordsOf } from './tables/field-words';
import { SCHEMA_VERSION, exportSchema } from './schema';

/** Where the schema lies under `public/`. */
export const SCHEMA_PATH = `schema/zhenggai-notices-${SCHEMA_VERSION}.schema.json`;

/** Every field with its title in both languages, from the one table of words. */
function titled(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(titled);
  if (typeof schema !== 'object' || schema === null) return schema;
  return Object.fromEntries(Object.entries(schema).map(([key, value]: [string, unknown]) => {
    if (key !== 'properties' || typeof value !== 'object' || value === null) return [key, titled(value)];
    return [key, Object.fromEntries(Object.entries(value).map(([field, inner]: [string, unknown]) => {
      const { zh, en } = wordsOf(field);
      return [field, { title: `${zh} · ${en}`, ...(titled(inner) as object) }];
    }))];
  }));
}

/** The JSON Schema (draft 2020-12) of the export, made from the Zod schema. */
export function exportJsonSchema(): string {
  const { $schema, ...rest } = z.toJSONSchema(exportSchema, { target: 'draft-2020-12', io: 'output' });
  return `${JSON.stringify({ $schema, $id: `urn:zhenggai:${SCHEMA_PATH}`, ...(titled(rest) as object) }, null, 2)}\n`;
}
