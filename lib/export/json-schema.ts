import { z } from '@/lib/zod';
import { SCHEMA_VERSION, exportSchema } from './schema';

/** Where the schema lies under `public/`. */
export const SCHEMA_PATH = `schema/zhenggai-notices-${SCHEMA_VERSION}.schema.json`;

/** The JSON Schema (draft 2020-12) of the export, made from the Zod schema. */
export function exportJsonSchema(): string {
  const { $schema, ...rest } = z.toJSONSchema(exportSchema, { target: 'draft-2020-12', io: 'output' });
  return `${JSON.stringify({ $schema, $id: `urn:zhenggai:${SCHEMA_PATH}`, ...rest }, null, 2)}\n`;
}
