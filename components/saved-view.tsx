import type { ComponentChildren } from 'preact';
import type { AppError } from '@/lib/errors';
import { toAddress } from '@/lib/library/address';
import { FIRST_VIEW } from '@/lib/library/view';
import type { BrokenRecord, SortOrder } from '@/lib/store/types';
import { ExportProgress, type Progress } from './export-progress';
import { Icon } from './icon';
import { useSpeech } from './i18n';
import { ErrorNote, MessageBox } from './message-box';
import { NotExported } from './not-exported';
import { StorageNews, type StorageCheckProps } from './storage-check';
import { SavedList, type SavedListProps } from './saved-list';

export interface SavedViewProps extends SavedListProps {
  readonly state: { readonly kind: 'loading' | 'ready' } | { readonly kind: 'error'; readonly error: AppError };
  /** All records, whatever the filter. */
  readonly count: number;
  readonly words: string;
  readonly sort: SortOrder;
  readonly broken: readonly BrokenRecord[];
  /** Records the ledger knows; asked where the database holds none, `null` until then: it may have been emptied. */
  readonly known: number | null;
  readonly storage: Omit<StorageCheckProps, 'onCheck'>;
  /** That it is time for a backup; it knows itself whether it is. */
  readonly reminder?: ComponentChildren;
  /** Of the export on its way, if there is one. */
  readonly exporting: Progress | null;
  /** Records the last export left out. */
  readonly notExported: readonly BrokenRecord[];
  readonly onWords: (words: string) => void;
  readonly onSort: (sort: SortOrder) => void;
  readonly onExportAll: () => void;
  /** Export what the second copy holds, while the database cannot be opened. */
  readonly onExportCopies: () => void;
  readonly onCancelExport: () => void;
  readonly onRetry: () => void;
  /** Deleted records that can be restored; null until they are counted. */
  readonly inBin: number | null;
  readonly onOpenBin: () => void;
  /** Read all records again with the newer rules: shows first what would change. */
  readonly onRereadAll: () => void;
  /** Delete a record that cannot be read. */
  readonly onDeleteBroken: (key: string) => void;
}

const SORTS: readonly SortOrder[] = ['saved', 'published', 'deadline'];

/** "Saved": find, sort and open records; export them all. */
export function SavedView(props: SavedViewProps) {
  const { t } = useSpeech();
  const { state, total, count, words } = props;
  const none = state.kind === 'ready' && count === 0 && props.broken.length === 0;
  return (
    <div class="saved">
      <h1 class="visually-hidden">{t('saved.list')}</h1>
      <div class="saved-tools">
        <div class="field-row">
          <label class="search">
            <Icon name="search" size={14} />
            <span class="visually-hidden">{t('saved.filter')}</span>
            <input
              id="saved-filter"
              type="search"
              spellcheck={false}
              placeholder={t('saved.filterHint')}
              aria-keyshortcuts="/"
              value={words}
              onInput={(event) => props.onWords(event.currentTarget.value)}
            />
          </label>
          <label class="sort">
            <span class="visually-hidden">{t('saved.sort')}</span>
            <select
              value={props.sort}
              onChange={(event) => {
                const chosen = SORTS.find((sort) => sort === event.currentTarget.value);
                if (chosen) props.onSort(chosen);
              }}
            >
              {SORTS.map((sort) => (
                <option key={sort} value={sort}>
                  {t(`saved.sort.${sort}`)}
                </option>
              ))}
            </select>
          </label>
        </div>
        <div class="field-row">
          <span class="saved-count" role="status">
            {state.kind === 'ready' && !(none && props.known !== 0) && (words.trim() === '' ? t('saved.count', { count }) : t('saved.countOf', { shown: total, count }))}
          </span>
          <button type="button" class="button button-small" aria-disabled={props.exporting !== null || count === 0} onClick={() => (props.exporting !== null || count === 0 ? undefined : props.onExportAll())}>
            <Icon name="export" size={14} />
            {t(props.exporting ? 'export.working' : 'export.all')}
          </button>
        </div>
        <div class="field-row saved-more">
          {count > 0 && <button type="button" class="link-button" onClick={props.onRereadAll}>{t('reread.all')}</button>}
          {props.inBin !== null && props.inBin > 0 && (
            <button type="button" id="open-bin" class="link-button" onClick={props.onOpenBin}>
              {t('bin.open', { count: props.inBin })}
            </button>
          )}
          <a class="link-button" href={`library.html${words.trim() === '' ? '' : `#${toAddress({ ...FIRST_VIEW, words: words.trim() })}`}`} target="_blank" rel="noopener">{t('library.open')}</a>
          <a class="link-button" href="exchange.html" target="_blank" rel="noopener">{t('exchange.open')}</a>
        </div>
        {props.exporting && <ExportProgress progress={props.exporting} onCancel={props.onCancelExport} />}
        {state.kind === 'error' && (
          <ErrorNote error={state.error} onRetry={props.onRetry}>
            {isShut(state.error) && <FromCopy busy={props.exporting !== null} onExport={props.onExportCopies} />}
          </ErrorNote>
        )}
        <NotExported left={props.notExported} />
        <StorageNews {...props.storage} />
        {props.reminder}
        {props.broken.length > 0 && <BrokenRecords broken={props.broken} onDelete={props.onDeleteBroken} />}
      </div>
      {((state.kind === 'loading' && total === 0) || (none && props.known === null)) && (
        <p class="loading" role="status">
          {t('saved.loading')}
        </p>
      )}
      {none && props.known !== null && props.known > 0 && (
        <MessageBox icon="save" title={t('storage.emptied.title', { count: props.known })} role="status">
          <p>{t('storage.emptied.text')}</p>
        </MessageBox>
      )}
      {none && props.known === 0 && (
        <MessageBox icon="save" title={t('saved.empty.title')}>
          <p>{t('saved.empty.text')}</p>
        </MessageBox>
      )}
      {state.kind === 'ready' && count > 0 && total === 0 && (
        <MessageBox icon="search" title={t('saved.noResults', { words: words.trim() })}>
          <button type="button" class="button" onClick={() => props.onWords('')}>
            {t('saved.clearFilter')}
          </button>
        </MessageBox>
      )}
      {total > 0 && (
        <SavedList
          total={total}
          rowAt={props.rowAt}
          today={props.today}
          active={props.active}
          onActive={props.onActive}
          onNeed={props.onNeed}
          onOpen={props.onOpen}
        />
      )}
    </div>
  );
}

/** Is the database there, and cannot be opened by this version of the program? */
const isShut = ({ kind }: AppError): boolean => kind === 'storage-newer' || kind === 'migration-failed';

/** The way to the records of a database that cannot be opened: their second copies. */
function FromCopy(props: { busy: boolean; onExport: () => void }) {
  const { t } = useSpeech();
  return (
    <>
      <span>{t('storage.copies.text')}</span>
      <button type="button" class="button" aria-disabled={props.busy} onClick={() => (props.busy ? undefined : props.onExport())}>
        <Icon name="export" size={14} />
        {t('storage.copies.export')}
      </button>
    </>
  );
}

function BrokenRecords(props: { broken: readonly BrokenRecord[]; onDelete: (key: string) => void }) {
  const { t } = useSpeech();
  return (
    <details class="note note-warn broken">
      <summary>{t('saved.badRecords', { count: props.broken.length })}</summary>
      <p>{t('saved.badRecord.text')}</p>
      <ul>
        {props.broken.map(({ key, reason }) => (
          <li key={key}>
            <span class="url">{key}</span>
            <small class="error-detail">{t('app.details', { detail: reason })}</small>
            <button type="button" class="button button-small" onClick={() => props.onDelete(key)}>
              {t('record.delete')}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
