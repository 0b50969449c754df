import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { isDateSlot } from '@/lib/review/list-items';
import type { ReviewedItem, Values } from '@/lib/review/types';
import type { IssueStatus, Notice, Precision, Relation, TotalKey } from '@/lib/notice/types';
import { useSpeech } from '../i18n';
import { STATUS_ORDER } from '../status-chip';
import { TOTAL_KEYS } from '../total-keys';
import { choiceWords, ofKind } from './item-words';

const RELATIONS: readonly Relation[] = ['by', 'in', 'start', 'during', 'after', 'recurring'];
/** A day, a month or a year: nobody has to invent a day that is printed nowhere. */
const DATE_PATTERN = String.raw`\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?`;
const TYPES = [
  'government-organ', 'party-organ', 'court', 'procuratorate', 'police', 'hospital', 'school', 'university', 'state-owned-company', 'town-or-street',
  'development-zone', 'government', 'other',
] as const;
const LEVELS = ['central', 'provincial', 'city', 'county', 'enterprise', 'university'] as const;

const PRECISIONS: readonly Precision[] = ['day', 'dekad', 'half-month', 'month', 'quarter', 'half', 'year', 'plan', 'fuzzy'];
/** Between the names of a path while it is chosen: no heading holds it. */
const STEP = '\n';

/** Where an issue can stand: each section of the notice with those above it, as `Issue.sectionPath` has them. */
export function sectionPaths(notice: Notice | null): readonly string[] {
  const above: string[] = [];
  const paths = (notice?.sections ?? []).map(({ level, label, title }) => {
    above.splice(level - 1, above.length, `${label}${title}`);
    return above.filter((name) => name !== '').join(STEP);
  });
  return [...new Set([...paths, ...(notice?.issues ?? []).map(({ sectionPath }) => sectionPath.join(STEP))])].filter((path) => path !== '');
}

/** Fields as they are typed; what is left empty is taken away. */
type Draft = Readonly<Record<string, string>>;

/** The fields of an item that can be typed by hand, with the values they have; null for kinds that are only read from words. */
export function draftOf(item: ReviewedItem): Draft | null {
  const issue = ofKind(item, 'issue');
  if (issue) return { title: issue.value.title ?? '', status: issue.value.status, section: issue.value.sectionPath.join(STEP) };
  const deadline = ofKind(item, 'deadline');
  if (deadline) return { due: deadline.value.due ?? '', relation: deadline.value.relation, precision: deadline.value.precision ?? '' };
  const fact = ofKind(item, 'fact');
  if (fact) return { value: fact.value.value };
  const choice = ofKind(item, 'choice');
  if (choice) return { value: choice.value.value };
  const total = ofKind(item, 'total');
  if (total) return Object.fromEntries(Object.entries(total.value.values).map(([key, value]) => [key, String(value)]));
  return null;
}

/** What the typed fields come to, as fields of the item's value. */
export function valueOf(item: ReviewedItem, draft: Draft): Partial<Values[ReviewedItem['kind']]> {
  const words = (field: string): string | undefined => draft[field]?.trim() || undefined;
  if (item.kind === 'issue') {
    const { status } = item.value as Values['issue'];
    const next = (draft['status'] ?? status) as IssueStatus;
    return {
      title: words('title'), status: next, sectionPath: words('section')?.split(STEP) ?? [],
      ...(next !== status && { statusFrom: next === 'unspecified' ? 'none' : 'issue', statusEvidence: null }),
    };
  }
  if (item.kind === 'deadline') {
    const { due, from } = item.value as Values['deadline'];
    const next = words('due');
    return {
      due: next,
      // The other reading of the words, and the period they name, went with the day they were read beside.
      ...(next !== due && { dueLatest: undefined, ...(from !== undefined && (next === undefined || next < from) && { from: undefined }) }),
      relation: (draft['relation'] ?? 'by') as Relation, precision: words('precision') as Precision | undefined,
    };
  }
  if (item.kind === 'total') {
    return { values: Object.fromEntries(Object.entries(draft).filter(([, value]) => value.trim() !== '').map(([key, value]) => [key, Number(value)])) };
  }
  return { value: words('value') ?? '' };
}

/**
 * The values of an item to be typed. Enter keeps them, Escape leaves them as they were.
 *
 * @param props.sections - See {@link sectionPaths}.
 * @param props.onDone - Called with the fields that are to stand, or null.
 */
export function ItemForm(props: { readonly item: ReviewedItem; readonly draft: Draft; readonly sections: readonly string[]; readonly onDone: (fields: Partial<Values[ReviewedItem['kind']]> | null) => void }) {
  const speech = useSpeech();
  const { t } = speech;
  const { item } = props;
  const [draft, setDraft] = useState(props.draft);
  const form = useRef<HTMLFormElement>(null);
  // Before the next key comes, which is already meant for the field.
  useLayoutEffect(() => {
    form.current?.querySelector<HTMLElement>('input, select, textarea')?.focus();
  }, []);

  const set = (field: string) => (event: { currentTarget: { value: string } }): void => {
    const { value } = event.currentTarget;
    setDraft((before) => ({ ...before, [field]: value }));
  };
  const field = (name: string, label: string, control: ComponentChildren): ComponentChildren => (
    <label class="review-field" key={name}>
      <span>{label}</span>
      {control}
    </label>
  );
  const choose = (name: string, options: readonly (readonly [value: string, words: string])[]): ComponentChildren => (
    <select value={draft[name]} onChange={set(name)}>
      {options.map(([value, words]) => <option key={value} value={value}>{words}</option>)}
    </select>
  );

  function fields(): ComponentChildren {
    if (item.kind === 'issue') {
      return [
        field('title', t('review.title'), <textarea rows={3} lang="zh-CN" value={draft['title']} onInput={set('title')} />),
        field('status', t('review.status'), choose('status', STATUS_ORDER.map((status) => [status, t(`status.${status}`)]))),
        props.sections.length > 0 && field('section', t('review.section'),
          choose('section', [['', t('review.section.none')], ...props.sections.map((path) => [path, path.split(STEP).join(' / ')] as const)])),
      ];
    }
    if (item.kind === 'deadline') {
      return [
        field('due', t('review.due'), <input type="date" value={draft['due']} onInput={set('due')} />),
        field('relation', t('review.relation'), choose('relation', RELATIONS.map((each) => [each, t(`review.relation.${each}`)]))),
        field('precision', t('review.precision'), choose('precision', [['', '—'], ...PRECISIONS.map((each) => [each, t(`precision.${each}`)] as const)])),
      ];
    }
    if (item.kind === 'total') {
      return TOTAL_KEYS.filter((key) => key in props.draft).map((key: TotalKey) =>
        field(key, t(`totals.${key}`), <input type="number" min={0} step="any" value={draft[key]} onInput={set(key)} />));
    }
    if (item.kind === 'choice') {
      const values: readonly string[] = item.slot === 'organizationType' ? TYPES : LEVELS;
      return field('value', t('review.value'), choose('value', values.map((each) => [each, choiceWords(speech, item, each)])));
    }
    return field('value', t('review.value'), isDateSlot(item.slot)
      ? <input type="text" required pattern={DATE_PATTERN} title={t('review.value.date')} placeholder="2024-11-18" value={draft['value']} onInput={set('value')} />
      : <input type="text" required value={draft['value']} onInput={set('value')} />);
  }

  return (
    <form
      ref={form}
      class="review-form"
      onSubmit={(event) => {
        event.preventDefault();
        props.onDone(valueOf(item, draft));
      }}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === 'Escape') props.onDone(null);
        if (event.key === 'Enter' && (event.target as Element).localName === 'textarea' && !event.shiftKey && !event.isComposing) {
          event.preventDefault();
          form.current?.requestSubmit();
        }
      }}
    >
      {fields()}
      <div class="review-buttons">
        <button type="submit" class="button button-primary">{t('review.save')}</button>
        <button type="button" class="button" onClick={() => props.onDone(null)}>{t('review.cancel')}</button>
      </div>
    </form>
  );
}
