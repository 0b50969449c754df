import type { Speech } from '../i18n';
import { dueWords } from '../deadline-words';
import { TOTAL_KEYS } from '../total-keys';
import { quotedSpan } from '@/lib/review/item-ref';
import type { FactSlot, ItemKind, ReviewedItem, Values } from '@/lib/review/types';
import type { Span } from '@/lib/text/types';
import type { MessageKey } from '@/lib/i18n/catalogue';

/** What the fields of a notice are called, by where a fact stands. */
const SLOT_NAMES: Readonly<Record<FactSlot, MessageKey>> = {
  title: 'facts.title', organization: 'facts.organization', inspector: 'facts.inspector', issuedBy: 'facts.issuedBy', issuedOn: 'facts.issuedOn',
  continuedFrom: 'notice.parts', continuedTo: 'notice.parts', 'inspection.kind': 'facts.inspection', 'inspection.round': 'facts.round',
  'inspection.body': 'facts.inspector', 'inspection.start': 'facts.period', 'inspection.end': 'facts.period', 'inspection.feedbackOn': 'facts.feedback',
  organizationAliases: 'facts.aliases', 'contacts.phone': 'facts.phone', 'contacts.address': 'facts.address', 'contacts.postcode': 'facts.postcode',
  'contacts.email': 'facts.email', organizationType: 'facts.type', 'inspection.level': 'facts.inspection',
};

/** An item as one of its kind: what its `kind` says, said to the compiler. */
export const ofKind = <K extends ItemKind>(item: ReviewedItem, kind: K): ReviewedItem<K> | null =>
  (item.kind === kind ? (item as unknown as ReviewedItem<K>) : null);

/** What a class is called. */
export const choiceWords = ({ name }: Pick<Speech, 'name'>, { slot }: Pick<ReviewedItem, 'slot'>, value: string): string =>
  name(slot === 'organizationType' ? 'org' : 'level', value);

/** What kind of thing an item is: 问题, 时限, the field of a fact. */
export const kindWords = ({ t, name }: Pick<Speech, 't' | 'name'>, { kind, slot }: Pick<ReviewedItem, 'kind' | 'slot'>): string =>
  (slot ? t(SLOT_NAMES[slot]) : kind === 'total' ? t('review.group.totals') : kind === 'candidate' ? t('review.state.candidate') : name('review.kind', kind));

/** The numbers a total declares: "问题 12、已完成 9". */
export const totalWords = ({ t, number }: Pick<Speech, 't' | 'number'>, values: Values['total']['values']): string =>
  TOTAL_KEYS.flatMap((key) => (values[key] === undefined ? [] : [`${t(`totals.${key}`)} ${number(values[key])}`])).join(t('app.listSeparator'));

/** An item's value in one line; the page's own words where it has no other value. */
export function valueWords(speech: Speech, item: ReviewedItem, value = item.value): string {
  if ('due' in value || item.kind === 'deadline') return dueWords(speech, value as Values['deadline']);
  if (item.kind === 'issue') {
    const { title, heading } = value as Values['issue'];
    return title ?? heading?.value ?? speech.t('issue.untitled');
  }
  if (item.kind === 'choice') return choiceWords(speech, item, (value as Values['choice']).value);
  if (item.kind === 'fact') return (value as Values['fact']).value;
  if (item.kind === 'total') return totalWords(speech, (value as Values['total']).values);
  if (item.kind === 'part') return (value as Values['part']).title;
  if (item.kind === 'measure' || item.kind === 'pending') {
    const { label = '', text } = value as Values['measure'];
    return label + text;
  }
  return 'text' in value ? value.text : '';
}

/** Where an item stands in the text; null for what has no words there. */
export const placeOf = (item: ReviewedItem): Span | null => quotedSpan(item.value) ?? null;
