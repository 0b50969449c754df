import type { DeadlineState } from './deadline-state';
import { Icon } from './icon';
import { useSpeech } from './i18n';

/** Where a deadline stands today, by colour, icon and words. A date gone by is grey: that nothing was done, it does not say. */
export function DeadlineStateChip(props: { state: DeadlineState }) {
  const { t } = useSpeech();
  const { state } = props;
  const words = state.kind === 'soon' ? t('deadline.state.soon', { days: state.days }) : t(`deadline.state.${state.kind}`);
  return (
    <span class={`chip due-${state.kind}`}>
      <Icon name={state.kind === 'closed' ? 'completed' : 'deadline'} size={12} />
      {words}
    </span>
  );
}
