import type { TextMark } from '../text-marks';

/**
 * The whole text at a glance: where its marks stand, each leading there. For the mouse alone: the list beside it says the same
 * to the keyboard and to who hears it.
 *
 * @param props.length - Length of the text, UTF-16 code units.
 */
export function OverviewRuler(props: {
  readonly marks: readonly TextMark[];
  readonly length: number;
  readonly selected: string | null;
  readonly onSelect: (itemId: string) => void;
}) {
  const { marks, length, selected } = props;
  return (
    <div class="overview-ruler" aria-hidden="true">
      {marks.map(({ itemId, kind, span }) => (
        <span
          key={`${itemId} ${span.start}`}
          class={`ruler-mark ruler-${kind} ${itemId === selected ? 'ruler-selected' : ''}`}
          style={{ insetBlockStart: `${(100 * span.start) / Math.max(length, 1)}%` }}
          onClick={() => props.onSelect(itemId)}
        />
      ))}
    </div>
  );
}
