import type { BrokenRecord } from '@/lib/store/types';
import { useSpeech } from './i18n';

/** What an export left out, by name: the file holds the rest. */
export function NotExported(props: { left: readonly BrokenRecord[] }) {
  const { t } = useSpeech();
  if (props.left.length === 0) return null;
  return (
    <details class="note note-warn broken" open>
      <summary>{t('export.left', { count: props.left.length })}</summary>
      <ul>
        {props.left.map(({ key, reason }) => (
          <li key={key}>
            <span class="url">{key}</span>
            <small class="error-detail">{t('app.details', { detail: reason })}</small>
          </li>
        ))}
      </ul>
    </details>
  );
}
