import { useState } from 'preact/hooks';
import type { VerifyStage } from '@/components/exchange/verify-part';
import type { Verified } from '@/lib/verify/verify-record';

/** Holds a file to what it says; nothing of the database is touched, and nothing that reads is loaded before. */
export function useVerify() {
  const [stage, setStage] = useState<VerifyStage>({ kind: 'idle' });

  async function verify([file]: readonly File[]): Promise<void> {
    if (!file) return;
    setStage({ kind: 'working', file: file.name });
    const { readProof } = await import('@/lib/verify/read-proof');
    const { verifyRecord } = await import('@/lib/verify/verify-record');
    const { records: read, faults, damaged } = await readProof(file);
    if (!read.ok) {
      setStage({ kind: 'refused', file: file.name, problems: read.error, faults });
      return;
    }
    const records: Verified[] = [];
    for (const record of read.value) {
      records.push(verifyRecord(record));
      // The page paints and hears keys between two texts.
      await new Promise((resolve) => { setTimeout(resolve); });
    }
    setStage({ kind: 'done', file: file.name, records, faults, damaged });
  }

  return { stage, onFiles: (files: readonly File[]) => void verify(files) };
}
