import { useState } from 'preact/hooks';
import { Icon } from '../icon';
import { useSpeech } from '../i18n';

export interface BulkBarProps {
  readonly selected: number;
  /** All records that match. */
  readonly matching: number;
  readonly busy: boolean;
  readonly onAll: () => void;
  readonly onNone: () => void;
  readonly onTag: (tag: string) => void;
  readonly onReviewed: () => void;
  readonly onReread: () => void;
  readonly onRecheck: () => void;
  readonly onExport: () => void;
  readonly onDelete: () => void;
}

/** What can be done with the records that are selected, and how many they are. */
export function BulkBar(props: BulkBarProps) {
  const { t } = useSpeech();
  const [tag, setTag] = useState('');
  const act = (work: () => void) => (): void => {
    if (!props.busy) work();
  };
  const button = (words: string, work: () => void, danger = false) => (
    <button type="button" class={`button button-small${danger ? ' button-danger' : ''}`} aria-disabled={props.busy} onClick={act(work)}>{words}</button>
  );
  return (
    <div class="bulk-bar" role="group" aria-label={t('library.bulk', { count: props.selected })}>
      <strong role="status">{t('library.bulk', { count: props.selected })}</strong>
      <form
        class="field-row"
        onSubmit={(event) => {
          event.preventDefault();
          if (tag.trim() === '' || props.busy) return;
          props.onTag(tag.trim());
          setTag('');
        }}
      >
        <input type="text" aria-label={t('library.bulk.tagName')} value={tag} onInput={(event) => setTag(event.currentTarget.value)} />
        <button type="submit" class="button button-small" aria-disabled={props.busy}><Icon name="tag" size={14} />{t('library.bulk.tag')}</button>
      </form>
      {button(t('library.bulk.reviewed'), props.onReviewed)}
      {button(t('reread.title'), props.onReread)}
      {button(t('recheck.these', { count: props.selected }), props.onRecheck)}
      {button(t('library.export', { count: props.selected }), props.onExport)}
      {button(t('library.bulk.delete'), props.onDelete, true)}
      {props.selected < props.matching && <button type="button" class="link-button" onClick={props.onAll}>{t('library.bulk.all', { count: props.matching })}</button>}
      <button type="button" class="link-button" onClick={props.onNone}>{t('library.bulk.none')}</button>
    </div>
  );
}
