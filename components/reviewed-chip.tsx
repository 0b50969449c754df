import type { FactSlot, ItemKind, ReviewedItem } from '@/lib/review/types';
import { useSpeech } from './i18n';
import { valueWords } from './review/item-words';
import type { NoticeContext } from './notice-context';

/**
 * The id of the item that a list of the notice shows at a place: what stands is listed in the order of the notice, so the
 * third phone number shown is the third that stands, whatever its number was in the reading.
 *
 * @param of - The kind of the list, or (of facts) its slot.
 * @param index - From 0.
 */
export function listedItem({ reviewed }: Pick<NoticeContext, 'reviewed'>, of: ItemKind | FactSlot, index: number): string {
  const listed = [...(reviewed?.values() ?? [])].filter(({ kind, slot }) => kind === of || slot === of);
  return listed[index]?.id ?? '';
}

/** 改 or 增 beside a value a person decided on, with what the machine read on hover; nothing beside one it read. */
export function ReviewedChip(props: { item: string; context: Pick<NoticeContext, 'reviewed'> }) {
  const speech = useSpeech();
  const item = props.context.reviewed?.get(props.item);
  if (item?.state !== 'corrected' && item?.state !== 'added') return null;
  return (
    <span class={`chip review-state review-${item.state}`} title={wasRead(speech, item)}>
      {speech.t(`review.state.${item.state}`)}
    </span>
  );
}

/** What the machine read where a person decided otherwise: its value in one line, and its status where that is what changed. */
function wasRead(speech: ReturnType<typeof useSpeech>, item: ReviewedItem): string | undefined {
  const { machine, value } = item;
  if (!machine) return undefined;
  const status = 'status' in machine && 'status' in value && machine.status !== value.status ? speech.t(`status.${machine.status}`) : null;
  const words = valueWords(speech, item, machine);
  const shown = words === valueWords(speech, item) && status !== null ? status : [words, ...(status === null ? [] : [status])].join(' · ');
  return speech.t('review.was', { value: shown });
}
