import { buildRecords } from '@/lib/capture/record';
import { buildExport, untouched } from '@/lib/export/build-export';
import type { ExportError, ExportRecord } from '@/lib/export/build-export';
import type { ExportFile } from '@/lib/export/schema';
import { GENERATOR } from '@/lib/version';
import { captureFile } from './capture-file';
import type { InputFile } from './read-manifest';

/**
 * Reads files one after the other (one document is open at a time) and makes the export of all of them.
 *
 * @param now - Asked once a file for its `retrievedAt`, and at the end for `exportedAt`; ISO 8601 with offset.
 * @param errors - What went wrong before (a manifest line), to be told with the rest.
 */
export async function extractFiles(files: readonly InputFile[], errors: readonly ExportError[], now: () => string): Promise<ExportFile> {
  const records: ExportRecord[] = [];
  const problems: ExportError[] = [...errors];
  for (const { name, path, url } of files) {
    const captured = await captureFile(path, url);
    if (!captured.ok) {
      problems.push({ file: name, ...captured.error });
      continue;
    }
    const { damage, ...page } = captured.value;
    if (damage) problems.push({ file: name, ...damage });
    const { capture, extractions } = await buildRecords({ ...page, method: 'file', retrievedAt: now() });
    const made = extractions.map((extraction) => untouched(capture, extraction));
    const refused = refusal(made, now());
    if (refused === null) records.push(...made);
    else problems.push({ file: name, kind: 'unexpected', message: refused });
  }
  return buildExport(records, { exportedAt: now(), generator: GENERATOR, errors: problems });
}

/** Why the export would refuse these records, or null: one file's fault must not cost the others. */
function refusal(records: readonly ExportRecord[], exportedAt: string): string | null {
  try {
    buildExport(records, { exportedAt, generator: GENERATOR });
    return null;
  } catch (error) {
    return `the record is not what the format promises: ${error instanceof Error ? error.message : String(error)}`;
  }
}
