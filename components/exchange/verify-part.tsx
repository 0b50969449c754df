import type { ImportProblem } from '@/lib/import/types';
import type { Verified } from '@/lib/import/verify-record';
import { useSpeech } from '../i18n';
import { DropZone } from './drop-zone';
import { Refused } from './refused';

/** How far a verification is. */
export type VerifyStage =
  | { readonly kind: 'idle' }
  | { readonly kind: 'working'; readonly file: string }
  | { readonly kind: 'refused'; readonly file: string; readonly problems: readonly ImportProblem[] }
  | { readonly kind: 'done'; readonly file: string; readonly records: readonly Verified[] };

export interface VerifyPartProps {
  readonly stage: VerifyStage;
  readonly onFiles: (files: readonly File[]) => void;
}

/** Records that differ shown at a time. */
const SHOWN = 50;

function Done({ file, records }: { file: string; records: readonly Verified[] }) {
  const { t } = useSpeech();
  const differing = records.filter(({ result }) => result === 'differs');
  return (
    <>
      <p class={differing.length > 0 ? 'note note-warn' : 'note'} role="status">
        {t('verify.done', { file, same: records.length - differing.length, differs: differing.length })}
      </p>
      {differing.length > 0 && (
        <ul class="plan-rows">
          {differing.slice(0, SHOWN).map(({ url, madeBy, readBy, fields }, at) => (
            <li key={at} class="plan-row">
              <span class="plan-title">
                {url} <small class="hint">{t('verify.differs', { madeBy, readBy, fields: fields.join(t('app.listSeparator')) })}</small>
              </span>
            </li>
          ))}
          {differing.length > SHOWN && <li>{t('exchange.more', { count: differing.length - SHOWN })}</li>}
        </ul>
      )}
    </>
  );
}

/** A file is held to what it says: its hashes, and what its texts come to when they are read again. */
export function VerifyPart({ stage, onFiles }: VerifyPartProps) {
  const { t } = useSpeech();
  return (
    <section class="card" aria-labelledby="exchange-verify">
      <h2 id="exchange-verify">{t('verify.title')}</h2>
      <DropZone hint={t('verify.hint')} label={t('verify.choose')} onFiles={onFiles} />
      {stage.kind === 'working' && <p role="status">{t('verify.working', { file: stage.file })}</p>}
      {stage.kind === 'refused' && <Refused title={t('verify.refused', { file: stage.file })} problems={stage.problems} />}
      {stage.kind === 'done' && <Done {...stage} />}
    </section>
  );
}
