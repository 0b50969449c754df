/** What a scanner finds in a JSON file: one element of its list of records, or at the end everything around that list. */
export type Scanned =
  | { readonly kind: 'record'; readonly text: string; readonly line: number }
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

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const LINE_FEED = 0x0a;

/**
 * Cuts a JSON export into its records without parsing it: memory holds one record, not the file. Fed with pieces of text in
 * order; what it gives is not known to be JSON yet.
 *
 *   {"format": …, "records": [ {…}, {…} ]}  → two records with the lines they begin on, then {"format": …, "records": []}
 */
export class RecordScanner {
  private depth = 0;
  private inString = false;
  private escaped = false;
  private line = 1;
  /** The string at depth 1 that may be a key, while it is read and after. */
  private key: string | null = null;
  private inList = false;
  private envelope = '';
  private record = '';
  private recordLine = 1;

  /** @throws {ScanError} If the text is deeper or longer than any file of ours. */
  *feed(text: string): Generator<Scanned> {
    // Where what was not copied yet begins.
    let from = 0;
    for (let at = 0; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      if (code === LINE_FEED) this.line += 1;
      if (this.inString) {
        if (this.escaped) this.escaped = false;
        else if (code === BACKSLASH) this.escaped = true;
        else if (code === QUOTE) {
          this.inString = false;
          if (this.depth === 1) this.key = this.lastString(text, from, at);
        }
        continue;
      }
      if (code === QUOTE) {
        this.inString = true;
        continue;
      }
      const sign = text[at] ?? '';
      if (sign === '{' || sign === '[') {
        this.depth += 1;
        if (this.depth > DEEPEST) throw new ScanError('too-deep', this.line, `more than ${DEEPEST} brackets within brackets`);
        if (this.depth === 2 && sign === '[' && this.key === 'records') {
          this.keep(text, from, at + 1);
          this.inList = true;
          from = at + 1;
          this.recordLine = this.line;
        }
      } else if (sign === '}' || sign === ']') {
        this.depth -= 1;
        if (this.depth < 0) throw new ScanError('not-json', this.line, 'a bracket is closed that was never opened');
        if (this.inList && this.depth === 1) {
          this.keep(text, from, at);
          yield* this.endRecord();
          this.inList = false;
          this.key = null;
          from = at;
        }
      } else if (sign === ',' && this.inList && this.depth === 2) {
        this.keep(text, from, at);
        yield* this.endRecord(true);
        from = at + 1;
      }
    }
    this.keep(text, from, text.length);
  }

  /** @throws {ScanError} If the file ends in the middle. */
  *end(): Generator<Scanned> {
    if (this.depth > 0 || this.inString) throw new ScanError('cut-off', this.line, 'the file ends in the middle');
    yield { kind: 'envelope', text: this.envelope };
  }

  private keep(text: string, from: number, to: number): void {
    if (this.inList) {
      // The line a record begins on is that of its first bracket.
      if (this.record === '') this.skipLines(text, from, to);
      this.record += text.slice(from, to);
      if (this.record.length > LONGEST_RECORD) throw new ScanError('too-large', this.recordLine, `a record of more than ${LONGEST_RECORD} characters`);
    } else {
      this.envelope += text.slice(from, to);
      if (this.envelope.length > LONGEST_ENVELOPE) throw new ScanError('too-large', this.line, 'there is no list of records in the first million characters');
    }
  }

  private skipLines(text: string, from: number, to: number): void {
    const lines = text.slice(from, to).split('\n').length - 1;
    const blank = /^\s*/.exec(text.slice(from, to))?.[0].split('\n').length ?? 1;
    this.recordLine = this.line - lines + blank - 1;
  }

  private *endRecord(more = false): Generator<Scanned> {
    const text = this.record.trim();
    this.record = '';
    if (text !== '') yield { kind: 'record', text, line: this.recordLine };
    else if (more) throw new ScanError('not-json', this.line, 'a comma without a record before it');
  }

  private lastString(text: string, from: number, at: number): string | null {
    const before = this.inList ? '' : this.envelope.slice(-64) + text.slice(Math.max(from, at - 64), at);
    return /"([^"\\]{0,32})$/.exec(before)?.[1] ?? null;
  }
}
