import { Icon } from '@/components/icon';
import { useSpeech } from '@/components/i18n';
import { HitSteps } from '@/components/library/hit-steps';
import { RecordView } from '@/components/record-view';
import type { AppError } from '@/lib/errors';
import type { InContext } from '@/lib/library/in-context';
import { useRecord } from '../ui/use-record';
import { openReread } from '../ui/open-reread';
import { openAddress, openReader, openVersions } from '../ui/open-tabs';
import { signalSentence } from '../ui/signal-sentence';
import { useStoreChanges } from '../ui/use-store-changes';

/** The record that is open beside the table: what the panel shows of it, with the hits of the search above. */
export function Preview(props: {
  recordKey: string;
  item: string | null;
  today: string;
  hits: readonly InContext[];
  onClose: () => void;
  onDelete: () => void;
  onExport: () => void;
  onFailed: (error: AppError) => void;
}) {
  const { t, language } = useSpeech();
  const { recordKey } = props;
  const record = useRecord(recordKey, { changed: () => undefined, failed: props.onFailed });
  useStoreChanges(record.refresh);
  return (
    <>
      <div class="preview-bar">
        <button type="button" class="icon-button" aria-label={t('library.closePreview')} onClick={props.onClose}><Icon name="close" /></button>
      </div>
      <HitSteps hits={props.hits} onText={({ start, end }) => void openReader(recordKey, `span:${start}-${end}`)} />
      <RecordView
        state={record.state}
        context={{
          scope: 'record', notice: 0, today: props.today, selected: props.item, unseen: new Map(),
          onShow: ({ itemId }) => void openReader(recordKey, itemId),
        }}
        noteSaving={record.noteSaving}
        signalSentence={signalSentence(language)}
        onBack={props.onClose}
        onOpenPage={openAddress}
        onOpenText={() => void openReader(recordKey)}
        onOpenVersions={() => void openVersions(recordKey)}
        onReread={() => void openReread([recordKey])}
        onNote={record.note}
        onTags={record.tags}
        onReviewed={record.reviewed}
        onRemoveMark={({ mark }) => void openReader(recordKey, mark.id)}
        onExport={props.onExport}
        onDelete={props.onDelete}
      />
    </>
  );
}
