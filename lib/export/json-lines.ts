import type { ExportedRecord } from './checked-record';
import { FORMAT, SCHEMA_VERSION } from './schema';

/** A record on a line of its own, which says itself what it is: lines of several files can be put together and parted. */
export const jsonLine = (record: ExportedRecord): string => `${JSON.stringify({ format: FORMAT, schemaVersion: SCHEMA_VERSION, ...record })}\n`;
