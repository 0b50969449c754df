import { useEffect, useState } from 'preact/hooks';

/** In CSS px; as in library.css. */
const NARROW = 760;
const isWide = (): boolean => window.innerWidth > NARROW;

/** Is there room for facets and columns beside each other? Follows the window. */
export function useWide(): boolean {
  const [wide, setWide] = useState(isWide);
  useEffect(() => {
    const onResize = (): void => setWide(isWide());
    window.addEventListener('resize', onResize);
    return () => window.removeEventListener('resize', onResize);
  }, []);
  return wide;
}
