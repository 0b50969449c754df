import { useEffect, useRef } from 'preact/hooks';

/** True where a letter is text: the panel's keys must not take it away. */
const typing = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

/** The panel's single keys (see the help dialog). Not while typing, not with a modifier, not under a dialog. */
export function useKeys(keys: Readonly<Record<string, () => void>>): void {
  const now = useRef(keys);
  now.current = keys;
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent): void {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
      if (document.querySelector('dialog[open]')) return;
      // With Shift a letter is a key of its own; with the lock on it is the same.
      const name = event.key.length !== 1 ? event.key : event.shiftKey ? event.key.toUpperCase() : event.key.toLowerCase();
      if (typing(event.target) && name !== 'Escape') return;
      const run = now.current[name];
      if (!run) return;
      event.preventDefault();
      run();
    }
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
}
