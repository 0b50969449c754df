/** What a scanner finds in a JSON file: one element of its list of records, or at the end everything around that list. */
export type Scanned =
  | { readonly kind: 'record'; readonly text: string; readonly line: number; /** What it was parsed to, where that was done to find its end. */ readonly value?: unknown }
  | { readonly kind: 'envelope'; readonly text: string };

/** Why a file cannot be scanned on. */
export class ScanError extends Error {
  constructor(readonly kind: 'too-deep' | 'too-large' | 'cut-off' | 'not-json', readonly line: number, detail: string) {
    super(detail);
  }
}

/** Brackets within brackets; a record of ours has about a dozen, measures below measures a few more. */
export const DEEPEST = 200;
/** Of one record, and of what stands around the list, in UTF-16 units. */
export const LONGEST_RECORD = 64 * 1024 * 1024;
const LONGEST_ENVELOPE = 1024 * 1024;

const FEED = 0x0a;
const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COMMA = 0x2c;
const OPEN_LIST = 0x5b;
const CLOSE_LIST = 0x5d;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;

/**
 * How a record ends in a file as we write them. In no JSON string stands a line feed: what is valid JSON from a record's beginning
 * to here is the record, however it was indented.
 */
const RECORD_END = '\n    }';
/** A record of more is looked through sign by sign: it may be a file that only begins like one of ours. */
const LONGEST_STRIDE = 8 * 1024 * 1024;

/** What a text parses to, as {@link Scanned} has it; null if it is no JSON. */
function parsed(text: string): { readonly value: unknown } | null {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return null; // the answer: it is not whole
  }
}

/** Is a character of this code part of JSON's structure? By code, up to that of "}". */
const STRUCTURE = Uint8Array.from({ length: CLOSE_OBJECT + 1 }, (_, code) =>
  ([QUOTE, COMMA, OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT].includes(code) ? 1 : 0));

/** How many backslashes stand right before a place, looked for back to `from`. */
function slashesBefore(text: string, at: number, from: number): number {
  let count = 0;
  while (at - 1 - count >= from && text.charCodeAt(at - 1 - count) === BACKSLASH) count += 1;
  return count;
}

/**
 * Cuts a JSON export into its records without parsing it: memory holds one record, not the file. Fed with pieces of text in
 * order; what it gives is not known to be JSON yet, if it says no value. A file written as ours are is gone through in strides: from
 * a record's beginning to where the next line ends one, which is right if that parses. Others are looked through sign by sign.
 *
 *   {"format": …, "records": [ {…}, {…} ]}  → two records with the lines they begin on, then {"format": …, "records": []}
 */
export class RecordScanner {
  private depth = 0;
  private inString = false;
  /** The piece before ended behind a backslash that escapes what comes now. */
  private escaped = false;
  /** Of the place up to which lines were counted. */
  private line = 1;
  private counted = 0;
  /** The string at depth 1 that may be a key, while it is read and after. */
  private key: string | null = null;
  private inList = false;
  private envelope = '';
  private record = '';
  /** Null before the record's first bracket. */
  private recordLine: number | null = null;
  /** Is it gone through in strides still? */
  private strides = true;
  /** A record's beginning, whose end is in none of the pieces yet. */
  private begun = '';
  /** What the record was parsed to, and its text, where it was found by a stride. */
  private strode: { readonly text: string; readonly value: unknown } | null = null;

  /** @throws {ScanError} If the text is deeper or longer than any file of ours. */
  *feed(piece: string): Generator<Scanned> {
    const text = this.begun + piece;
    this.begun = '';
    this.counted = 0;
    // Where what was not copied yet begins.
    let from = 0;
    let at = this.inString ? this.endOfString(text, 0, 0) + 1 : 0;
    for (; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      if (code > CLOSE_OBJECT || STRUCTURE[code] === 0) continue;
      if (this.inList && this.depth === 2) {
        const first = this.recordLine === null;
        this.recordLine ??= this.lineAt(text, at);
        const end = first && this.strides && code === OPEN_OBJECT ? this.strideEnd(text, at) : null;
        if (end === 'later') {
          this.keep(text, from, at);
          this.begun = text.slice(at);
          this.recordLine = null;
          return;
        }
        if (end !== null) {
          at = end - 1;
          continue;
        }
      }
      if (code === QUOTE) {
        this.inString = true;
        at = this.endOfString(text, at + 1, from);
      } else if (code === OPEN_OBJECT || code === OPEN_LIST) {
        this.depth += 1;
        if (this.depth > DEEPEST) throw new ScanError('too-deep', this.lineAt(text, at), `more than ${DEEPEST} brackets within brackets`);
        if (this.depth === 2 && code === OPEN_LIST && this.key === 'records') {
          this.keep(text, from, at + 1);
          this.inList = true;
          from = at + 1;
        }
      } else if (code === CLOSE_OBJECT || code === CLOSE_LIST) {
        this.depth -= 1;
        if (this.depth < 0) throw new ScanError('not-json', this.lineAt(text, at), 'a bracket is closed that was never opened');
        if (this.inList && this.depth === 1) {
          this.keep(text, from, at);
          yield* this.endRecord(text, at);
          this.inList = false;
          this.key = null;
          from = at;
        }
      } else if (this.inList && this.depth === 2) {
        this.keep(text, from, at);
        yield* this.endRecord(text, at, true);
        from = at + 1;
      }
    }
    this.keep(text, from, text.length);
    this.lineAt(text, text.length);
  }

  /** @throws {ScanError} If the file ends in the middle. */
  *end(): Generator<Scanned> {
    this.strides = false;
    if (this.begun !== '') yield* this.feed('');
    if (this.depth > 0 || this.inString) throw new ScanError('cut-off', this.line, 'the file ends in the middle');
    yield { kind: 'envelope', text: this.envelope };
  }

  /** Where the record that begins at a place ends; "later" if that is not here yet; null if signs have to be looked at to tell. */
  private strideEnd(text: string, at: number): number | 'later' | null {
    const found = text.indexOf(RECORD_END, at);
    if (found < 0) {
      this.strides = text.charCodeAt(at + 1) === FEED && text.length - at < LONGEST_STRIDE;
      return this.strides ? 'later' : null;
    }
    const end = found + RECORD_END.length;
    const record = text.slice(at, end);
    const whole = parsed(record);
    this.strides = whole !== null;
    this.strode = whole && { text: record, ...whole };
    return whole && end;
  }

  /** The place of the quote that ends the string `at` stands in; the end of the text if it goes on in the next piece. */
  private endOfString(text: string, at: number, from: number): number {
    // An escaped character begins the piece: it ends no string.
    let begin = this.escaped ? at + 1 : at;
    this.escaped = false;
    for (;;) {
      const quote = text.indexOf('"', begin);
      const end = quote < 0 ? text.length : quote;
      const isEscaped = slashesBefore(text, end, begin) % 2 === 1;
      if (quote < 0) {
        this.escaped = isEscaped;
        return end;
      }
      if (!isEscaped) {
        this.inString = false;
        if (this.depth === 1) this.key = this.lastString(text, from, quote);
        return quote;
      }
      begin = quote + 1;
    }
  }

  /** Line of a place behind those asked for before; each piece is looked through for line feeds once. */
  private lineAt(text: string, at: number): number {
    for (;;) {
      const feed = text.indexOf('\n', this.counted);
      if (feed >= at) return this.line;
      this.counted = feed < 0 ? text.length : feed + 1;
      if (feed < 0) return this.line;
      this.line += 1;
    }
  }

  private keep(text: string, from: number, to: number): void {
    if (this.inList) {
      this.record += text.slice(from, to);
      if (this.record.length > LONGEST_RECORD) throw new ScanError('too-large', this.recordLine ?? this.line, `a record of more than ${LONGEST_RECORD} characters`);
    } else {
      this.envelope += text.slice(from, to);
      if (this.envelope.length > LONGEST_ENVELOPE) throw new ScanError('too-large', this.line, 'there is no list of records in the first million characters');
    }
  }

  private *endRecord(text: string, at: number, more = false): Generator<Scanned> {
    const record = this.record.trim();
    const line = this.recordLine ?? this.lineAt(text, at);
    const { strode } = this;
    this.record = '';
    this.recordLine = null;
    this.strode = null;
    if (record !== '') yield { kind: 'record', text: record, line, ...(strode?.text === record && { value: strode.value }) };
    else if (more) throw new ScanError('not-json', line, 'a comma without a record before it');
  }

  private lastString(text: string, from: number, at: number): string | null {
    const before = this.inList ? '' : this.envelope.slice(-64) + text.slice(Math.max(from, at - 64), at);
    return /"([^"\\]{0,32})$/.exec(before)?.[1] ?? null;
  }
}
