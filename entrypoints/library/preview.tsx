import { useEffect, useState } from 'preact/hooks';
import { Icon } from '@/components/icon';
import { useSpeech } from '@/components/i18n';
import { spanItem } from '@/components/item-ref';
import { HitSteps } from '@/components/library/hit-steps';
import { PreviewText } from '@/components/library/preview-text';
import type { AppError } from '@/lib/errors';
import type { InContext } from '@/lib/library/in-context';
import type { Span } from '@/lib/text/types';
import { useRecord } from '../ui/use-record';
import { openReader } from '../ui/open-tabs';
import { RecordPart } from '../ui/record-part';
import { useStoreChanges } from '../ui/use-store-changes';

/** The record that is open beside the table: what the panel shows of it, with the hits of the search above and its text below. */
export function Preview(props: {
  recordKey: string;
  item: string | null;
  today: string;
  hits: readonly InContext[];
  onClose: () => void;
  onDelete: () => void;
  onRecheck: (keep: boolean) => void;
  onExport: () => void;
  onFailed: (error: AppError) => void;
}) {
  const { t } = useSpeech();
  const { recordKey } = props;
  const record = useRecord(recordKey, { changed: () => undefined, failed: props.onFailed });
  const [shown, setShown] = useState<Span | null>(null);
  useStoreChanges(record.refresh);
  useEffect(() => setShown(null), [props.hits]);
  return (
    <>
      <div class="preview-bar">
        <button type="button" class="icon-button" aria-label={t('library.closePreview')} onClick={props.onClose}><Icon name="close" /></button>
      </div>
      <HitSteps hits={props.hits} onStep={(span) => setShown({ ...span })} onText={(span) => void openReader(recordKey, spanItem(span))} />
      <RecordPart
        recordKey={recordKey}
        record={record}
        today={props.today}
        selected={props.item}
        onBack={props.onClose}
        onRemoveMark={({ mark }) => void openReader(recordKey, mark.id)}
        onRecheck={props.onRecheck}
        onExport={props.onExport}
        onDelete={props.onDelete}
        below={record.state.kind === 'ready' && (
          <PreviewText record={record.state.record} hits={props.hits} shown={shown} onOpen={(itemId) => void openReader(recordKey, itemId)} />
        )}
      />
    </>
  );
}
