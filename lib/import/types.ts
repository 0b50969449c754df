/** Why a file, or one record of it, cannot be imported. Each kind has its sentence in the catalogue (`import.why.<kind>`). */
export type ImportProblemKind =
  | 'not-ours' | 'newer-schema' | 'not-json' | 'not-utf8' | 'too-large' | 'too-deep' | 'forbidden-key' | 'wrong-shape' | 'wrong-hash'
  | 'wrong-place' | 'wrong-address' | 'duplicate' | 'cut-off' | 'no-reading' | 'bad-archive' | 'wrong-passphrase' | 'encrypted' | 'covered' | 'empty';

export interface ImportProblem {
  readonly kind: ImportProblemKind;
  /** Line of the file, from 1; absent where it is the file as a whole. */
  readonly line?: number;
  /** Which record, from 1. */
  readonly record?: number;
  /** Where and what, for whoever made the file: "records.0.capture.text: expected string". */
  readonly detail: string;
}
