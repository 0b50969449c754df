import type { Signal, Verdict } from '@/lib/notice/types';
import type { RememberedVerdicts } from '@/lib/store/overrules';
import { Icon } from './icon';
import { useSpeech } from './i18n';
import { spanItem } from './item-ref';
import { JumpList } from './jump-list';
import { RememberedVerdict } from './remembered-verdict';
import type { NoticeContext } from './notice-context';

export interface VerdictProps {
  readonly verdict: Verdict;
  /** The sentence of a signal's name in the panel's language. */
  readonly signalSentence: (name: string) => string;
  readonly context: NoticeContext;
  /** What is remembered of the user's own verdicts on this page and its site. */
  readonly remembered?: RememberedVerdicts;
  /** Host of the page, for "the whole site"; absent where the address has none. */
  readonly site?: string;
  /** Overrule the rules, or with `null` forget what was said; absent where nothing can be overruled (a stored record). */
  readonly onOverrule?: (as: 'notice' | 'none' | null, scope: OverruleScope) => void;
}

export type OverruleScope = 'page' | 'site';

/** Is it a notice, of which kind, and why: the evidence with its sign, heaviest first. */
export function VerdictView(props: VerdictProps) {
  const { t, number } = useSpeech();
  const { verdict, context, onOverrule } = props;
  const signals = [...verdict.signals].sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight));
  const kind = verdict.family ? t(`family.${verdict.family}`) : verdict.relatedKind && t(`related.${verdict.relatedKind}`);
  return (
    <div class="verdict">
      <p class={`verdict-line verdict-${verdict.kind}`}>
        <Icon name={verdict.kind === 'notice' ? 'completed' : verdict.kind === 'related' ? 'info' : 'unspecified'} />
        <strong>{t(`verdict.${verdict.kind}`)}</strong>
        {kind && <span>{kind}</span>}
        {verdict.decidedBy === 'user' && <span class="origin">{t('verdict.byUser')}</span>}
      </p>
      {verdict.kind === 'related' && verdict.relatedKind && <p class="hint">{t(`related.${verdict.relatedKind}.what`)}</p>}
      {verdict.kind !== 'notice' && verdict.decidedBy === 'rules' && <WhyNot verdict={verdict} signalSentence={props.signalSentence} />}
      {onOverrule && verdict.decidedBy === 'user' && (
        <RememberedVerdict verdict={verdict.kind} remembered={props.remembered ?? {}} site={props.site} onOverrule={onOverrule} />
      )}
      {verdict.kind !== 'notice' && onOverrule && (
        <p class="hint">{t('verdict.notNotice.text')}</p>
      )}
      <details class="why">
        <summary>
          {t(verdict.kind === 'notice' ? 'verdict.why' : 'verdict.whyNot')} <span class="count">{number(signals.length)}</span>
        </summary>
        <p class="hint">{t('verdict.score', { score: verdict.score, threshold: verdict.threshold })}</p>
        {signals.length === 0 ? (
          <p class="empty">{t('verdict.noSignals')}</p>
        ) : (
          <JumpList
            label={t('verdict.why')}
            items={signals.map((signal, index) => ({
              key: String(index),
              selected: signal.span !== undefined && context.selected === spanItem(signal.span),
              class: signal.span ? '' : 'no-jump',
              content: <SignalContent signal={signal} sentence={props.signalSentence(signal.name)} />,
              onJump: () => {
                if (signal.span) context.onShow({ notice: context.notice, itemId: spanItem(signal.span) });
              },
            }))}
          />
        )}
        {onOverrule && verdict.kind === 'notice' && verdict.decidedBy === 'rules' && (
          <p class="verdict-actions">
            <button type="button" class="link-button" onClick={() => onOverrule('none', 'page')}>
              {t('verdict.overruleNone')}
            </button>
          </p>
        )}
      </details>
      {verdict.kind !== 'notice' && onOverrule && (
        <p class="verdict-actions">
          <button type="button" class="button" onClick={() => onOverrule('notice', 'page')}>
            {t('verdict.overrule')}
          </button>
        </p>
      )}
    </div>
  );
}

/** Signals named in the one line that says why a page is no notice. */
const MOST_REASONS = 2;

/** In one line: what speaks against it most, or that too little speaks for it. */
function WhyNot(props: { verdict: Verdict; signalSentence: (name: string) => string }) {
  const { t } = useSpeech();
  const { signals, score, threshold } = props.verdict;
  const against = signals.filter(({ weight }) => weight < 0).sort((a, b) => a.weight - b.weight).slice(0, MOST_REASONS);
  const reasons = against.map(({ name }) => props.signalSentence(name)).join(t('app.clauseSeparator'));
  return (
    <p class="hint">
      {against.length > 0 ? t('verdict.because', { reasons }) : t('verdict.tooLittle', { score, threshold })}
    </p>
  );
}

function SignalContent(props: { signal: Signal; sentence: string }) {
  const { t } = useSpeech();
  const { signal } = props;
  const against = signal.weight < 0;
  return (
    <>
      <span class="signal">
        <b class={`weight ${against ? 'weight-against' : 'weight-for'}`}>
          <span aria-hidden="true">{against ? '−' : '+'}{Math.abs(signal.weight)}</span>
          <span class="visually-hidden">
            {t(against ? 'verdict.against' : 'verdict.for')} {Math.abs(signal.weight)}
          </span>
        </b>
        <span>
          {props.sentence} <span class="origin">{t(`verdict.where.${signal.where}`)}</span>
        </span>
      </span>
      {signal.quote !== '' && <q class="quote" lang="zh-CN">{signal.quote}</q>}
    </>
  );
}
