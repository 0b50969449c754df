import type { Found } from '@/lib/notice/types';
import { Icon } from './icon';
import { useSpeech } from './i18n';
import { spanItem } from './item-ref';
import type { NoticeContext } from './notice-context';
import { UnseenNote } from './unseen-note';

/**
 * An extracted value with its place: a button that jumps to the text, or the name of the page's own label.
 * The article's words follow when they differ from the value shown.
 */
export function FoundValue(props: { found: Found; label: string; shown?: string; context: NoticeContext }) {
  const { t } = useSpeech();
  const { found, label, context } = props;
  const shown = props.shown ?? found.value;
  // A date in words is ours; the rest is the page's.
  const lang = shown === found.value ? 'zh-CN' : undefined;
  const item = found.span ? spanItem(found.span) : null;
  return (
    <span class="found">
      {item === null ? (
        <>
          <span class="found-text" lang={lang}>{shown}</span> <span class="origin">{t(`source.${found.from}`)}</span>
        </>
      ) : (
        <button
          type="button"
          class="found-jump"
          title={t('jump.toTextOf', { what: label })}
          onClick={() => context.onShow({ notice: context.notice, itemId: item })}
        >
          <span class="found-text" lang={lang}>{shown}</span>
          <Icon name="jump" size={12} />
        </button>
      )}
      {item !== null && <UnseenNote item={item} context={context} />}
      {found.text !== shown && found.text.replace(/\s/g, '') !== shown && <q class="quote" lang="zh-CN">{found.text}</q>}
    </span>
  );
}
