import { useEffect } from 'preact/hooks';
import type { RecordRow } from '@/lib/store/types';
import { useSpeech } from './i18n';
import { ROW_HEIGHT, SavedRow } from './saved-row';
import { useRowWindow } from './use-row-window';

export interface SavedListProps {
  readonly total: number;
  /** Row at a place in the list; undefined while it is being loaded, null if it cannot be read. */
  readonly rowAt: (index: number) => RecordRow | null | undefined;
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
  const { total, active } = props;
  const { scroller, start, end, rows, measure, show, rowAfter } = useRowWindow(total, ROW_HEIGHT);

  useEffect(() => props.onNeed(start, end), [start, end, total, props.onNeed]);
  useEffect(() => show(active), [active]);

  function onKeyDown(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const next = rowAfter(event.key, active);
    if (next !== null) props.onActive(next);
    else if (event.key === 'Enter') {
      const row = props.rowAt(active);
      if (row) props.onOpen(row.key);
    } else return;
    event.preventDefault();
  }

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
              {row ? <SavedRow row={row} today={props.today} /> : <span class="saved-under">{t(row === null ? 'record.unreadable' : 'app.loading')}</span>}
            </div>
          );
        })}
      </div>
    </div>
  );
}
