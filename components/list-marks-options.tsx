import type { ListSettings } from '@/lib/messages/settings';
import { useSpeech } from './i18n';

/** Marks in lists: all of them on or off, and the sites where they were switched off. */
export function ListMarksOptions(props: { lists: ListSettings; onAll: (on: boolean) => void; onSite: (site: string) => void }) {
  const { t } = useSpeech();
  const { on, offSites } = props.lists;
  return (
    <section class="card" aria-labelledby="options-lists">
      <h2 id="options-lists">{t('options.lists')}</h2>
      <label class="legend-item">
        <input type="checkbox" checked={on} onChange={(event) => props.onAll(event.currentTarget.checked)} />
        {t('options.lists.on')}
      </label>
      {on && offSites.length > 0 && (
        <>
          <p class="hint" id="options-lists-off">{t('options.lists.offSites')}</p>
          <ul class="sites" aria-labelledby="options-lists-off">
            {offSites.map((site) => (
              <li key={site}>
                <span class="site">{site}</span>
                <button type="button" class="button button-small" aria-label={t('options.lists.onAgainOf', { site })} onClick={() => props.onSite(site)}>
                  {t('options.lists.onAgain')}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
