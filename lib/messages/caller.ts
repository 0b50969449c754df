import { err } from '@/lib/result';
import type { Door } from './door';
import { toEnvelope } from './envelope';
import { unexpected } from './listener';
import type { CallName, Input, Output } from './types';
import type { AppError } from '@/lib/errors';

/** Puts a message on the wire; resolves to the answer, or to undefined if nobody listened. */
export type Send = (message: unknown) => Promise<unknown>;

/**
 * What browsers say when nobody is there to answer, or the page went away before it did (Chrome; Firefox shares the
 * first sentence).
 */
const NOBODY = /Receiving end does not exist|message (?:port|channel) (?:is )?closed|back\/forward cache|No tab with id|Invalid tab ID|No frame with id|Extension context invalidated|No document with id/i;

/** True if the browser's words mean that the other side is not there (any more). */
const nobodyThere = (error: unknown): boolean => NOBODY.test(error instanceof Error ? error.message : String(error));

/**
 * Makes one call and checks what comes back.
 *
 * @returns The answer; `page-gone` if nobody answered a `content.*` call, `bad-message` if the answer has the wrong shape.
 */
export async function callThrough<N extends CallName>(
  send: Send,
  name: N,
  input: Input<N>,
  door: Door<Output<N>>,
): Promise<Output<N>> {
  const fail = (error: AppError): Output<N> => err(error);
  let answer: unknown;
  try {
    answer = await send(toEnvelope(name, input));
  } catch (error) {
    return fail(nobodyThere(error) && name.startsWith('content.') ? { kind: 'page-gone' } : unexpected(error));
  }
  if (answer === undefined) {
    return fail(name.startsWith('content.') ? { kind: 'page-gone' } : { kind: 'unexpected', detail: `no answer to ${name}` });
  }
  const checked = door(answer);
  return checked.ok ? checked.value : fail(checked.error);
}
