import { linksOf } from '@/lib/review/tie-items';
import type { Folded, ReviewedItem } from '@/lib/review/types';
import type { LinkFrom } from '@/lib/store/links-to';
import { useSpeech } from '../i18n';
import { kindWords, valueWords } from './item-words';

/**
 * What an item is linked to, each leading there, and the way to unlink it; what was linked to it on other records is unlinked there.
 * Nothing where there is no link.
 */
export function ItemLinks(props: {
  readonly item: ReviewedItem;
  readonly folded: Folded;
  /** Links to items of this record, made on others. */
  readonly linksHere: readonly LinkFrom[];
  readonly onSelect: (itemId: string) => void;
  readonly onOpenRecord: (key: string, itemId: string) => void;
  /** Takes a decision back, by its id. */
  readonly onTakeBack: (decisionId: string) => void;
}) {
  const speech = useSpeech();
  const { t } = speech;
  const links = linksOf(props.folded, props.item.id);
  const from = props.linksHere.filter(({ itemId }) => itemId === props.item.id);
  if (links.length === 0 && from.length === 0) return null;
  return (
    <div class="review-links">
      <h3>{t('review.links')}</h3>
      <ul class="review-below">
        {links.map(({ link, otherId, other, record }) => {
          const there = props.folded.items.find(({ id }) => id === otherId);
          const words = there ? valueWords(speech, there) : other.title ?? other.words?.quote.exact ?? other.id;
          const go = (): void => (record === undefined ? props.onSelect(otherId ?? other.id) : props.onOpenRecord(record, other.id));
          return (
            <li key={link.id}>
              <span class="origin">{record === undefined ? kindWords(speech, there ?? other) : t('review.links.elsewhere')}</span>{' '}
              <button type="button" class="found-jump" lang="zh-CN" onClick={go}>{words}</button>{' '}
              <button type="button" class="link-button" aria-label={`${t('review.links.remove')}: ${words}`} onClick={() => props.onTakeBack(link.id)}>{t('review.links.remove')}</button>
            </li>
          );
        })}
        {from.map(({ id, record, from: there, title, day }) => (
          <li key={id}>
            <span class="origin">{t('review.links.from')}</span>{' '}
            <button type="button" class="found-jump" lang="zh-CN" onClick={() => props.onOpenRecord(record, there.id)}>{valueWords(speech, there)}</button>{' '}
            <span class="small-print" lang="zh-CN">{[day, title].filter(Boolean).join(' · ')}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
