import { useEffect, useRef } from 'preact/hooks';
import { useKeptFocus } from '../use-kept-focus';
import { actionOf, opens, type ReviewAction } from './review-keys';

const LIST = 'review-list';

/** Gives the keyboard to the list of items; where the screen is one column, what is read stays in sight. */
export const focusList = (): void => document.getElementById(LIST)?.focus({ preventScroll: true });

/** Until what was done has been drawn. */
const drawn = (): Promise<void> => new Promise((resolve) => { setTimeout(resolve, 0); });

/**
 * Does one action after the other. What is pressed while one is being stored waits for it: it is meant for what the reader will see
 * then. Keys behind one that opens a field or a dialog are meant for that, and are dropped until it is open.
 */
function useTurns(run: (action: ReviewAction) => Promise<void> | void): (action: ReviewAction) => void {
  // What waited finds the view as it is by then, not as it was when the key was pressed.
  const latest = useRef(run);
  latest.current = run;
  const waiting = useRef<ReviewAction[]>([]).current;
  const busy = useRef(false);
  const drain = async (): Promise<void> => {
    busy.current = true;
    try {
      for (let action = waiting[0]; action; action = waiting[0]) {
        const done = latest.current(action);
        if (done) await done.then(drawn);
        waiting.shift();
      }
    } finally {
      waiting.length = 0;
      busy.current = false;
    }
  };
  return useRef((action: ReviewAction): void => {
    if (waiting.some(opens)) return;
    waiting.push(action);
    if (!busy.current) void drain();
  }).current;
}

/**
 * The keys of the review screen, wherever the keyboard is but in a field, and its place: on the list whenever nothing else has
 * it. A click into the text, a button that is gone or greyed by what it did: the focus is never left on the document.
 */
export function useReviewKeys(run: (action: ReviewAction) => Promise<void> | void): void {
  const turn = useTurns(run);
  useKeptFocus([`#${LIST}`]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const target = event.target as Element;
      // Fields, tabs and the table of keys have keys of their own.
      if (target.closest('input, textarea, select, dialog, [role=tablist]') || event.isComposing) return;
      const action = actionOf(event);
      if (!action) return;
      event.preventDefault();
      turn(action);
    };
    // After the click has done what it does: words it selects stay selected.
    const onClick = (): void => {
      if (document.activeElement === document.body) focusList();
    };
    document.addEventListener('keydown', onKey);
    document.addEventListener('click', onClick);
    return () => {
      document.removeEventListener('keydown', onKey);
      document.removeEventListener('click', onClick);
    };
  }, []);
}
