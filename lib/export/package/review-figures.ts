import { CHOICE_SLOTS } from '@/lib/review/types';
import type { ExportedRecord } from '../checked-record';

/** What became of the machine's values of one kind, or of one field. */
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

/** Fields that say how a value was come by, or where it stands, and items that are counted by themselves. */
const NO_VALUES: ReadonlySet<string> = new Set([
  'id', 'review', 'rule', 'source', 'span', 'clauseSpan', 'certainty', 'checkReasons', 'checks', 'statusFrom', 'statusEvidence', 'yearFrom', 'inherited',
  'measures', 'subProblems', 'pending',
]);

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);
const reviewOf = (value: Fields): Reviewed | undefined => (isFields(value['review']) && typeof value['review']['state'] === 'string' ? (value['review'] as unknown as Reviewed) : undefined);

/** Is something said there? */
const isSaid = (value: unknown): boolean => value !== undefined && value !== null && value !== '' && !(Array.isArray(value) && value.length === 0);
/** A value without what was decided below it, to be compared. */
const plain = (value: unknown): string => JSON.stringify(value, (key, field: unknown) => (key === 'review' ? undefined : field));

/** What became of one field of an item that was looked at. */
function fateOf(before: unknown, now: unknown): Exclude<keyof Figures, 'undecided'> {
  if (!isSaid(before)) return 'added';
  if (!isSaid(now)) return 'rejected';
  return plain(before) === plain(now) ? 'kept' : 'corrected';
}

const STATES: Readonly<Record<string, keyof Figures>> = { corrected: 'corrected', added: 'added', rejected: 'rejected' };
const fateOfItem = (review: Reviewed | undefined): keyof Figures => (review ? STATES[review.state] ?? 'kept' : 'undecided');

function tally(all: Map<string, Figures>, name: string, fate: keyof Figures): void {
  const known = all.get(name) ?? { kept: 0, corrected: 0, added: 0, rejected: 0, undecided: 0 };
  known[fate] += 1;
  all.set(name, known);
}

/** Counts what was kept, corrected, added and rejected: per kind of value, and per field. */
export class ReviewFigures {
  readonly kinds = new Map<string, Figures>();
  /** "issue.status", "inspection.start": each counts where the machine or a person said something. */
  readonly fields = new Map<string, Figures>();
  records = 0;
  notices = 0;
  reviewed = 0;

  add(record: ExportedRecord): void {
    this.records += 1;
    this.reviewed += record.review.reviewed ? 1 : 0;
    for (const { kind, id, value } of record.rejected ?? []) this.reject(kind, id, isFields(value) ? value : {});
    this.choices(record.notice, record.review.classes ?? {});
    if (!record.notice) return;
    this.notices += 1;
    this.walk(record.notice, '');
  }

  private reject(kind: string, id: string, value: Fields): void {
    tally(this.kinds, kind, 'rejected');
    // A fact is called by its field, and by its place where there are several.
    if (kind === 'fact' || kind === 'choice') tally(this.fields, id.split('/')[0] ?? id, 'rejected');
    else for (const field of Object.keys(value)) if (!NO_VALUES.has(field) && isSaid(value[field])) tally(this.fields, `${kind}.${field}`, 'rejected');
  }

  /** Classes are no objects: what was decided on them stands beside the notice. */
  private choices(notice: Fields | null, reviews: Readonly<Record<string, Reviewed>>): void {
    for (const slot of CHOICE_SLOTS) {
      const [group = '', field] = slot.split('.');
      const holder = field === undefined ? notice : notice?.[group];
      const review = reviews[slot];
      if (!review && !(isFields(holder) && isSaid(holder[field ?? group]))) continue;
      const fate = fateOfItem(review);
      tally(this.kinds, 'choice', fate);
      tally(this.fields, slot, fate);
    }
  }

  private item(kind: string, value: Fields): void {
    const review = reviewOf(value);
    const fate = fateOfItem(review);
    tally(this.kinds, kind, fate);
    const before = review?.machine ?? value;
    for (const field of new Set([...Object.keys(before), ...Object.keys(value)])) {
      if (NO_VALUES.has(field) || (!isSaid(before[field]) && !isSaid(value[field]))) continue;
      tally(this.fields, `${kind}.${field}`, fate === 'corrected' ? fateOf(before[field], value[field]) : fate);
    }
  }

  private walk(holder: Fields, group: string): void {
    for (const [name, value] of Object.entries(holder)) {
      const kind = LISTS[name];
      if (kind !== undefined && Array.isArray(value)) {
        for (const each of value as readonly Fields[]) {
          this.item(kind, each);
          this.walk(each, kind);
        }
      } else if (group === '' && (name === 'inspection' || name === 'contacts')) {
        if (isFields(value)) for (const [field, facts] of Object.entries(value)) for (const each of [facts].flat()) this.fact(`${name}.${field}`, each);
      } else if (group === '') for (const each of [value].flat()) this.fact(name, each);
    }
  }

  /** A value of the notice itself: it has its words and the rule that read them. */
  private fact(slot: string, value: unknown): void {
    if (!isFields(value) || !('value' in value && 'rule' in value && 'from' in value)) return;
    const fate = fateOfItem(reviewOf(value));
    tally(this.kinds, 'fact', fate);
    tally(this.fields, slot, fate);
  }

  /** All kinds together. */
  get total(): Figures {
    const sum: Figures = { kept: 0, corrected: 0, added: 0, rejected: 0, undecided: 0 };
    for (const each of this.kinds.values()) for (const name of Object.keys(sum) as (keyof Figures)[]) sum[name] += each[name];
    return sum;
  }
}
