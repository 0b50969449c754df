import type { ExportedRecord } from '../checked-record';

/** What became of the machine's values of one kind. */
export interface Figures {
  /** Looked at and left as they were. */
  kept: number;
  corrected: number;
  added: number;
  rejected: number;
  /** Nobody decided on them. */
  undecided: number;
}

type Fields = Readonly<Record<string, unknown>>;
interface Reviewed {
  readonly state: string;
  readonly machine?: Fields;
}

/** Lists of a notice whose members are values of one kind. */
const LISTS: Readonly<Record<string, string>> = {
  issues: 'issue', deadlines: 'deadline', duties: 'duty', declaredTotals: 'total', accountability: 'accountability', leads: 'leads', outcomes: 'outcome',
  measures: 'measure', subProblems: 'part', pending: 'pending',
};

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);
const reviewOf = (value: Fields): Reviewed | undefined => (isFields(value['review']) && typeof value['review']['state'] === 'string' ? (value['review'] as unknown as Reviewed) : undefined);

/** Counts, per kind of value, what was kept, corrected, added and rejected; and per field, how often it was corrected. */
export class ReviewFigures {
  readonly kinds = new Map<string, Figures>();
  /** "issue.status" → corrections of it. */
  readonly fields = new Map<string, number>();
  records = 0;
  notices = 0;
  reviewed = 0;

  add(record: ExportedRecord): void {
    this.records += 1;
    this.reviewed += record.review.reviewed ? 1 : 0;
    for (const { kind } of record.rejected ?? []) this.of(kind).rejected += 1;
    for (const each of Object.values(record.review.classes ?? {})) this.count('choice', each, {});
    if (!record.notice) return;
    this.notices += 1;
    this.walk(record.notice);
  }

  private of(kind: string): Figures {
    const known = this.kinds.get(kind) ?? { kept: 0, corrected: 0, added: 0, rejected: 0, undecided: 0 };
    this.kinds.set(kind, known);
    return known;
  }

  private count(kind: string, review: Reviewed | undefined, value: Fields): void {
    const figures = this.of(kind);
    if (review === undefined) figures.undecided += 1;
    else if (review.state === 'corrected') figures.corrected += 1;
    else if (review.state === 'added') figures.added += 1;
    else figures.kept += 1;
    if (review?.state !== 'corrected' || !review.machine) return;
    for (const [field, before] of Object.entries(review.machine)) {
      if (JSON.stringify(before) === JSON.stringify(value[field])) continue;
      this.fields.set(`${kind}.${field}`, (this.fields.get(`${kind}.${field}`) ?? 0) + 1);
    }
  }

  private walk(holder: Fields): void {
    for (const [name, value] of Object.entries(holder)) {
      const kind = LISTS[name];
      if (kind !== undefined && Array.isArray(value)) {
        for (const each of value as readonly Fields[]) {
          this.count(kind, reviewOf(each), each);
          this.walk(each);
        }
      } else if (name === 'inspection' || name === 'contacts') {
        if (isFields(value)) for (const each of Object.values(value).flat()) this.fact(each);
      } else for (const each of [value].flat()) this.fact(each);
    }
  }

  /** A value of the notice itself: it has its words and the rule that read them. */
  private fact(value: unknown): void {
    if (isFields(value) && 'value' in value && 'rule' in value && 'from' in value) this.count('fact', reviewOf(value), value);
  }

  /** All kinds together. */
  get total(): Figures {
    const sum: Figures = { kept: 0, corrected: 0, added: 0, rejected: 0, undecided: 0 };
    for (const each of this.kinds.values()) for (const name of Object.keys(sum) as (keyof Figures)[]) sum[name] += each[name];
    return sum;
  }
}
