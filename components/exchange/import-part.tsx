import { useState } from 'preact/hooks';
import type { AppError } from '@/lib/errors';
import type { ImportProblem } from '@/lib/import/types';
import type { SettingName } from '@/lib/messages/kept-settings';
import type { ImportChoice, PlannedRecord } from '@/lib/store/import/types';
import type { Progress } from '../export-progress';
import { useSpeech } from '../i18n';
import { ErrorNote } from '../message-box';
import { DropZone } from './drop-zone';
import { Refused } from './refused';
import { CHOICES, PlanTable, type Choices } from './plan-table';

/** What a file would do. */
interface Plan {
  readonly file: string;
  readonly plan: readonly PlannedRecord[];
  readonly damaged: number;
  /** New records of which the file holds no snapshot. */
  readonly withoutSnapshot: number;
  /** Settings of a backup that would be put where there are none. */
  readonly settings: readonly SettingName[];
}

/** How far the import of a file is. */
export type ImportStage =
  | { readonly kind: 'idle' }
  /** `read` is how much of the file was read, in bytes; null where that is not known. */
  | { readonly kind: 'reading'; readonly file: string; readonly read: Progress | null }
  | { readonly kind: 'importing'; readonly file: string }
  /** An encrypted backup waits for its passphrase. */
  | { readonly kind: 'locked'; readonly file: string }
  | { readonly kind: 'refused'; readonly file: string; readonly problems: readonly ImportProblem[] }
  | ({ readonly kind: 'planned' } & Plan)
  | { readonly kind: 'done'; readonly fresh: number; readonly changed: number; readonly skipped: number; readonly settings: boolean }
  | { readonly kind: 'undone'; readonly count: number; readonly left: number }
  | { readonly kind: 'failed'; readonly error: AppError };

export interface ImportPartProps {
  readonly stage: ImportStage;
  readonly onFiles: (files: readonly File[]) => void;
  readonly onPassphrase: (passphrase: string) => void;
  readonly onConfirm: (all: ImportChoice, single: Readonly<Record<string, ImportChoice>>) => void;
  readonly onUndo: () => void;
  readonly onCancel: () => void;
}

function Passphrase(props: { onPassphrase: (passphrase: string) => void }) {
  const { t } = useSpeech();
  const [words, setWords] = useState('');
  return (
    <form
      class="field-row"
      onSubmit={(event) => {
        event.preventDefault();
        props.onPassphrase(words);
      }}
    >
      <label>
        {t('backup.ask')} <input type="password" autocomplete="off" value={words} onInput={(event) => setWords(event.currentTarget.value)} />
      </label>
      <button type="submit" class="button" disabled={words === ''}>
        {t('backup.unlock')}
      </button>
    </form>
  );
}

/** A file on its way in, and the way to leave it. */
function Reading({ file, read, onCancel }: ImportStage & { kind: 'reading' } & Pick<ImportPartProps, 'onCancel'>) {
  const { t } = useSpeech();
  const said = t('exchange.reading', { file });
  return (
    <div class="field-row import-progress">
      <p role="status">{said}</p>
      <progress aria-label={said} {...(read && { max: read.total, value: read.done })} />
      {read && <span>{t('exchange.read', { percent: Math.floor((100 * read.done) / read.total) })}</span>}
      <button type="button" class="button button-small" onClick={onCancel}>
        {t('app.cancel')}
      </button>
    </div>
  );
}

function Planned(props: Plan & Pick<ImportPartProps, 'onConfirm' | 'onCancel'>) {
  const { t } = useSpeech();
  const { file, plan, damaged, withoutSnapshot, settings } = props;
  const [choices, setChoices] = useState<Choices>({ all: 'later', single: {} });
  const count = (state: PlannedRecord['state']): number => plan.filter((each) => each.state === state).length;
  const conflicts = count('conflict');
  return (
    <div class="plan" role="group" aria-label={t('exchange.plan', { file })}>
      <h3>{t('exchange.plan', { file })}</h3>
      <p role="status">{t('exchange.count', { fresh: count('new'), changed: count('changed'), conflict: conflicts, same: count('same') })}</p>
      {damaged > 0 && <p class="note note-warn">{t('backup.damaged', { count: damaged })}</p>}
      {withoutSnapshot > 0 && <p class="hint">{t('exchange.noSnapshot', { count: withoutSnapshot })}</p>}
      {settings.length > 0 && <p class="hint">{t('backup.settings', { names: settings.map((name) => t(`backup.setting.${name}`)).join(t('app.listSeparator')) })}</p>}
      {conflicts > 0 && (
        <>
          <label class="field-row">
            <span>{t('exchange.choice')}</span>
            <select value={choices.all} onChange={(event) => setChoices({ ...choices, all: CHOICES.find((each) => each === event.currentTarget.value) ?? 'later' })}>
              {CHOICES.map((each) => (
                <option key={each} value={each}>
                  {t(`exchange.choice.${each}`)}
                </option>
              ))}
            </select>
          </label>
          <p class="hint">{t('exchange.choice.hint')}</p>
        </>
      )}
      <PlanTable plan={plan} choices={choices} onChoices={setChoices} />
      <p class="field-row">
        <button type="button" class="button button-primary" disabled={settings.length === 0 && plan.every(({ state }) => state === 'same')} onClick={() => props.onConfirm(choices.all, choices.single)}>
          {t('exchange.confirm')}
        </button>
        <button type="button" class="button" onClick={props.onCancel}>
          {t('app.cancel')}
        </button>
      </p>
    </div>
  );
}

/** Import: choose or drop a file, see what it would do, decide, do it, take it back. */
export function ImportPart(props: ImportPartProps) {
  const { t } = useSpeech();
  const { stage } = props;
  return (
    <section class="card" aria-labelledby="exchange-in">
      <h2 id="exchange-in">{t('exchange.in')}</h2>
      <DropZone hint={t('exchange.in.hint')} label={t('exchange.choose')} onFiles={props.onFiles} />
      {stage.kind === 'reading' && <Reading {...stage} onCancel={props.onCancel} />}
      {stage.kind === 'importing' && (
        <div class="field-row">
          <p role="status">{t('exchange.importing')}</p>
          <progress aria-label={t('exchange.importing')} />
        </div>
      )}
      {stage.kind === 'locked' && <Passphrase onPassphrase={props.onPassphrase} />}
      {stage.kind === 'refused' && <Refused title={t('exchange.refused', { file: stage.file })} problems={stage.problems} />}
      {stage.kind === 'failed' && <ErrorNote error={stage.error} />}
      {stage.kind === 'planned' && <Planned {...stage} onConfirm={props.onConfirm} onCancel={props.onCancel} />}
      {stage.kind === 'done' && (
        <p class="field-row" role="status">
          <span>
            {t('exchange.done', { fresh: stage.fresh, changed: stage.changed, skipped: stage.skipped })}
            {stage.settings && ` ${t('backup.settings.done')}`}
          </span>
          <button type="button" class="button" onClick={props.onUndo}>
            {t('exchange.undo')}
          </button>
        </p>
      )}
      {stage.kind === 'undone' && (
        <p role="status">
          {t('exchange.undone', { count: stage.count })}
          {stage.left > 0 && ` ${t('exchange.undone.left', { count: stage.left })}`}
        </p>
      )}
    </section>
  );
}
