import { useEffect, useRef } from 'preact/hooks';
import type { ReviewStep, StepFilter } from '@/lib/review/review-steps';
import type { ReviewedItem } from '@/lib/review/types';
import { isToCheck } from '@/lib/review/progress';
import { Icon } from '../icon';
import { useSpeech } from '../i18n';
import { ordinalWords } from '../issue-name';
import { StatusChip } from '../status-chip';
import { kindWords, ofKind, valueWords } from './item-words';

export const stepId = (id: string): string => `step-${id}`;

/** How things stand with an item, told by word and shape; nothing for what nobody looked at and nothing speaks against. */
export function StateChip(props: { item: ReviewedItem }) {
  const { t } = useSpeech();
  const { item } = props;
  if (isToCheck(item)) return <span class="chip chip-check"><Icon name="check" size={12} />{t('check.flag')}</span>;
  if (item.state === 'machine') return null;
  return <span class={`chip review-state review-${item.state}`}>{t(`review.state.${item.state}`)}</span>;
}

/** What an item says, in the list. */
function StepContent(props: { item: ReviewedItem }) {
  const speech = useSpeech();
  const { item } = props;
  const issue = ofKind(item, 'issue');
  const words = valueWords(speech, item);
  return (
    <>
      <span class="row-title" lang="zh-CN">
        {issue ? issue.value.ordinal !== undefined && <span class="ordinal">{ordinalWords(issue.value.ordinal)}</span> : <span class="origin">{kindWords(speech, item)}</span>}
        {words}
      </span>
      <span class="row-meta">
        <StateChip item={item} />
        {issue && <StatusChip status={issue.value.status} />}
        {item.kind === 'deadline' && 'text' in item.value && <span class="small-print" lang="zh-CN">{item.value.text}</span>}
      </span>
    </>
  );
}

/**
 * The items of a notice, one Tab stop. The focus stays on the list itself while the current item moves: what is done with
 * it, and where the text is scrolled to, never takes the keyboard away.
 */
export function ReviewList(props: {
  readonly steps: readonly ReviewStep[];
  readonly filter: StepFilter;
  readonly current: string | null;
  readonly onSelect: (id: string) => void;
}) {
  const { t } = useSpeech();
  const { steps, current, filter } = props;
  const list = useRef<HTMLDivElement>(null);
  const here = steps.some(({ item }) => item.id === current);

  useEffect(() => {
    if (current !== null) document.getElementById(stepId(current))?.scrollIntoView({ block: 'nearest' });
  }, [current, steps]);

  return (
    <div
      ref={list}
      id="review-list"
      class="review-list"
      role="listbox"
      tabIndex={0}
      aria-label={t('review.items')}
      aria-activedescendant={here && current !== null ? stepId(current) : undefined}
    >
      {steps.length === 0 && <p class="empty">{t(`review.empty.${filter}`)}</p>}
      {steps.map(({ item, group, depth }, at) => (
        <>
          {steps[at - 1]?.group !== group && <div class="review-group" role="presentation">{t(`review.group.${group}`)}</div>}
          <div
            key={item.id}
            id={stepId(item.id)}
            role="option"
            aria-selected={item.id === current}
            class={`review-step depth-${depth} review-is-${item.state}`}
            onClick={() => {
              props.onSelect(item.id);
              list.current?.focus();
            }}
          >
            <StepContent item={item} />
          </div>
        </>
      ))}
    </div>
  );
}
