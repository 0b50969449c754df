import { useMemo, useState } from 'preact/hooks';
import type { FoundLink, LinkList } from '@/lib/messages/types';
import type { LinkState } from '@/lib/capture/known-links';
import { Icon } from './icon';
import { useSpeech } from './i18n';
import { LinkRows } from './link-rows';

/** What can be done with a list; the entrypoint asks queue, browser and settings. */
export interface ListActions {
  /** Host names of links that may not be read yet. */
  readonly ungranted: ReadonlySet<string>;
  /** Links are on their way to the queue. */
  readonly adding: boolean;
  /** Marks on the page: for all lists, and for this site. */
  readonly marks: { readonly everywhere: boolean; readonly here: boolean };
  /** Must ask for missing permissions within the click. */
  readonly onCapture: (links: readonly FoundLink[]) => void;
  readonly onMarksHere: (on: boolean) => void;
  readonly onOpenRecord: (key: string) => void;
  readonly onOpenPage: (url: string) => void;
}

const STATES: readonly LinkState[] = ['new', 'saved', 'changed'];
/** Sites named in one sentence; more are an ellipsis. */
const NAMED_SITES = 3;

const hostOf = (url: string): string => URL.parse(url)?.hostname ?? '';
const fold = (text: string): string => text.normalize('NFKC').toLowerCase();

/** Links that contain all words, in title, date or host. */
function matching(links: readonly FoundLink[], words: string): readonly FoundLink[] {
  const wanted = fold(words).split(/\s+/).filter((word) => word !== '');
  if (wanted.length === 0) return links;
  return links.filter(({ title, date, url }) => {
    const text = fold(`${title} ${date ?? ''} ${hostOf(url)}`);
    return wanted.every((word) => text.includes(word));
  });
}

/** A column page or search result: its links that look like notices, which are known, and which to capture. */
export function ListView(props: { list: LinkList; site: string; actions: ListActions }) {
  const { t } = useSpeech();
  const { list: { links, canHighlight }, actions } = props;
  const [words, setWords] = useState('');
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const [asked, setAsked] = useState(false);
  const shown = useMemo(() => matching(links, words), [links, words]);
  // The page may have put up other links since they were picked.
  const chosen = useMemo(() => links.filter(({ url }) => picked.has(url)), [links, picked]);
  const strange = chosen.filter(({ url }) => actions.ungranted.has(hostOf(url)));
  const sites = [...new Set(strange.map(({ url }) => hostOf(url)))];
  const counts = { count: links.length, picked: chosen.length };

  function pick(urls: Iterable<string>): void {
    setAsked(false);
    setPicked(new Set(urls));
  }
  const pickShown = (wanted: (link: FoundLink) => boolean): void => pick(shown.filter(wanted).map(({ url }) => url));

  return (
    <section class="list-view" aria-labelledby="list-title">
      <div class="list-tools">
        <h2 id="list-title">{t('list.title')}</h2>
        <label class="search">
          <Icon name="search" size={14} />
          <span class="visually-hidden">{t('list.filter')}</span>
          <input type="search" spellcheck={false} placeholder={t('list.filterHint')} value={words} onInput={(event) => setWords(event.currentTarget.value)} />
        </label>
        <div class="list-picks" role="group" aria-label={t('list.pick')}>
          <button type="button" class="button button-small" onClick={() => pickShown(() => true)}>{t('list.all')}</button>
          <button type="button" class="button button-small" onClick={() => pick([])}>{t('list.none')}</button>
          <button type="button" class="button button-small" onClick={() => pickShown(({ state }) => state === 'new')}>{t('list.onlyNew')}</button>
          <span class="saved-count" role="status">
            {shown.length === links.length ? t('list.count', counts) : t('list.countOf', { ...counts, shown: shown.length })}
          </span>
        </div>
      </div>
      {shown.length === 0 ? (
        <p class="list-nothing">
          {t('list.noMatch')}{' '}
          <button type="button" class="link-button" onClick={() => setWords('')}>{t('list.clearFilter')}</button>
        </p>
      ) : (
        <LinkRows
          links={shown}
          site={props.site}
          picked={picked}
          onPick={(url, on) => pick(on ? [...picked, url] : [...picked].filter((each) => each !== url))}
          onPickAll={() => pickShown(() => true)}
          onOpenRecord={actions.onOpenRecord}
          onOpenPage={actions.onOpenPage}
        />
      )}
      <footer class="panel-foot list-foot">
        <ListLegend links={links} canHighlight={canHighlight} actions={actions} />
        {strange.length > 0 && (
          <p class="note note-warn">
            <Icon name="lock" />
            <span class="note-body">
              {t('list.ungranted', { count: strange.length, sites: sites.slice(0, NAMED_SITES).join('、') + (sites.length > NAMED_SITES ? '…' : '') })}
            </span>
          </p>
        )}
        <p class="list-capture">
          <span class="hint" role="status">{asked && chosen.length === 0 ? t('list.pickSome') : ''}</span>
          <button
            type="button"
            class="button button-primary"
            aria-disabled={chosen.length === 0 || actions.adding}
            onClick={() => {
              if (chosen.length === 0) setAsked(true);
              else if (!actions.adding) actions.onCapture(chosen);
            }}
          >
            <Icon name="save" />
            {actions.adding ? t('list.adding') : t('list.capture', { count: chosen.length })}
          </button>
        </p>
      </footer>
    </section>
  );
}

/** What the states look like on the page and how many links have them, with the switch for this site. */
function ListLegend(props: { links: readonly FoundLink[]; canHighlight: boolean; actions: ListActions }) {
  const { t, number } = useSpeech();
  const { links, canHighlight, actions: { marks, onMarksHere } } = props;
  return (
    <div class="list-legend">
      <ul class="legend" aria-label={t('list.legend')}>
        {STATES.map((state) => (
          <li key={state}>
            <span class={`swatch mark-link-${state}`}>{t(`list.state.${state}`)}</span> <span class="count">{number(links.filter((link) => link.state === state).length)}</span>
          </li>
        ))}
      </ul>
      {!canHighlight ? (
        <p class="hint">{t('marks.unsupported')}</p>
      ) : marks.everywhere ? (
        <label class="legend-item">
          <input type="checkbox" checked={marks.here} onChange={(event) => onMarksHere(event.currentTarget.checked)} />
          {t('list.marksHere')}
        </label>
      ) : (
        <p class="hint">{t('list.marksOff')}</p>
      )}
    </div>
  );
}
