import type { ExportFile } from '@/lib/export/schema';
import { translate } from '@/lib/i18n/translate';

/** What to know of how pages were read, one line each with the page's address; each page once. */
export function coverageNotes({ records }: ExportFile): string[] {
  const notes = records.flatMap(({ source, capture: { coverage } }) => [
    ...(coverage.unveiled ? [`${source.url}: note: ${translate('en', 'coverage.unveiled')}`] : []),
    ...(coverage.unread === undefined ? [] : [`${source.url}: note: ${translate('en', 'coverage.unread', { count: coverage.unread })}`]),
  ]);
  return [...new Set(notes)];
}
