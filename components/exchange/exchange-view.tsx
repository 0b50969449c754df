import { useSpeech } from '../i18n';
import { BackupPart, type BackupPartProps } from './backup-part';
import { ExportPart, type ExportPartProps } from './export-part';
import { FilesPart, type FilesPartProps } from './files-part';
import { ImportPart, type ImportPartProps } from './import-part';
import { VerifyPart, type VerifyPartProps } from './verify-part';

export interface ExchangeViewProps {
  readonly out: ExportPartProps;
  readonly files: FilesPartProps;
  readonly into: ImportPartProps;
  readonly backup: BackupPartProps;
  readonly verify: VerifyPartProps;
  /** What was just done or went wrong, in words. */
  readonly message: string;
}

/** In and out: export, files into the library, import, backup, verification. */
export function ExchangeView(props: ExchangeViewProps) {
  const { t } = useSpeech();
  return (
    <main class="page">
      <h1>{t('exchange.title')}</h1>
      <p class="page-message" role="status">
        {props.message}
      </p>
      <ExportPart {...props.out} />
      <FilesPart {...props.files} />
      <ImportPart {...props.into} />
      <BackupPart {...props.backup} />
      <VerifyPart {...props.verify} />
    </main>
  );
}
