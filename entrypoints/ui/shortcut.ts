import { browser } from '#imports';
import { useEffect, useState } from 'preact/hooks';
import { type Bindings, SHORTCUTS } from '@/components/shortcut-table';

/** The browser-wide shortcuts as the user has set them. */
async function readBindings(): Promise<Bindings> {
  // Firefox for Android and some test doubles have no commands.
  const commands = browser.commands as typeof browser.commands | undefined;
  const all = (await commands?.getAll()) ?? [];
  return Object.fromEntries(SHORTCUTS.map((name) => [name, all.find((command) => command.name === name)?.shortcut ?? '']));
}

/** The keys that open the panel and read the page once, as the user has set them; empty if there are none. */
export async function actionShortcut(): Promise<string> {
  return (await readBindings())['capture-page'] ?? '';
}

/** {@link readBindings}, read again whenever the page is looked at: keys are changed in a page of the browser's own. */
export function useBindings(): Bindings {
  const [bindings, setBindings] = useState<Bindings>({});
  useEffect(() => {
    const read = (): void => void readBindings().then(setBindings);
    read();
    window.addEventListener('focus', read);
    return () => window.removeEventListener('focus', read);
  }, []);
  return bindings;
}
