import { useState } from 'preact/hooks';
import type { FileEnd } from '@/lib/files/take-file';
import { type Speech, useSpeech } from '../i18n';

/** What became of each file that was handed over. */
export interface FilesReport {
  readonly rows: readonly { readonly path: string; readonly end: FileEnd }[];
  /** Files that have come to their end. */
  readonly done: number;
  readonly running: boolean;
  /** Files that were saved along with pages and are no documents of their own. */
  readonly parts: number;
  /** It stopped because the storage is full. */
  readonly full: boolean;
}

export interface FilesReportProps {
  readonly report: FilesReport;
  readonly onCancel: () => void;
  readonly onAnyway: (at: number) => void;
  readonly onOpen: (key: string) => void;
  readonly onCopy: (text: string) => void;
  readonly onClear: () => void;
}

const ENDS = ['saved', 'already-saved', 'not-notice', 'refused', 'left'] as const satisfies readonly FileEnd['kind'][];
/** Rows shown at a time: hundreds are looked through by scrolling, thousands by asking for more. */
const STEP = 200;

const stands = (report: FilesReport, kind: FileEnd['kind']): number => report.rows.filter(({ end }) => end.kind === kind).length;

/** What a row says behind its state: why it was not read, what it is instead; "" for nothing. */
function whyOf({ t }: Speech, end: FileEnd): string {
  if ('problem' in end) return t(`files.why.${end.problem.reason}`, end.problem.params);
  if ('error' in end) return t(`error.${end.error.kind}`, end.error.kind === 'no-permission' ? { origin: end.error.origin } : {});
  if (end.kind === 'not-notice') return end.relatedKind === undefined ? '' : t(`related.${end.relatedKind}`);
  return 'damage' in end && end.damage ? t(`files.why.${end.damage.reason}`, end.damage.params) : '';
}

/** The report as plain text, for a letter or a table: a file a line, parted by tabs. */
const reportLines = (speech: Speech, { rows }: FilesReport): string =>
  rows.map(({ path, end }) => [path, speech.t(`files.end.${end.kind}`), whyOf(speech, end)].join('\t').trimEnd()).join('\n');

function Row(props: { at: number; path: string; end: FileEnd; running: boolean } & Pick<FilesReportProps, 'onAnyway' | 'onOpen'>) {
  const speech = useSpeech();
  const { t } = speech;
  const { at, path, end, running } = props;
  const why = whyOf(speech, end);
  const [key] = 'keys' in end ? end.keys : [];
  return (
    <li class={`plan-row files-${end.kind}`}>
      <span class="chip">{t(`files.end.${end.kind}`)}</span>
      <span class="plan-title">
        {path}
        {why !== '' && <small class="hint"> {why}</small>}
      </span>
      {key !== undefined && (
        <button type="button" class="button button-small" aria-label={t('files.open.of', { file: path })} onClick={() => props.onOpen(key)}>
          {t('files.open')}
        </button>
      )}
      {end.kind === 'not-notice' && !running && (
        <button type="button" class="button button-small" aria-label={t('files.anyway.of', { file: path })} onClick={() => props.onAnyway(at)}>
          {t('files.anyway')}
        </button>
      )}
    </li>
  );
}

/** How far the files are, and what became of each. */
export function FilesReportView(props: FilesReportProps) {
  const speech = useSpeech();
  const { t } = speech;
  const { report } = props;
  const { rows, done, running, parts, full } = report;
  const [shown, setShown] = useState(STEP);
  if (rows.length === 0) return <p role="status">{t('files.none')}</p>;
  return (
    <section class="plan" aria-label={t('files.report')}>
      {running && (
        <p class="field-row">
          <progress aria-label={t('files.report')} max={rows.length} value={done} />
          <span>{t('files.progress', { done, total: rows.length })}</span>
          <button type="button" class="button button-small" onClick={props.onCancel}>
            {t('files.cancel')}
          </button>
        </p>
      )}
      {full && <p class="note note-error" role="alert">{t('files.stopped')}</p>}
      {!running && (
        <p role="status">
          {ENDS.filter((kind) => stands(report, kind) > 0).map((kind) => t(`files.report.${kind}`, { count: stands(report, kind) })).join(t('app.listSeparator'))}
        </p>
      )}
      {parts > 0 && <p class="hint">{t('files.parts', { count: parts })}</p>}
      <ul class="plan-rows" tabIndex={0} aria-label={t('files.report')}>
        {rows.slice(0, shown).map(({ path, end }, at) => (end.kind === 'left' && running ? null
          : <Row key={`${at} ${path}`} at={at} path={path} end={end} running={running} onAnyway={props.onAnyway} onOpen={props.onOpen} />))}
        {rows.length > shown && (
          <li>
            <button type="button" class="button button-small" onClick={() => setShown(shown + STEP)}>
              {t('files.more', { count: Math.min(STEP, rows.length - shown) })}
            </button>
          </li>
        )}
      </ul>
      {!running && (
        <p class="field-row">
          <button type="button" class="button button-small" onClick={() => props.onCopy(reportLines(speech, report))}>
            {t('files.copy')}
          </button>
          <button type="button" class="button button-small" onClick={props.onClear}>
            {t('files.clear')}
          </button>
        </p>
      )}
    </section>
  );
}
