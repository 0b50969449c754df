import { useState } from 'preact/hooks';
import type { AppError } from '@/lib/errors';
import { formatMoment } from '@/lib/i18n/format';
import type { ItemChange } from '@/lib/review/dry-run';
import type { RereadPlan } from '@/lib/store/reread-record';
import { useSpeech } from '../i18n';
import { ErrorNote } from '../message-box';
import { ItemChanges } from './item-changes';

/** How far the reading of saved records again has come. */
export type RereadState =
  | { readonly kind: 'looking' | 'applying' | 'undoing'; readonly done: number; readonly total: number }
  /** Tried: what would change. `stopped` before all were looked at. */
  | { readonly kind: 'tried'; readonly plans: readonly RereadPlan[]; readonly same: number; readonly broken: number; readonly stopped: boolean }
  /** `changed`: records left alone because they had changed meanwhile. */
  | { readonly kind: 'done'; readonly keys: readonly string[]; readonly changed: number; readonly stopped: boolean }
  | { readonly kind: 'undone'; readonly count: number };

export interface RereadViewProps {
  readonly state: RereadState;
  readonly error: AppError | null;
  /** What was read again the last time and can still be taken back; `at` is ISO 8601 with offset. */
  readonly last: { readonly at: string; readonly keys: readonly string[] } | null;
  readonly onApply: (plans: readonly RereadPlan[]) => void;
  readonly onStop: () => void;
  readonly onUndo: () => void;
  readonly onAgain: () => void;
}

const KINDS = ['changed', 'kept', 'new', 'gone', 'orphan'] as const satisfies readonly ItemChange['kind'][];

/** Saved records read again: first what would change, item by item; written only where the reader says so; taken back in one step. */
export function RereadView(props: RereadViewProps) {
  const { t } = useSpeech();
  const { state } = props;
  return (
    <main class="page reread">
      <h1>{t('reread.title')}</h1>
      {props.error && <ErrorNote error={props.error} />}
      {(state.kind === 'looking' || state.kind === 'applying' || state.kind === 'undoing') && (
        <div class="reread-progress" role="status">
          <span>{t(`reread.${state.kind}`)} {t('export.progress', { done: state.done, total: state.total })}</span>
          <progress max={Math.max(state.total, 1)} value={state.done} aria-label={t(`reread.${state.kind}`)} />
          {state.kind !== 'undoing' && <button type="button" class="button button-small" onClick={props.onStop}>{t('reread.stop')}</button>}
        </div>
      )}
      {(state.kind === 'looking' || state.kind === 'tried') && props.last && (
        <p class="note">
          <span class="note-body">{t('reread.last', { date: formatMoment(props.last.at), count: props.last.keys.length })}</span>
          <button type="button" class="button button-small" onClick={props.onUndo}>{t('reread.undoLast')}</button>
        </p>
      )}
      {state.kind === 'tried' && <Tried key={state.plans.length} {...props} state={state} />}
      {(state.kind === 'done' || state.kind === 'undone') && (
        <div class="card" role="status">
          {state.kind === 'undone' ? <p>{t('reread.undone', { count: state.count })}</p> : (
            <>
              {state.stopped && <p>{t('reread.stopped')}</p>}
              <p>{t('reread.done', { count: state.keys.length })}</p>
              {state.changed > 0 && <p>{t('reread.changed', { count: state.changed })}</p>}
            </>
          )}
          <p class="dialog-actions">
            {state.kind === 'done' && state.keys.length > 0 && <button type="button" class="button" onClick={props.onUndo}>{t('reread.undo')}</button>}
            <button type="button" class="button" onClick={props.onAgain}>{t('reread.again')}</button>
          </p>
        </div>
      )}
    </main>
  );
}

function Tried({ state, onApply }: RereadViewProps & { readonly state: Extract<RereadState, { kind: 'tried' }> }) {
  const { t, number } = useSpeech();
  const { plans, same, broken } = state;
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const chosen = plans.filter(({ key }) => !left.has(key));
  const total = (kind: ItemChange['kind']): number => plans.reduce((sum, { run }) => sum + run.counts[kind], 0);
  const choose = (key: string, on: boolean): void => setLeft((before) => new Set(on ? [...before].filter((each) => each !== key) : [...before, key]));
  return (
    <>
      {state.stopped && <p class="note">{t('reread.stopped')}</p>}
      <p role="status">{plans.length === 0 ? t('reread.nothing', { count: same }) : t('reread.found', { count: plans.length, same })}</p>
      {broken > 0 && <p class="hint">{t('reread.broken', { count: broken })}</p>}
      {plans.length > 0 && (
        <>
          <p class="hint">{t('reread.text')}</p>
          <ul class="reread-counts" aria-label={t('reread.counts')}>
            {KINDS.filter((kind) => total(kind) > 0).map((kind) => <li key={kind} class="chip">{t(`change.${kind}`)} {number(total(kind))}</li>)}
          </ul>
          <p><button type="button" class="button button-primary" disabled={chosen.length === 0} onClick={() => onApply(chosen)}>{t('reread.apply', { count: chosen.length })}</button></p>
          {plans.map((plan, at) => <Plan key={plan.key} plan={plan} isFirst={at === 0} chosen={!left.has(plan.key)} onChoose={(on) => choose(plan.key, on)} />)}
        </>
      )}
    </>
  );
}

/** One record: what becomes of its items. Where somebody decided on it, it stands open: nothing of theirs is changed unseen. */
function Plan(props: { plan: RereadPlan; isFirst: boolean; chosen: boolean; onChoose: (on: boolean) => void }) {
  const { t, number } = useSpeech();
  const { plan: { key, title = t('notice.untitled'), run, decided } } = props;
  const [open, setOpen] = useState(decided || props.isFirst);
  return (
    <section class="card reread-plan" aria-label={title}>
      <label class="check-label">
        <input type="checkbox" checked={props.chosen} aria-label={`${t('reread.record')}: ${title}`} onChange={({ currentTarget }) => props.onChoose(currentTarget.checked)} />
        <b lang="zh-CN">{title}</b>
        {decided && <span class="chip chip-check">{t('reread.decided')}</span>}
      </label>
      <details open={open} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary>
          {t('reread.items')}{' '}
          {KINDS.filter((kind) => run.counts[kind] > 0).map((kind) => <span key={kind} class="hint"> {t(`change.${kind}`)} {number(run.counts[kind])}</span>)}
        </summary>
        {open && (run.items.length === 0 ? <p class="hint">{t('reread.otherDetails')}</p> : <ItemChanges items={run.items} label={`${t('reread.items')} ${key}`} />)}
        {open && run.orphans.length > 0 && (
          <>
            <p class="note note-warn"><span class="note-body">{t('reread.orphans', { count: run.orphans.length })}</span></p>
            <ul>{run.orphans.map(({ decision, item, words }) => <li key={`${decision.id} ${item.id}`} lang="zh-CN">{words}</li>)}</ul>
          </>
        )}
      </details>
    </section>
  );
}
