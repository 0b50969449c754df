import type { ComponentChildren } from 'preact';
import type { FieldChange, ItemChange } from '@/lib/review/dry-run';
import type { Values } from '@/lib/review/types';
import { isTelling } from '@/lib/review/version-changes';
import type { IssueStatus } from '@/lib/notice/types';
import { useSpeech, type Speech } from '../i18n';
import { kindWords, totalWords, valueWords } from '../review/item-words';

/** Fields that are shown by name and value; of others it is only said that there are some. */
const SHOWN = ['title', 'status', 'due', 'dueLatest', 'from', 'text', 'clause', 'value', 'values', 'relation', 'ordinal'] as const;
type ShownField = (typeof SHOWN)[number];
const isShown = (field: string): field is ShownField => SHOWN.some((each) => each === field);

/** A field's value in words. */
function fieldWords(speech: Speech, field: ShownField, value: unknown): string {
  const { t, number } = speech;
  if (value === undefined || value === null || value === '') return t('change.none');
  if (field === 'status') return t(`status.${value as IssueStatus}`);
  if (field === 'relation') return t(`review.relation.${value as Values['deadline']['relation']}`);
  if (field === 'values') return totalWords(speech, value);
  if (typeof value === 'number') return number(value);
  return typeof value === 'string' ? value : t('change.other');
}

function Change(props: { readonly change: FieldChange; readonly of: ItemChange }) {
  const speech = useSpeech();
  const { change, of } = props;
  if (!isShown(change.field)) return null;
  const telling = isTelling(change, of);
  return (
    <span class={`change-field ${telling ? 'change-telling' : ''}`}>
      {speech.t(`change.field.${change.field}`)}{' '}
      <del lang="zh-CN">{fieldWords(speech, change.field, change.old)}</del>
      {' → '}
      <ins lang="zh-CN">{fieldWords(speech, change.field, change.new)}</ins>
    </span>
  );
}

/** Items of two readings that are not the same, old → new; what says a number, a status or a date stands out. */
export function ItemChanges(props: { readonly items: readonly ItemChange[]; readonly label: string }) {
  const speech = useSpeech();
  const { t } = speech;
  const row = (item: ItemChange): ComponentChildren => {
    const shown = item.after ?? item.before;
    if (!shown) return null;
    const named = item.changes.filter(({ field }) => isShown(field));
    return (
      <li key={`${item.before?.id ?? ''} ${item.after?.id ?? ''}`} class={`change change-${item.kind}`}>
        <span class="chip">{t(`change.${item.kind}`)}</span>{' '}
        <span class="origin">{kindWords(speech, shown)}</span>{' '}
        <span class="change-name" lang="zh-CN">{valueWords(speech, shown)}</span>
        {item.kind === 'kept' && <span class="small-print">{' '}{t('change.nowRead')}</span>}
        {named.map((change) => <Change key={change.field} change={change} of={item} />)}
        {named.length < item.changes.length && <span class="small-print">{t('change.other')}</span>}
      </li>
    );
  };
  return <ul class="changes" aria-label={props.label}>{props.items.map(row)}</ul>;
}
