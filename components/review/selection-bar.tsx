import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { useSpeech } from '../i18n';
import { SELECTION_KINDS, type SelectionKind } from './review-keys';

/** What selected words of the text can be taken for; shown while some are selected. The keys do the same. */
export function SelectionBar(props: {
  readonly root: RefObject<HTMLElement | null>;
  /** Would words taken for this correct the item in hand? */
  readonly corrects: (as: SelectionKind) => boolean;
  readonly onTake: (as: SelectionKind, add: boolean) => void;
}) {
  const { t } = useSpeech();
  const [shown, setShown] = useState(false);
  useEffect(() => {
    const onChange = (): void => {
      const selection = document.getSelection();
      setShown(selection !== null && !selection.isCollapsed && props.root.current?.contains(selection.anchorNode) === true);
    };
    document.addEventListener('selectionchange', onChange);
    return () => document.removeEventListener('selectionchange', onChange);
  }, []);
  if (!shown) return null;
  return (
    // A click must not take the selection away before it is read.
    <div class="selection-bar" role="toolbar" aria-label={t('review.selection')} onMouseDown={(event) => event.preventDefault()}>
      <span class="hint">{t('review.selection')}</span>
      {SELECTION_KINDS.map((as, at) => {
        const corrects = props.corrects(as);
        const kind = t(`review.kind.${as}`);
        return (
          <button key={as} type="button" class={`button button-small ${corrects ? 'button-primary' : ''}`} onClick={() => props.onTake(as, false)}>
            <kbd aria-hidden="true">{at + 1}</kbd> {t(corrects ? 'review.selection.correct' : 'review.selection.add', { kind })}
          </button>
        );
      })}
    </div>
  );
}
