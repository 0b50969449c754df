import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';

const isShown = (element: Element): boolean => element.closest('[hidden]') === null;

/** Gives the keyboard to the first of these that is there and in sight. */
export function focusFirst(selectors: readonly string[]): void {
  for (const selector of selectors) {
    const found = document.querySelector<HTMLElement>(selector);
    if (!found || !isShown(found)) continue;
    found.focus();
    return;
  }
}

/**
 * Gives the keyboard a place when what had it was taken away, hidden or greyed: it is never left on nothing. One who puts it down by
 * clicking beside everything is not disturbed.
 *
 * @param homes - Selectors, the best place first.
 */
export function useKeptFocus(homes: readonly string[]): void {
  const last = useRef<Element | null>(null);
  useEffect(() => {
    const onFocus = ({ target }: FocusEvent): void => {
      last.current = target instanceof Element ? target : null;
    };
    // Put down by a click beside it. (Losing the focus tells nothing: what is removed loses it, too, while it is still there.)
    const onPress = ({ target }: PointerEvent): void => {
      const held = document.activeElement;
      last.current = target instanceof Node && held !== document.body && held?.contains(target) === true ? held : null;
    };
    document.addEventListener('focusin', onFocus);
    document.addEventListener('pointerdown', onPress);
    return () => {
      document.removeEventListener('focusin', onFocus);
      document.removeEventListener('pointerdown', onPress);
    };
  }, []);
  // After every drawing: any of them may have taken it away.
  useLayoutEffect(() => {
    const held = document.activeElement ?? document.body;
    const isGone = (element: Element): boolean => !element.isConnected || element.matches(':disabled');
    const lost = held === document.body ? last.current !== null && isGone(last.current) : isGone(held) || !isShown(held);
    if (lost) focusFirst(homes);
  });
}
