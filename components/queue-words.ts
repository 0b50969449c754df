import type { QueueCount } from '@/lib/queue/count-queue';
import type { QueueRow } from '@/lib/queue/types';
import type { Speech } from './i18n';
import { outcomesInWords, rowOutcomes } from './recheck-words';

/** How pages end, in the order of the report. */
export const ENDS = ['saved', 'already-saved', 'not-notice', 'checked', 'failed', 'skipped'] as const;

const REASONS = [
  'page-unreachable', 'page-timeout', 'page-gone', 'http-error', 'no-article', 'no-permission', 'not-a-web-page', 'storage-failed', 'unexpected',
] as const;

/** Why a page failed, as half a sentence; a reason of another version is given by its name. */
export function whyFailed({ t }: Speech, failure: QueueRow['failure']): string {
  const kind = failure?.kind ?? 'unexpected';
  const known = REASONS.find((reason) => reason === kind);
  const why = t(`queue.why.${known ?? 'unexpected'}`);
  const detail = [known ? '' : kind, failure?.detail ?? ''].filter((words) => words !== '').join(' ');
  return detail === '' ? why : t('queue.detail', { words: why, detail });
}

/** The kinds of pages that were no notices: "Inspection feedback 2, other page 1". */
export function kindsInWords({ t, number }: Speech, kinds: QueueCount['kinds']): string {
  return kinds
    .map(([kind, count]) => `${kind === 'none' ? t('queue.report.none') : t(`related.${kind}`)} ${number(count)}`)
    .join(t('app.listSeparator'));
}

/** What is said beside how many pages ended so; null where there is nothing to say. */
export function endDetail(speech: Speech, { kinds, checks }: QueueCount, end: (typeof ENDS)[number]): string | null {
  if (end === 'not-notice') return kindsInWords(speech, kinds);
  return end === 'checked' ? outcomesInWords(speech, checks) : null;
}

/** The report as plain text, for a letter or a table. */
export function reportText(speech: Speech, count: QueueCount): string {
  const { t } = speech;
  const lines = [t('queue.report')];
  for (const end of ENDS) {
    if (count.by[end] === 0) continue;
    const line = t(`queue.report.${end}`, { count: count.by[end] });
    const detail = endDetail(speech, count, end);
    lines.push(detail === null ? line : t('queue.detail', { words: line, detail }));
    if (end === 'checked') for (const row of count.notSame) lines.push(`- ${row.title}`, `  ${row.url}`, `  ${rowOutcomes(speech, row)}`);
    if (end === 'failed') for (const row of count.failed) lines.push(`- ${row.title}`, `  ${row.url}`, `  ${whyFailed(speech, row.failure)}`);
  }
  if (count.by.waiting + count.by.open > 0) lines.push(t('queue.report.waiting', { count: count.by.waiting + count.by.open }));
  return lines.join('\n');
}
