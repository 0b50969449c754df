import type { InContext } from '@/lib/library/in-context';
import type { TableRow } from '@/lib/library/told';
import { useSpeech } from '../i18n';
import { pure } from '../pure';
import type { Column } from './cells';

export interface LibraryRowProps {
  /** Its place among the lines of the table, and among its rows; from 0. */
  readonly line: number;
  readonly index: number;
  /** Undefined while it is being loaded. */
  readonly row: TableRow | undefined;
  readonly columns: readonly Column[];
  /** ISO day its commitments are looked at from. */
  readonly day: string;
  /** In CSS px. */
  readonly height: number;
  /** Of the grid's columns. */
  readonly template: string;
  readonly active: boolean;
  readonly selected: boolean;
  /** Are hits shown under it? Then `hits` are its first, undefined while they are being looked for. */
  readonly searched: boolean;
  readonly hits: readonly InContext[] | undefined;
}

/** A row of the table, drawn again only when something in it changes. Clicks are the table's. */
export const LibraryRow = pure((props: LibraryRowProps) => {
  const { line, index, row, height } = props;
  return (
    <div
      id={`library-row-${index}`}
      data-index={index}
      role="row"
      class={`library-row${props.active ? ' library-active' : ''}`}
      aria-rowindex={line + 2}
      aria-selected={props.selected}
      style={{ transform: `translateY(${line * height}px)`, height: `${height}px`, gridTemplateColumns: props.template }}
    >
      {row ? <Cells {...props} row={row} /> : <Loading />}
    </div>
  );
});

function Loading() {
  const { t } = useSpeech();
  return <span role="gridcell" class="saved-under">{t('app.loading')}</span>;
}

function Cells({ row, columns, day, selected, searched, hits }: LibraryRowProps & { row: TableRow }) {
  const speech = useSpeech();
  return (
    <>
      <span role="gridcell" class="col-select">
        <input type="checkbox" tabIndex={-1} aria-label={`${speech.t('library.select')} ${row.row.unit ?? row.row.title ?? row.row.url}`} checked={selected} />
      </span>
      {columns.map(({ id, cell }) => <span key={id} role="gridcell" class={`col-${id}`}>{cell(row, day)}</span>)}
      {searched && (
        <span class="row-hits" role="gridcell">
          {row.hits !== undefined && <span class="count">{speech.t('library.hits', { count: row.hits })}</span>}
          {(hits ?? []).map(({ before, hit, after, span }) => (
            <span key={span.start} class="in-context" lang="zh-CN">…{before}<mark>{hit}</mark>{after}…</span>
          ))}
        </span>
      )}
    </>
  );
}
