import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { formatBytes } from '@/lib/i18n/format';
import type { LanguageChoice } from '@/lib/i18n/languages';
import type { MarkKind } from '@/lib/messages/types';
import type { BrokenRecord } from '@/lib/store/types';
import { ConfirmDelete } from './confirm-delete';
import { ExportProgress, type Progress } from './export-progress';
import { Icon } from './icon';
import { useSpeech } from './i18n';
import { MarksLegend } from './marks-legend';
import { NotExported } from './not-exported';
import { LanguageSelect } from './panel-header';
import { type Bindings, ShortcutTable } from './shortcut-table';

export interface OptionsViewProps {
  readonly language: LanguageChoice;
  readonly marks: Readonly<Record<MarkKind, boolean>>;
  /** Patterns the user granted, e.g. "*://www.example.edu.cn/*". */
  readonly sites: readonly string[];
  /** Records stored; null while they are counted. */
  readonly count: number | null;
  readonly space: { readonly usage?: number; readonly quota?: number; readonly persistent?: boolean };
  /** The browser was asked to keep the records and said no. */
  readonly refused: boolean;
  /** Of the export on its way, if there is one. */
  readonly exporting: Progress | null;
  /** Records the last export left out. */
  readonly notExported: readonly BrokenRecord[];
  /** What was just done or went wrong, in words. */
  readonly message: string;
  readonly bindings?: Bindings;
  /** Who decides here. */
  readonly coder?: ComponentChildren;
  /** Marks in lists and where they are off. */
  readonly lists?: ComponentChildren;
  /** The check of what is stored; it keeps its own state. */
  readonly check?: ComponentChildren;
  /** When to be reminded of backups, and where copies go. */
  readonly backup?: ComponentChildren;
  /** The remembered verdicts; they keep their own state. */
  readonly verdicts?: ComponentChildren;
  readonly onLanguage: (choice: LanguageChoice) => void;
  readonly onMark: (kind: MarkKind, on: boolean) => void;
  readonly onRevoke: (site: string) => void;
  readonly onAskPersistence: () => void;
  readonly onExportAll: () => void;
  readonly onCancelExport: () => void;
  readonly onDeleteAll: () => void;
}

/** A match pattern as people write it: without scheme and path. */
export const siteName = (pattern: string): string => pattern.replace(/^[^:]{1,10}:\/\//, '').replace(/\/\*?$/, '');

/** Settings: language, marks, sites, storage, everything at once. */
export function OptionsView(props: OptionsViewProps) {
  const { t, language } = useSpeech();
  const [asking, setAsking] = useState(false);
  const { count, space, sites } = props;
  const nothing = count === null || count === 0;
  return (
    <main class="page">
      <h1>{t('options.title')}</h1>
      <section class="card" aria-labelledby="options-language">
        <h2 id="options-language">{t('options.language')}</h2>
        <LanguageSelect id="language" value={props.language} onChange={props.onLanguage} />
      </section>
      {props.coder}
      <section class="card" aria-labelledby="options-marks">
        <h2 id="options-marks">{t('options.marks')}</h2>
        <MarksLegend marks={props.marks} supported onChange={props.onMark} />
      </section>
      <section class="card" aria-labelledby="options-shortcuts">
        <h2 id="options-shortcuts">{t('shortcut.options')}</h2>
        <ShortcutTable bindings={props.bindings ?? {}} />
      </section>
      {props.lists}
      <section class="card" aria-labelledby="options-sites">
        <h2 id="options-sites">{t('options.sites')}</h2>
        <ul class="sites">
          <li>
            <span class="site">*.gov.cn</span> <span class="origin">{t('options.sites.builtIn')}</span>
          </li>
          {sites.map((site) => (
            <li key={site}>
              <span class="site">{siteName(site)}</span>
              <button type="button" class="button button-small" aria-label={t('options.sites.revokeOf', { site: siteName(site) })} onClick={() => props.onRevoke(site)}>
                {t('options.sites.revoke')}
              </button>
            </li>
          ))}
        </ul>
        {sites.length === 0 && <p class="hint">{t('options.sites.none')}</p>}
        <p class="hint">{t('options.sites.hint')}</p>
      </section>
      {props.verdicts}
      <section class="card" aria-labelledby="options-storage">
        <h2 id="options-storage">{t('options.storage')}</h2>
        <p>
          {count !== null && t('options.storage.records', { count })}
          {space.usage !== undefined && (
            <>
              {' · '}
              {space.quota === undefined
                ? t('options.storage.usedOnly', { used: formatBytes(language, space.usage) })
                : t('options.storage.used', { used: formatBytes(language, space.usage), quota: formatBytes(language, space.quota) })}
            </>
          )}
        </p>
        {space.persistent !== undefined && <p class="hint">{t(space.persistent ? 'options.storage.persistent' : 'options.storage.notPersistent')}</p>}
        {space.persistent === false && (
          <p>
            <button type="button" class="button" onClick={props.onAskPersistence}>
              {t('options.storage.ask')}
            </button>
          </p>
        )}
        {props.refused && <p class="note note-warn">{t('options.storage.refused')}</p>}
        {props.check}
      </section>
      {props.backup}
      <section class="card" aria-labelledby="options-data">
        <h2 id="options-data">{t('options.data')}</h2>
        <p class="field-row">
          <button type="button" class="button" disabled={nothing || props.exporting !== null} onClick={props.onExportAll}>
            <Icon name="export" />
            {t(props.exporting ? 'export.working' : 'export.all')}
          </button>
          <a class="link-button" href="library.html" target="_blank" rel="noopener">{t('library.open')}</a>
          <a class="link-button" href="exchange.html" target="_blank" rel="noopener">{t('exchange.open')}</a>
          <button type="button" class="button button-danger" disabled={nothing} onClick={() => setAsking(true)}>
            <Icon name="trash" />
            {t('options.deleteAll')}
          </button>
        </p>
        {props.exporting && <ExportProgress progress={props.exporting} onCancel={props.onCancelExport} />}
        <NotExported left={props.notExported} />
        {count === 0 && <p class="hint">{t('export.nothing')}</p>}
        <p class="page-message" role="status">
          {props.message}
        </p>
      </section>
      {asking && count !== null && (
        <ConfirmDelete
          count={count}
          onCancel={() => setAsking(false)}
          onConfirm={() => {
            setAsking(false);
            props.onDeleteAll();
          }}
        />
      )}
    </main>
  );
}
