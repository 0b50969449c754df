import { useCallback, useEffect, useState } from 'preact/hooks';
import { ExchangeView } from '@/components/exchange/exchange-view';
import { useSpeech } from '@/components/i18n';
import { NotExported } from '@/components/not-exported';
import type { Saying } from '@/components/toast';
import { localDay } from '@/lib/capture/local-time';
import { listRecords } from '@/lib/store/list-records';
import { database } from '../ui/database';
import { readExchangeSet } from '../ui/exchange-set';
import { filesOfDrop, filesOfList } from '../ui/offered-files';
import { openReader } from '../ui/open-tabs';
import { useBackupReminder } from '../ui/use-backup-reminder';
import { useExport } from '../ui/use-export';
import { useFiles } from '../ui/use-files';
import { usePageDrop } from '../ui/use-page-drop';
import type { SettingsInUse } from '../ui/use-settings';
import { useStoreChanges } from '../ui/use-store-changes';
import { useBackup } from './use-backup';
import { useImport } from './use-import';
import { useVerify } from './use-verify';

/** The page "in and out". */
export function App(props: { settings: SettingsInUse }) {
  const speech = useSpeech();
  const [count, setCount] = useState<number | null>(null);
  // Undefined until it is known, null where the page was opened for all.
  const [chosen, setChosen] = useState<readonly string[] | null | undefined>(undefined);
  const [message, setMessage] = useState<Saying>(() => () => '');
  const tell = (say: Saying): void => setMessage(() => say);
  const failed = ({ kind }: { kind: string }): void => tell(({ t }) => t(`error.${kind}` as 'error.storage-full'));
  const exporting = useExport({ done: tell, failed });
  const reminder = useBackupReminder();
  const backup = useBackup({ done: (file) => tell(({ t }) => t('backup.done', { file })), failed });
  const into = useImport();
  const verify = useVerify();
  const files = useFiles();
  const over = usePageDrop((data) => files.take(filesOfDrop(data)));
  const countRecords = useCallback(async () => {
    const listed = await listRecords(database, { words: '', sort: 'saved', today: localDay(new Date()), offset: 0, limit: 0 });
    if (listed.ok) setCount(listed.value.total);
  }, []);
  useEffect(() => {
    void countRecords();
    void readExchangeSet(location.search).then((keys) => setChosen(keys ?? null));
  }, [countRecords]);
  useStoreChanges(() => void countRecords());
  if (chosen === undefined) return null;
  return (
    <>
      <ExchangeView
        out={{
          count, chosen: chosen?.length ?? null, progress: exporting.progress, onCancel: exporting.cancel,
          onExport: ({ format, personalData, scope }) =>
            exporting.run(scope === 'chosen' ? chosen ?? undefined : undefined, { format, personalData, language: props.settings.language }),
        }}
        files={{
          ...files, onFiles: (chosen) => files.take(filesOfList(chosen)), onDrop: (data) => files.take(filesOfDrop(data)),
          onOpen: (key) => void openReader(key),
          onCopy: (text) => void navigator.clipboard.writeText(text).then(() => tell(({ t }) => t('files.copied'))),
        }}
        into={into}
        backup={{ ...reminder, ...backup }}
        verify={verify}
        message={message(speech)}
      />
      {over && <p class="drop-veil">{speech.t('files.drop')}</p>}
      <NotExported left={exporting.left} />
    </>
  );
}
