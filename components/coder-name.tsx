import { useSpeech } from './i18n';

export interface CoderNameProps {
  /** "" for none. */
  readonly name: string;
  /** Called with the name when the field is left or Enter is pressed in it. */
  readonly onName: (name: string) => void;
}

/** Who decides here: every decision, and the export, carries this name. */
export function CoderName({ name, onName }: CoderNameProps) {
  const { t } = useSpeech();
  return (
    <section class="card" aria-labelledby="options-coder">
      <h2 id="options-coder">{t('options.coder')}</h2>
      <p class="field-row">
        <input
          type="text" id="coder" maxLength={60} autocomplete="name" aria-labelledby="options-coder" aria-describedby="coder-hint"
          value={name} onChange={(event) => onName(event.currentTarget.value)}
        />
      </p>
      <p class="hint" id="coder-hint">{t('options.coder.hint')}</p>
    </section>
  );
}
