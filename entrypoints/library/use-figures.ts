import type { Remote } from 'comlink';
import { useEffect, useState } from 'preact/hooks';
import type { Figures } from '@/lib/library/figures/types';
import type { Told } from '@/lib/library/told';
import type { ShelfService } from './shelf-service';

/** What is drawn of the records that answer; null until it is there. Asked for while `wanted`, and again with each answer. */
export function useFigures(service: Remote<ShelfService> | null, wanted: boolean, told: Told | null): Figures | null {
  const [figures, setFigures] = useState<Figures | null>(null);
  useEffect(() => {
    if (!service || !wanted || !told) return undefined;
    const wish = new AbortController();
    void service.figures().then((found) => {
      if (!wish.signal.aborted) setFigures(found);
    });
    return () => wish.abort();
  }, [service, wanted, told]);
  return figures;
}
