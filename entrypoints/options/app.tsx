import { browser } from '#imports';
import { useCallback, useEffect, useState } from 'preact/hooks';
import { BackupOptions } from '@/components/backup-options';
import { useSpeech } from '@/components/i18n';
import { CoderName } from '@/components/coder-name';
import { ListMarksOptions } from '@/components/list-marks-options';
import { OptionsView, siteName } from '@/components/options-view';
import { StorageCheck } from '@/components/storage-check';
import type { Saying } from '@/components/toast';
import { localDay } from '@/lib/capture/local-time';
import { call } from '@/lib/messages/call';
import { writeBackupSettings } from '@/lib/messages/backup-settings';
import { withListMarks } from '@/lib/messages/settings';
import { deleteAll } from '@/lib/store/delete-record';
import { listRecords } from '@/lib/store/list-records';
import { requestPersistence, type StorageSpace, storageSpace } from '@/lib/store/storage-space';
import { database } from '../ui/database';
import { useBackupFolder } from '../ui/use-backup-folder';
import { useBackupSettings } from '../ui/use-backup-settings';
import { useExport } from '../ui/use-export';
import type { SettingsInUse } from '../ui/use-settings';
import { useBindings } from '../ui/shortcut';
import { useStorageCheck } from '../ui/use-storage-check';
import { useStoreChanges } from '../ui/use-store-changes';
import { Verdicts } from './verdicts';

/** Origins of the manifest: granted for good, they cannot be given back. */
const BUILT_IN = '*://*.gov.cn/*';

/** The settings page. */
export function App(props: { settings: SettingsInUse }) {
  const { settings, change } = props.settings;
  const [sites, setSites] = useState<readonly string[]>([]);
  const [count, setCount] = useState<number | null>(null);
  const [space, setSpace] = useState<StorageSpace>({});
  const [refused, setRefused] = useState(false);
  const backup = useBackupSettings();
  const folder = useBackupFolder();
  const speech = useSpeech();
  const [message, setMessage] = useState<Saying>(() => () => '');
  const tell = (say: Saying): void => setMessage(() => say);
  const exporting = useExport({ done: tell, failed: ({ kind }) => tell((now) => now.t(`error.${kind}`)) });

  const readSites = useCallback(async () => {
    const { origins = [] } = await browser.permissions.getAll();
    setSites(origins.filter((origin) => origin !== BUILT_IN).sort());
  }, []);
  const readStorage = useCallback(async () => {
    setSpace(await storageSpace(navigator.storage));
    const listed = await listRecords(database, { words: '', sort: 'saved', today: localDay(new Date()), offset: 0, limit: 0 });
    if (listed.ok) setCount(listed.value.total);
    else {
      const { kind } = listed.error;
      tell((now) => now.t(`error.${kind}`));
    }
  }, []);

  useEffect(() => {
    void readSites();
    const onChange = (): void => void readSites();
    browser.permissions.onAdded.addListener(onChange);
    browser.permissions.onRemoved.addListener(onChange);
    return () => {
      browser.permissions.onAdded.removeListener(onChange);
      browser.permissions.onRemoved.removeListener(onChange);
    };
  }, [readSites]);
  useEffect(() => void readStorage(), [readStorage]);
  useStoreChanges(() => void readStorage());

  async function removeAll(): Promise<void> {
    const done = await deleteAll(database);
    tell((now) => (done.ok ? now.t('options.deleteAll.done', { count: done.value }) : now.t(`error.${done.error.kind}`)));
    await readStorage();
    void call('background.records-changed', {});
  }

  return (
    <OptionsView
      language={settings.language}
      marks={settings.marks}
      sites={sites}
      count={count}
      space={space}
      refused={refused}
      exporting={exporting.progress}
      notExported={exporting.left}
      message={message(speech)}
      bindings={useBindings()}
      coder={<CoderName name={settings.coder} onName={(coder) => change({ coder })} />}
      lists={
        <ListMarksOptions
          lists={settings.lists}
          onAll={(on) => change({ lists: { on } })}
          onSite={(site) => change({ lists: withListMarks(settings.lists, site, true) })}
        />
      }
      check={<StorageCheck {...useStorageCheck()} />}
      backup={backup && <BackupOptions settings={backup} onSettings={(patch) => void writeBackupSettings(patch)} {...folder} />}
      verdicts={<Verdicts onFailed={(error) => tell((now) => now.t(`error.${error.kind}`))} />}
      onLanguage={(language) => change({ language })}
      onMark={(kind, on) => change({ marks: { [kind]: on } })}
      onRevoke={(site) =>
        void browser.permissions.remove({ origins: [site] }).then(async (removed) => {
          if (removed) tell((now) => now.t('options.sites.revoked', { site: siteName(site) }));
          await readSites();
        })
      }
      onAskPersistence={() =>
        void requestPersistence(navigator.storage).then(async (kept) => {
          setRefused(!kept);
          await readStorage();
        })
      }
      onExportAll={() => exporting.run()}
      onCancelExport={exporting.cancel}
      onDeleteAll={() => void removeAll()}
    />
  );
}
