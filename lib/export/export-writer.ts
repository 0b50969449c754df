import { ok } from '@/lib/result';
import type { Result } from '@/lib/result';
import type { ExportOptions, ExportRecord } from './build-export';
import { checkedRecord, type ExportedRecord } from './checked-record';
import { FORMAT, SCHEMA_VERSION, exportSchema } from './schema';

/**
 * Writes the export file piece by piece: a thousand long records need not be in memory at once, and one that breaks
 * the promise of the schema is left out without costing the others. The pieces, put together as
 *
 *   [writer.head(options), ...texts, writer.tail]
 *
 * are to the letter what `exportText(buildExport(records, options))` gives for the records that fit.
 */
export class ExportWriter {
  private readonly captures = new Set<string>();
  private records = 0;
  private notices = 0;
  private issues = 0;
  private deadlines = 0;

  readonly tail = '\n  ]\n}\n';

  /** Number of records written. */
  get count(): number {
    return this.records;
  }

  /**
   * The text of the next record. The caller keeps the order (see `exportKeys` of the store).
   *
   * @returns Why it does not fit the schema, if it does not; it is not counted then.
   */
  add(record: ExportRecord): Result<string, string> {
    const checked = checkedRecord(record);
    return checked.ok ? ok(this.addChecked(checked.value)) : checked;
  }

  /** The same for a record that fits. */
  addChecked(record: ExportedRecord): string {
    const { notice } = record;
    const first = this.records === 0;
    this.captures.add(record.captureId);
    this.records += 1;
    this.notices += notice ? 1 : 0;
    this.issues += notice?.issues.length ?? 0;
    this.deadlines += notice?.deadlines.length ?? 0;
    // Within two lists it is indented as it is in the file.
    return `${first ? '' : ','}\n    ${JSON.stringify([[record]], null, 2).slice('[\n  [\n    '.length, -'\n  ]\n]'.length)}`;
  }

  /** Everything before the records; called when all are written, since it counts them. */
  head({ exportedAt, generator, personalData, errors }: ExportOptions): string {
    const { captures, records, notices, issues, deadlines } = this;
    const empty = exportSchema.parse({
      format: FORMAT,
      schemaVersion: SCHEMA_VERSION,
      generator,
      exportedAt,
      ...(personalData && { personalData }),
      counts: { captures: captures.size, records, notices, issues, deadlines },
      ...(errors && { errors }),
      records: [],
    });
    return JSON.stringify(empty, null, 2).replace(/\]\n\}$/, '');
  }
}
