import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';

export interface JumpListItem {
  readonly key: string;
  /** DOM id, so that a selection on the page can scroll here. */
  readonly id?: string;
  readonly selected?: boolean;
  readonly class?: string;
  readonly content: ComponentChildren;
  readonly onJump: () => void;
}

/** A list to walk with the arrow keys; Enter, Space or a click jumps to an item's place in the text. One tab stop. */
export function JumpList(props: { label: string; items: readonly JumpListItem[] }) {
  const [active, setActive] = useState(0);
  const list = useRef<HTMLUListElement>(null);
  const current = Math.min(active, props.items.length - 1);

  function moveTo(index: number): void {
    const next = Math.max(0, Math.min(props.items.length - 1, index));
    setActive(next);
    const element = list.current?.children[next];
    if (element instanceof HTMLElement) element.focus();
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'ArrowDown') moveTo(current + 1);
    else if (event.key === 'ArrowUp') moveTo(current - 1);
    else if (event.key === 'Home') moveTo(0);
    else if (event.key === 'End') moveTo(props.items.length - 1);
    else if (event.key === 'Enter' || event.key === ' ') props.items[current]?.onJump();
    else return;
    event.preventDefault();
  }

  return (
    <ul class="jump-list" role="listbox" aria-label={props.label} ref={list} onKeyDown={onKeyDown}>
      {props.items.map((item, index) => (
        <li
          key={item.key}
          id={item.id}
          role="option"
          aria-selected={item.selected === true}
          tabIndex={index === current ? 0 : -1}
          class={`jump-item ${item.class ?? ''}`}
          onFocus={() => setActive(index)}
          onClick={() => item.onJump()}
        >
          {item.content}
        </li>
      ))}
    </ul>
  );
}
