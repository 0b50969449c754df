import { useEffect, useRef } from 'preact/hooks';
import { useSpeech } from '../i18n';

/** The steps, each a sentence of the catalogue and the part of the page it speaks of. */
export const TOUR = ['marks', 'outline', 'check', 'save'] as const;

/**
 * A tour that explains what stands on the page, one step after the other, and can be left at any time: by its button, or
 * by Escape. It takes nothing away: the page can be used meanwhile.
 *
 * @param props.at - Index into {@link TOUR}.
 */
export function Tour(props: { readonly at: number; readonly onGo: (at: number) => void; readonly onEnd: () => void }) {
  const { t } = useSpeech();
  const { at, onGo, onEnd } = props;
  const box = useRef<HTMLElement>(null);
  const step = TOUR[at] ?? 'marks';
  const isLast = at >= TOUR.length - 1;

  // The keyboard begins in the tour, and what a step says is read out when it comes.
  useEffect(() => box.current?.focus(), [at]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') onEnd();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [onEnd]);

  return (
    <section class="tour" ref={box} tabIndex={-1} aria-label={t('tour.label')}>
      <p class="hint">{t('tour.step', { at: at + 1, total: TOUR.length })}</p>
      <p class="tour-words" role="status">{t(`tour.${step}`)}</p>
      <div class="dialog-actions">
        {!isLast && <button type="button" class="link-button" onClick={onEnd}>{t('tour.leave')}</button>}
        {at > 0 && <button type="button" class="button" onClick={() => onGo(at - 1)}>{t('tour.back')}</button>}
        <button type="button" class="button button-primary" onClick={() => (isLast ? onEnd() : onGo(at + 1))}>{t(isLast ? 'tour.end' : 'tour.next')}</button>
      </div>
    </section>
  );
}
