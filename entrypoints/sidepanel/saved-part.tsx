import { useState } from 'preact/hooks';
import { BackupReminder } from '@/components/backup-reminder';
import { BinView } from '@/components/bin/bin-view';
import { Icon } from '@/components/icon';
import { useSpeech } from '@/components/i18n';
import { SavedView } from '@/components/saved-view';
import type { SaveOutcome } from '@/lib/capture/types';
import type { StoredMark } from '@/lib/store/hand-marks';
import { purgeRecord } from '@/lib/store/delete-record';
import { database } from '../ui/database';
import { openReread } from '../ui/open-reread';
import { RecordPart } from '../ui/record-part';
import { useBackupFolder } from '../ui/use-backup-folder';
import { useBackupReminder } from '../ui/use-backup-reminder';
import type { ExportInUse } from '../ui/use-export';
import { useKnownRecords, useStorageCheck } from '../ui/use-storage-check';
import { JoinPart } from './join-part';
import type { SavedRecords } from './use-saved';
import type { SavedPlace } from './use-saved-place';

interface SavedPartProps {
  readonly place: SavedPlace;
  readonly saved: SavedRecords;
  readonly today: string;
  readonly exporting: ExportInUse;
  readonly onChanged: () => void;
  readonly onRecheck: (keys: readonly string[], keep: boolean) => void;
  readonly onRemoveMark: (mark: StoredMark) => void;
  readonly onJoined: (outcome: SaveOutcome) => void;
}

/** The tab "Saved": the list, the bin, or the record that is open. */
export function SavedPart(props: SavedPartProps) {
  const { place, saved, exporting } = props;
  const known = useKnownRecords(saved.state.kind === 'ready' && saved.count === 0);
  const storage = useStorageCheck();
  const reminder = useBackupReminder();
  const { folder, onAllow } = useBackupFolder();
  if (place.openKey !== null) return <OpenRecord key={place.openKey} {...props} recordKey={place.openKey} />;
  if (place.inBin) return <OpenBin place={place} />;
  return (
    <SavedView
      {...saved}
      known={known}
      storage={storage}
      reminder={<BackupReminder {...reminder} folder={folder} onAllow={onAllow} />}
      today={props.today}
      exporting={exporting.progress}
      notExported={exporting.left}
      inBin={place.bin.records?.length ?? null}
      onOpenBin={place.openBin}
      onRereadAll={() => void openReread()}
      onOpen={place.open}
      onExportAll={() => exporting.run()}
      onExportCopies={exporting.runCopies}
      onCancelExport={exporting.cancel}
      onRetry={saved.refresh}
      onDeleteBroken={(key) => void purgeRecord(database, key).then(props.onChanged)}
    />
  );
}

function OpenBin({ place }: Pick<SavedPartProps, 'place'>) {
  const { t } = useSpeech();
  const { bin } = place;
  return (
    <BinView
      records={bin.records}
      error={bin.error}
      back={(
        <button type="button" class="link-button back" onClick={place.back}>
          <Icon name="back" size={14} />
          {t('record.back')}
        </button>
      )}
      onRestore={place.restore}
      onPurge={place.purge}
      onRetry={bin.refresh}
    />
  );
}

function OpenRecord(props: SavedPartProps & { readonly recordKey: string }) {
  const { t } = useSpeech();
  const { place, recordKey } = props;
  const { record } = place;
  const [shown, setShown] = useState<string | null>(null);
  const open = record.state.kind === 'ready' ? record.state.record : null;
  const title = open ? (open.summary.title ?? t('notice.untitled')) : recordKey;
  return (
    <RecordPart
      recordKey={recordKey}
      record={record}
      today={props.today}
      selected={shown}
      onShown={setShown}
      onBack={place.back}
      onRemoveMark={props.onRemoveMark}
      onRecheck={(keep) => props.onRecheck([recordKey], keep)}
      onExport={() => props.exporting.run([recordKey])}
      onDelete={() => place.remove(recordKey, title)}
      join={open?.notice?.complete === false && !open.capture.source.pages && <JoinPart recordKey={recordKey} onJoined={props.onJoined} />}
    />
  );
}
