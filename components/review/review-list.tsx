import { Fragment } from 'preact';
import { memo } from 'preact/compat';
import { useCallback, useEffect, useRef } from 'preact/hooks';
import type { IssueStatus } from '@/lib/notice/types';
import type { ReviewStep, StepFilter } from '@/lib/review/review-steps';
import type { ReviewedItem } from '@/lib/review/types';
import { isToCheck } from '@/lib/review/progress';
import { Icon } from '../icon';
import { useSpeech } from '../i18n';
import { ordinalWords } from '../issue-name';
import { StatusChip } from '../status-chip';
import { kindWords, ofKind, valueWords } from './item-words';

export const stepId = (id: string): string => `step-${id}`;

type Mark = ReviewedItem['state'] | 'check' | 'conflict';
const markOf = (item: ReviewedItem): Mark => (isToCheck(item) ? 'check' : item.state);

/** How things stand, told by word and shape; nothing for what nobody looked at and nothing speaks against. */
function StateMark({ mark }: { mark: Mark }) {
  const { t } = useSpeech();
  if (mark === 'check') return <span class="chip chip-check"><Icon name="check" size={12} />{t('check.flag')}</span>;
  if (mark === 'conflict') return <span class="chip chip-check"><Icon name="check" size={12} />{t('review.conflict.short')}</span>;
  if (mark === 'machine') return null;
  return <span class={`chip review-state review-${mark}`}>{t(`review.state.${mark}`)}</span>;
}

/** How things stand with an item. */
export const StateChip = ({ item }: { item: ReviewedItem }) => <StateMark mark={markOf(item)} />;

/** The headings of the notice an issue stands under, as far as the issue before it stands under others: with its depth from 0. */
function newSections(path: readonly string[], before: readonly string[]): readonly (readonly [depth: number, title: string])[] {
  const differs = path.findIndex((title, depth) => title !== before[depth]);
  return differs < 0 ? [] : path.slice(differs).map((title, i) => [differs + i, title] as const);
}

/** What a line of the list says, in values that are compared: only lines that change are drawn again. */
interface RowProps {
  readonly id: string;
  readonly words: string;
  /** Of an issue its number, of anything else what it is. */
  readonly label: string | undefined;
  readonly isIssue: boolean;
  readonly mark: Mark;
  readonly state: ReviewedItem['state'];
  readonly status: IssueStatus | undefined;
  readonly quote: string | undefined;
  readonly depth: number;
  readonly selected: boolean;
  readonly onSelect: (id: string) => void;
}

const Row = memo(function Row(props: RowProps) {
  const { id, words, label, isIssue, status, quote } = props;
  return (
    <div
      id={stepId(id)}
      role="option"
      aria-selected={props.selected}
      class={`review-step depth-${props.depth} review-is-${props.state}`}
      onClick={() => props.onSelect(id)}
    >
      <span class="row-title" lang="zh-CN">
        {label !== undefined && <span class={isIssue ? 'ordinal' : 'origin'}>{label}</span>}
        {words}
      </span>
      <span class="row-meta">
        <StateMark mark={props.mark} />
        {status && <StatusChip status={status} />}
        {quote !== undefined && <span class="small-print" lang="zh-CN">{quote}</span>}
      </span>
    </div>
  );
});

/**
 * The items of a notice, one Tab stop. The focus stays on the list itself while the current item moves: what is done with
 * it, and where the text is scrolled to, never takes the keyboard away.
 */
export function ReviewList(props: {
  readonly steps: readonly ReviewStep[];
  readonly filter: StepFilter;
  readonly current: string | null;
  /** Items that two decided on without knowing of one another. */
  readonly disputed: ReadonlySet<string>;
  readonly onSelect: (id: string) => void;
}) {
  const speech = useSpeech();
  const { t } = speech;
  const { steps, current, filter, disputed } = props;
  const latest = useRef(props.onSelect);
  latest.current = props.onSelect;
  const select = useCallback((id: string) => {
    latest.current(id);
    list.current?.focus();
  }, []);
  const list = useRef<HTMLDivElement>(null);
  /** Of the issue of a line, or of the one before it. */
  const sectionsAt = (at: number): readonly string[] => {
    const issue = steps.slice(0, at + 1).findLast(({ item }) => item.kind === 'issue')?.item;
    return (issue && ofKind(issue, 'issue')?.value.sectionPath) ?? [];
  };
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
      {steps.map(({ item, group, depth }, at) => {
        const issue = ofKind(item, 'issue');
        return (
          <Fragment key={item.id}>
            {steps[at - 1]?.group !== group && <div class="review-group" role="presentation">{t(`review.group.${group}`)}</div>}
            {issue && newSections(issue.value.sectionPath, sectionsAt(at - 1)).map(([level, title]) => (
              <div key={title} class={`review-section review-section-${level}`} role="presentation" lang="zh-CN">{title}</div>
            ))}
            <Row
              id={item.id}
              words={valueWords(speech, item)}
              label={issue ? issue.value.ordinal && ordinalWords(issue.value.ordinal) : kindWords(speech, item)}
              isIssue={issue !== null}
              mark={disputed.has(item.id) ? 'conflict' : markOf(item)}
              state={item.state}
              status={issue?.value.status}
              quote={item.kind === 'deadline' && 'text' in item.value ? item.value.text : undefined}
              depth={depth}
              selected={item.id === current}
              onSelect={select}
            />
          </Fragment>
        );
      })}
    </div>
  );
}
