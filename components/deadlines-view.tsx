import type { Deadline, Notice } from '@/lib/notice/types';
import { DeadlineStateChip } from './deadline-chip';
import { deadlineState, sortByDue } from './deadline-state';
import { deadlineNotes, dueWords } from './deadline-words';
import { useSpeech } from './i18n';
import { issueName } from './issue-name';
import { elementId, spanItem } from './item-ref';
import { JumpList, type JumpListItem } from './jump-list';
import type { NoticeContext } from './notice-context';
import { ReviewedChip } from './reviewed-chip';
import { Section } from './section';
import { CheckChip } from './status-chip';
import { UnseenNote } from './unseen-note';

/** Deadlines by due day with their state today; those of completed issues and the duties without a date apart. */
export function DeadlinesView(props: { notice: Notice; context: NoticeContext }) {
  const { t } = useSpeech();
  const { notice, context } = props;
  const open = sortByDue(notice.deadlines.filter((deadline) => deadline.open));
  const closed = sortByDue(notice.deadlines.filter((deadline) => !deadline.open));

  function itemOf(deadline: Deadline): JumpListItem {
    return {
      key: deadline.id,
      id: elementId(context, deadline.id),
      selected: context.selected === deadline.id,
      content: <DeadlineContent deadline={deadline} notice={notice} context={context} />,
      onJump: () => context.onShow({ notice: context.notice, itemId: deadline.id }),
    };
  }

  return (
    <>
      <Section id={elementId(context, 'deadlines')} title={t('section.deadlines')} count={String(open.length)}>
        {open.length === 0 ? (
          <p class="empty">{t('deadlines.none')}</p>
        ) : (
          <>
            <JumpList label={t('deadlines.list')} items={open.map(itemOf)} />
            <p class="hint">{t('deadline.note', { today: context.today })}</p>
          </>
        )}
        {closed.length > 0 && (
          <details class="more" open={closed.some(({ id }) => id === context.selected)}>
            <summary>{t('deadlines.closedCount', { count: closed.length })}</summary>
            <JumpList label={t('deadlines.closedCount', { count: closed.length })} items={closed.map(itemOf)} />
          </details>
        )}
      </Section>
      {notice.duties.length > 0 && (
        <Section id={elementId(context, 'duties')} title={t('section.duties')} count={String(notice.duties.length)}>
          <JumpList
            label={t('section.duties')}
            items={notice.duties.map((duty, index) => ({
              key: String(index),
              selected: context.selected === spanItem(duty.span),
              content: (
                <>
                  <span class="row-meta">
                    <span class="chip">{t(`duty.${duty.kind}`)}</span>
                  </span>
                  <Clause clause={duty.clause} text={duty.text} />
                </>
              ),
              onJump: () => context.onShow({ notice: context.notice, itemId: spanItem(duty.span) }),
            }))}
          />
        </Section>
      )}
    </>
  );
}

function DeadlineContent(props: { deadline: Deadline; notice: Notice; context: NoticeContext }) {
  const speech = useSpeech();
  const { deadline, notice, context } = props;
  const issue = notice.issues.find(({ id }) => id === deadline.issueId);
  return (
    <>
      <span class="row-meta">
        <b class="due">{dueWords(speech, deadline)}</b>
        <DeadlineStateChip state={deadlineState(deadline, context.today)} />
        <ReviewedChip item={deadline.id} context={context} />
        {deadline.certainty === 'check' && <CheckChip reasons={deadline.checkReasons} />}
      </span>
      <Clause clause={deadline.clause} text={deadline.text} />
      <span class="small-print">
        {[...deadlineNotes(speech, deadline), ...(issue ? [issueName(issue, speech.t('issue.untitled'))] : [])].join(' · ')}
      </span>
      <UnseenNote item={deadline.id} context={context} />
    </>
  );
}

/** A clause with its time expression set off; the expression may be broken by a line end in the text. */
export function Clause(props: { clause: string; text: string }) {
  const at = props.text === '' ? -1 : props.clause.indexOf(props.text);
  if (at < 0) return <span class="clause" lang="zh-CN">{props.clause}</span>;
  return (
    <span class="clause" lang="zh-CN">
      {props.clause.slice(0, at)}
      <em class="time">{props.text}</em>
      {props.clause.slice(at + props.text.length)}
    </span>
  );
}
