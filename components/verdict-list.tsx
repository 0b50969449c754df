import type { OverruleEntry } from '@/lib/store/overrules';
import { useSpeech } from './i18n';

/** The remembered verdicts in the settings: sites, then pages; each can be removed, and the last removal undone. */
export function VerdictList(props: {
  /** Null while they are read. */
  verdicts: readonly OverruleEntry[] | null;
  /** The one that was just removed. */
  removed: OverruleEntry | null;
  onRemove: (entry: OverruleEntry) => void;
  onUndo: (entry: OverruleEntry) => void;
}) {
  const { t } = useSpeech();
  const { verdicts, removed } = props;
  const words = ({ scope, as }: OverruleEntry): string =>
    t(as === null ? 'options.verdicts.broken' : scope === 'site' ? 'options.verdicts.site' : as === 'notice' ? 'options.verdicts.notice' : 'options.verdicts.page');
  return (
    <section class="card" aria-labelledby="options-verdicts">
      <h2 id="options-verdicts">{t('options.verdicts')}</h2>
      {verdicts === null && (
        <p class="loading" role="status">
          {t('app.loading')}
        </p>
      )}
      {verdicts?.length === 0 && <p class="hint">{t('options.verdicts.none')}</p>}
      {verdicts !== null && verdicts.length > 0 && (
        <ul class="sites">
          {verdicts.map((entry) => (
            <li key={entry.key}>
              <span class="site">{entry.place}</span> <span class="origin">{words(entry)}</span>
              <button
                type="button"
                class="button button-small"
                aria-label={t('options.verdicts.removeOf', { place: entry.place })}
                onClick={() => props.onRemove(entry)}
              >
                {t('options.verdicts.remove')}
              </button>
            </li>
          ))}
        </ul>
      )}
      <p class="hint">{t('options.verdicts.hint')}</p>
      <p class="page-message" role="status">
        {removed && (
          <>
            {t('options.verdicts.removed', { place: removed.place })}{' '}
            <button type="button" class="link-button" onClick={() => props.onUndo(removed)}>
              {t('saved.undo')}
            </button>
          </>
        )}
      </p>
    </section>
  );
}
