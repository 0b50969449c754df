import { useLayoutEffect, useState } from 'preact/hooks';
import type { InContext } from '@/lib/library/in-context';
import type { Span } from '@/lib/text/types';
import { Icon } from '../icon';
import { useSpeech } from '../i18n';

export interface HitStepsProps {
  /** In text order; empty where the words stand in none of the texts that are shown. */
  readonly hits: readonly InContext[];
  /** A hit is gone to: its place in the text below. */
  readonly onStep: (span: Span) => void;
  readonly onText: (span: Span) => void;
}

/** The hits of the open record one by one, with what stands around them. n and F3 go on, with Shift back, round at the ends. */
export function HitSteps({ hits, onStep, onText }: HitStepsProps) {
  const { t } = useSpeech();
  /** Steps are counted, since the same hit may be gone to again. */
  const [{ at, steps }, setPlace] = useState({ at: 0, steps: 0 });
  const hit = hits[at];
  const step = (by: 1 | 0 | -1): void => setPlace((before) => ({ at: (before.at + by + hits.length) % hits.length, steps: before.steps + 1 }));
  // Before the hits are painted: a key that follows at once is heard, and is not taken back.
  useLayoutEffect(() => setPlace({ at: 0, steps: 0 }), [hits]);
  useLayoutEffect(() => {
    if (steps > 0 && hit) onStep(hit.span);
  }, [steps]);
  useLayoutEffect(() => {
    if (hits.length < 2) return undefined;
    const onKey = (event: KeyboardEvent): void => {
      const typing = event.target instanceof HTMLElement && event.target.matches('input:not([type=checkbox], [type=radio]), select, textarea');
      if (event.ctrlKey || event.metaKey || event.altKey || !(event.key === 'F3' || (event.key.toLowerCase() === 'n' && !typing))) return;
      event.preventDefault();
      step(event.shiftKey ? -1 : 1);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [hits]);
  if (!hit) return null;
  const { before, hit: words, after, span } = hit;
  return (
    <section class="hit-steps" aria-label={t('library.hitSteps')}>
      <div class="field-row">
        <span role="status">{t('library.hitAt', { at: at + 1, count: hits.length })}</span>
        {hits.length > 1 && (
          <>
            <button type="button" class="icon-button" aria-label={t('library.hitBefore')} aria-keyshortcuts="Shift+N Shift+F3" onClick={() => step(-1)}><Icon name="back" size={14} /></button>
            <button type="button" class="icon-button hit-next" aria-label={t('library.hitAfter')} aria-keyshortcuts="N F3" onClick={() => step(1)}><Icon name="back" size={14} /></button>
          </>
        )}
        <button type="button" class="link-button" onClick={() => step(0)}>{t('library.hitBelow')}</button>
        <button type="button" class="link-button" onClick={() => onText(span)}>{t('record.openText')}</button>
      </div>
      <p class="hit" lang="zh-CN">…{before}<mark>{words}</mark>{after}…</p>
    </section>
  );
}
