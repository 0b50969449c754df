import { useEffect, useRef } from 'preact/hooks';
import { useKeptFocus } from '../use-kept-focus';
import { actionOf, type ReviewAction } from './review-keys';

const LIST = 'review-list';

/** Gives the keyboard to the list of items; where the screen is one column, what is read stays in sight. */
export const focusList = (): void => document.getElementById(LIST)?.focus({ preventScroll: true });

/**
 * The keys of the review screen, wherever the keyboard is but in a field, and its place: on the list whenever nothing else has
 * it. A click into the text, a button that is gone or greyed by what it did: the focus is never left on the document.
 */
export function useReviewKeys(run: (action: ReviewAction) => void): void {
  // A key pressed before the browser has painted finds the view as it is by then, not as it was painted last.
  const latest = useRef(run);
  latest.current = run;
  useKeptFocus([`#${LIST}`]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const target = event.target as Element;
      // Fields, tabs and the table of keys have keys of their own.
      if (target.closest('input, textarea, select, dialog, [role=tablist]') || event.isComposing) return;
      const action = actionOf(event);
      if (!action) return;
      event.preventDefault();
      latest.current(action);
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
