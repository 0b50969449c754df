import { FACETS } from '@/lib/library/facets';
import type { MessageKey } from '@/lib/i18n/catalogue';
import { atLevel, beginsDown, COLUMNS, type ColumnId, type Level, LEVELS, type LibraryView, SORTS, type SortId, sortedBy, sortsOf } from '@/lib/library/view';
import { Icon } from '../icon';
import { useSpeech } from '../i18n';

interface ToolProps {
  readonly view: LibraryView;
  readonly onView: (view: LibraryView) => void;
}

/** What a row stands for: one switch. */
export function LevelSwitch({ view, onView }: ToolProps) {
  const { t } = useSpeech();
  const choose = (level: Level): void => onView({ ...atLevel(view, level), ...(level === 'notice' && { group: null }) });
  return (
    <fieldset class="level-switch">
      <legend class="visually-hidden">{t('library.level')}</legend>
      {LEVELS.map((level) => (
        <label key={level} class="level">
          <input type="radio" name="level" checked={view.level === level} onChange={() => choose(level)} />
          {t(`library.level.${level}`)}
        </label>
      ))}
    </fieldset>
  );
}

/** Groups the rows by a facet. */
export function GroupBy({ view, onView }: ToolProps) {
  const { t } = useSpeech();
  return (
    <label class="group-by">
      {t('library.group')}{' '}
      <select value={view.group ?? ''} onChange={(event) => onView({ ...view, group: FACETS.find((facet) => facet === event.currentTarget.value) ?? null })}>
        <option value="">{t('library.noGroup')}</option>
        {FACETS.map((facet) => <option key={facet} value={facet}>{t(`library.facet.${facet}`)}</option>)}
      </select>
    </label>
  );
}

/** What rows can be sorted by that is no column, or stands in several under one name. */
const SORT_NAMES: Readonly<Partial<Record<SortId, MessageKey>>> = { saved: 'library.sort.saved', hits: 'library.sort.hits' };

/** What the rows are sorted by, and which way: everything a head does, by keyboard and where there are no heads. */
export function SortBy({ view, onView }: ToolProps) {
  const { t } = useSpeech();
  const { sort, down } = sortedBy(view);
  const sorts = sortsOf(view);
  const nameOf = (id: SortId): string => t(SORT_NAMES[id] ?? `library.column.${id as Exclude<SortId, 'saved' | 'hits'>}`);
  const choose = (name: string): void => {
    const next = SORTS.find((each) => each === name);
    if (next) onView({ ...view, sort: next, down: beginsDown(next) });
  };
  return (
    <span class="sort-by">
      <label>
        {t('library.sort')}{' '}
        <select value={sort} onChange={(event) => choose(event.currentTarget.value)}>
          {(sorts.includes(sort) ? sorts : [sort, ...sorts]).map((id) => <option key={id} value={id}>{nameOf(id)}</option>)}
        </select>
      </label>{' '}
      <button type="button" class="button button-small" onClick={() => onView({ ...view, sort, down: !down })}>
        {t(down ? 'library.sort.down' : 'library.sort.up')}
      </button>
    </span>
  );
}

/** Which columns are shown, and in what order. */
export function ColumnChoice({ view, onView }: ToolProps) {
  const { t } = useSpeech();
  const { columns } = view;
  const toggle = (id: ColumnId): void => {
    const next = columns.includes(id) ? columns.filter((each) => each !== id) : [...columns, id];
    if (next.length > 0) onView({ ...view, columns: next });
  };
  const forward = (id: ColumnId): void => {
    const at = columns.indexOf(id);
    const before = columns[at - 1];
    if (before !== undefined) onView({ ...view, columns: columns.toSpliced(at - 1, 2, id, before) });
  };
  return (
    <details class="column-choice">
      <summary class="button button-small">{t('library.columns')}</summary>
      <ul>
        {[...columns, ...COLUMNS.filter((id) => !columns.includes(id))].map((id) => (
          <li key={id} class="field-row">
            <label class="facet-value">
              <input type="checkbox" checked={columns.includes(id)} onChange={() => toggle(id)} />
              {t(`library.column.${id}`)}
            </label>
            {columns.indexOf(id) > 0 && (
              <button type="button" class="icon-button" aria-label={t('library.columnUp', { name: t(`library.column.${id}`) })} onClick={() => forward(id)}>
                <Icon name="back" size={14} />
              </button>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}

/** The day the ledger looks from. */
export function AsOf({ view, onView, today }: ToolProps & { today: string }) {
  const { t } = useSpeech();
  const day = view.asOf === null || view.asOf === 'publication' ? today : view.asOf;
  return (
    <div class="as-of field-row">
      <label>
        {t('library.asOf')}{' '}
        <input
          type="date"
          value={view.asOf === 'publication' ? '' : day}
          onChange={(event) => {
            if (event.currentTarget.value !== '') onView({ ...view, asOf: event.currentTarget.value });
          }}
        />
      </label>
      <button type="button" class="button button-small" aria-pressed={view.asOf === null} onClick={() => onView({ ...view, asOf: null })}>{t('library.asOf.today')}</button>
      <button type="button" class="button button-small" aria-pressed={view.asOf === 'publication'} onClick={() => onView({ ...view, asOf: 'publication' })}>{t('library.asOf.publication')}</button>
      <p class="hint">{t('library.ledger.note')}</p>
    </div>
  );
}
