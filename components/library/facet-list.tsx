import { useState } from 'preact/hooks';
import { FACETS, type FacetId } from '@/lib/library/facets';
import type { Told } from '@/lib/library/told';
import type { LibraryView } from '@/lib/library/view';
import { useSpeech } from '../i18n';
import { pure } from '../pure';
import { valueName } from './facet-words';

/** Values shown of a facet before the others are asked for. */
const SHOWN = 6;
/** Facets that stand open at first; the others are a click away. */
const OPEN: ReadonlySet<FacetId> = new Set(['type', 'level', 'year', 'status', 'due', 'progress', 'tag']);

/** The facets, each with its values and how many records would be shown with it. */
export const FacetList = pure((props: { chosen: LibraryView['chosen']; counts: Told['counts'] | undefined; onToggle: (facet: FacetId, value: string) => void }) => {
  const { t } = useSpeech();
  const { chosen, counts } = props;
  return (
    <nav class="facets" aria-label={t('library.facets')}>
      {FACETS.filter((facet) => (counts?.[facet].length ?? 0) > 0 || (chosen[facet]?.length ?? 0) > 0).map((facet) => (
        <details key={facet} class="facet" open={OPEN.has(facet) || chosen[facet] !== undefined}>
          <summary>{t(`library.facet.${facet}`)}</summary>
          <FacetValues facet={facet} chosen={chosen[facet] ?? []} counts={counts?.[facet] ?? []} onToggle={props.onToggle} />
        </details>
      ))}
    </nav>
  );
});

function FacetValues(props: { facet: FacetId; chosen: readonly string[]; counts: Told['counts'][FacetId]; onToggle: (facet: FacetId, value: string) => void }) {
  const speech = useSpeech();
  const { t, number } = speech;
  const { facet, chosen, counts } = props;
  const [all, setAll] = useState(false);
  // What is chosen stays in sight, though nothing has it under the other conditions.
  const values = [...counts, ...chosen.filter((value) => !counts.some(([each]) => each === value)).map((value) => [value, 0] as const)];
  const shown = all ? values : values.filter(([value], i) => i < SHOWN || chosen.includes(value));
  return (
    <ul>
      {shown.map(([value, count]) => (
        <li key={value}>
          <label class="facet-value">
            <input type="checkbox" checked={chosen.includes(value)} onChange={() => props.onToggle(facet, value)} />
            <span class="facet-name">{valueName(speech, facet, value)}</span>
            <span class="count">{number(count)}</span>
          </label>
        </li>
      ))}
      {values.length > SHOWN && (
        <li>
          <button type="button" class="link-button" aria-expanded={all} onClick={() => setAll(!all)}>
            {all ? t('library.fewerValues') : t('library.moreValues', { count: values.length - shown.length })}
          </button>
        </li>
      )}
    </ul>
  );
}
