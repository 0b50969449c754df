import type { StoredMark } from '@/lib/store/hand-marks';
import { Icon } from './icon';
import { useSpeech } from './i18n';
import { elementId } from './item-ref';
import type { NoticeContext } from './notice-context';
import { Section } from './section';

/** A mark of the user's own, as it is listed. */
export interface ListedMark extends StoredMark {
  /** Its words are not in the text shown: the page, or the stored text. */
  readonly orphan: boolean;
}

/** The user's own marks, in text order: what they say, the way to their place, and the way to remove them. */
export function HandMarksView(props: { marks: readonly ListedMark[]; context: NoticeContext; onRemove: (mark: StoredMark) => void }) {
  const { t } = useSpeech();
  const { marks, context } = props;
  if (marks.length === 0) return null;
  const listed = [...marks].sort((a, b) => (a.mark.span?.start ?? Infinity) - (b.mark.span?.start ?? Infinity));
  return (
    <Section id={elementId(context, 'own')} title={t('hand.title')} count={String(marks.length)}>
      <ul class="hand-marks" aria-label={t('hand.title')}>
        {listed.map((item) => {
          const { mark } = item;
          const orphan = item.orphan || context.unseen.get(mark.id) === 'orphan';
          const chosen = context.selected === mark.id;
          return (
            <li key={`${item.key} ${mark.id}`} class={`hand-mark ${chosen ? 'hand-mark-selected' : ''}`}>
              <button
                type="button"
                class="hand-mark-jump"
                aria-current={chosen}
                onClick={() => context.onShow({ notice: item.notice, itemId: mark.id })}
              >
                <span class={`swatch mark-own-${mark.kind}`}>{t(`hand.${mark.kind}`)}</span>
                <span class="quote" lang="zh-CN">{mark.exact}</span>
                {orphan && <span class="orphan">{t('hand.orphan')}</span>}
              </button>
              <button type="button" class="icon-button" aria-label={t('hand.removeOf', { words: mark.exact.slice(0, 20) })} onClick={() => props.onRemove(item)}>
                <Icon name="trash" size={14} />
              </button>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
