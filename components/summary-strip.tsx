import type { IssueStatus, Notice } from '@/lib/notice/types';
import { countDoubts } from './checks-view';
import { Icon } from './icon';
import { useSpeech } from './i18n';
import { elementId } from './item-ref';
import type { NoticeContext } from './notice-context';
import { Roving } from './roving';
import { STATUS_ORDER } from './status-chip';

/** Leads to a titled part of the view, the keyboard with it. */
export function goToSection(id: string): void {
  const title = document.getElementById(id);
  title?.scrollIntoView({ block: 'start' });
  title?.focus({ preventScroll: true });
}

/**
 * What the notice comes to, in one line that stays in sight: 问题 10 · 已完成 7 · 整改中 3 · 时限 5 · 待核对 1. Each leads to its part; a
 * status also filters the outline, until it is chosen again. One Tab stop.
 */
export function SummaryStrip(props: {
  notice: Notice;
  context: NoticeContext;
  /** The status the outline shows; null for all. */
  status: IssueStatus | null;
  onStatus: (status: IssueStatus | null) => void;
  /** Parts that stand between what was read and the facts. */
  more?: readonly { readonly id: string; readonly title: string }[];
}) {
  const { t, number } = useSpeech();
  const { notice, context, status } = props;
  const go = (part: string) => () => goToSection(elementId(context, part));
  const open = notice.deadlines.filter((deadline) => deadline.open).length;
  const doubts = countDoubts(notice, context);
  const counts = STATUS_ORDER.map((each) => ({ each, count: notice.issues.filter((issue) => issue.status === each).length })).reverse();

  const link = (title: string, count: number | null, onGo: () => void) => (
    <button key={title} type="button" class="strip-item" onClick={onGo}>
      {title}
      {count !== null && <b>{number(count)}</b>}
    </button>
  );
  return (
    <Roving role="toolbar" class="summary-strip" label={t('notice.parts')}>
      {link(t('strip.issues'), notice.issues.length, () => {
        props.onStatus(null);
        goToSection(elementId(context, 'issues'));
      })}
      {counts.filter(({ count }) => count > 0).map(({ each, count }) => (
        <button
          key={each}
          type="button"
          class={`strip-item strip-status status-${each}`}
          aria-pressed={status === each}
          onClick={() => {
            props.onStatus(status === each ? null : each);
            goToSection(elementId(context, 'issues'));
          }}
        >
          <Icon name={each} size={12} />
          {t(`status.${each}`)}
          <b>{number(count)}</b>
        </button>
      ))}
      {link(t('strip.deadlines'), open, go('deadlines'))}
      {doubts > 0 && (
        <button type="button" class="strip-item strip-check" onClick={go('check')}>
          {t('strip.check')}
          <b>{number(doubts)}</b>
        </button>
      )}
      {props.more?.map(({ id, title }) => link(title, null, () => goToSection(id)))}
      {link(t('strip.facts'), null, go('facts'))}
    </Roving>
  );
}
