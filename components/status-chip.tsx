import type { IssueStatus } from '@/lib/notice/types';
import { Icon } from './icon';
import { useSpeech } from './i18n';

/** The order statuses are listed in: what still needs work first. */
export const STATUS_ORDER: readonly IssueStatus[] = ['not-started', 'in-progress', 'long-term', 'unspecified', 'completed'];

/** A status told by colour, icon and word. */
export function StatusChip(props: { status: IssueStatus }) {
  const { t } = useSpeech();
  return (
    <span class={`chip status-${props.status}`}>
      <Icon name={props.status} size={12} />
      {t(`status.${props.status}`)}
    </span>
  );
}

/** "Please check": the reading is uncertain. The reasons are its tooltip and stand in words elsewhere. */
export function CheckChip(props: { reasons: readonly string[] }) {
  const { t, name } = useSpeech();
  return (
    <span class="chip chip-check" title={props.reasons.map((reason) => name('reason', reason)).join(t('app.listSeparator'))}>
      <Icon name="check" size={12} />
      {t('check.flag')}
    </span>
  );
}
