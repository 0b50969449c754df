import type { AppError } from '@/lib/errors';
import type { Result } from '@/lib/result';
import type { ZhenggaiDatabase } from '../database';
import { decisionTables } from '../refresh-entry';
import { attempt } from '../storage-error';
import { readHoldings } from './locate-record';
import { type Met, Meeting } from './meet-record';
import { headOf, type RecordHead } from './record-head';
import { sidesOf } from './sides';
import type { ImportedRecord, PlannedRecord } from './types';

/** Conflicts whose readings are compared: of more, nobody looks at each, and it would be waited for. */
const MOST_COMPARED = 500;

function lineOf({ key, local, theirs, merged }: Met, compares: boolean): PlannedRecord {
  const { state, differences } = merged;
  const line = { key, title: headOf(theirs).title, url: theirs.capture.source.url, state, differences };
  return local && state === 'conflict' ? { ...line, sides: sidesOf(local, theirs, merged, compares) } : line;
}

/** What an import would do, without doing it: records are shown to it one by one, in the order of the file, while that is read. */
export class ImportPlan {
  private readonly planned: PlannedRecord[] = [];
  private bare = 0;
  private compared = 0;

  private constructor(private readonly db: ZhenggaiDatabase, private readonly meeting: Meeting) {}

  /** @param now - ISO 8601 with offset. */
  static async open(db: ZhenggaiDatabase, now: string): Promise<ImportPlan> {
    const held = await db.transaction('r', [db.captures, db.records], async () => readHoldings(db));
    return new ImportPlan(db, new Meeting(db, held, { coder: db.coder, now }));
  }

  /** One line a record, in the order of the file. */
  get lines(): readonly PlannedRecord[] {
    return this.planned;
  }

  /** New records of which the file holds no snapshot: their text comes alone. */
  get withoutSnapshot(): number {
    return this.bare;
  }

  /** A record of which nothing is stored, by its head; only of a file that holds no snapshots. @returns Whether it is one; if not, nothing is planned. */
  addFresh(head: RecordHead): boolean {
    const key = this.meeting.freshKey(head);
    if (key === null) return false;
    this.planned.push({ key, title: head.title, url: head.capture.source.url, state: 'new', differences: [] });
    this.bare += 1;
    return true;
  }

  /** @throws What the database throws. */
  async add(record: ImportedRecord): Promise<void> {
    const { db, meeting } = this;
    const met = meeting.fresh(record) ?? await db.transaction('r', decisionTables(db), async () => meeting.stored(record, () => 'later'));
    const line = lineOf(met, this.compared < MOST_COMPARED);
    if (line.sides?.reading) this.compared += 1;
    this.planned.push(line);
    if (met.merged.state === 'new' && record.capture.html === '') this.bare += 1;
  }
}

/** The plan of records that are all there. */
export function planImport(db: ZhenggaiDatabase, records: Iterable<ImportedRecord>, now: string): Promise<Result<readonly PlannedRecord[], AppError>> {
  return attempt(async () => {
    const plan = await ImportPlan.open(db, now);
    for (const record of records) await plan.add(record);
    return plan.lines;
  });
}
