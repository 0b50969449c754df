import { useState } from 'preact/hooks';
import { fromAddress, toAddress } from '@/lib/library/address';
import { isFiltered, type LibraryView } from '@/lib/library/view';
import { Icon } from '../icon';
import { useSpeech } from '../i18n';

/** A view that was given a name. */
export interface SavedFilter {
  readonly name: string;
  /** As the address says it. */
  readonly address: string;
}

export interface SavedFiltersProps {
  readonly view: LibraryView;
  readonly saved: readonly SavedFilter[];
  readonly onView: (view: LibraryView) => void;
  readonly onSaved: (saved: readonly SavedFilter[]) => void;
}

/** Filters kept under a name: chosen, saved and dropped. */
export function SavedFilters({ view, saved, onView, onSaved }: SavedFiltersProps) {
  const { t } = useSpeech();
  const [name, setName] = useState('');
  return (
    <details class="saved-filters">
      <summary class="button button-small">{t('library.savedFilters')}</summary>
      <div class="menu">
        <ul>
          {saved.map((filter) => (
            <li key={filter.name} class="field-row">
              <button type="button" class="link-button" onClick={() => onView({ ...fromAddress(filter.address), open: view.open, item: view.item })}>{filter.name}</button>
              <button type="button" class="icon-button" aria-label={t('library.dropFilter', { name: filter.name })} onClick={() => onSaved(saved.filter((each) => each.name !== filter.name))}>
                <Icon name="trash" size={14} />
              </button>
            </li>
          ))}
        </ul>
        {isFiltered(view) && (
          <form
            class="field-row"
            onSubmit={(event) => {
              event.preventDefault();
              const called = name.trim();
              if (called === '') return;
              onSaved([...saved.filter((each) => each.name !== called), { name: called, address: toAddress({ ...view, open: null, item: null }) }]);
              setName('');
            }}
          >
            <input type="text" aria-label={t('library.saveFilter')} value={name} onInput={(event) => setName(event.currentTarget.value)} />
            <button type="submit" class="button button-small">{t('library.saveFilter')}</button>
          </form>
        )}
      </div>
    </details>
  );
}
