import type { ComponentChildren } from 'preact';
import { Icon } from './icon';
import { useSpeech } from './i18n';

/**
 * There is no page to read: what the product does, what it has saved, and what to do next. The children come last: what
 * must be asked for this page.
 */
export function FirstSteps(props: {
  readonly title: string;
  /** Records that are saved. */
  readonly saved: number;
  readonly next: string;
  readonly onSaved: () => void;
  readonly onSample: () => void;
  readonly children?: ComponentChildren;
}) {
  const { t } = useSpeech();
  const { saved } = props;
  return (
    <div class="first-steps">
      <p class="lead">{t('first.lead')}</p>
      <p class="first-saved">
        <Icon name="save" size={14} />
        <span>{saved > 0 ? t('first.saved', { count: saved }) : t('first.noneSaved')}</span>
        {saved > 0 && <button type="button" class="button button-small" onClick={props.onSaved}>{t('first.show')}</button>}
      </p>
      <h1>{props.title}</h1>
      <p>{props.next}</p>
      <p><button type="button" class="button" onClick={props.onSample}>{t('sample.open')}</button></p>
      {props.children}
    </div>
  );
}
