import type { FrameElement } from '@/lib/page/walk-page';

/** Finds the document a frame shows; null if there is none. */
export type FindFrame = (frame: FrameElement) => Document | null;

/** `find`, asked once for each frame: a page is read in several passes, and each opening of a document would be another one. */
export function knownFrames(find: FindFrame): FindFrame {
  const known = new WeakMap<Element, Document | null>();
  return (frame) => {
    const before = known.get(frame);
    if (before !== undefined) return before;
    const found = find(frame);
    known.set(frame, found);
    return found;
  };
}
