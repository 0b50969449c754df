import type { ComponentChildren } from 'preact';
import { useCallback, useMemo, useRef } from 'preact/hooks';
import type { AppError } from '@/lib/errors';
import type { FacetId } from '@/lib/library/facets';
import type { Shelving, Told } from '@/lib/library/told';
import { atLevel, beginsDown, isFiltered, type LibraryView as View, PLACES, type Place, questionOf, sortedBy, toggled, unfiltered } from '@/lib/library/view';
import { ExportProgress, type Progress } from '../export-progress';
import { Icon } from '../icon';
import { useSpeech } from '../i18n';
import { ErrorNote, MessageBox } from '../message-box';
import { type Tab, Tabs } from '../tabs';
import { BulkBar, type BulkBarProps } from './bulk-bar';
import { FacetList } from './facet-list';
import { FilterBar } from './filter-bar';
import { LibraryTable, type LibraryTableProps } from './library-table';
import { SavedFilters, type SavedFiltersProps } from './saved-filters';
import { useWide } from './use-wide';
import { AsOf, ColumnChoice, GroupBy, LevelSwitch, SortBy } from './view-tools';

export interface LibraryViewProps extends Omit<LibraryTableProps, 'total' | 'groups' | 'counts' | 'waiting' | 'onSelectAll' | 'onSort' | 'onCopies'> {
  /** The last answer; null before the first. */
  readonly told: Told | null;
  /** The view it answers: another than `view` while the next answer is on its way. */
  readonly answered: View;
  readonly error: AppError | null;
  /** Records still being put on the shelf; null when all are. */
  readonly shelving: Shelving | null;
  /** Why the shelf was not finished. */
  readonly failed: string | null;
  readonly today: string;
  readonly exporting: Progress | null;
  readonly filters: Omit<SavedFiltersProps, 'view' | 'onView'>;
  readonly bulk: Omit<BulkBarProps, 'selected' | 'matching'>;
  readonly onView: (view: View) => void;
  /** Other columns were chosen; the view with them follows. */
  readonly onColumns: (columns: View['columns']) => void;
  readonly onExport: () => void;
  /** Leads to where the same records are exported in other formats. */
  readonly onExchange: () => void;
  readonly onCancelExport: () => void;
  readonly onRetry: () => void;
  /** The record that is open, beside the table. */
  readonly preview: ComponentChildren;
  /** What stands in place of the table (charts). */
  readonly instead: ComponentChildren;
}

function Count({ told, view, waiting }: { told: Told; view: View; waiting: boolean }) {
  const { t } = useSpeech();
  const { total, records, all, hits, searching } = told;
  return (
    <span class="library-count" role="status">
      {searching ? t('library.searching', { count: total })
        : view.level === 'notice' ? t('library.count.notice', { shown: total, all })
        : t(`library.count.${view.level}`, { shown: total, records })}
      {hits > 0 && ` · ${t('library.hits', { count: hits })}`}
      {waiting && ` · ${t('app.loading')}`}
    </span>
  );
}

/** The library: what is asked for, what answers it, and the record that is open. */
export function LibraryView(props: LibraryViewProps) {
  const { t, number } = useSpeech();
  const { view, told, answered, onView } = props;
  const waiting = questionOf(view) !== questionOf(answered);
  const shown = { ...view, level: answered.level, group: answered.group, words: answered.words };
  // The facets are drawn anew for what is chosen in them, not for each key of a word.
  const latest = useRef(view);
  latest.current = view;
  const chosen = useMemo(() => view.chosen, [JSON.stringify(view.chosen)]);
  const toggle = useCallback((facet: FacetId, value: string) => onView(toggled(latest.current, facet, value)), [onView]);
  // Folded where they would push the table out of sight.
  const wide = useWide();
  const place = (next: Place): void => onView(next === 'ledger'
    ? { ...atLevel(view, 'deadline'), place: next, group: 'due' }
    : view.place === 'ledger' || next === 'charts' || next === 'coverage' ? { ...atLevel(view, 'notice'), place: next, group: null, asOf: null }
    : { ...view, place: next });
  /** The ledger says how many promises have passed: no other reminder is given. */
  const tab = (id: Place): Tab => ({ id, title: t(`library.place.${id}`), ...(id === 'ledger' && told && told.passed > 0 && { count: number(told.passed) }) });
  const count = told?.records ?? 0;
  // Of an empty library there is nothing to group or export.
  const hasAny = told?.all !== 0;
  const sort: LibraryTableProps['onSort'] = (by) => onView({ ...view, sort: by, down: sortedBy(view).sort === by ? !sortedBy(view).down : beginsDown(by) });
  return (
    <main class={`library${view.open === null ? '' : ' library-open'}`}>
      <header class="library-bar">
        <h1>{t('library.title')}</h1>
        <Tabs label={t('library.places')} selected={view.place} onSelect={(id) => place(PLACES.find((each) => each === id) ?? 'table')} tabs={PLACES.map((id) => tab(id))} />
        <FilterBar view={view} counts={told?.counts} units={told?.units} onView={onView} />
        <SavedFilters view={view} onView={onView} {...props.filters} />
      </header>
      <details class="library-facets" open={wide} aria-busy={waiting || told?.searching === true}>
        <summary>{t('library.facets')}</summary>
        <FacetList chosen={chosen} counts={told?.counts} onToggle={toggle} />
      </details>
      <section class="library-middle" id={`panel-${view.place}`} role="tabpanel" aria-labelledby={`tab-${view.place}`}>
        <div class="library-tools">
          {view.place === 'table' && <LevelSwitch view={view} onView={onView} />}
          {view.place === 'ledger' && <AsOf view={view} onView={onView} today={props.today} />}
          {told && <Count told={told} view={answered} waiting={waiting} />}
          {view.place === 'table' && hasAny && <GroupBy view={view} onView={onView} />}
          {(view.place === 'table' || view.place === 'ledger') && hasAny && <SortBy view={view} onView={onView} />}
          {view.place === 'table' && view.level === 'notice' && hasAny && <ColumnChoice view={view} onView={(next) => { props.onColumns(next.columns); onView(next); }} />}
          {told && hasAny && (
            <span class="library-export">
              <button type="button" class="button button-small" aria-disabled={props.exporting !== null || count === 0} onClick={() => (props.exporting !== null || count === 0 ? undefined : props.onExport())}>
                <Icon name="export" size={14} />
                {t('library.export', { count })}
              </button>
              {count > 0 && <button type="button" class="link-button" onClick={props.onExchange}>{t('library.exchange')}</button>}
            </span>
          )}
        </div>
        {props.exporting && <ExportProgress progress={props.exporting} onCancel={props.onCancelExport} />}
        {props.selected.size > 0 && <BulkBar {...props.bulk} selected={props.selected.size} matching={count} />}
        {props.shelving && props.shelving.left > 0 && (
          <p class="note" role="status">
            <label class="note-body">
              {t('library.shelving', { left: props.shelving.left })}
              <progress value={props.shelving.of - props.shelving.left} max={props.shelving.of} />
            </label>
          </p>
        )}
        {props.failed !== null && <p class="note note-error"><span class="note-body">{t('library.shelfFailed')}<small class="error-detail">{t('app.details', { detail: props.failed })}</small></span></p>}
        {props.error && <ErrorNote error={props.error} onRetry={props.onRetry} />}
        {told && told.broken.length > 0 && <p class="note note-warn"><span class="note-body">{t('saved.badRecords', { count: told.broken.length })}</span></p>}
        {!told && !props.error && <p class="loading" role="status">{t('saved.loading')}</p>}
        {told && told.all === 0 && !props.shelving?.left && <MessageBox icon="save" title={t('library.empty.title')}><p>{t('library.empty.text')}</p></MessageBox>}
        {told && told.all > 0 && told.total === 0 && !told.searching && (
          <MessageBox icon="search" title={t(isFiltered(view) ? 'library.none' : 'library.nothingRead')}>
            {isFiltered(view) && <button type="button" class="button" onClick={() => onView(unfiltered(view))}>{t('library.clear')}</button>}
          </MessageBox>
        )}
        {told?.all !== 0 && (props.instead ?? (told && told.total > 0 && <LibraryTable {...props} view={shown} waiting={waiting} total={told.total} groups={told.groups} counts={told.counts} onSelectAll={props.bulk.onAll} onSort={sort} onCopies={(key) => onView({ ...unfiltered(view), copiesOf: key })} />))}
      </section>
      {view.open !== null && <aside class="library-preview" aria-label={t('library.preview')}>{props.preview}</aside>}
    </main>
  );
}
