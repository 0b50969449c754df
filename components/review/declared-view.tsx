import { declaredFound } from '@/lib/review/declared-found';
import type { Folded } from '@/lib/review/types';
import { useSpeech } from '../i18n';

/** What the notice says of its own numbers beside what stands; a number that differs leads to the issues it counts. */
export function DeclaredView(props: { readonly folded: Folded; readonly onSelect: (id: string) => void }) {
  const { t } = useSpeech();
  const { rows, unspecified } = declaredFound(props.folded);
  const counted = rows.filter(({ found }) => found !== undefined);
  if (counted.length === 0) return null;
  const leadTo = (ids: readonly string[]): string | undefined => ids[0];
  return (
    <div class="review-declared">
      <h2>{t('review.declared')}</h2>
      <ul>
        {counted.map(({ totalId, key, declared, found = 0, issueIds }) => {
          const words = t('review.declared.row', { name: t(`totals.${key}`), declared, found });
          const target = leadTo(found < declared && unspecified.length > 0 ? unspecified : issueIds) ?? totalId;
          return (
            <li key={`${totalId}/${key}`} class={declared === found ? 'agrees' : 'differs'}>
              {declared === found ? words : <button type="button" class="link-button" onClick={() => props.onSelect(target)}>{words}</button>}
            </li>
          );
        })}
        {unspecified.length > 0 && (
          <li>
            <button type="button" class="link-button" onClick={() => props.onSelect(unspecified[0] ?? '')}>
              {t('review.declared.unspecified', { count: unspecified.length })}
            </button>
          </li>
        )}
      </ul>
    </div>
  );
}
