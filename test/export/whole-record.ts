import type { ExportedRecord } from '@/lib/export/checked-record';
import { recordSchema } from '@/lib/export/schema';
import { committedSchema } from './validate-export';

/** What of JSON Schema the published one uses. */
interface Schema {
  readonly $ref?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly oneOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly type?: string | readonly string[];
  readonly pattern?: string;
  readonly prefixItems?: readonly Schema[];
  readonly items?: Schema | false;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: Schema | false;
}

const { $defs } = JSON.parse(committedSchema) as { readonly $defs: Readonly<Record<string, Schema>> };
/** What fits the patterns there are. */
const PATTERNED = ['a'.repeat(64), '2024-03-18', '2024-04-01T09:00:00.250+08:00'];
/** A measure may hold measures: so far down, no further. */
const DEEPEST = 3;

/**
 * A record with every field there is, made from the published schema; decisions are one of each kind.
 *
 * @param words - What stands in each free text, by the number of texts before it. Neither empty nor twice the same.
 */
export function wholeRecord(words: (at: number) => string): ExportedRecord {
  let texts = 0;
  let places = 0;
  const text = (): string => words(texts++);

  function ofString({ pattern }: Schema): string {
    if (pattern === undefined) return text();
    const fit = PATTERNED.find((one) => new RegExp(pattern).test(one));
    if (fit === undefined) throw new Error(`nothing fits ${pattern}`);
    return fit;
  }

  function ofObject({ properties = {}, additionalProperties }: Schema, below: readonly string[]): object {
    const known = Object.entries(properties).map(([name, schema]) => [name, field(name, schema, below)] as const);
    return Object.fromEntries(additionalProperties ? [...known, [text(), made(additionalProperties, below)]] : known);
  }

  /** Some fields have a shape that only the program knows: a decided value is one of its kind, and all kinds here are issues. */
  function field(name: string, schema: Schema, below: readonly string[]): unknown {
    if (below.at(-1) === 'Decision' && name === 'value') return made({ $ref: '#/$defs/Issue' }, below);
    if (below.at(-1) === 'Decision' && name === 'changes') return [{ field: 'title', from: text(), to: text() }];
    return made(schema, below);
  }

  function ofArray({ items, prefixItems }: Schema, below: readonly string[]): unknown[] {
    if (prefixItems) return [(places += 1), places + 4];
    if (!items) return [];
    const inner = items.$ref === undefined ? items : { ...$defs[items.$ref.split('/').at(-1) ?? ''], $ref: items.$ref };
    const name = inner.$ref?.split('/').at(-1) ?? '';
    if (below.filter((one) => one === name).length >= DEEPEST) return [];
    return inner.oneOf ? inner.oneOf.map((option) => made(option, [...below, name])) : [made(items, below)];
  }

  function made(schema: Schema, below: readonly string[] = []): unknown {
    const { $ref, type, oneOf, anyOf } = schema;
    if ($ref !== undefined) {
      const name = $ref.split('/').at(-1) ?? '';
      return made($defs[name] ?? {}, [...below, name]);
    }
    if ('const' in schema) return schema.const;
    if (schema.enum) return schema.enum[0];
    const [option] = oneOf ?? anyOf?.filter((one) => one.type !== 'null') ?? [];
    if (option) return made(option, below);
    switch (typeof type === 'string' ? type : type?.find((one) => one !== 'null') ?? '') {
      case 'string': return ofString(schema);
      case 'integer': case 'number': return 3;
      case 'boolean': return true;
      case 'array': return ofArray(schema, below);
      case 'object': return ofObject(schema, below);
      default: return text();
    }
  }

  const record = made({ $ref: '#/$defs/Record' }) as ExportedRecord;
  return recordSchema.parse({ ...record, capture: { ...record.capture, text: `${record.capture.text}${'整改。\n'.repeat(places)}` } });
}
