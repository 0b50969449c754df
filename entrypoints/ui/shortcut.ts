import { browser } from '#imports';

/** The keys that open the panel and read the page once, as the user has set them; empty if there are none. */
export async function actionShortcut(): Promise<string> {
  // Firefox for Android and some test doubles have no commands.
  const commands = browser.commands as typeof browser.commands | undefined;
  const all = (await commands?.getAll()) ?? [];
  return all.find(({ shortcut }) => shortcut !== undefined && shortcut !== '')?.shortcut ?? '';
}
