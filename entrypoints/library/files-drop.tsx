import { DroppedFiles } from '@/components/library/dropped-files';
import { useSpeech } from '@/components/i18n';
import { filesOfDrop } from '../ui/offered-files';
import { openReader } from '../ui/open-tabs';
import { useFiles } from '../ui/use-files';
import { usePageDrop } from '../ui/use-page-drop';

/** Files dropped anywhere on the library go through the pipeline of pages, and what became of each is told over the table. */
export function FilesDrop() {
  const { t } = useSpeech();
  const files = useFiles();
  const over = usePageDrop((data) => files.take(filesOfDrop(data)));
  return (
    <>
      {over && <p class="drop-veil">{t('files.drop')}</p>}
      {files.report && (
        <DroppedFiles
          report={files.report}
          onCancel={files.onCancel}
          onAnyway={files.onAnyway}
          onClear={files.onClear}
          onOpen={(key) => void openReader(key)}
          onCopy={(text) => void navigator.clipboard.writeText(text)}
        />
      )}
    </>
  );
}
