import type { ComponentChildren } from 'preact';
import { formatMoment } from '@/lib/i18n/format';
import type { StoredMark } from '@/lib/store/hand-marks';
import type { StoredRecord } from '@/lib/store/types';
import { CoverageNotes } from './coverage-notes';
import { HandMarksView } from './hand-marks-view';
import { Icon } from './icon';
import { useSpeech } from './i18n';
import { NoteEditor, type NoteEditorProps } from './note-editor';
import type { NoticeContext } from './notice-context';
import { NoticeView, SourceView } from './notice-view';
import { NoticeTitle } from './page-header';
import { PartsView } from './parts-view';
import { NoRecord, type RecordState } from './record-state';
import { TagEditor } from './tag-editor';
import { VerdictView } from './verdict-view';

export interface RecordViewProps {
  readonly state: RecordState;
  readonly context: NoticeContext;
  readonly noteSaving: NoteEditorProps['saving'];
  readonly signalSentence: (name: string) => string;
  readonly onBack: () => void;
  readonly onOpenPage: (url: string) => void;
  readonly onOpenText: () => void;
  readonly onNote: NoteEditorProps['onSave'];
  readonly onTags: (tags: readonly string[], base: readonly string[]) => void;
  readonly onReviewed: (reviewed: boolean) => void;
  readonly onRemoveMark: (mark: StoredMark) => void;
  readonly onExport: () => void;
  readonly onDelete: () => void;
  /** In a fragment: the way to join it with another one. */
  readonly join?: ComponentChildren;
}

/** One record opened: what the reader adds on top, then everything that was read in it. */
export function RecordView(props: RecordViewProps) {
  const { t } = useSpeech();
  const { state } = props;
  const back = (
    <button type="button" class="link-button back" onClick={props.onBack}>
      <Icon name="back" size={14} />
      {t('record.back')}
    </button>
  );
  if (state.kind === 'ready') {
    return (
      <div class="scroll">
        <div class="record-head">
          {back}
          <button type="button" class="link-button button-danger" onClick={props.onDelete}>
            <Icon name="trash" size={14} /> {t('record.delete')}
          </button>
        </div>
        <OpenRecord {...props} record={state.record} />
      </div>
    );
  }
  return (
    <div class="scroll">
      {back}
      <NoRecord state={state}>
        <p>{t('saved.badRecord.text')}</p>
        <button type="button" class="button" onClick={props.onDelete}>
          {t('record.delete')}
        </button>
      </NoRecord>
    </div>
  );
}

function OpenRecord(props: RecordViewProps & { record: StoredRecord }) {
  const { t } = useSpeech();
  const { record, context } = props;
  const { notice, capture, review } = record;
  return (
    <>
      <NoticeTitle title={record.summary.title} organization={record.summary.organization} site={record.summary.siteName} />
      <div class="record-actions">
        <button type="button" class="button button-small" onClick={() => props.onOpenPage(capture.source.url)}>
          <Icon name="page" size={14} />
          {t('record.openPage')}
        </button>
        <button type="button" class="button button-small" onClick={props.onOpenText}>
          <Icon name="text" size={14} />
          {t('record.openText')}
        </button>
        <button type="button" class="button button-small" onClick={props.onExport}>
          <Icon name="export" size={14} />
          {t('record.export')}
        </button>
      </div>
      <p class="hint">
        {t('saved.savedOn', { date: formatMoment(record.savedAt) })}
        {record.versionCount > 0 && <> · {t('record.versions', { count: record.versionCount + 1 })}</>}
        {capture.method === 'hand' && <> · {t('saved.byHand')}</>}
      </p>
      {record.badVersions !== undefined && <p class="note note-warn"><span class="note-body">{t('record.badVersions', { count: record.badVersions })}</span></p>}
      {record.supersededAt !== undefined && <p class="note note-warn"><span class="note-body">{t('record.superseded')}</span></p>}
      <div class="own" key={record.key}>
        <label class="check-label">
          <input type="checkbox" checked={review.reviewed} onChange={(event) => props.onReviewed(event.currentTarget.checked)} />
          {t('saved.markReviewed')}
          {review.changedSinceReview && <span class="chip chip-check">{t('record.changedSinceReview')}</span>}
        </label>
        <NoteEditor value={record.notes} saving={props.noteSaving} onSave={props.onNote} />
        <TagEditor tags={record.tags} onChange={props.onTags} />
      </div>
      <CoverageNotes coverage={capture.coverage} isNotice={notice !== null} />
      {capture.parts && <PartsView parts={capture.parts} onOpenPage={props.onOpenPage} />}
      {props.join}
      <HandMarksView
        marks={(record.marks ?? []).map((mark) => ({ key: record.key, notice: context.notice, mark, orphan: mark.span === undefined }))}
        context={context}
        onRemove={props.onRemoveMark}
      />
      {capture.source.pages && !capture.parts && (
        <p class="note">
          <Icon name="info" />
          <span class="note-body">{t('split.record', { total: capture.source.pages.total, current: capture.source.pages.current })}</span>
        </p>
      )}
      <VerdictView verdict={record.verdict} signalSentence={props.signalSentence} context={context} />
      {notice ? (
        <NoticeView notice={notice} source={capture.source} context={context} />
      ) : (
        <>
          <p class="empty">{t('record.noNotice')}</p>
          <SourceView source={capture.source} context={context} />
        </>
      )}
    </>
  );
}
