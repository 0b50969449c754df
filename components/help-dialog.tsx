import type { MessageKey } from '@/lib/i18n/catalogue';
import { Dialog } from './dialog';
import { useSpeech } from './i18n';
import { KeysTable } from './keys-table';
import { type Bindings, ShortcutTable } from './shortcut-table';

/** What the keys do, in the order they are listed. The panel's handlers and this table are tested against each other. */
const KEYS: readonly { readonly keys: readonly string[]; readonly action: MessageKey }[] = [
  { keys: ['S'], action: 'help.save' },
  { keys: ['1', '2', '3'], action: 'help.tabs' },
  { keys: ['/'], action: 'help.filter' },
  { keys: ['↑', '↓', 'Home', 'End'], action: 'help.move' },
  { keys: ['→', '←', 'Space'], action: 'help.expand' },
  { keys: ['*'], action: 'help.expandAll' },
  { keys: ['Enter'], action: 'help.jump' },
  { keys: ['U', 'Shift U'], action: 'help.undo' },
  { keys: ['C'], action: 'help.cite' },
  { keys: ['Esc'], action: 'help.back' },
  { keys: ['?'], action: 'help.help' },
];

export function HelpDialog(props: { bindings: Bindings; onClose: () => void }) {
  const { t } = useSpeech();
  return (
    <Dialog id="help-title" title={t('help.title')} onClose={props.onClose}>
      <h3 class="help-part">{t('shortcut.title')}</h3>
      <ShortcutTable bindings={props.bindings} />
      <h3 class="help-part">{t('shortcut.panel')}</h3>
      <KeysTable rows={KEYS.map(({ keys, action }) => ({ keys: keys.map((key) => <kbd key={key}>{key}</kbd>), action: t(action) }))} />
    </Dialog>
  );
}
