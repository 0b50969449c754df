import type { CallName } from './types';

/** A message of ours: `{ zhenggai: name, input }`. Alone in its file so that the tiny script carries nothing else. */
export function toEnvelope(name: CallName, input: unknown): { zhenggai: CallName; input: unknown } {
  return { zhenggai: name, input };
}
