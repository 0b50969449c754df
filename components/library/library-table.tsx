import { useEffect } from 'preact/hooks';
import type { InContext } from '@/lib/library/in-context';
import type { TableRow } from '@/lib/library/told';
import type { LibraryView, SortId } from '@/lib/library/view';
import { useSpeech } from '../i18n';
import { useRowWindow } from '../use-row-window';
import { type Column, DEADLINE_COLUMNS, ISSUE_COLUMNS, noticeColumns } from './cells';
import { valueName } from './facet-words';

/** Heights in CSS px: of a row, of one with its hits under it, and of the head. */
const ROW = 36;
const ROW_WITH_HITS = 58;
const HEAD = 34;

export interface LibraryTableProps {
  readonly view: LibraryView;
  readonly total: number;
  /** Another answer is on its way. */
  readonly waiting: boolean;
  /** Undefined while it is being loaded. */
  readonly rowAt: (index: number) => TableRow | undefined;
  /** First hits of a record's text; undefined while they are being looked for. */
  readonly hitsOf: (key: string) => readonly InContext[] | undefined;
  /** ISO day a record's commitments are looked at from. */
  readonly dayOf: (row: TableRow) => string;
  readonly active: number;
  readonly selected: ReadonlySet<string>;
  readonly onActive: (index: number) => void;
  /** Rows from `start` up to `end` are about to be seen. */
  readonly onNeed: (start: number, end: number) => void;
  readonly onOpen: (index: number) => void;
  readonly onSelect: (index: number, to?: number) => void;
  readonly onSelectAll: () => void;
  readonly onSort: (sort: SortId) => void;
}

const columnsOf = ({ level, columns }: LibraryView): readonly Column[] =>
  (level === 'issue' ? ISSUE_COLUMNS : level === 'deadline' ? DEADLINE_COLUMNS : noticeColumns(columns));

/** The rows of the library, of which only those in sight are in the document. Arrows move, Enter opens, x selects. */
export function LibraryTable(props: LibraryTableProps) {
  const speech = useSpeech();
  const { t } = speech;
  const { view, total, active } = props;
  const height = view.words.trim() === '' ? ROW : ROW_WITH_HITS;
  const { scroller, start, end, rows, measure, show, rowAfter } = useRowWindow(total, height, HEAD);
  const columns = columnsOf(view);
  const template = `2.4em ${view.group === null ? '' : '8em '}${columns.map(({ width }) => width).join(' ')}`;

  useEffect(() => props.onNeed(start, end), [start, end, total, props.onNeed]);
  useEffect(() => show(active), [active]);

  function onKeyDown(event: KeyboardEvent): void {
    if ((event.ctrlKey || event.metaKey) && event.key === 'a') props.onSelectAll();
    else if (event.ctrlKey || event.metaKey || event.altKey || event.target !== scroller.current) return;
    else {
      const next = rowAfter(event.key, active);
      if (next !== null) {
        if (event.shiftKey) props.onSelect(active, next);
        props.onActive(next);
      } else if (event.key === 'Enter') props.onOpen(active);
      else if (event.key === 'x' || event.key === ' ') props.onSelect(active);
      else return;
    }
    event.preventDefault();
  }

  return (
    <div
      class="scroll library-table"
      id="library-table"
      role="grid"
      tabIndex={0}
      aria-label={t('library.table')}
      aria-rowcount={total + 1}
      aria-multiselectable="true"
      aria-busy={props.waiting}
      aria-activedescendant={active >= start && active < end ? `library-row-${active}` : undefined}
      ref={scroller}
      onScroll={measure}
      onKeyDown={onKeyDown}
    >
      <div class="library-head" role="row" aria-rowindex={1} style={{ gridTemplateColumns: template }}>
        <span role="columnheader"><span class="visually-hidden">{t('library.select')}</span></span>
        {view.group !== null && <span role="columnheader">{t('library.column.group')}</span>}
        {columns.map(({ id, title, sort }) => (
          <span key={id} role="columnheader" class={`col-${id}`} aria-sort={sort === undefined || view.sort !== sort ? undefined : view.down ? 'descending' : 'ascending'}>
            {sort === undefined ? t(title) : (
              <button type="button" class="sort-button" tabIndex={-1} aria-label={t('library.sortBy', { name: t(title) })} onClick={() => props.onSort(sort)}>
                {t(title)}{view.sort === sort && <span aria-hidden="true">{view.down ? ' ↓' : ' ↑'}</span>}
              </button>
            )}
          </span>
        ))}
      </div>
      <div class="library-space" role="presentation" style={{ height: `${total * height}px` }}>
        {rows.map((index) => {
          const row = props.rowAt(index);
          return (
            <div
              key={index}
              id={`library-row-${index}`}
              role="row"
              class={`library-row${index === active ? ' library-active' : ''}`}
              aria-rowindex={index + 2}
              aria-selected={row ? props.selected.has(row.row.key) : false}
              style={{ transform: `translateY(${index * height}px)`, height: `${height}px`, gridTemplateColumns: template }}
              onClick={(event) => {
                if (event.shiftKey) props.onSelect(active, index);
                props.onActive(index);
                if (!event.shiftKey) props.onOpen(index);
              }}
            >
              {row ? (
                <>
                  <span role="gridcell" class="col-select">
                    <input
                      type="checkbox"
                      tabIndex={-1}
                      aria-label={`${t('library.select')} ${row.row.unit ?? row.row.title ?? row.row.url}`}
                      checked={props.selected.has(row.row.key)}
                      onClick={(event) => {
                        event.stopPropagation();
                        props.onSelect(index);
                      }}
                    />
                  </span>
                  {view.group !== null && <span role="gridcell" class="col-group">{valueName(speech, view.group, row.ref.group ?? '')}</span>}
                  {columns.map(({ id, cell }) => <span key={id} role="gridcell" class={`col-${id}`}>{cell(row, props.dayOf(row))}</span>)}
                  {height === ROW_WITH_HITS && <Hits row={row} hits={props.hitsOf(row.row.key)} />}
                </>
              ) : <span role="gridcell" class="saved-under">{t('app.loading')}</span>}
            </div>
          );
        })}
      </div>
    </div>
  );
}

function Hits(props: { row: TableRow; hits: readonly InContext[] | undefined }) {
  const { t } = useSpeech();
  return (
    <span class="row-hits" role="gridcell">
      {props.row.hits !== undefined && <span class="count">{t('library.hits', { count: props.row.hits })}</span>}
      {(props.hits ?? []).map(({ before, hit, after, span }) => (
        <span key={span.start} class="in-context" lang="zh-CN">…{before}<mark>{hit}</mark>{after}…</span>
      ))}
    </span>
  );
}
