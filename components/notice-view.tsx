import { useEffect } from 'preact/hooks';
import type { Source } from '@/lib/capture/types';
import type { Notice } from '@/lib/notice/types';
import { AccountabilityView } from './accountability-view';
import { ChecksView, countDoubts } from './checks-view';
import { DeadlinesView } from './deadlines-view';
import { FactsView } from './facts-view';
import { Icon } from './icon';
import { useSpeech } from './i18n';
import { elementId } from './item-ref';
import type { NoticeContext } from './notice-context';
import { OutlineView } from './outline-view';
import { SectionBar } from './section';
import { TotalsView } from './totals-view';

/** Everything read in one notice, of the open page or of a record. */
export function NoticeView(props: { notice: Notice; source: Source; context: NoticeContext }) {
  const { t } = useSpeech();
  const { notice, source, context } = props;

  useEffect(() => {
    if (context.selected === null) return;
    document.getElementById(elementId(context, context.selected))?.scrollIntoView({ block: 'nearest' });
  }, [context.selected, context.scope, context.notice]);

  const doubts = countDoubts(notice);
  const sections = [
    ...(doubts > 0 ? [{ id: elementId(context, 'check'), title: t('bar.check'), count: String(doubts) }] : []),
    { id: elementId(context, 'facts'), title: t('bar.facts') },
    { id: elementId(context, 'issues'), title: t('bar.issues'), count: String(notice.issues.length) },
    { id: elementId(context, 'deadlines'), title: t('bar.deadlines'), count: String(notice.deadlines.filter(({ open }) => open).length) },
    { id: elementId(context, 'totals'), title: t('bar.totals') },
    { id: elementId(context, 'accountability'), title: t('bar.accountability') },
  ];
  return (
    <article class="notice" aria-label={notice.title?.value ?? t('notice.untitled')}>
      <SectionBar label={t('notice.parts')} sections={sections} />
      {!notice.complete && <Fragment notice={notice} />}
      <ChecksView notice={notice} context={context} />
      <FactsView notice={notice} source={source} context={context} />
      <OutlineView notice={notice} context={context} />
      <DeadlinesView notice={notice} context={context} />
      <TotalsView notice={notice} context={context} />
      <AccountabilityView notice={notice} context={context} />
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
