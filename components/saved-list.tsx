import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { RecordRow } from '@/lib/store/types';
import { useSpeech } from './i18n';
import { ROW_HEIGHT, SavedRow } from './saved-row';

/** Rows kept ready above and below what is in sight. */
const MARGIN = 6;

export interface SavedListProps {
  readonly total: number;
  /** Row at a place in the list; undefined while it is being loaded. */
  readonly rowAt: (index: number) => RecordRow | undefined;
  readonly today: string;
  readonly active: number;
  readonly onActive: (index: number) => void;
  /** Rows from `start` up to `end` are about to be seen. */
  readonly onNeed: (start: number, end: number) => void;
  readonly onOpen: (key: string) => void;
}

/** The records as a list of equal rows; only those in sight are in the document. Arrows move, Enter opens. */
export function SavedList(props: SavedListProps) {
  const { t } = useSpeech();
  const scroller = useRef<HTMLDivElement>(null);
  const [view, setView] = useState({ top: 0, height: 600 });
  const { total, active } = props;
  const start = Math.max(0, Math.min(total, Math.floor(view.top / ROW_HEIGHT) - MARGIN));
  const end = Math.min(total, Math.ceil((view.top + view.height) / ROW_HEIGHT) + MARGIN);

  function measure(): void {
    const element = scroller.current;
    if (element) setView({ top: element.scrollTop, height: element.clientHeight || 600 });
  }

  useLayoutEffect(() => {
    measure();
    window.addEventListener('resize', measure);
    return () => window.removeEventListener('resize', measure);
  }, []);
  useEffect(() => props.onNeed(start, end), [start, end, total, props.onNeed]);
  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const top = active * ROW_HEIGHT;
    if (top < element.scrollTop) element.scrollTop = top;
    else if (top + ROW_HEIGHT > element.scrollTop + element.clientHeight) element.scrollTop = top + ROW_HEIGHT - element.clientHeight;
    // The rows must be there with the move, not only after the browser has reported the scrolling.
    measure();
  }, [active]);

  function onKeyDown(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const page = Math.max(1, Math.floor(view.height / ROW_HEIGHT) - 1);
    const next =
      event.key === 'ArrowDown' ? active + 1
      : event.key === 'ArrowUp' ? active - 1
      : event.key === 'PageDown' ? active + page
      : event.key === 'PageUp' ? active - page
      : event.key === 'Home' ? 0
      : event.key === 'End' ? total - 1
      : null;
    if (next !== null) props.onActive(Math.max(0, Math.min(total - 1, next)));
    else if (event.key === 'Enter') {
      const row = props.rowAt(active);
      if (row) props.onOpen(row.key);
    } else return;
    event.preventDefault();
  }

  const rows = Array.from({ length: Math.max(0, end - start) }, (_, offset) => start + offset);
  const activeRow = active >= start && active < end ? `saved-${active}` : undefined;
  return (
    <div
      class="scroll saved-list"
      role="listbox"
      tabIndex={0}
      aria-label={t('saved.list')}
      aria-activedescendant={activeRow}
      ref={scroller}
      onScroll={measure}
      onKeyDown={onKeyDown}
    >
      <div class="saved-space" role="presentation" style={{ height: `${total * ROW_HEIGHT}px` }}>
        {rows.map((index) => {
          const row = props.rowAt(index);
          return (
            <div
              key={index}
              id={`saved-${index}`}
              role="option"
              class="saved-row"
              aria-selected={index === active}
              aria-setsize={total}
              aria-posinset={index + 1}
              style={{ transform: `translateY(${index * ROW_HEIGHT}px)`, height: `${ROW_HEIGHT}px` }}
              onClick={() => {
                props.onActive(index);
                if (row) props.onOpen(row.key);
              }}
            >
              {row ? <SavedRow row={row} today={props.today} /> : <span class="saved-under">{t('app.loading')}</span>}
            </div>
          );
        })}
      </div>
    </div>
  );
}
