import type { RecordRow } from '@/lib/store/types';
import { formatMoment } from '@/lib/i18n/format';
import { Icon } from './icon';
import { useSpeech } from './i18n';

/**
 * Height of a row in the list of records, in CSS pixels: all rows are equal, so that 10,000 can be scrolled. Titles get
 * two lines, since those of one place begin alike.
 */
export const ROW_HEIGHT = 106;

/** One record in the list: title, organization, dates, counts, marks of its state. */
export function SavedRow(props: { row: RecordRow; today: string }) {
  const { t } = useSpeech();
  const { summary, review, tags, savedAt, notes } = props.row;
  const next = summary.openDues.find((due) => due >= props.today);
  return (
    <>
      <span class="saved-title" lang="zh-CN">{summary.title ?? t('notice.untitled')}</span>
      <span class="saved-under">
        {summary.publishedOn !== undefined && <>{t('saved.publishedOn', { date: summary.publishedOn })} · </>}
        {t('saved.savedOn', { date: formatMoment(savedAt).slice(0, 10) })}
        {' · '}
        {summary.organization ?? summary.siteName ?? summary.url}
      </span>
      <span class="row-meta saved-meta">
        {review.reviewed && (
          <span class="chip status-completed">
            <Icon name="completed" size={12} />
            {t('saved.reviewed')}
          </span>
        )}
        {review.changedSinceReview && <span class="chip chip-check">{t('record.changedSinceReview')}</span>}
        {summary.verdict === 'notice' ? (
          <span class="meta-count">{t('saved.issues', { count: summary.issues })}</span>
        ) : (
          <span class="chip">{summary.relatedKind ? t(`related.${summary.relatedKind}`) : t(`verdict.${summary.verdict}`)}</span>
        )}
        {next !== undefined && (
          <span class="meta-count meta-deadline">
            <Icon name="deadline" size={12} />
            {t('saved.next', { date: next })}
          </span>
        )}
        {notes !== '' && <span class="meta-count">{t('record.note')}</span>}
        {tags.slice(0, 3).map((tag) => (
          <span class="tag" key={tag}>
            {tag}
          </span>
        ))}
      </span>
    </>
  );
}
