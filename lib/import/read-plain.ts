import type { z } from 'zod';
import { FORMAT, recordSchema, review, SCHEMA_VERSION, span } from '@/lib/export/schema';
import type { Notice, Verdict } from '@/lib/notice/types';
import { leaveItems } from '@/lib/review/record-state';
import type { RecordVersion } from '@/lib/store/types';
import type { Block } from '@/lib/text/types';
import { z as zod } from '@/lib/zod';
import { compileSchema, type Reading, UNSURE } from './compile-schema';
import { hostileIn } from './hostile-value';

type Exported = z.infer<typeof recordSchema>;

/** Fields of a record nobody has decided anything on but as a whole (a note, tags, that it is reviewed): most of them. */
const PLAIN = {
  id: true, captureId: true, index: true, key: true, supersededAt: true, source: true, capture: true, verdict: true, notice: true, review: true,
  candidates: true, decisions: true, notes: true, tags: true, versions: true,
} as const;

/** What stands beside them on a line of JSON Lines. */
const LINE = { format: zod.literal(FORMAT).optional(), schemaVersion: zod.literal(SCHEMA_VERSION).optional() };

/** A record on whose items nobody has decided anything, with its spans as the store has them; decisions are as the file has them. */
export interface PlainRecord extends Omit<Pick<Exported, keyof typeof PLAIN>, 'capture' | 'verdict' | 'notice' | 'versions'> {
  readonly capture: Omit<Exported['capture'], 'blocks'> & { readonly blocks?: readonly Block[] };
  readonly verdict: Verdict;
  readonly notice: Notice | null;
  readonly versions: readonly RecordVersion[];
}

/** Reads records on whose items nobody has decided anything, as the export's schema does and a tenth of its time. */
export class PlainReader {
  /** The end of the span that ends last, of those that count into the record's own text. */
  private furthest = 0;
  private readonly read: Reading;

  constructor() {
    const place: Reading = (value) => {
      if (!Array.isArray(value) || value.length !== 2) return UNSURE;
      const [start, end] = value as readonly unknown[];
      if (typeof start !== 'number' || typeof end !== 'number' || !Number.isSafeInteger(start) || !Number.isSafeInteger(end) || start < 0 || start > end) return UNSURE;
      if (end > this.furthest) this.furthest = end;
      return { start, end };
    };
    // What was decided stands beside values: such a record is not plain.
    const own = new Map<unknown, Reading>([[span, place], [review, () => UNSURE]]);
    // Few, and small: their schema is asked.
    const { decisions } = recordSchema.shape;
    own.set(decisions, (value) => {
      const { data } = hostileIn(value) === null ? decisions.safeParse(value) : {};
      return data && leaveItems(data) ? value : UNSURE;
    });
    const earlier = compileSchema(recordSchema.shape.versions, own);
    own.set(recordSchema.shape.versions, (versions) => {
      const { furthest } = this;
      const read = earlier(versions);
      // Their spans count into other texts.
      this.furthest = furthest;
      return read;
    });
    this.read = compileSchema(recordSchema.pick(PLAIN).extend(LINE), own);
  }

  /**
   * @param value - A parsed record; it is changed, also where it turns out not to be plain.
   * @returns The value itself; null where schemas have to be asked, which say what is wrong if anything is.
   */
  record(value: unknown): PlainRecord | null {
    this.furthest = 0;
    const read = this.read(value);
    if (read === UNSURE) return null;
    const record = read as PlainRecord;
    return this.furthest <= record.capture.text.length ? record : null;
  }
}
