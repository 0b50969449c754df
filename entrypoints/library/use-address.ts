import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { fromAddress, toAddress } from '@/lib/library/address';
import type { LibraryView } from '@/lib/library/view';

/** Does going back lead to the view before, not past it? Typing and ticking make no history. */
const isStep = (before: LibraryView, after: LibraryView): boolean =>
  before.place !== after.place || before.level !== after.level || (before.open === null) !== (after.open === null);

/** Rest after which the address follows what is typed, in ms: the browser takes longer for an address than for the first hits of a search. */
const REST_MS = 250;

const write = (how: 'pushState' | 'replaceState', view: LibraryView): void => {
  const address = toAddress(view);
  history[how](null, '', address === '' ? location.pathname : `#${address}`);
};

/** The view the page's address asks for; changing it changes the address. */
export function useAddress(): [LibraryView, (next: LibraryView) => void] {
  const [view, setView] = useState(() => fromAddress(location.hash));
  /** What the address is still to follow. */
  const late = useRef<{ readonly view: LibraryView; readonly timer: ReturnType<typeof setTimeout> } | null>(null);

  const takeLate = useCallback((): LibraryView | null => {
    const own = late.current;
    late.current = null;
    clearTimeout(own?.timer);
    return own?.view ?? null;
  }, []);
  const catchUp = useCallback((): void => {
    const own = takeLate();
    if (own) write('replaceState', own);
  }, []);

  useEffect(() => {
    const onHash = (): void => {
      takeLate();
      setView(fromAddress(location.hash));
    };
    window.addEventListener('popstate', onHash);
    window.addEventListener('hashchange', onHash);
    window.addEventListener('pagehide', catchUp);
    return () => {
      window.removeEventListener('popstate', onHash);
      window.removeEventListener('hashchange', onHash);
      window.removeEventListener('pagehide', catchUp);
    };
  }, []);
  const change = useCallback((next: LibraryView) => {
    setView((before) => {
      if (isStep(before, next)) {
        catchUp();
        write('pushState', next);
      } else {
        takeLate();
        late.current = { view: next, timer: setTimeout(catchUp, REST_MS) };
      }
      return next;
    });
  }, []);
  return [view, change];
}
