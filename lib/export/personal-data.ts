import type { ExportedRecord } from './checked-record';
import type { PersonalData } from './formats/types';

/** Stands for each character that is not shown: places in the text stay what they were. */
const COVER = '＊';
/** Ends of names that are bodies, not persons: 财政局, 办公室, 第二党支部, 各镇街. */
const BODY = /(?:局|委|办|组|处|科|院|校|部|会|队|所|中心|站|厅|室|司|公司|集团|镇|乡|街道|街|党|政府|区|县|市|机关|单位|支部|大队|法院|馆|社|园|系|办公室|领导小组)$/;
/** A name of two to four characters, perhaps with a title behind it in brackets. */
const NAME = /^\p{Script=Han}{2,4}(?:[·•]\p{Script=Han}{1,6})?$/u;

/** The names in the words of a 责任人 or 责任领导: 张三、李四（副局长） → 张三, 李四. Bodies are none. */
export function namesIn(words: string): string[] {
  return words.split(/[\s、,，;；/\n]+/u).map((part) => part.replace(/[（(].*$/u, '').replace(/^(?:责任人|责任领导|分管领导|牵头领导)[:：]?/u, '').trim())
    .filter((name) => NAME.test(name) && !BODY.test(name));
}

/** What of a record names persons: what was read last, by people and by the machine, and what was read before. */
type Naming = Pick<ExportedRecord, 'notice' | 'reading' | 'versions'>;

/** Everything in some records that is a person's: how to reach somebody, and who answers for what. */
function personalWords(records: readonly Naming[]): string[] {
  const words: string[] = [];
  for (const each of records.flatMap(({ notice, reading, versions }) => [notice, reading, ...versions.map((version) => version.notice)])) {
    if (!each) continue;
    for (const list of Object.values(each.contacts)) for (const { value, text } of list) words.push(value, text);
    for (const { responsible } of each.issues) for (const { text } of responsible) words.push(...namesIn(text));
  }
  return [...new Set(words)].filter((word) => word.trim().length > 1).sort((a, b) => b.length - a.length);
}

/** Finds them; null if there are none. */
function personalPattern(records: readonly Naming[]): RegExp | null {
  const words = personalWords(records);
  return words.length > 0 ? new RegExp(words.map(escape).join('|'), 'g') : null;
}

const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Fields that are no words of the page: digits of a telephone number may stand in a hash, an address or a time by chance. */
const NO_WORDS: ReadonlySet<string> = new Set([
  'id', 'captureId', 'key', 'url', 'canonicalUrl', 'textSha256', 'htmlSha256', 'retrievedAt', 'reviewedAt', 'madeAt', 'supersededAt', 'at', 'issueId', 'target', 'rule',
  'extractorVersion', 'due', 'dueLatest', 'from', 'publishedOn',
]);

/** A copy in which `change` was applied to every string of words; keys stay. */
function mapWords(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return value.map((each) => mapWords(each, change));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, field]) => [key, NO_WORDS.has(key) ? field : mapWords(field, change)]));
}

/**
 * Covers personal data in records that are shared: contacts and names of natural persons, wherever their words stand, the
 * text included; who decided becomes "coder 1", "coder 2", … One for a file: the same coder has the same number in it.
 *
 *   masked  → words are covered character by character, so that all places hold
 *   dropped → covered as well, and contacts and persons are left out of the lists
 *
 * Hashes stay those of the page as it was: they prove it, and such a file is refused by the import.
 */
export class PersonalDataCover {
  private readonly coders = new Map<string, string>();

  constructor(private readonly mode: PersonalData) {}

  private readonly coder = (name: string): string => {
    const known = this.coders.get(name) ?? `coder ${this.coders.size + 1}`;
    this.coders.set(name, known);
    return known;
  };

  private readonly unnamed = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(this.unnamed);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, field]) => [key, key === 'coder' && typeof field === 'string' && field !== '—' ? this.coder(field) : this.unnamed(field)]));
  };

  /**
   * The record as it may be shared; the record itself if personal data is kept.
   *
   * @param others - The other notices of its page: its text holds their words, too.
   */
  cover(record: ExportedRecord, others: readonly Naming[] = []): ExportedRecord {
    if (this.mode === 'kept') return record;
    const pattern = personalPattern([record, ...others]);
    const covered = pattern ? mapWords(record, (text) => text.replace(pattern, (found) => COVER.repeat(found.length))) : record;
    const unnamed = this.unnamed(covered) as ExportedRecord;
    return this.mode === 'masked' ? unnamed : this.withoutPersons(unnamed);
  }

  /**
   * A record's snapshot as it may be shared; undefined where its markup parts words that must be covered, so that they cannot.
   *
   * @param record - As it was, uncovered.
   */
  coverSnapshot(record: ExportedRecord, html: string, others: readonly Naming[] = []): string | undefined {
    if (this.mode === 'kept') return html;
    const all = [record, ...others];
    const pattern = personalPattern(all);
    if (!pattern) return html;
    const covered = html.replace(pattern, (found) => COVER.repeat(found.length));
    const words = covered.replace(/<[^>]*>/g, '').replace(/&#?\w{1,10};|\s/g, '');
    return personalWords(all).some((word) => words.includes(word.replace(/\s/g, ''))) ? undefined : covered;
  }

  private withoutPersons(record: ExportedRecord): ExportedRecord {
    const drop = (notice: ExportedRecord['notice']): ExportedRecord['notice'] => notice && {
      ...notice, contacts: { phone: [], address: [], postcode: [], email: [] },
      issues: notice.issues.map((issue) => ({ ...issue, responsible: issue.responsible.filter(({ text }) => !text.includes(COVER)) })),
    };
    const versions = record.versions.map((version) => ({ ...version, notice: drop(version.notice) }));
    return { ...record, notice: drop(record.notice), ...(record.reading !== undefined && { reading: drop(record.reading) }), versions };
  }
}
