import { z } from '@/lib/zod';
import { saysOf } from './tables/field-says';
import { wordsOf } from './tables/field-words';
import { SCHEMA_VERSION, exportSchema } from './schema';

/** Where the schema lies under `public/`. */
export const SCHEMA_PATH = `schema/zhenggai-notices-${SCHEMA_VERSION}.schema.json`;

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value);

/** A field with what it is called and what it holds; behind that what is so of all of its type. */
function named(field: string, schema: object): object {
  const { zh, en } = wordsOf(field);
  const { description, ...rest } = schema as { readonly description?: string };
  return { title: `${zh} · ${en}`, description: [saysOf(field).join(' · '), description].filter((each) => each !== undefined).join('\n'), ...rest };
}

/** Every field with its title and description in both languages, from the tables of words. */
function titled(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(titled);
  if (!isObject(schema)) return schema;
  return Object.fromEntries(Object.entries(schema).map(([key, value]: [string, unknown]) => {
    if (key !== 'properties' || !isObject(value)) return [key, titled(value)];
    return [key, Object.fromEntries(Object.entries(value).map(([field, inner]) => [field, named(field, titled(inner) as object)]))];
  }));
}

/** The names of all fields, each once, in the order of the schema. */
export function fieldNames(schema: unknown): readonly string[] {
  const names = new Set<string>();
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(walk);
    if (!isObject(value)) return;
    for (const [key, inner] of Object.entries(value)) {
      if (key === 'properties' && isObject(inner)) Object.keys(inner).forEach((name) => names.add(name));
      walk(inner);
    }
  };
  walk(schema);
  return [...names];
}

/** The JSON Schema (draft 2020-12) of the export, made from the Zod schema. */
export function exportJsonSchema(): string {
  const { $schema, ...rest } = z.toJSONSchema(exportSchema, { target: 'draft-2020-12', io: 'output' });
  return `${JSON.stringify({ $schema, $id: `urn:zhenggai:${SCHEMA_PATH}`, ...(titled(rest) as object) }, null, 2)}\n`;
}

/** The fields of the export as docs/fields.md tells them, from the same tables of words. */
export function fieldsPage(): string {
  const cell = (text: string): string => text.replaceAll('|', '\\|');
  const rows = fieldNames(JSON.parse(exportJsonSchema())).map((name) => {
    const { zh, en } = wordsOf(name);
    const [saysZh, saysEn] = saysOf(name);
    return `| \`${name}\` | ${cell(zh)} | ${cell(saysZh)} | ${cell(en)} | ${cell(saysEn)} |`;
  });
  return [
    '# 字段 · Fields', '',
    `JSON 导出（格式 ${SCHEMA_VERSION}）的全部字段；类型与取值见 \`public/${SCHEMA_PATH}\`。本页由 \`npm run schema\` 写出。`, '',
    `All fields of the JSON export (schema ${SCHEMA_VERSION}); for types and allowed values see \`public/${SCHEMA_PATH}\`. This page is written by \`npm run schema\`.`, '',
    '| field | 名称 | 内容 | name | what it holds |', '| --- | --- | --- | --- | --- |', ...rows, '',
  ].join('\n');
}
