import type { ExportedRecord } from './checked-record';
import type { PersonalData } from './formats/types';
import { FORMAT, SCHEMA_VERSION } from './schema';
import { strictJson } from './strict-json';

/** A record on a line of its own, which says itself what it is: lines of several files can be put together and parted. */
export const jsonLine = (record: ExportedRecord, personalData: PersonalData = 'kept'): string =>
  `${strictJson({ format: FORMAT, schemaVersion: SCHEMA_VERSION, ...(personalData !== 'kept' && { personalData }), ...record })}\n`;
