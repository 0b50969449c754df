import { useEffect, useState } from 'preact/hooks';

/** In CSS px; as in library.css. */
const NARROW = 760;

/** In CSS px, as in library.css: facets, an open record, and the width up to which that lies over the table. */
const FACETS = 220;
const PREVIEW = 440;
const OVERLAID = 1100;

/** Follows what the window's width says. */
function useWidth<Said>(say: (width: number) => Said): Said {
  const [said, setSaid] = useState(() => say(window.innerWidth));
  useEffect(() => {
    const onResize = (): void => setSaid(say(window.innerWidth));
    window.addEventListener('resize', onResize);
    return () => window.removeEventListener('resize', onResize);
  }, []);
  return said;
}

/** Width of the table beside an open record, in CSS px; null where the record lies over it. Follows the window. */
export const useRoomBeside = (): number | null => useWidth((width) => (width > OVERLAID ? width - FACETS - PREVIEW : null));

/** Is there room for facets and columns beside each other? Follows the window. */
export const useWide = (): boolean => useWidth((width) => width > NARROW);
