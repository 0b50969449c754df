import type { FacetId } from '@/lib/library/facets';
import type { GroupRows } from '@/lib/library/group-lines';
import { useSpeech } from '../i18n';
import { pure } from '../pure';
import { valueName } from './facet-words';

export interface GroupHeadProps {
  readonly head: GroupRows;
  /** Its place among the lines of the table, from 0. */
  readonly line: number;
  /** In CSS px. */
  readonly height: number;
  /** Rows of all groups together. */
  readonly total: number;
  readonly facet: FacetId | null;
}

/** The line above the rows of a group: what they have in common, how many they are, and how large a part of all. */
export const GroupHead = pure(({ head, line, height, total, facet }: GroupHeadProps) => {
  const speech = useSpeech();
  return (
    <div role="row" class="library-group" aria-rowindex={line + 2} style={{ transform: `translateY(${line * height}px)`, height: `${height}px` }}>
      <span role="rowheader">
        <b>{facet === null ? head.group : valueName(speech, facet, head.group)}</b>{' '}
        <span class="count">{speech.number(head.rows)}</span>
        <span class="share" aria-hidden="true"><i style={{ width: `${(100 * head.rows) / total}%` }} /></span>
      </span>
    </div>
  );
});
