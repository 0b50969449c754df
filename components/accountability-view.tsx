import type { ComponentChildren } from 'preact';
import type { Notice } from '@/lib/notice/types';
import type { Span } from '@/lib/text/types';
import { useSpeech } from './i18n';
import { elementId, spanItem } from './item-ref';
import { JumpList, type JumpListItem } from './jump-list';
import type { NoticeContext } from './notice-context';
import { listedItem, ReviewedChip } from './reviewed-chip';
import { Section } from './section';

/** Leads handed over, people held to account, and what came of it, each with its words. */
export function AccountabilityView(props: { notice: Notice; context: NoticeContext }) {
  const { t, number } = useSpeech();
  const { notice, context } = props;

  function itemOf(kind: 'leads' | 'accountability' | 'outcome', index: number, of: { text: string; span: Span }, content: ComponentChildren): JumpListItem {
    return {
      key: `${kind}${index}`,
      selected: context.selected === spanItem(of.span),
      content: (
        <>
          <span class="totals">
            {content}
            <ReviewedChip item={listedItem(context, kind, index)} context={context} />
          </span>
          <q class="quote" lang="zh-CN">{of.text}</q>
        </>
      ),
      onJump: () => context.onShow({ notice: context.notice, itemId: spanItem(of.span) }),
    };
  }

  const items = [
    ...notice.leads.map((leads, index) =>
      itemOf('leads', index, leads, (
        <>
          <b>{t('leads.title')}</b>
          {(['received', 'closed', 'open'] as const).map((key) => {
            const count = leads[key];
            return count === undefined ? null : <span class="total" key={key}>{t(`leads.${key}`, { count })}</span>;
          })}
        </>
      )),
    ),
    ...notice.accountability.map((each, index) =>
      itemOf('accountability', index, each, (
        <>
          <b>{each.measure}</b>
          {each.persons !== undefined && <span class="total">{t('accountability.persons', { count: each.persons })}</span>}
          {each.personTimes !== undefined && <span class="total">{t('accountability.personTimes', { count: each.personTimes })}</span>}
          {each.breakdown?.map(({ who, persons }) => (
            <span class="total" key={who}>{who} {t('accountability.persons', { count: persons })}</span>
          ))}
        </>
      )),
    ),
  ];
  const outcomes = notice.outcomes.map((outcome, index) =>
    itemOf('outcome', index, outcome, (
      <>
        <span class="origin">{t(`outcome.${outcome.kind}`)}</span>
        <b>{number(outcome.value)} {outcome.unit}</b>
      </>
    )),
  );

  return (
    <Section id={elementId(context, 'accountability')} title={t('section.accountability')} count={String(items.length + outcomes.length)}>
      {items.length + outcomes.length === 0 && <p class="empty">{t('accountability.none')}</p>}
      {items.length > 0 && <JumpList label={t('section.accountability')} items={items} />}
      {outcomes.length > 0 && (
        <details class="more" open={items.length === 0 && outcomes.length <= 5}>
          <summary>{t('outcome.more', { count: outcomes.length })}</summary>
          <JumpList label={t('outcome.more', { count: outcomes.length })} items={outcomes} />
        </details>
      )}
    </Section>
  );
}
