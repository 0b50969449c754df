import type { ComponentChildren } from 'preact';
import { useSpeech } from '@/components/i18n';
import { RecordView } from '@/components/record-view';
import type { StoredMark } from '@/lib/store/hand-marks';
import { copyReference } from './copy-reference';
import { openExchange } from './exchange-set';
import { openReread } from './open-reread';
import { openAddress, openReader, openVersions } from './open-tabs';
import { signalSentence } from './signal-sentence';
import type { OpenRecord } from './use-record';

export interface RecordPartProps {
  readonly recordKey: string;
  readonly record: OpenRecord;
  readonly today: string;
  /** The item that is marked in its list. */
  readonly selected: string | null;
  /** An item is gone to in the text; the reader opens by itself. */
  readonly onShown?: (itemId: string) => void;
  readonly onBack: () => void;
  readonly onRemoveMark: (mark: StoredMark) => void;
  readonly onRecheck: (keep: boolean) => void;
  readonly onExport: () => void;
  readonly onDelete: () => void;
  readonly join?: ComponentChildren;
  readonly below?: ComponentChildren;
}

/** A saved record that is open, in the panel or beside the library's table, with all that leads on from it. */
export function RecordPart(props: RecordPartProps) {
  const { language } = useSpeech();
  const { recordKey, record } = props;
  return (
    <RecordView
      state={record.state}
      context={{
        scope: 'record', notice: 0, today: props.today, selected: props.selected, unseen: new Map(),
        onShow: ({ itemId }) => {
          props.onShown?.(itemId);
          void openReader(recordKey, itemId);
        },
      }}
      noteSaving={record.noteSaving}
      signalSentence={signalSentence(language)}
      onBack={props.onBack}
      onOpenPage={openAddress}
      onOpenText={() => void openReader(recordKey)}
      onOpenVersions={() => void openVersions(recordKey)}
      onReread={() => void openReread([recordKey])}
      checks={record.checks}
      onRecheck={props.onRecheck}
      onNote={record.note}
      onTags={record.tags}
      onReviewed={record.reviewed}
      onRemoveMark={props.onRemoveMark}
      onExport={props.onExport}
      onExchange={() => void openExchange([recordKey])}
      onCite={copyReference}
      onDelete={props.onDelete}
      join={props.join}
      below={props.below}
    />
  );
}
