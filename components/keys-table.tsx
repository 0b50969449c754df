import type { ComponentChildren } from 'preact';
import { useSpeech } from './i18n';

/** One line: the keys, and what they do. */
export interface KeysRow {
  readonly keys: ComponentChildren;
  readonly action: string;
}

/** Keys and what they do, in the order given. */
export function KeysTable(props: { rows: readonly KeysRow[] }) {
  const { t } = useSpeech();
  return (
    <table class="keys">
      <thead class="visually-hidden">
        <tr>
          <th scope="col">{t('help.key')}</th>
          <th scope="col">{t('help.action')}</th>
        </tr>
      </thead>
      <tbody>
        {props.rows.map(({ keys, action }) => (
          <tr key={action}>
            <td>{keys}</td>
            <td>{action}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
