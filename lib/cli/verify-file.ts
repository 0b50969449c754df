import { openAsBlob } from 'node:fs';
import { readProof } from '@/lib/verify/read-proof';
import { verifyRecord } from '@/lib/verify/verify-record';

/** What is said of a file, of a record in it, or of a file of a package. */
export interface VerifyLine {
  readonly file: string;
  readonly result: 'same' | 'differs' | 'refused' | 'altered' | 'missing' | 'added' | 'damaged';
}

/** The file; why it cannot be opened, else. */
async function open(file: string): Promise<Blob | string> {
  try {
    return await openAsBlob(file);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** Holds a file to what it says, line by line; anything but "same" is a reason to look. */
export async function* verifyFile(file: string): AsyncGenerator<VerifyLine & object> {
  const opened = await open(file);
  if (typeof opened === 'string') {
    yield { file, result: 'refused', ...{ kind: 'unreadable', detail: opened } };
    return;
  }
  const { records, faults, damaged } = await readProof(opened);
  for (const { path, fault } of faults) yield { file, result: fault, ...{ path } };
  if (damaged > 0) yield { file, result: 'damaged', ...{ units: damaged } };
  if (records.ok) for (const record of records.value) yield { file, ...verifyRecord(record) };
  else for (const { kind, line, detail } of records.error) yield { file, result: 'refused', ...{ kind, line, detail } };
}
