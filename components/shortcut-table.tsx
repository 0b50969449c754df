import type { MessageKey } from '@/lib/i18n/catalogue';
import { useSpeech } from './i18n';
import { KeysTable } from './keys-table';

/** The browser-wide shortcuts, in the order they are listed; names as in the manifest. */
export const SHORTCUTS = ['capture-page', 'save-page', 'next-mark', 'previous-mark', 'toggle-marks'] as const;
export type ShortcutName = (typeof SHORTCUTS)[number];
/** Keys as the user has set them, e.g. "Alt+Shift+Y"; empty or absent where none are set. */
export type Bindings = Readonly<Partial<Record<ShortcutName, string>>>;

const ACTIONS: Readonly<Record<ShortcutName, MessageKey>> = {
  'capture-page': 'shortcut.capturePage',
  'save-page': 'shortcut.savePage',
  'next-mark': 'shortcut.nextMark',
  'previous-mark': 'shortcut.previousMark',
  'toggle-marks': 'shortcut.toggleMarks',
};

/** What works on every page without the panel, with the user's own keys, and where they are changed. */
export function ShortcutTable(props: { bindings: Bindings }) {
  const { t } = useSpeech();
  const rows = SHORTCUTS.map((name) => {
    const keys = props.bindings[name] ?? '';
    return {
      keys: keys === '' ? <span class="hint">{t('shortcut.unset')}</span> : <span class="chord">{keys.split('+').map((key) => <kbd key={key}>{key}</kbd>)}</span>,
      action: t(ACTIONS[name]),
    };
  });
  return (
    <>
      <KeysTable rows={rows} />
      <p class="hint">{t('shortcut.change')}</p>
    </>
  );
}
