import { useState } from 'preact/hooks';
import { Dialog } from './dialog';
import { useSpeech } from './i18n';

/** What a re-check would mean: pages to be opened, and how long that takes. */
export interface AskedRecheck {
  readonly records: number;
  readonly pages: number;
  /** Records that have no page on the web. */
  readonly without: number;
  /** Other pages that wait in the queue. */
  readonly waiting: number;
  /** Seconds between two pages of a site. */
  readonly delay: number;
  /** In minutes, about. */
  readonly minutes: number;
  /** Is a changed text to be kept as a new version, unless the user says otherwise? */
  readonly keep: boolean;
}

/** From here on hours are said instead of minutes. */
const LONG = 120;

/** Asks before pages are opened, and says how many and for how long. */
export function ConfirmRecheck(props: { asked: AskedRecheck; onConfirm: (keep: boolean) => void; onCancel: () => void }) {
  const { t } = useSpeech();
  const { asked: { records, pages, without, waiting, delay, minutes, keep: first } } = props;
  const [keep, setKeep] = useState(first);
  return (
    <Dialog id="recheck-title" title={t('recheck.ask.title', { count: records })} onClose={props.onCancel}>
      {pages === 0 ? <p>{t('recheck.ask.none')}</p> : (
        <>
          <p>{t('recheck.ask.pages', { pages })}</p>
          <p>{minutes < LONG ? t('recheck.ask.minutes', { delay, minutes }) : t('recheck.ask.hours', { delay, hours: Math.round(minutes / 60) })}</p>
          {waiting > 0 && <p>{t('recheck.ask.waiting', { count: waiting })}</p>}
          {without > 0 && <p>{t('recheck.ask.without', { count: without })}</p>}
          <label class="check-label">
            <input type="checkbox" checked={keep} onChange={(event) => setKeep(event.currentTarget.checked)} />
            {t('recheck.ask.keep')}
          </label>
        </>
      )}
      <div class="dialog-actions">
        <button type="button" class="button" onClick={props.onCancel}>{t(pages === 0 ? 'app.close' : 'app.cancel')}</button>
        {pages > 0 && <button type="button" class="button button-primary" onClick={() => props.onConfirm(keep)}>{t('recheck.ask.start', { pages })}</button>}
      </div>
    </Dialog>
  );
}
