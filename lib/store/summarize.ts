import type { Extraction } from '@/lib/capture/record';
import type { Source } from '@/lib/capture/types';
import type { RecordSummary } from './types';

/** What a list needs of a record, so that listing loads no text. */
export function summarize(source: Source, { verdict, notice }: Extraction): RecordSummary {
  const title = notice?.title?.value ?? source.title;
  const publishedOn = notice?.issuedOn?.value ?? source.publishedOn;
  const dues = (notice?.deadlines ?? []).flatMap((deadline) => (deadline.open && deadline.due ? [deadline.due] : []));
  return {
    url: source.url,
    ...(title && { title }),
    ...(notice?.organization && { organization: notice.organization.value }),
    ...(source.siteName && { siteName: source.siteName }),
    verdict: verdict.kind,
    decidedBy: verdict.decidedBy,
    ...(verdict.family && { family: verdict.family }),
    ...(verdict.relatedKind && { relatedKind: verdict.relatedKind }),
    ...(publishedOn && { publishedOn }),
    complete: notice?.complete ?? true,
    issues: notice?.issues.length ?? 0,
    deadlines: notice?.deadlines.length ?? 0,
    openDues: [...new Set(dues)].sort(),
  };
}
