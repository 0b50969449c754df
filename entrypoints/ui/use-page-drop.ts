import { useEffect, useRef, useState } from 'preact/hooks';
import { bringsFiles } from './offered-files';

/**
 * Files may be dropped anywhere on the page: without this the browser would leave it and show the file.
 *
 * @returns Are files being dragged over the page just now?
 */
export function usePageDrop(onDrop: (data: DataTransfer) => void): boolean {
  const [over, setOver] = useState(false);
  const now = useRef(onDrop);
  now.current = onDrop;
  useEffect(() => {
    const controller = new AbortController();
    const { signal } = controller;
    window.addEventListener('dragover', (event) => {
      if (!bringsFiles(event.dataTransfer)) return;
      event.preventDefault();
      setOver(true);
    }, { signal });
    // Left to nothing: out of the window, not from one element into another.
    window.addEventListener('dragleave', (event) => { if (!event.relatedTarget) setOver(false); }, { signal });
    window.addEventListener('drop', (event) => {
      setOver(false);
      // A place on the page that takes files itself has taken them.
      if (event.defaultPrevented || !bringsFiles(event.dataTransfer) || !event.dataTransfer) return;
      event.preventDefault();
      now.current(event.dataTransfer);
    }, { signal });
    return () => controller.abort();
  }, []);
  return over;
}
