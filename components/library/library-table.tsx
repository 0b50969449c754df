import { useEffect, useMemo } from 'preact/hooks';
import { type GroupRows, groupLines } from '@/lib/library/group-lines';
import type { InContext } from '@/lib/library/in-context';
import type { TableRow, Told } from '@/lib/library/told';
import { type LibraryView, type SortId, sortedBy } from '@/lib/library/view';
import { useSpeech } from '../i18n';
import { useRowWindow } from '../use-row-window';
import { bareColumns, columnsOf } from './cells';
import { fitColumns } from './fit-columns';
import { GroupHead } from './group-head';
import { LibraryRow } from './library-row';
import { useRoomBeside, useWide } from './use-wide';

/** Heights in CSS px: of a row, of one with its hits or (in a narrow window) its unit under it, and of the head. */
const ROW = 36;
const ROW_OF_TWO = 58;
const HEAD = 34;

export interface LibraryTableProps {
  readonly view: LibraryView;
  readonly total: number;
  /** Of the rows, in their order; each gets a head of its own. */
  readonly groups: readonly GroupRows[];
  /** What the facets count: a column nothing stands in takes no room. */
  readonly counts: Told['counts'] | undefined;
  /** Another answer is on its way. */
  readonly waiting: boolean;
  /** Undefined while it is being loaded. */
  readonly rowAt: (index: number) => TableRow | undefined;
  /** First hits of a row's record; undefined while they are being looked for. */
  readonly hitsOf: (row: TableRow) => readonly InContext[] | undefined;
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
  /** The records of one notice are asked for, by the key of one of them. */
  readonly onCopies: (key: string) => void;
}

/** The rows of the library, of which only those in sight are in the document. Arrows move, Enter opens, x selects, d shows the copies. */
export function LibraryTable(props: LibraryTableProps) {
  const { t } = useSpeech();
  const { view, total, active } = props;
  const wide = useWide();
  const sorted = sortedBy(view);
  const searched = view.words.trim() !== '';
  const height = searched || (!wide && view.level !== 'notice') ? ROW_OF_TWO : ROW;
  const lines = useMemo(() => groupLines(props.groups, total), [props.groups, total]);
  const { scroller, start, end, rows: shown, measure, show, rowAfter } = useRowWindow(lines.total, height, HEAD);
  const [first, last] = lines.rowsAmong(start, end);
  const bare = [...bareColumns(props.counts)].join();
  const beside = useRoomBeside();
  const room = view.open === null ? null : beside;
  const columns = useMemo(() => {
    const all = columnsOf(view, new Set(bare.split(',')));
    return room === null ? all : fitColumns(all, room);
  }, [view.level, view.columns, bare, room]);
  const template = `2.4em ${columns.map(({ width }) => width).join(' ')}`;

  // A row that comes in sight takes the place of one that went out: nothing is made anew while the table is scrolled.
  const slots = shown.length;

  useEffect(() => props.onNeed(first, last), [first, last, total, props.onNeed]);
  // The head above the first row of a group comes into sight with it.
  useEffect(() => {
    const line = lines.lineOf(active);
    if (line > 0 && 'head' in lines.at(line - 1)) show(line - 1);
    show(line);
  }, [active]);

  function onKeyDown(event: KeyboardEvent): void {
    if ((event.ctrlKey || event.metaKey) && event.key === 'a') props.onSelectAll();
    else if (event.ctrlKey || event.metaKey || event.altKey || event.target !== scroller.current) return;
    else {
      const moved = rowAfter(event.key, active);
      if (moved !== null) {
        const next = Math.min(moved, total - 1);
        if (event.shiftKey) props.onSelect(active, next);
        props.onActive(next);
      } else if (event.key === 'Enter') props.onOpen(active);
      else if (event.key === 'd' && (props.rowAt(active)?.row.copies ?? 0) > 0) props.onCopies(props.rowAt(active)?.row.key ?? '');
      else if (event.key === 'x' || event.key === ' ') props.onSelect(active);
      else return;
    }
    event.preventDefault();
  }

  function onClick(event: MouseEvent): void {
    const element = event.target instanceof Element ? event.target.closest<HTMLElement>('.library-row') : null;
    if (!element) return;
    const copies = (event.target as Element).closest<HTMLElement>('[data-copies-of]')?.dataset['copiesOf'];
    if (copies !== undefined) {
      props.onCopies(copies);
      return;
    }
    const index = Number(element.dataset['index']);
    if (event.target instanceof HTMLInputElement) {
      props.onSelect(index);
      return;
    }
    if (event.shiftKey) props.onSelect(active, index);
    props.onActive(index);
    if (!event.shiftKey) props.onOpen(index);
  }

  return (
    <div
      class="scroll library-table"
      id="library-table"
      role="grid"
      tabIndex={0}
      aria-label={t('library.table')}
      aria-rowcount={lines.total + 1}
      aria-multiselectable="true"
      aria-busy={props.waiting}
      aria-activedescendant={active >= first && active < last ? `library-row-${active}` : undefined}
      ref={scroller}
      onScroll={measure}
      onKeyDown={onKeyDown}
    >
      <div class="library-head" role="row" aria-rowindex={1} style={{ gridTemplateColumns: template }}>
        <span role="columnheader"><span class="visually-hidden">{t('library.select')}</span></span>
        {columns.map(({ id, title, sort }) => (
          <span key={id} role="columnheader" class={`col-${id}`} aria-sort={sort === undefined || sorted.sort !== sort ? undefined : sorted.down ? 'descending' : 'ascending'}>
            {sort === undefined ? t(title) : (
              <button type="button" class="sort-button" aria-label={t('library.sortBy', { name: t(title) })} onClick={() => props.onSort(sort)}>
                {t(title)}{sorted.sort === sort && <span aria-hidden="true">{sorted.down ? ' ↓' : ' ↑'}</span>}
              </button>
            )}
          </span>
        ))}
      </div>
      <div class="library-space" role="presentation" style={{ height: `${lines.total * height}px` }} onClick={onClick}>
        {shown.map((line) => {
          const at = lines.at(line);
          if ('head' in at) return <GroupHead key={line % slots} line={line} height={height} head={at.head} total={total} facet={view.group} />;
          const index = at.row;
          const row = props.rowAt(index);
          return (
            <LibraryRow
              key={line % slots}
              line={line}
              index={index}
              row={row}
              columns={columns}
              day={row ? props.dayOf(row) : ''}
              height={height}
              template={template}
              active={index === active}
              selected={row !== undefined && props.selected.has(row.row.key)}
              searched={searched}
              hits={row && props.hitsOf(row)}
            />
          );
        })}
      </div>
    </div>
  );
}
