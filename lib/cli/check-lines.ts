import type { ExportFile } from '@/lib/export/schema';
import { translateName } from '@/lib/i18n/translate';

/** One line a notice whose reading as a whole should be looked at: where it is from, "check", and why. */
export const checkLines = ({ records }: ExportFile): string[] => records.flatMap(({ source, notice }) => {
  const reasons = notice?.checkReasons ?? [];
  return reasons.length > 0 ? [`${source.url}: check: ${reasons.map((reason) => translateName('en', 'reason', reason)).join('; ')}`] : [];
});
