import { useSpeech } from '../i18n';
import { DropZone } from './drop-zone';
import { type FilesReport, type FilesReportProps, FilesReportView } from './files-report';

export interface FilesPartProps extends Omit<FilesReportProps, 'report'> {
  /** Null before any files were handed over. */
  readonly report: FilesReport | null;
  readonly onFiles: (files: readonly File[]) => void;
  readonly onDrop: (data: DataTransfer) => void;
}

/** Saved pages and texts into the library: choose or drop them, see what became of each. */
export function FilesPart(props: FilesPartProps) {
  const { t } = useSpeech();
  return (
    <section class="card" aria-labelledby="exchange-files">
      <h2 id="exchange-files">{t('files.title')}</h2>
      <DropZone hint={t('files.hint')} label={t('files.choose')} folder={t('files.folder')} multiple onFiles={props.onFiles} onDrop={props.onDrop} />
      {props.report && <FilesReportView {...props} report={props.report} />}
    </section>
  );
}
