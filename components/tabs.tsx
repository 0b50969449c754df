import { useRef } from 'preact/hooks';

export interface Tab {
  readonly id: string;
  readonly title: string;
  readonly count?: string;
}

/** ARIA tabs: one tab stop, arrows switch. The panel of tab `x` is the caller's element with id `panel-x`. */
export function Tabs(props: { label: string; tabs: readonly Tab[]; selected: string; onSelect: (id: string) => void }) {
  const list = useRef<HTMLDivElement>(null);
  const current = props.tabs.findIndex(({ id }) => id === props.selected);

  function onKeyDown(event: KeyboardEvent): void {
    const last = props.tabs.length - 1;
    const next =
      event.key === 'ArrowRight' ? (current === last ? 0 : current + 1)
      : event.key === 'ArrowLeft' ? (current <= 0 ? last : current - 1)
      : event.key === 'Home' ? 0
      : event.key === 'End' ? last
      : -1;
    const tab = props.tabs[next];
    if (!tab) return;
    event.preventDefault();
    props.onSelect(tab.id);
    const element = list.current?.children[next];
    if (element instanceof HTMLElement) element.focus();
  }

  return (
    <div class="tabs" role="tablist" aria-label={props.label} ref={list} onKeyDown={onKeyDown}>
      {props.tabs.map((tab) => (
        <button
          key={tab.id}
          id={`tab-${tab.id}`}
          type="button"
          role="tab"
          class="tab"
          aria-selected={tab.id === props.selected}
          aria-controls={`panel-${tab.id}`}
          tabIndex={tab.id === props.selected ? 0 : -1}
          onClick={() => props.onSelect(tab.id)}
        >
          {tab.title}
          {tab.count !== undefined && <span class="count">{tab.count}</span>}
        </button>
      ))}
    </div>
  );
}
