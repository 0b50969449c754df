import type { ComponentChildren } from 'preact';
import type { DeclaredTotal, Notice, TotalCheck } from '@/lib/notice/types';
import { TOTAL_KEYS } from './total-keys';
import { useSpeech } from './i18n';
import { elementId, spanItem } from './item-ref';
import { JumpList } from './jump-list';
import type { NoticeContext } from './notice-context';
import { listedItem, ReviewedChip } from './reviewed-chip';
import { Section } from './section';

/** What the notice says it has, against what was read in it. */
export function TotalsView(props: { notice: Notice; context: NoticeContext }) {
  const { t } = useSpeech();
  const { notice, context } = props;
  return (
    <Section id={elementId(context, 'totals')} title={t('section.totals')}>
      {notice.declaredTotals.length === 0 ? (
        <p class="empty">{t('totals.none')}</p>
      ) : (
        <JumpList
          label={t('section.totals')}
          items={notice.declaredTotals.map((total, index) => ({
            key: String(index),
            selected: context.selected === spanItem(total.span),
            content: <TotalContent total={total} reviewed={<ReviewedChip item={listedItem(context, 'total', index)} context={context} />} />,
            onJump: () => context.onShow({ notice: context.notice, itemId: spanItem(total.span) }),
          }))}
        />
      )}
    </Section>
  );
}

function TotalContent(props: { total: DeclaredTotal; reviewed: ComponentChildren }) {
  const { t, number } = useSpeech();
  const { total } = props;
  return (
    <>
      <span class="totals">
        {TOTAL_KEYS.filter((key) => total.values[key] !== undefined).map((key) => (
          <span class="total" key={key}>
            <b>
              {number(total.values[key] ?? 0)}
              {key === 'ratePercent' && '%'}
            </b>{' '}
            {t(`totals.${key}`)}
          </span>
        ))}
        {props.reviewed}
      </span>
      <q class="quote" lang="zh-CN">{total.quote}</q>
      {total.checks.map((check, index) => (
        <CheckRow key={index} check={check} />
      ))}
    </>
  );
}

function CheckRow(props: { check: TotalCheck }) {
  const { t, name, number } = useSpeech();
  const { declared, found, result } = props.check;
  const drawn = declared !== undefined && found !== undefined;
  const most = Math.max(declared ?? 0, found ?? 0, 1);
  const bar = (label: string, value: number, kind: string) => (
    <span class="bar-line">
      <span class="bar-label">{label}</span>
      <svg class="bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true" focusable="false">
        <rect class="bar-track" width="100" height="8" />
        <rect class={`bar-${kind}`} width={(100 * value) / most} height="8" />
      </svg>
      <b class="bar-value">{number(value)}</b>
    </span>
  );
  return (
    <span class="total-check">
      <span class="row-meta">
        <span class={`chip check-${result}`}>{t(`totals.result.${result}`)}</span>
        <span class="small-print">
          {t(`totals.check.${props.check.name}`)} · {name('reason', props.check.reason)}
        </span>
      </span>
      {drawn && (
        <span class="bars">
          {bar(t('totals.declared'), declared, 'declared')}
          {bar(t('totals.found'), found, 'found')}
        </span>
      )}
    </span>
  );
}
