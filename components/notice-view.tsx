import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Source } from '@/lib/capture/types';
import type { IssueStatus, Notice } from '@/lib/notice/types';
import { AccountabilityView } from './accountability-view';
import { ChecksView } from './checks-view';
import { DeadlinesView } from './deadlines-view';
import { FactsView } from './facts-view';
import { Icon } from './icon';
import { useSpeech } from './i18n';
import { elementId } from './item-ref';
import type { NoticeContext } from './notice-context';
import { OutlineView } from './outline-view';
import { SummaryStrip } from './summary-strip';
import { TotalsView } from './totals-view';

/**
 * Everything read in one notice, of the open page or of a record: what it comes to, what is to check, issues, deadlines,
 * totals, accountability, and the facts last. `children` stand before the facts; `more` leads to them.
 */
export function NoticeView(props: {
  notice: Notice;
  source: Source;
  context: NoticeContext;
  more?: readonly { readonly id: string; readonly title: string }[];
  children?: ComponentChildren;
}) {
  const { t } = useSpeech();
  const { notice, source, context } = props;
  const [status, setStatus] = useState<IssueStatus | null>(null);

  useEffect(() => {
    if (context.selected === null) return;
    document.getElementById(elementId(context, context.selected))?.scrollIntoView({ block: 'nearest' });
  }, [context.selected, context.scope, context.notice]);

  return (
    <article class="notice" aria-label={notice.title?.value ?? t('notice.untitled')}>
      <SummaryStrip notice={notice} context={context} status={status} onStatus={setStatus} more={props.more} />
      {!notice.complete && <Fragment notice={notice} />}
      <ChecksView notice={notice} context={context} />
      <OutlineView notice={notice} context={context} status={status} onStatus={setStatus} />
      <DeadlinesView notice={notice} context={context} />
      <TotalsView notice={notice} context={context} />
      <AccountabilityView notice={notice} context={context} />
      {props.children}
      <FactsView notice={notice} source={source} context={context} />
    </article>
  );
}

/** A page without a notice: only where it comes from. */
export function SourceView(props: { source: Source; context: NoticeContext }) {
  return <FactsView notice={null} source={props.source} context={props.context} />;
}

function Fragment(props: { notice: Notice }) {
  const { t } = useSpeech();
  const { missing, continuedFrom, continuedTo } = props.notice;
  const parts = missing.map((part) => t(`notice.missing.${part}`)).join(t('app.listSeparator'));
  return (
    <p class="note note-warn">
      <Icon name="info" />
      <span class="note-body">
        <strong>{parts ? t('notice.incomplete', { parts }) : t('notice.incompleteBare')}</strong>
        {continuedFrom && <span>{t('notice.continuedFrom', { page: continuedFrom.value })}</span>}
        {continuedTo && <span>{t('notice.continuedTo', { page: continuedTo.value })}</span>}
      </span>
    </p>
  );
}
