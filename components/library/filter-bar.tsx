import { Fragment } from 'preact';
import { useMemo, useRef, useState } from 'preact/hooks';
import { FACETS } from '@/lib/library/facets';
import type { Told } from '@/lib/library/told';
import { complete, fromTyped, toTyped } from '@/lib/library/typed-form';
import { isFiltered, type LibraryView, toggled, unfiltered } from '@/lib/library/view';
import { Icon } from '../icon';
import { useSpeech } from '../i18n';
import { pure } from '../pure';
import { valueName, vocabularyOf } from './facet-words';

interface Chip {
  readonly name: string;
  readonly without: LibraryView;
}

/** The conditions of a view one by one, each with the view without it. */
function chipsOf(view: LibraryView, speech: ReturnType<typeof useSpeech>): Chip[] {
  const { t } = speech;
  const named = (label: string, value: string): string => `${label} ${value}`;
  const facets = FACETS.flatMap((facet) => [
    ...(view.chosen[facet] ?? []).map((value) => ({ name: named(t(`library.facet.${facet}`), valueName(speech, facet, value)), without: toggled(view, facet, value) })),
    ...(view.without[facet] ?? []).map((value) => (
      { name: t('library.not', { name: named(t(`library.facet.${facet}`), valueName(speech, facet, value)) }), without: toggled(view, facet, value, 'without') })),
  ]);
  const range = ({ from, to }: LibraryView['due']): string => (from === to ? from ?? '' : `${from ?? ''} – ${to ?? ''}`);
  const has = ({ from, to }: LibraryView['due']): boolean => from !== undefined || to !== undefined;
  return [
    ...view.units.map((unit) => ({ name: named(t('library.facet.unit'), unit), without: { ...view, units: view.units.filter((each) => each !== unit) } })),
    ...(view.copiesOf === null ? [] : [{ name: t('library.copies.chip'), without: { ...view, copiesOf: null } }]),
    ...facets,
    ...(has(view.due) ? [{ name: named(t('library.facet.until'), range(view.due)), without: { ...view, due: {} } }] : []),
    ...(has(view.published) ? [{ name: named(t('library.facet.published'), range(view.published)), without: { ...view, published: {} } }] : []),
    ...(view.words.trim() === '' ? [] : [{ name: view.words.trim(), without: { ...view, words: '' } }]),
  ];
}

/** What can be typed besides words, each with an example. */
const HELP = ['both', 'or', 'not', 'quoted', 'initials', 'field', 'without', 'range'] as const;

/** The query as it is typed, and its conditions as chips that can be taken away. */
export const FilterBar = pure((props: { view: LibraryView; counts: Told['counts'] | undefined; units: Told['units'] | undefined; onView: (view: LibraryView) => void }) => {
  const speech = useSpeech();
  const { t } = speech;
  const { view, counts, units } = props;
  const vocabulary = useMemo(() => vocabularyOf(speech, counts && units ? { counts, units } : null, view), [speech, counts, units, view.chosen, view.without]);
  const asked = toTyped(view, vocabulary);
  const [typed, setTyped] = useState<string | null>(null);

  /** The syllables of an input method ask nothing before they are characters; leaving the field does not lose them. */
  const composing = useRef(false);
  const submit = (words: string): void => {
    composing.current = false;
    props.onView(fromTyped(words, view, vocabulary));
  };

  const chips = chipsOf(view, speech);
  return (
    <div class="filter-bar">
      <label class="search">
        <Icon name="search" size={14} />
        <span class="visually-hidden">{t('library.query')}</span>
        <input
          id="library-query"
          type="search"
          spellcheck={false}
          autocomplete="off"
          list="library-completions"
          placeholder={t('library.queryHint')}
          aria-keyshortcuts="/"
          value={typed ?? asked}
          onInput={(event) => {
            setTyped(event.currentTarget.value);
            composing.current = event.isComposing;
            // Every key asks: the question before it is given up.
            if (!event.isComposing) submit(event.currentTarget.value);
          }}
          onCompositionEnd={(event) => submit(event.currentTarget.value)}
          // What was typed becomes what it was understood as, once it is left.
          onBlur={() => {
            if (typed !== null && composing.current) submit(typed);
            setTyped(null);
          }}
        />
      </label>
      <details class="query-help">
        <summary class="button button-small">{t('library.queryHelp')}</summary>
        <dl>
          {HELP.map((each) => <Fragment key={each}><dt><code>{t(`library.queryHelp.${each}`)}</code></dt><dd>{t(`library.queryHelp.${each}.does`)}</dd></Fragment>)}
        </dl>
      </details>
      <datalist id="library-completions">
        {complete(typed ?? '', vocabulary).map((each) => <option key={each} value={each} />)}
      </datalist>
      {isFiltered(view) && (
        <ul class="chips" aria-label={t('library.chips')}>
          {chips.map(({ name, without }) => (
            <li key={name} class="tag">
              {name}
              <button type="button" class="icon-button chip-close" aria-label={t('library.removeChip', { name })} onClick={() => props.onView(without)}>
                <Icon name="close" size={12} />
              </button>
            </li>
          ))}
          <li>
            <button type="button" class="link-button" onClick={() => props.onView(unfiltered(view))}>{t('library.clear')}</button>
          </li>
        </ul>
      )}
    </div>
  );
});
