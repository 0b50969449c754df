import type { RowRef } from '@/lib/library/item-rows';
import { isByPlace } from '@/lib/library/place-runs';
import type { TableRow } from '@/lib/library/told';
import type { ShelfDetails, ShelfItems } from '@/lib/library/types';
import type { Level } from '@/lib/library/view';
import type { ShelfDatabase } from '@/lib/store/shelf/shelf-database';

const byKey = <Row extends { readonly key: string }>(rows: readonly (Row | undefined)[]): ReadonlyMap<string, Row> =>
  new Map(rows.flatMap((row) => (row ? [[row.key, row] as const] : [])));

/** What a row of the table says of its item. */
function itemAt(level: Level, itemId: string, { issues, deadlines }: ShelfItems, details: ShelfDetails | undefined): Pick<TableRow, 'issue' | 'measure' | 'sanction' | 'deadline'> {
  const issueOf = (id: string | undefined): Pick<TableRow, 'issue'> => {
    const issue = issues.find((each) => each.id === id);
    return issue ? { issue } : {};
  };
  const measure = level === 'measure' ? details?.measures[Number(itemId)] : undefined;
  const sanction = level === 'accountability' ? details?.sanctions[Number(itemId)] : undefined;
  const deadline = level === 'deadline' ? deadlines.find(({ id }) => id === itemId) : undefined;
  return {
    ...issueOf(level === 'issue' ? itemId : measure?.issueId ?? sanction?.issueId), ...(measure && { measure }), ...(sanction && { sanction }), ...(deadline && { deadline }),
  };
}

/** What rows of the table say of their items. */
export type ItemsOf = (ref: RowRef) => ReturnType<typeof itemAt>;

/** Reads what rows of the table say of their items, those of each record once. */
export async function readItems(disk: ShelfDatabase, level: Level, refs: readonly RowRef[]): Promise<ItemsOf> {
  const keys = level === 'notice' ? [] : [...new Set(refs.map(({ key }) => key))];
  const [items, details] = await Promise.all([
    keys.length === 0 ? [] : disk.items.bulkGet(keys), keys.length === 0 || !isByPlace(level) ? [] : disk.details.bulkGet(keys),
  ]).then(([some, more]) => [byKey(some), byKey(more)] as const);
  return ({ key, itemId }) => {
    const own = items.get(key);
    return own && itemId !== undefined ? itemAt(level, itemId, own, details.get(key)) : {};
  };
}
