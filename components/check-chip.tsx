import type { CheckOutcome } from '@/lib/recheck/types';
import { useSpeech } from './i18n';

/** What came of looking again at a page, in its colour. */
export function CheckChip(props: { outcome: CheckOutcome }) {
  const { t } = useSpeech();
  return <span class={`chip recheck-${props.outcome}`}>{t(`recheck.outcome.${props.outcome}`)}</span>;
}
