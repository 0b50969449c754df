import { formatMoment } from '@/lib/i18n/format';
import type { OpenConflict } from '@/lib/review/open-conflicts';
import type { Decision, ItemRef } from '@/lib/review/types';
import { type Speech, useSpeech } from '../i18n';

const named = ({ title, words, id }: ItemRef): string => title ?? words?.quote.exact ?? id;

/** A value of a field in one line; of one that is no word or number (found words, numbers of a total) that it was corrected. */
function valueOf({ t, name }: Speech, field: string, value: unknown): string {
  if (value === undefined || value === null) return '—';
  if (typeof value === 'string') return field === 'status' ? name('status', value) : value;
  if (typeof value === 'number') return String(value);
  if (Array.isArray(value) && value.every((each) => typeof each === 'string')) return value.join(' / ');
  return typeof value === 'object' && 'text' in value && typeof value.text === 'string' ? value.text : t('review.state.corrected');
}

/** What a decision made of a field. */
export function deedWords(speech: Speech, decision: Decision, field: string): string {
  const { t } = speech;
  if (decision.op === 'accept') return t('review.accept');
  if (decision.op === 'reject' || decision.op === 'remove') return t('review.reject');
  if (decision.op === 'merge') return t('review.state.merged');
  if (decision.op === 'split') return t('review.split');
  if (decision.op === 'move') return decision.to ? named(decision.to) : t('review.under.none');
  if (decision.op === 'note') return decision.to || '—';
  return decision.op === 'correct' ? valueOf(speech, field, decision.changes.find((change) => change.field === field)?.to) : t('review.state.corrected');
}

/**
 * Decisions of two people (or windows) that did not know of one another: what each made of it, who and when. The later stands; it can be
 * taken back for the earlier one. Deciding on the item again settles it.
 */
export function ConflictList(props: { readonly conflicts: readonly OpenConflict[]; readonly onTakeBack: (decisionId: string) => void }) {
  const speech = useSpeech();
  const { t } = speech;
  if (props.conflicts.length === 0) return null;
  const line = (decision: Decision, field: string) => (
    <li>
      <span lang="zh-CN">{deedWords(speech, decision, field)}</span> <span class="small-print">{decision.coder || '—'} · {formatMoment(decision.at)}</span>
    </li>
  );
  return (
    <div class="review-reasons">
      <h3>{t('review.conflict')}</h3>
      {props.conflicts.map(({ field, earlier, later }) => (
        <div key={`${earlier.id} ${later.id} ${field}`}>
          <ul>{line(earlier, field)}{line(later, field)}</ul>
          <button type="button" class="link-button" onClick={() => props.onTakeBack(later.id)}>{t('review.conflict.earlier')}</button>
        </div>
      ))}
    </div>
  );
}
