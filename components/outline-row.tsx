import { CheckChip, StatusChip } from './status-chip';
import { DeadlineStateChip } from './deadline-chip';
import { deadlineState } from './deadline-state';
import { dueWords } from './deadline-words';
import { Icon } from './icon';
import { ordinalWords } from './issue-name';
import { ReviewedChip } from './reviewed-chip';
import { useSpeech } from './i18n';
import type { NoticeContext } from './notice-context';
import type { Detail, OutlineRow } from './outline-model';
import { UnseenNote } from './unseen-note';

/** The inside of one line of the outline. `onToggle` opens and closes sections and issues. */
export function OutlineRowContent(props: { row: OutlineRow; open: boolean; context: NoticeContext; onToggle: () => void }) {
  const { t, number } = useSpeech();
  const { row } = props;
  const twisty = (
    <span
      class={`twisty ${props.open ? 'twisty-open' : ''}`}
      aria-hidden="true"
      onClick={(event) => {
        event.stopPropagation();
        props.onToggle();
      }}
    >
      <Icon name="chevron" size={14} />
    </span>
  );
  if (row.kind === 'section') {
    return (
      <>
        {twisty}
        <span class="row-title" lang="zh-CN">
          <span class="ordinal">{row.section.label}</span>
          {row.section.title}
        </span>
        <span class="count">{number(row.issues)}</span>
      </>
    );
  }
  if (row.kind === 'detail') return <DetailContent detail={row.detail} first={row.first} context={props.context} />;
  const { issue } = row;
  return (
    <>
      {twisty}
      <span class="row-body">
        <span class="row-title" lang="zh-CN">
          {issue.ordinal !== undefined && <span class="ordinal">{ordinalWords(issue.ordinal)}</span>}
          {issue.title ?? issue.heading?.value ?? <i>{t('issue.untitled')}</i>}
        </span>
        <span class="row-meta">
          <StatusChip status={issue.status} />
          <ReviewedChip item={issue.id} context={props.context} />
          {issue.certainty === 'check' && <CheckChip reasons={issue.checkReasons} />}
          {row.deadlines > 0 && (
            <span class="meta-count meta-deadline">
              <Icon name="deadline" size={12} />
              {t('issue.deadlineCount', { count: row.deadlines })}
            </span>
          )}
          {row.measures > 0 && <span class="meta-count">{t('issue.measureCount', { count: row.measures })}</span>}
          {!issue.complete && <span class="origin">{t('issue.incomplete')}</span>}
          <UnseenNote item={issue.id} context={props.context} />
        </span>
      </span>
    </>
  );
}

function DetailContent(props: { detail: Detail; first: boolean; context: NoticeContext }) {
  const speech = useSpeech();
  const { detail, context } = props;
  return (
    <span class="row-body">
      {props.first && <span class="detail-group">{speech.t(`issue.${detail.group}`)}</span>}
      {detail.deadline && (
        <span class="row-meta">
          <b class="due">{dueWords(speech, detail.deadline)}</b>
          <DeadlineStateChip state={deadlineState(detail.deadline, context.today)} />
          <ReviewedChip item={detail.deadline.id} context={context} />
        </span>
      )}
      <span class="detail-text" lang="zh-CN">
        {detail.status && <StatusChip status={detail.status} />}
        {detail.label !== undefined && <span class="ordinal">{detail.label}</span>}
        {detail.text}
      </span>
      <UnseenNote item={detail.itemId} context={context} />
    </span>
  );
}
