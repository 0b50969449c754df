import { useEffect, useMemo } from 'preact/hooks';
import { formatMoment } from '@/lib/i18n/format';
import type { StoredRecord } from '@/lib/store/types';
import { dueWords } from './deadline-words';
import { Icon } from './icon';
import { ordinalWords } from './issue-name';
import { useSpeech } from './i18n';
import { JumpList, type JumpListItem } from './jump-list';
import { MarkedText } from './marked-text';
import { NoRecord, type RecordState } from './record-state';
import { SnapshotView } from './snapshot-view';
import { StatusChip } from './status-chip';
import { Tabs } from './tabs';
import { textMarks } from './text-marks';

export type ReaderTab = 'text' | 'snapshot';

export interface ReaderViewProps {
  readonly state: RecordState;
  readonly selected: string | null;
  readonly tab: ReaderTab;
  readonly onSelect: (itemId: string) => void;
  readonly onTab: (tab: ReaderTab) => void;
  readonly onOpenPage: (url: string) => void;
}

/** A record's stored text with its marks, beside the list of what is marked; or its snapshot. */
export function ReaderView(props: ReaderViewProps) {
  const { state } = props;
  if (state.kind === 'ready') return <ReadRecord {...props} record={state.record} />;
  return (
    <main class="reader-state">
      <NoRecord state={state} />
    </main>
  );
}

function ReadRecord(props: ReaderViewProps & { record: StoredRecord }) {
  const { t } = useSpeech();
  const { record, selected, tab, onSelect } = props;
  const { capture, notice } = record;
  const marks = useMemo(() => textMarks(notice, capture.text.length, selected, record.marks), [notice, capture, selected, record.marks]);

  useEffect(() => {
    if (selected === null || tab !== 'text') return;
    document.getElementById(selected)?.scrollIntoView({ block: 'center' });
  }, [selected, tab, capture]);

  return (
    <div class="reader">
      <aside class="reader-side" aria-label={t('reader.items')}>
        <ItemList record={record} selected={selected} onSelect={onSelect} />
      </aside>
      <main class="reader-main">
        <header class="reader-head">
          <h1>{record.summary.title ?? t('notice.untitled')}</h1>
          <p class="hint">
            {[record.summary.organization, record.summary.siteName].filter(Boolean).join(' · ')}
            {' · '}
            {t('reader.retrieved', { date: formatMoment(capture.retrievedAt) })}
          </p>
          <p class="url">{capture.source.url}</p>
          <div class="reader-tools">
            <Tabs
              label={t('reader.view')}
              tabs={[
                { id: 'text', title: t('reader.text') },
                { id: 'snapshot', title: t('reader.snapshot') },
              ]}
              selected={tab}
              onSelect={(id) => props.onTab(id === 'snapshot' ? 'snapshot' : 'text')}
            />
            <button type="button" class="button button-small" onClick={() => props.onOpenPage(capture.source.url)}>
              <Icon name="page" size={14} />
              {t('reader.openPage')}
            </button>
          </div>
        </header>
        <div id="panel-text" role="tabpanel" aria-labelledby="tab-text" hidden={tab !== 'text'}>
          <MarkedText text={capture.text} blocks={capture.blocks} marks={marks} selected={selected} onSelect={onSelect} />
        </div>
        <div id="panel-snapshot" role="tabpanel" aria-labelledby="tab-snapshot" hidden={tab !== 'snapshot'}>
          {tab === 'snapshot' && (capture.html === '' ? <p class="empty">{t('reader.noSnapshot')}</p> : <SnapshotView html={capture.html} />)}
        </div>
      </main>
    </div>
  );
}

/** Issues and deadlines in text order: the reader's table of contents. */
function ItemList(props: { record: StoredRecord; selected: string | null; onSelect: (itemId: string) => void }) {
  const speech = useSpeech();
  const { t } = speech;
  const { notice, marks = [] } = props.record;
  if (!notice && marks.length === 0) return <p class="empty">{t('record.noNotice')}</p>;
  const items = [
    ...(notice?.issues ?? []).map((issue) => ({
      id: issue.id,
      at: issue.span.start,
      content: (
        <>
          <span class="row-title" lang="zh-CN">
            {issue.ordinal !== undefined && <span class="ordinal">{ordinalWords(issue.ordinal)}</span>}
            {issue.title ?? issue.heading?.value ?? t('issue.untitled')}
          </span>
          <span class="row-meta">
            <StatusChip status={issue.status} />
          </span>
        </>
      ),
    })),
    ...marks.map(({ id, kind, span, exact }) => ({
      id,
      at: span?.start ?? Infinity,
      content: (
        <>
          <span class="row-meta">
            <span class={`swatch mark-own-${kind}`}>{t(`hand.${kind}`)}</span>
            {!span && <span class="orphan">{t('hand.orphan')}</span>}
          </span>
          <span class="small-print" lang="zh-CN">{exact}</span>
        </>
      ),
    })),
    ...(notice?.deadlines ?? []).map((deadline) => ({
      id: deadline.id,
      at: deadline.span.start,
      content: (
        <span class="row-meta">
          <Icon name="deadline" size={12} />
          <b class="due">{dueWords(speech, deadline)}</b>
          <span class="small-print">{deadline.text}</span>
        </span>
      ),
    })),
  ].sort((a, b) => a.at - b.at);
  if (items.length === 0) return <p class="empty">{t('issues.none')}</p>;
  return (
    <JumpList
      label={t('reader.items')}
      items={items.map(
        ({ id, content }): JumpListItem => ({ key: id, id: `side-${id}`, selected: props.selected === id, content, onJump: () => props.onSelect(id) }),
      )}
    />
  );
}
