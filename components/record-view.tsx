import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import { formatMoment } from '@/lib/i18n/format';
import { countChecked } from '@/lib/review/progress';
import type { Folded } from '@/lib/review/types';
import { foldRecord } from '@/lib/review/fold-record';
import type { CheckRow } from '@/lib/store/check-log';
import type { StoredMark } from '@/lib/store/hand-marks';
import type { StoredRecord } from '@/lib/store/types';
import { ChecksLog } from './checks-log';
import { CoverageNotes } from './coverage-notes';
import { HandMarksView } from './hand-marks-view';
import { Icon } from './icon';
import { useSpeech } from './i18n';
import { elementId } from './item-ref';
import { NoteEditor, type NoteEditorProps } from './note-editor';
import type { NoticeContext } from './notice-context';
import { NoticeView, SourceView } from './notice-view';
import { NoticeTitle } from './page-header';
import { PartsView } from './parts-view';
import { NoRecord, type RecordState } from './record-state';
import { Roving } from './roving';
import { Section } from './section';
import { TagEditor } from './tag-editor';
import { type Cite, type Reference, useReference } from './use-reference';
import { VerdictView } from './verdict-view';

export interface RecordViewProps {
  readonly state: RecordState;
  readonly context: NoticeContext;
  readonly noteSaving: NoteEditorProps['saving'];
  readonly signalSentence: (name: string) => string;
  readonly onBack: () => void;
  readonly onOpenPage: (url: string) => void;
  readonly onOpenText: () => void;
  readonly onOpenVersions: () => void;
  /** Read the record again with the newer rules: shows first what would change. */
  readonly onReread: () => void;
  /** What became of its page, the newest look first. */
  readonly checks: readonly CheckRow[];
  /** Look at its page again; `keep`: to keep a changed text as a new version. */
  readonly onRecheck: (keep: boolean) => void;
  readonly onNote: NoteEditorProps['onSave'];
  readonly onTags: (tags: readonly string[], base: readonly string[]) => void;
  readonly onReviewed: (reviewed: boolean) => void;
  readonly onRemoveMark: (mark: StoredMark) => void;
  readonly onExport: () => void;
  /** In another format, or as a receipt: on the page "in and out", open for this record. */
  readonly onExchange: () => void;
  readonly onCite: Cite;
  readonly onDelete: () => void;
  /** In a fragment: the way to join it with another one. */
  readonly join?: ComponentChildren;
  /** What stands below all of it. */
  readonly below?: ComponentChildren;
}

/** One record opened: what the reader adds on top, then everything that was read in it. */
export function RecordView(props: RecordViewProps) {
  const { t } = useSpeech();
  const { state } = props;
  const record = state.kind === 'ready' ? state.record : null;
  const folded = useMemo(() => record && foldRecord(record), [record]);
  const reference = useReference(record, folded, props.onCite);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'c' || event.ctrlKey || event.metaKey || event.altKey || (event.target as Element).closest('input, textarea, select, dialog')) return;
    reference.copy();
  };
  return (
    <div class="scroll" onKeyDown={onKeyDown}>
      <RecordTools {...props} open={record && folded && { record, folded, reference }} />
      {record && folded ? <OpenRecord {...props} record={record} folded={folded} /> : state.kind !== 'ready' && (
        <NoRecord state={state}>
          <p>{t('saved.badRecord.text')}</p>
          <button type="button" class="button" onClick={props.onDelete}>
            {t('record.delete')}
          </button>
        </NoRecord>
      )}
      {props.below}
    </div>
  );
}

/**
 * What can be done with a record, one Tab stop. The way back is the same button before and after the record has come from
 * the store: who has it under the keyboard by then keeps it.
 */
function RecordTools(props: RecordViewProps & { open: { readonly record: StoredRecord; readonly folded: Folded; readonly reference: Reference } | null }) {
  const { t } = useSpeech();
  const { open } = props;
  return (
    <Roving role="toolbar" label={t('record.tools')}>
      <div class="record-head">
        <button type="button" class="link-button back" onClick={props.onBack}>
          <Icon name="back" size={14} />
          {t('record.back')}
        </button>
        {open && (
          <button type="button" class="link-button button-danger" onClick={props.onDelete}>
            <Icon name="trash" size={14} /> {t('record.delete')}
          </button>
        )}
      </div>
      {open && <RecordActions {...props} {...open} />}
    </Roving>
  );
}

/** Of a notice the stored text is shown under review. */
function RecordActions(props: RecordViewProps & { record: StoredRecord; folded: Folded; reference: Reference }) {
  const { t } = useSpeech();
  const { record, folded, reference } = props;
  const { checked, total } = countChecked(folded);
  return (
    <div class="record-actions">
      {folded.notice ? (
        <button type="button" class="button button-small button-primary" onClick={props.onOpenText}>
          {t('record.review')}{' '}
          <span class="record-progress">{t('review.checked', { done: checked, total })}</span>
        </button>
      ) : (
        <button type="button" class="button button-small" onClick={props.onOpenText}>
          <Icon name="text" size={14} />
          {t('record.openText')}
        </button>
      )}
      <button type="button" class="button button-small" onClick={() => props.onOpenPage(record.capture.source.url)}>
        <Icon name="elsewhere" size={14} />
        {t('record.openPage')}
      </button>
      {/^https?:/i.test(record.capture.source.url) && (
        <button type="button" class="button button-small" title={t('recheck.hint')} onClick={() => props.onRecheck(false)}>
          {t('recheck.title')}
        </button>
      )}
      <button type="button" class="button button-small" onClick={props.onExport}>
        <Icon name="export" size={14} />
        {t('record.export')}
      </button>
      <button type="button" class="button button-small" title={t('record.exchange.hint')} onClick={props.onExchange}>
        {t('record.exchange')}
      </button>
      <button type="button" class="button button-small" aria-keyshortcuts="c" title={t('record.cite.hint')} onClick={reference.copy}>
        <Icon name="quote" size={14} />
        {t('record.cite')}
      </button>
      <span class="small-print" role="status">{reference.copied === null ? '' : t(reference.copied ? 'record.cite.done' : 'record.cite.failed')}</span>
      {folded.notice && (
        <button type="button" class="button button-small" onClick={props.onReread}>
          {t('reread.title')}
        </button>
      )}
    </div>
  );
}

/** Hashes of all texts that are saved of a record. */
const savedTexts = ({ capture, versions }: StoredRecord): ReadonlySet<string> => new Set([capture, ...versions].map(({ textSha256 }) => textSha256));

function OpenRecord(props: RecordViewProps & { record: StoredRecord; folded: Folded }) {
  const { t } = useSpeech();
  const { record, folded } = props;
  const { capture, review } = record;
  const context = useMemo(
    () => ({ ...props.context, reviewed: new Map(folded.items.map((item) => [item.id, item])) }),
    [props.context, folded],
  );
  const ownId = elementId(context, 'note');
  const own = (
    <>
      <Section id={ownId} title={t('record.own')}>
        <div class="own" key={record.key}>
          <label class="check-label">
            <input type="checkbox" checked={review.reviewed} onChange={(event) => props.onReviewed(event.currentTarget.checked)} />
            {t('saved.markReviewed')}
            {review.changedSinceReview && <span class="chip chip-check">{t('record.changedSinceReview')}</span>}
          </label>
          <NoteEditor value={record.notes} saving={props.noteSaving} onSave={props.onNote} />
          <TagEditor tags={record.tags} onChange={props.onTags} />
        </div>
      </Section>
      <HandMarksView
        marks={(record.marks ?? []).map((mark) => ({ key: record.key, notice: context.notice, mark, orphan: mark.span === undefined }))}
        context={context}
        onRemove={props.onRemoveMark}
      />
      {props.checks.length > 0 && (
        <Section id={elementId(context, 'checks')} title={t('recheck.log')}>
          <ChecksLog checks={props.checks} saved={savedTexts(record)} onOpenPage={props.onOpenPage} onKeep={() => props.onRecheck(true)} />
        </Section>
      )}
      {props.join}
      <VerdictView verdict={record.verdict} signalSentence={props.signalSentence} context={context} />
    </>
  );
  return (
    <>
      <NoticeTitle id="record-title" title={record.summary.title} organization={record.summary.organization} site={record.summary.siteName} />
      <p class="hint">
        {t('saved.savedOn', { date: formatMoment(record.savedAt) })}
        {record.versionCount > 0 && (
          <>
            {' · '}
            <button type="button" class="link-button" onClick={props.onOpenVersions}>{t('record.versions', { count: record.versionCount + 1 })}</button>
          </>
        )}
        {capture.method === 'hand' && <> · {t('saved.byHand')}</>}
      </p>
      {record.badVersions !== undefined && <p class="note note-warn"><span class="note-body">{t('record.badVersions', { count: record.badVersions })}</span></p>}
      {record.supersededAt !== undefined && <p class="note note-warn"><span class="note-body">{t('record.superseded')}</span></p>}
      <CoverageNotes coverage={capture.coverage} isNotice={folded.notice !== null} />
      {capture.parts && <PartsView parts={capture.parts} onOpenPage={props.onOpenPage} />}
      {capture.source.pages && !capture.parts && (
        <p class="note">
          <Icon name="info" />
          <span class="note-body">{t('split.record', { total: capture.source.pages.total, current: capture.source.pages.current })}</span>
        </p>
      )}
      {folded.notice ? (
        <NoticeView notice={folded.notice} source={capture.source} context={context} more={[{ id: ownId, title: t('record.note') }]}>
          {own}
        </NoticeView>
      ) : (
        <>
          <p class="empty">{t('record.noNotice')}</p>
          {own}
          <SourceView source={capture.source} context={context} />
        </>
      )}
    </>
  );
}
