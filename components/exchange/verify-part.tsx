import type { ComponentChildren } from 'preact';
import type { ImportProblem } from '@/lib/import/types';
import type { PackageFault } from '@/lib/verify/package-faults';
import type { Verified } from '@/lib/verify/verify-record';
import { useSpeech } from '../i18n';
import { DropZone } from './drop-zone';
import { Refused } from './refused';

/** How far a verification is. */
export type VerifyStage =
  | { readonly kind: 'idle' }
  | { readonly kind: 'working'; readonly file: string }
  | { readonly kind: 'refused'; readonly file: string; readonly problems: readonly ImportProblem[]; readonly faults: readonly PackageFault[] }
  | {
    readonly kind: 'done'; readonly file: string; readonly records: readonly Verified[]; readonly faults: readonly PackageFault[];
    /** Units of a backup that are not to be had. */
    readonly damaged: number;
  };

export interface VerifyPartProps {
  readonly stage: VerifyStage;
  readonly onFiles: (files: readonly File[]) => void;
}

/** Rows shown of each kind. */
const SHOWN = 50;

/** The first rows of a list that scrolls, also by keyboard. */
function Rows({ label, rows }: { label: string; rows: readonly ComponentChildren[] }) {
  const { t } = useSpeech();
  if (rows.length === 0) return null;
  return (
    <ul class="plan-rows" tabIndex={0} aria-label={label}>
      {rows.slice(0, SHOWN).map((row, at) => (
        <li key={at} class="plan-row">
          <span class="plan-title">{row}</span>
        </li>
      ))}
      {rows.length > SHOWN && <li>{t('exchange.more.left', { count: rows.length - SHOWN })}</li>}
    </ul>
  );
}

/** Files of a package that its manifest does not prove. */
function Faults({ faults }: { faults: readonly PackageFault[] }) {
  const { t } = useSpeech();
  if (faults.length === 0) return null;
  const said = t('verify.faults', { count: faults.length });
  return (
    <>
      <p class="note note-warn">{said}</p>
      <Rows label={said} rows={faults.map(({ path, fault }) => <>{path} <small class="hint">{t(`verify.fault.${fault}`)}</small></>)} />
    </>
  );
}

function Done({ file, records, faults, damaged }: VerifyStage & { kind: 'done' }) {
  const { t } = useSpeech();
  const differing = records.filter(({ result }) => result === 'differs');
  const unproven = records.filter((record) => record.unproven.length > 0).length;
  const holds = differing.length === 0 && faults.length === 0 && damaged === 0;
  return (
    <>
      <p class={holds ? 'note' : 'note note-warn'} role="status">
        {t('verify.done', { file, same: records.length - differing.length, differs: differing.length })}
        {faults.length === 0 && ` ${t('verify.hashes')}`}
      </p>
      <Rows
        label={t('verify.differing')}
        rows={differing.map(({ url, madeBy, readBy, fields }) => (
          <>{url} <small class="hint">{t('verify.differs', { madeBy, readBy, fields: fields.join(t('app.listSeparator')) })}</small></>
        ))}
      />
      <Faults faults={faults} />
      {unproven > 0 && <p class="note note-warn">{t('verify.unproven', { count: unproven })}</p>}
      {damaged > 0 && <p class="note note-warn">{t('verify.damaged', { count: damaged })}</p>}
    </>
  );
}

/** Why it cannot be verified: covered words are no fault of the file. */
function NotRead({ file, problems, faults }: VerifyStage & { kind: 'refused' }) {
  const { t } = useSpeech();
  const covered = problems.every(({ kind }) => kind === 'covered');
  return (
    <>
      {covered ? <p class="note note-warn" role="status">{t('verify.covered', { file })}</p> : <Refused title={t('verify.refused', { file })} problems={problems} />}
      <Faults faults={faults} />
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
      {stage.kind === 'refused' && <NotRead {...stage} />}
      {stage.kind === 'done' && <Done {...stage} />}
    </section>
  );
}
