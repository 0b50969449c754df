import { Dialog } from '../dialog';
import { type FilesReportProps, FilesReportView } from '../exchange/files-report';
import { useSpeech } from '../i18n';

/** What became of files that were dropped on the library; over the table until it is closed. */
export function DroppedFiles(props: FilesReportProps) {
  const { t } = useSpeech();
  return (
    <Dialog id="library-files" title={t('files.title')} onClose={() => (props.report.running ? props.onCancel() : props.onClear())}>
      <FilesReportView {...props} />
    </Dialog>
  );
}
