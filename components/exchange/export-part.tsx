import { useState } from 'preact/hooks';
import { ExportProgress, type Progress } from '../export-progress';
import { useSpeech } from '../i18n';
import { Icon } from '../icon';

/** The formats as they are offered; each has its line in the catalogue. */
export const OFFERED = ['json', 'jsonl', 'xlsx', 'csv', 'parquet', 'html', 'markdown', 'ics', 'gbt2025', 'gbt', 'ris', 'csl', 'annotations', 'receipt', 'package'] as const;
export type OfferedFormat = (typeof OFFERED)[number];
export const PERSONAL = ['kept', 'masked', 'dropped'] as const;

export interface ExportChoice {
  readonly format: OfferedFormat;
  readonly personalData: (typeof PERSONAL)[number];
  /** All records, or those the page was opened for. */
  readonly scope: 'all' | 'chosen';
}

export interface ExportPartProps {
  /** Records stored; null while they are counted. */
  readonly count: number | null;
  /** How many the page was opened for; null where it was opened for all. */
  readonly chosen: number | null;
  readonly progress: Progress | null;
  readonly onExport: (choice: ExportChoice) => void;
  readonly onCancel: () => void;
}

/** Which records, as what, with or without what is personal. */
export function ExportPart(props: ExportPartProps) {
  const { t } = useSpeech();
  const { count, chosen, progress } = props;
  const [asked, setChoice] = useState<Omit<ExportChoice, 'personalData'> & { personalData: ExportChoice['personalData'] | null }>(
    { format: 'json', personalData: null, scope: chosen === null ? 'all' : 'chosen' });
  // Packages are made to be shared. Whoever passes over them with the arrow keys has not asked for that.
  const choice: ExportChoice = { ...asked, personalData: asked.personalData ?? (asked.format === 'package' ? 'masked' : 'kept') };
  const nothing = (choice.scope === 'all' ? count : chosen) === 0 || count === null;
  return (
    <section class="card" aria-labelledby="exchange-out">
      <h2 id="exchange-out">{t('exchange.out')}</h2>
      {chosen !== null && (
        <label class="field-row">
          <span>{t('exchange.what')}</span>
          <select value={choice.scope} onChange={(event) => setChoice({ ...asked, scope: event.currentTarget.value === 'all' ? 'all' : 'chosen' })}>
            <option value="chosen">{t('exchange.what.chosen', { count: chosen })}</option>
            <option value="all">{t('exchange.what.all', { count: count ?? 0 })}</option>
          </select>
        </label>
      )}
      <fieldset class="formats">
        <legend>{t('exchange.format')}</legend>
        {OFFERED.map((format) => (
          <label key={format} class="format">
            <input type="radio" name="format" value={format} checked={choice.format === format} onChange={() => setChoice({ ...asked, format })} />
            <span>{t(`exchange.format.${format}`)}</span>
            <small class="hint">{t(`exchange.for.${format}`)}</small>
          </label>
        ))}
      </fieldset>
      <label class="field-row">
        <span>{t('exchange.personal')}</span>
        <select
          value={choice.personalData}
          onChange={(event) => setChoice({ ...asked, personalData: PERSONAL.find((each) => each === event.currentTarget.value) ?? 'kept' })}
        >
          {PERSONAL.map((each) => (
            <option key={each} value={each}>
              {t(`exchange.personal.${each}`)}
            </option>
          ))}
        </select>
      </label>
      {choice.personalData !== 'kept' && <p class="hint">{t('exchange.personal.hint')}</p>}
      <p class="field-row">
        <button type="button" class="button button-primary" disabled={nothing || progress !== null} onClick={() => props.onExport(choice)}>
          <Icon name="export" />
          {t(progress ? 'export.working' : 'exchange.start')}
        </button>
      </p>
      {progress && <ExportProgress progress={progress} onCancel={props.onCancel} />}
    </section>
  );
}
