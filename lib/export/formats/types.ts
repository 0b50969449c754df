import type { BlobFile } from '../blob-file';
import type { ExportedRecord } from '../checked-record';

export type Piece = string | Uint8Array<ArrayBuffer>;

/** Takes records one by one and writes their file in pieces: memory holds one record and what waits to be written. */
export interface RecordSink {
  /** @param snapshot - Sanitised HTML of its capture, where it may leave the house; only a package asks for it. */
  readonly add: (record: ExportedRecord, snapshot?: string) => void | Promise<void>;
  /** Writes what is left; nothing may be added afterwards. */
  readonly end: () => void | Promise<void>;
}

/** How personal data is treated in a file that leaves the house; said in the file. */
export type PersonalData = 'kept' | 'masked' | 'dropped';

export interface FormatContext {
  /** Takes what follows in the file; what was put together beside it goes through unread. */
  readonly write: (piece: Piece | BlobFile) => void;
  /** A place for what must wait until something else is written, outside of our memory. */
  readonly beside: () => BlobFile;
  readonly language: 'zh' | 'en';
  /** ISO 8601 with offset. */
  readonly exportedAt: string;
  readonly generator: { readonly name: string; readonly version: string };
  readonly personalData: PersonalData;
}

export type OpenFormat = (context: FormatContext) => RecordSink;
