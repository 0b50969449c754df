import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Saying, ToastMessage } from '@/components/toast';

/** Long enough to read and to reach a button by keyboard; a message with an action stays twice as long. */
const SHOWN_MS = 8000;

/** One message at a time at the panel's foot. */
export function useToast(): { message: ToastMessage | null; show: (say: Saying, action?: ToastMessage['action']) => void; dismiss: () => void } {
  const [message, setMessage] = useState<ToastMessage | null>(null);
  useEffect(() => {
    if (!message) return undefined;
    // This message alone: one that came just before the time was up is there before this timer is cleared, in a hidden tab by up to a second.
    const timer = setTimeout(() => setMessage((now) => (now === message ? null : now)), message.action ? 2 * SHOWN_MS : SHOWN_MS);
    return () => clearTimeout(timer);
  }, [message]);
  const show = useCallback((say: Saying, action?: ToastMessage['action']) => {
    setMessage((before) => ({ id: (before?.id ?? 0) + 1, say, action }));
  }, []);
  return { message, show, dismiss: () => setMessage(null) };
}
