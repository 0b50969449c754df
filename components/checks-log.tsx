import { formatMoment } from '@/lib/i18n/format';
import type { CheckRow } from '@/lib/store/check-log';
import { CheckChip } from './check-chip';
import { useSpeech } from './i18n';
import { whyChecked } from './recheck-words';

export interface ChecksLogProps {
  /** The newest first. */
  readonly checks: readonly CheckRow[];
  /** Hashes of the texts that are saved of the record: as it is, and of its versions. */
  readonly saved: ReadonlySet<string>;
  readonly onOpenPage: (url: string) => void;
  /** Looks at the page again, to keep what it says as a new version. */
  readonly onKeep: () => void;
}

/** Digits of a hash that are shown: enough to compare by eye, the whole is in the title. */
const DIGITS = 12;

/** What became of a record's page, each time it was looked at. */
export function ChecksLog({ checks, saved, onOpenPage, onKeep }: ChecksLogProps) {
  const speech = useSpeech();
  const { t } = speech;
  return (
    <ol class="checks-log">
      {checks.map((check, at) => {
        const { id, outcome, finalUrl, textSha256 } = check;
        const differs = outcome === 'changed' || outcome === 'moved';
        const kept = textSha256 !== undefined && saved.has(textSha256);
        return (
          <li key={id} class="check">
            <span class="check-head"><CheckChip outcome={outcome} /> <time class="hint" dateTime={check.at}>{formatMoment(check.at)}</time></span>
            <span>{whyChecked(speech, check)}</span>
            {finalUrl !== undefined && finalUrl !== check.url && (
              <span class="check-address">{t('recheck.now')} <button type="button" class="link-button" onClick={() => onOpenPage(finalUrl)}>{finalUrl}</button></span>
            )}
            {differs && textSha256 !== undefined && <span class="hint" title={textSha256}>{t('recheck.hash', { hash: `${textSha256.slice(0, DIGITS)}…` })}</span>}
            {outcome === 'changed' && (
              <span class="hint">
                {t(kept ? 'recheck.kept' : 'recheck.offered')}
                {!kept && at === 0 && <> <button type="button" class="link-button" onClick={onKeep}>{t('recheck.keep')}</button></>}
              </span>
            )}
          </li>
        );
      })}
    </ol>
  );
}
