import type { StorageState, StoredThing } from '@/lib/messages/storage-state';
import { Icon } from './icon';
import { useSpeech } from './i18n';
import { ErrorNote } from './message-box';

export interface StorageCheckProps {
  /** `null` before the first check since the browser started. */
  readonly state: StorageState | null;
  readonly onCheck: () => void;
  readonly onCancel: () => void;
  /** What came back and what is lost was read. */
  readonly onDismiss: () => void;
}

/** Names shown at a time; of thousands the number says enough. */
const SHOWN = 50;

/** A record's own text comes and goes with it: it is named only where it stands alone. */
const toName = (things: readonly StoredThing[]): readonly StoredThing[] => {
  const own = things.filter(({ kind }) => kind !== 'capture');
  return own.length > 0 ? own : things;
};

function Things(props: { things: readonly StoredThing[] }) {
  const { t } = useSpeech();
  const { things } = props;
  return (
    <ul>
      {things.slice(0, SHOWN).map(({ kind, key, name }) => (
        <li key={`${kind}:${key}`}>
          {name === '' ? t(`storage.kind.${kind}`) : name}
          {key !== '' && key !== name && <span class="url"> {key.replace(/#\d+$/, '')}</span>}
        </li>
      ))}
      {things.length > SHOWN && <li>{t('storage.more', { count: things.length - SHOWN })}</li>}
    </ul>
  );
}

/** What a check restored and what is lost, and while one runs how far it is. Nothing where all is right. */
export function StorageNews(props: Omit<StorageCheckProps, 'onCheck'>) {
  const { t } = useSpeech();
  const { state } = props;
  if (state?.kind === 'running' && state.total > 0) {
    return (
      <div class="note" role="status">
        <div class="note-body">
          <span>{t('storage.running', { done: state.done, total: state.total })}</span>
          <progress aria-label={t('storage.check')} max={state.total} value={state.done} />
          <button type="button" class="button button-small" onClick={props.onCancel}>
            {t('app.cancel')}
          </button>
        </div>
      </div>
    );
  }
  if (state?.kind !== 'done') return null;
  const restored = toName(state.restored);
  const lost = toName(state.lost);
  if (restored.length + lost.length === 0) return null;
  return (
    <div class="note note-warn broken" role={lost.length > 0 ? 'alert' : 'status'}>
      {lost.length > 0 && (
        <details open>
          <summary>{t('storage.lost', { count: lost.length })}</summary>
          <p>{t('storage.lost.text')}</p>
          <Things things={lost} />
        </details>
      )}
      {restored.length > 0 && (
        <details>
          <summary>{t('storage.restored', { count: restored.length })}</summary>
          <Things things={restored} />
        </details>
      )}
      <button type="button" class="button button-small" onClick={props.onDismiss}>
        {t('storage.seen')}
      </button>
    </div>
  );
}

/** The check in the settings: its button, how it goes, and how it ended. */
export function StorageCheck(props: StorageCheckProps) {
  const { t } = useSpeech();
  const { state } = props;
  const running = state?.kind === 'running';
  const well = state?.kind === 'done' && !state.cancelled && state.restored.length + state.lost.length === 0;
  return (
    <div class="storage-check">
      <p class="field-row">
        <button type="button" class="button" aria-disabled={running} onClick={() => (running ? undefined : props.onCheck())}>
          <Icon name="check" />
          {t('storage.check')}
        </button>
        <span role="status">
          {running && t('storage.running', { done: state.done, total: state.total })}
          {well && t('storage.well')}
          {state?.kind === 'done' && state.cancelled && t('storage.cancelled')}
          {state?.kind === 'done' && state.copied > 0 && ` ${t('storage.copied', { count: state.copied })}`}
        </span>
      </p>
      <p class="hint">{t('storage.hint')}</p>
      {state?.kind === 'failed' && <ErrorNote title={t('storage.failed')} error={state.error} onRetry={props.onCheck} />}
      <StorageNews state={state} onCancel={props.onCancel} onDismiss={props.onDismiss} />
    </div>
  );
}
