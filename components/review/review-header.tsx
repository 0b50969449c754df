import { formatMoment } from '@/lib/i18n/format';
import type { Progress } from '@/lib/review/progress';
import type { StoredRecord } from '@/lib/store/types';
import { Icon } from '../icon';
import { useSpeech } from '../i18n';

export interface ReviewHeaderProps {
  readonly record: StoredRecord;
  readonly progress: Progress;
  /** How many certain items nobody decided on: they can be accepted at once. */
  readonly certain: number;
  readonly onAcceptRest: () => void;
  readonly onUndo: (() => void) | null;
  readonly onRedo: (() => void) | null;
  readonly onHelp: () => void;
  readonly onOpenPage: (url: string) => void;
}

/** What is reviewed, how far it has come, and what can be done with all of it. */
export function ReviewHeader(props: ReviewHeaderProps) {
  const { t } = useSpeech();
  const { record, certain, progress: { checked, total } } = props;
  const words = t('review.checked', { done: checked, total });
  return (
    <header class="review-head">
      <div class="review-title">
        <h1 lang="zh-CN">{record.summary.title ?? t('notice.untitled')}</h1>
        <p class="hint">
          {[record.summary.organization, record.summary.siteName].filter(Boolean).join(' · ')}
          {' · '}
          {t('reader.retrieved', { date: formatMoment(record.capture.retrievedAt) })}
        </p>
      </div>
      <div class="review-progress" role="status">
        <b>{total > 0 && checked === total ? t('review.done') : words}</b>
        <progress max={Math.max(total, 1)} value={checked} aria-label={words} />
      </div>
      <div class="review-tools">
        {certain > 0 && (
          <button type="button" class="button" aria-keyshortcuts="Shift+A" onClick={props.onAcceptRest}>
            {t('review.acceptRest', { count: certain })}
          </button>
        )}
        <button type="button" class="button" aria-keyshortcuts="u" disabled={!props.onUndo} onClick={() => props.onUndo?.()}>{t('review.undo')}</button>
        <button type="button" class="button" aria-keyshortcuts="Shift+U" disabled={!props.onRedo} onClick={() => props.onRedo?.()}>{t('review.redo')}</button>
        <button type="button" class="button" aria-keyshortcuts="?" onClick={props.onHelp}>{t('review.help')}</button>
        <button type="button" class="button" onClick={() => props.onOpenPage(record.capture.source.url)}>
          <Icon name="page" size={14} />
          {t('reader.openPage')}
        </button>
      </div>
    </header>
  );
}
