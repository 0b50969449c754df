import type { Notice } from '@/lib/notice/types';
import { useSpeech } from './i18n';
import { issueName } from './issue-name';
import { elementId, spanItem } from './item-ref';
import { JumpList } from './jump-list';
import type { NoticeContext } from './notice-context';
import { Section } from './section';

interface Doubt {
  readonly itemId: string;
  readonly kind: 'issue' | 'deadline' | 'total';
  readonly words: string;
  readonly reasons: readonly string[];
}

/** Readings the grammar is not sure of and nobody decided on, and totals that do not agree, in text order within each kind. */
function doubtsOf(notice: Notice, { reviewed }: Pick<NoticeContext, 'reviewed'>): Doubt[] {
  const isSettled = (id: string): boolean => (reviewed?.get(id)?.state ?? 'machine') !== 'machine';
  return [
    ...notice.issues.filter(({ id, certainty }) => certainty === 'check' && !isSettled(id)).map((issue): Doubt => ({
      itemId: issue.id, kind: 'issue', words: issueName(issue, ''), reasons: issue.checkReasons,
    })),
    ...notice.deadlines.filter(({ id, certainty }) => certainty === 'check' && !isSettled(id)).map((deadline): Doubt => ({
      itemId: deadline.id, kind: 'deadline', words: deadline.clause, reasons: deadline.checkReasons,
    })),
    ...notice.declaredTotals.flatMap((total) => {
      const wrong = total.checks.filter(({ result }) => result === 'inconsistent');
      return wrong.length === 0
        ? []
        : [{ itemId: spanItem(total.span), kind: 'total', words: total.quote, reasons: wrong.map(({ reason }) => reason) } satisfies Doubt];
    }),
  ];
}

/** How many readings and reasons the list holds. */
export const countDoubts = (notice: Notice, context: Pick<NoticeContext, 'reviewed'>): number =>
  (notice.checkReasons ?? []).length + doubtsOf(notice, context).length;

/** The list of doubts that stands before everything else. Nothing is shown if there is none. */
export function ChecksView(props: { notice: Notice; context: NoticeContext }) {
  const { t, name } = useSpeech();
  const { context } = props;
  const doubts = doubtsOf(props.notice, context);
  const ofAll = props.notice.checkReasons ?? [];
  const count = countDoubts(props.notice, context);
  if (count === 0) return null;
  return (
    <div class="checks">
      <Section id={elementId(context, 'check')} title={t('section.check')} count={String(count)}>
        <p class="hint">{t('check.intro')}</p>
        {ofAll.length > 0 && (
          <p class="row-meta">
            <span class="origin">{t('check.notice')}</span>
            <span class="reason">{ofAll.map((reason) => name('reason', reason)).join(t('app.listSeparator'))}</span>
          </p>
        )}
        {doubts.length > 0 && <JumpList
          label={t('section.check')}
          items={doubts.map((doubt) => ({
            key: doubt.itemId,
            selected: context.selected === doubt.itemId,
            content: (
              <>
                <span class="row-meta">
                  <span class="origin">{t(`check.${doubt.kind}`)}</span>
                  <span class="reason">{doubt.reasons.map((reason) => name('reason', reason)).join(t('app.listSeparator'))}</span>
                </span>
                <span class="clause" lang="zh-CN">{doubt.words.trim() || t('issue.untitled')}</span>
              </>
            ),
            onJump: () => context.onShow({ notice: context.notice, itemId: doubt.itemId }),
          }))}
        />}
      </Section>
    </div>
  );
}
