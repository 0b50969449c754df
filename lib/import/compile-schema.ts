import type { z } from '@/lib/zod';
import { FORBIDDEN } from './hostile-value';

/** The schema itself has to be asked: the value is wrong, or it is one that is not told here. */
export const UNSURE = Symbol('unsure');

/** Gives a parsed JSON value as it is read, or {@link UNSURE}. Parts that are read otherwise are changed in the value itself. */
export type Reading = (value: unknown) => unknown;

type Fields = Record<string, unknown>;
type Schema = z.core.$ZodTypes;

/** Schemas that hold themselves are followed so deep: a value of more is for those who count. */
const DEEPEST_FOLLOWED = 32;

const unsure: Reading = () => UNSURE;
const when = (fits: (value: unknown) => boolean): Reading => (value) => (fits(value) ? value : UNSURE);

/** What a check of a string asks; null for one that is not known here. */
function stringCheck(check: z.core.$ZodChecks): ((text: string) => boolean) | null {
  const { def } = check._zod;
  if (def.check === 'min_length') return ({ length }) => length >= def.minimum;
  if (def.check === 'string_format' && def.format === 'regex') {
    const { pattern } = def;
    return pattern ? (text) => pattern.test(text) : null;
  }
  return null;
}

/** The same of a number. */
function numberCheck(check: z.core.$ZodChecks): ((number: number) => boolean) | null {
  const { def } = check._zod;
  if (def.check === 'number_format' && def.format === 'safeint') return Number.isSafeInteger;
  const { value, inclusive } = def.check === 'greater_than' ? def : { value: null, inclusive: false };
  return typeof value === 'number' && inclusive ? (number) => number >= value : null;
}

function oneOf(values: readonly unknown[]): Reading {
  const all = new Set(values);
  return when((value) => all.has(value));
}

const checksOf = ({ checks = [] }: { readonly checks?: readonly z.core.$ZodCheck[] | undefined }) => checks as readonly z.core.$ZodChecks[];

function compileText(def: z.core.$ZodStringDef): Reading {
  const checks = checksOf(def).map(stringCheck);
  if (checks.length === 0) return when((value) => typeof value === 'string');
  const all = checks.filter((check) => check !== null);
  return all.length < checks.length ? unsure : when((value) => typeof value === 'string' && all.every((check) => check(value)));
}

function compileNumber(def: z.core.$ZodNumberDef): Reading {
  const checks = checksOf(def).map(numberCheck);
  const all = checks.filter((check) => check !== null);
  return all.length < checks.length ? unsure : when((value) => typeof value === 'number' && Number.isFinite(value) && all.every((check) => check(value)));
}

function followed(inner: Reading): Reading {
  let depth = 0;
  return (value) => {
    if (depth >= DEEPEST_FOLLOWED) return UNSURE;
    depth += 1;
    const read = inner(value);
    depth -= 1;
    return read;
  };
}

function listOf(element: Reading): Reading {
  return (value) => {
    if (!Array.isArray(value)) return UNSURE;
    const list = value as unknown[];
    for (let at = 0; at < list.length; at += 1) {
      const read = element(list[at]);
      if (read === UNSURE) return UNSURE;
      if (read !== list[at]) list[at] = read;
    }
    return list;
  };
}

/** What is named by any words: they must be none that reach a prototype. */
function namedBy(element: Reading): Reading {
  return (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return UNSURE;
    return Object.entries(value).every(([key, field]) => !FORBIDDEN.has(key) && element(field) === field) ? value : UNSURE;
  };
}

function objectOf(fields: readonly { readonly key: string; readonly optional: boolean; readonly read: Reading }[]): Reading {
  return (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return UNSURE;
    const own = value as Fields;
    let known = 0;
    for (const { key, optional, read } of fields) {
      const field = own[key];
      // JSON has no undefined: it is not there.
      if (field === undefined) {
        if (!optional) return UNSURE;
        continue;
      }
      const seen = read(field);
      if (seen === UNSURE) return UNSURE;
      if (seen !== field) own[key] = seen;
      known += 1;
    }
    return Object.keys(own).length === known ? own : UNSURE;
  };
}

/**
 * Makes plain functions of a Zod schema, for JSON values of which there are many: a value they accept is one the schema accepts
 * and would give unchanged. Of any other they say nothing, not even of one with a key the schema does not know: the schema says
 * it, with its reason. No code is generated, since extension pages run none that is.
 *
 * @param own - How parts of the schema are read, instead of by what they say.
 */
export function compileSchema(root: z.ZodType, own: ReadonlyMap<unknown, Reading>): Reading {
  const made = new Map<unknown, Reading>(own);
  const build = (schema: Schema): Reading => {
    const { def } = schema._zod;
    if (def.type === 'string') return compileText(def);
    if (def.type === 'number') return compileNumber(def);
    if (def.type === 'boolean') return when((value) => typeof value === 'boolean');
    if (def.type === 'enum') return oneOf(Object.values(def.entries));
    if (def.type === 'literal') return oneOf(def.values);
    if (def.type === 'optional') return compile(def.innerType);
    if (def.type === 'nullable') {
      const inner = compile(def.innerType);
      return (value) => (value === null ? null : inner(value));
    }
    if (def.type === 'lazy') return followed(compile(def.getter()));
    // Of the others no check is known.
    if (checksOf(def).length > 0) return unsure;
    if (def.type === 'array') return listOf(compile(def.element));
    if (def.type === 'record') return namedBy(compile(def.valueType));
    if (def.type !== 'object') return unsure;
    return objectOf(Object.entries(def.shape).map(([key, field]) => ({ key, optional: field._zod.def.type === 'optional', read: compile(field) })));
  };
  const compile = (schema: z.core.$ZodType): Reading => {
    const known = made.get(schema);
    if (known) return known;
    // A schema may hold itself.
    made.set(schema, (value) => built(value));
    const built = build(schema as Schema);
    made.set(schema, built);
    return built;
  };
  return compile(root);
}
