import { browser } from '#imports';
import { useEffect, useState } from 'preact/hooks';

/**
 * Opens the panel beside a window's page. Browsers allow it only straight from a gesture: call it before any `await`.
 *
 * @returns Rejects where the browser refuses.
 */
export function openPanel(windowId: number): Promise<void> {
  if (import.meta.env.FIREFOX) {
    return (browser as unknown as { sidebarAction: { open: () => Promise<void> } }).sidebarAction.open();
  }
  return browser.sidePanel.open({ windowId });
}

/** Opens the panel beside this page, to be called within a click; null until the window is known. Answers whether it opened. */
export function usePanelOpener(): (() => Promise<boolean>) | null {
  const [windowId, setWindowId] = useState<number | null>(null);
  useEffect(() => void browser.windows.getCurrent().then(({ id }) => setWindowId(id ?? null)), []);
  return windowId === null ? null : () => openPanel(windowId).then(() => true, () => false);
}
