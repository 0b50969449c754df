import { useSpeech } from './i18n';
import type { NoticeContext } from './notice-context';

/** Why an item's text could not be shown: it is no longer on the page, folded away there, or in a part we may open. */
export type Unseen = 'orphan' | 'folded' | 'closed';

/** Says why an item's text was not shown when it was asked for; nothing if it was. */
export function UnseenNote(props: { item: string; context: Pick<NoticeContext, 'unseen'> }) {
  const { t } = useSpeech();
  const why = props.context.unseen.get(props.item);
  return why === undefined ? null : <span class={why === 'orphan' ? 'orphan' : 'folded'}>{t(`unseen.${why}`)}</span>;
}
