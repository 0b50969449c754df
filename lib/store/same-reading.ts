import type { Extraction } from '@/lib/capture/record';

/** A value as text, the same for every order of keys; fields that are `undefined` count as absent. */
function stable(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(stable).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const fields = Object.entries(value).filter(([, field]) => field !== undefined).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${fields.map(([key, field]) => `${JSON.stringify(key)}:${stable(field)}`).join(',')}}`;
}

type Reading = Pick<Extraction, 'verdict' | 'notice'>;

const read = ({ verdict: { kind, family, relatedKind, decidedBy }, notice }: Reading): string =>
  stable([kind, family, relatedKind, decidedBy, notice]);

/** Do two readings say the same to a reader? What agrees in this needs no second version; scores may differ. */
export const sameReading = (one: Reading, other: Reading): boolean => read(one) === read(other);
