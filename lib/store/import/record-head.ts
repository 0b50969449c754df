import type { CaptureRecord } from '@/lib/capture/record';
import type { ImportedRecord } from './types';

/** What tells of a record of a file whether anything is stored of it, and how it is listed. */
export interface RecordHead extends Pick<ImportedRecord, 'key' | 'index' | 'captureId'> {
  readonly capture: Pick<CaptureRecord, 'captureId' | 'source'>;
  readonly captures?: readonly Pick<CaptureRecord, 'captureId'>[];
  readonly decisions: readonly { readonly id: string }[];
  readonly title: string;
}

/** The head of a record. */
export const headOf = ({ key, index, captureId, capture, decisions, notice }: ImportedRecord): RecordHead => ({
  key, index, captureId,
  capture: { captureId: capture.captureId, source: capture.source },
  decisions: decisions.map(({ id }) => ({ id })),
  title: notice?.title?.value ?? capture.source.title ?? capture.source.url,
});
