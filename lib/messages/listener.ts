import { err } from '@/lib/result';
import type { Result } from '@/lib/result';
import type { Door } from './door';
import { mayCall } from './sender';
import type { Self, Sender } from './sender';
import type { CallName, Input, Output } from './types';
import type { AppError } from '@/lib/errors';

/** Who called: the tab and frame of a content script; all absent for extension pages. */
export interface Caller {
  readonly tabId?: number;
  readonly frameId?: number;
  readonly documentId?: string;
  readonly origin?: string;
}

/** Answers by name of call. A context answers all calls of its kind; panels may leave announcements out. */
export type Handlers<N extends CallName> = {
  readonly [K in N]?: (input: Input<K>, caller: Caller) => Output<K> | Promise<Output<K>>;
};

function callName(message: unknown): string | undefined {
  if (typeof message !== 'object' || message === null || !('zhenggai' in message)) return undefined;
  return typeof message.zhenggai === 'string' ? message.zhenggai : undefined;
}

const toCaller = (sender: Sender): Caller => ({
  tabId: sender.tab?.id,
  frameId: sender.frameId,
  documentId: sender.documentId,
  origin: sender.origin ?? (sender.url === undefined ? undefined : new URL(sender.url).origin),
});

/** An exception as an error that can be shown; the handlers' own failures come as results. */
export const unexpected = (error: unknown): AppError => ({
  kind: 'unexpected',
  detail: error instanceof Error ? error.message : String(error),
});

/** The listener's way to answer: true means "an answer will come", as Chrome and Firefox both understand it. */
export type Listener = (message: unknown, sender: Sender, respond: (answer: unknown) => void) => boolean;

/**
 * A message listener for the calls in `handlers`. Messages that name none of them are left to others (returns false);
 * a wrong sender or input is answered `bad-message`, an exception in a handler `unexpected`.
 *
 * @param underWay - Has the answers that are still to be given.
 */
export function listenerFor<N extends CallName>(
  handlers: Handlers<N>,
  doors: { readonly [K in N]: Door<Input<K>> },
  self: Self,
  underWay = new Set<Promise<void>>(),
): Listener {
  const answer = async (name: N, message: unknown, sender: Sender): Promise<Result<unknown, AppError>> => {
    if (!mayCall(name, sender, self)) return err({ kind: 'bad-message' });
    const input = doors[name]((message as { input?: unknown }).input);
    if (!input.ok) return input;
    try {
      return (await handlers[name]?.(input.value, toCaller(sender))) ?? err({ kind: 'bad-message' });
    } catch (error) {
      return err(unexpected(error));
    }
  };
  return (message, sender, respond) => {
    const name = callName(message);
    if (name === undefined || !Object.hasOwn(handlers, name)) return false;
    const work = answer(name as N, message, sender).then(respond).finally(() => underWay.delete(work));
    underWay.add(work);
    return true;
  };
}
