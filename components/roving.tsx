import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/** What a group walks through; the inside of a closed fold is not there. */
function stopsIn(root: HTMLElement): HTMLElement[] {
  const all = [...root.querySelectorAll<HTMLElement>('button, a[href], select')];
  return all.filter((element) => element.closest('details:not([open])') === null);
}

/**
 * Controls that are one Tab stop together: the arrow keys, Home and End walk through them. A toolbar, or a group of values
 * that lead to their places.
 */
export function Roving(props: { role: 'toolbar' | 'group'; label: string; class?: string; children: ComponentChildren }) {
  const root = useRef<HTMLDivElement>(null);
  const active = useRef<HTMLElement | null>(null);

  function settle(): void {
    if (!root.current) return;
    const stops = stopsIn(root.current);
    const current = stops.find((stop) => stop === active.current) ?? stops[0];
    for (const stop of stops) stop.tabIndex = stop === current ? 0 : -1;
  }
  // After every drawing: controls come and go.
  useLayoutEffect(settle);

  function onKeyDown(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || !root.current) return;
    const stops = stopsIn(root.current);
    const at = stops.findIndex((stop) => stop === document.activeElement);
    if (at < 0) return;
    // Up and down choose in a list of choices.
    const choosing = stops[at] instanceof HTMLSelectElement;
    const next =
      event.key === 'ArrowRight' || (event.key === 'ArrowDown' && !choosing) ? at + 1
      : event.key === 'ArrowLeft' || (event.key === 'ArrowUp' && !choosing) ? at - 1
      : event.key === 'Home' ? 0
      : event.key === 'End' ? stops.length - 1
      : null;
    if (next === null) return;
    event.preventDefault();
    stops[(next + stops.length) % stops.length]?.focus();
  }

  return (
    <div
      ref={root}
      role={props.role}
      aria-label={props.label}
      class={props.class}
      onKeyDown={onKeyDown}
      onFocusIn={(event) => {
        active.current = event.target as HTMLElement;
        settle();
      }}
    >
      {props.children}
    </div>
  );
}
