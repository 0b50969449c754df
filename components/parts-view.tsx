import type { CapturePart } from '@/lib/capture/record';
import { formatMoment } from '@/lib/i18n/format';
import { useSpeech } from './i18n';

/** The pages a record was joined from, in order, each a way to its page. */
export function PartsView(props: { parts: readonly CapturePart[]; onOpenPage: (url: string) => void }) {
  const { t } = useSpeech();
  return (
    <div class="join">
      <p class="subtitle" id="record-parts">{t('join.parts', { count: props.parts.length })}</p>
      <ol class="join-order" aria-labelledby="record-parts">
        {props.parts.map(({ url, retrievedAt, start }, index) => (
          <li key={start}>
            <button type="button" class="link-button" onClick={() => props.onOpenPage(url)}>
              {t('join.part', { number: index + 1, date: formatMoment(retrievedAt) })}
            </button>
            <small class="small-print url">{url}</small>
          </li>
        ))}
      </ol>
    </div>
  );
}
