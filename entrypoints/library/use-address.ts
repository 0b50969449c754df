import { useCallback, useEffect, useState } from 'preact/hooks';
import { fromAddress, toAddress } from '@/lib/library/address';
import type { LibraryView } from '@/lib/library/view';

/** Does going back lead to the view before, not past it? Typing and ticking make no history. */
const isStep = (before: LibraryView, after: LibraryView): boolean =>
  before.place !== after.place || before.level !== after.level || (before.open === null) !== (after.open === null);

/** The view the page's address asks for; changing it changes the address. */
export function useAddress(): [LibraryView, (next: LibraryView) => void] {
  const [view, setView] = useState(() => fromAddress(location.hash));
  useEffect(() => {
    const onHash = (): void => setView(fromAddress(location.hash));
    window.addEventListener('popstate', onHash);
    window.addEventListener('hashchange', onHash);
    return () => {
      window.removeEventListener('popstate', onHash);
      window.removeEventListener('hashchange', onHash);
    };
  }, []);
  const change = useCallback((next: LibraryView) => {
    setView((before) => {
      const address = toAddress(next);
      history[isStep(before, next) ? 'pushState' : 'replaceState'](null, '', address === '' ? location.pathname : `#${address}`);
      return next;
    });
  }, []);
  return [view, change];
}
