import { useLayoutEffect, useRef } from 'preact/hooks';
import { DELAY } from '@/lib/queue/pace';
import { useSpeech } from './i18n';

/** The delay between two pages of a site. What is out of bounds goes to the nearest bound when the field is left. */
export function QueueDelay(props: { seconds: number; onChange: (seconds: number) => void }) {
  const { t } = useSpeech();
  const field = useRef<HTMLInputElement>(null);
  // Written only where it is another: the view is drawn anew while a number is being typed.
  useLayoutEffect(() => {
    if (field.current) field.current.value = String(props.seconds);
  }, [props.seconds]);
  return (
    <div class="queue-delay">
      <label for="queue-delay">{t('queue.delay')}</label>
      <span class="queue-seconds">
        <input
          ref={field}
          id="queue-delay"
          type="number"
          inputMode="numeric"
          min={DELAY.least}
          max={DELAY.most}
          step={1}
          aria-describedby="queue-delay-hint"
          onChange={(event) => {
            const asked = event.currentTarget.valueAsNumber;
            const seconds = Number.isNaN(asked) ? props.seconds : Math.min(DELAY.most, Math.max(DELAY.least, Math.round(asked)));
            event.currentTarget.value = String(seconds);
            props.onChange(seconds);
          }}
        />
        {t('queue.seconds')}
      </span>
      <small class="hint" id="queue-delay-hint">{t('queue.delayHint', { least: DELAY.least, most: DELAY.most })}</small>
    </div>
  );
}
