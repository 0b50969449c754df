import { readFileSync } from 'node:fs';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { SCHEMA_PATH } from '@/lib/export/json-schema';

/** The schema as committed and published, not as the program would make it now. */
export const committedSchema = readFileSync(new URL(`../../public/${SCHEMA_PATH}`, import.meta.url), 'utf8');

const schema = JSON.parse(committedSchema) as { readonly $id: string; readonly properties: Record<string, object> };
const ajv = new Ajv2020({ strict: true, allErrors: true });
const validate = ajv.compile(schema);
/** What a line of JSONL has besides its record: the same fields as a file of JSON. */
const ENVELOPE = ['format', 'schemaVersion', 'personalData'];
const validateEnvelope = ajv.compile({
  type: 'object', required: ['format', 'schemaVersion'], properties: Object.fromEntries(ENVELOPE.map((name) => [name, schema.properties[name]])),
});
const validateRecord = ajv.compile({ $ref: `${schema.$id}#/$defs/Record` });

/** What is wrong with an export file by its published JSON Schema; empty if nothing is. */
export function complaints(file: unknown): string[] {
  return complaintsBy(validate, file);
}

/** What is wrong with a line of JSONL by the same schema; empty if nothing is. */
export function lineComplaints(line: object): string[] {
  const isEnvelope = ([name]: readonly [string, unknown]): boolean => ENVELOPE.includes(name);
  const fields = Object.entries(line);
  return [
    ...complaintsBy(validateEnvelope, Object.fromEntries(fields.filter(isEnvelope))),
    ...complaintsBy(validateRecord, Object.fromEntries(fields.filter((field) => !isEnvelope(field)))),
  ];
}

function complaintsBy(check: ValidateFunction, value: unknown): string[] {
  return check(value) ? [] : (check.errors ?? []).map(({ instancePath, message }) => `${instancePath}: ${message ?? ''}`);
}
