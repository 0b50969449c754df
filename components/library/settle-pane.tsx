import { useState } from 'preact/hooks';
import type { Candidate } from '@/lib/library/told';
import type { DeadlineRow } from '@/lib/library/types';
import { StatusChip } from '../status-chip';
import { useSpeech } from '../i18n';

export interface SettlePaneProps {
  readonly deadline: DeadlineRow;
  /** Issues of later notices that seem to go on with it, the likest first. */
  readonly candidates: readonly Candidate[];
  readonly busy: boolean;
  readonly onNote: (note: string) => void;
  readonly onEvidence: (candidate: Candidate) => void;
  readonly onOpen: (record: string, itemId: string) => void;
}

/** What became of a commitment: the evidence there is, or what could be taken for it. */
export function SettlePane(props: SettlePaneProps) {
  const { t } = useSpeech();
  const { deadline, busy } = props;
  const [note, setNote] = useState('');
  return (
    <section class="settle" aria-label={t('library.settle')}>
      <h2>{t('library.settle')}</h2>
      <q lang="zh-CN">{deadline.clause || deadline.text}</q>
      {deadline.settled && (
        <p class="note" role="status">
          <span class="note-body">
            {t(`library.settled.${deadline.settled}`)}
            {deadline.note !== undefined && <q lang="zh-CN">{deadline.note}</q>}
            {deadline.evidence && (
              <button type="button" class="link-button" onClick={() => deadline.evidence && props.onOpen(deadline.evidence.record, deadline.evidence.itemId)}>{t('library.openEvidence')}</button>
            )}
          </span>
        </p>
      )}
      {!deadline.settled && deadline.evidence && (
        <p class="note" role="status">
          <span class="note-body">
            {deadline.later === undefined ? t('library.evidenceGone') : <>{t('library.notSettled')} <StatusChip status={deadline.later} /></>}{' '}
            <button type="button" class="link-button" onClick={() => deadline.evidence && props.onOpen(deadline.evidence.record, deadline.evidence.itemId)}>{t('library.openEvidence')}</button>
          </span>
        </p>
      )}
      {!deadline.settled && (
        <>
          <ul class="candidates">
            {props.candidates.map((candidate) => (
              <li key={`${candidate.record}/${candidate.issue.id}`}>
                <span lang="zh-CN">{candidate.publishedOn} {candidate.issue.title}</span>{' '}
                <StatusChip status={candidate.issue.status} />{' '}
                <small>{t('library.score', { score: Math.round(candidate.score * 100) })}</small>{' '}
                <button type="button" class="button button-small" aria-disabled={busy} onClick={() => (busy ? undefined : props.onEvidence(candidate))}>{t('library.takeEvidence')}</button>
              </li>
            ))}
          </ul>
          {props.candidates.length === 0 && <p class="hint">{t('library.noCandidates')}</p>}
          <form
            class="field-row"
            onSubmit={(event) => {
              event.preventDefault();
              if (note.trim() === '' || busy) return;
              props.onNote(note.trim());
              setNote('');
            }}
          >
            <input type="text" aria-label={t('library.settleNote')} placeholder={t('library.settleNote')} value={note} onInput={(event) => setNote(event.currentTarget.value)} />
            <button type="submit" class="button button-small" aria-disabled={busy || note.trim() === ''}>{t('library.settleByNote')}</button>
          </form>
        </>
      )}
    </section>
  );
}
