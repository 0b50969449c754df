import type { SnapshotWorld } from '@/lib/capture/snapshot';
import { report } from '@/lib/messages/report';
import type { AppError } from '@/lib/errors';
import { err, ok } from '@/lib/result';
import type { Result } from '@/lib/result';

type Sanitize = NonNullable<SnapshotWorld['zhenggaiSnapshot']>;

/** Asked of the background once for each reader: one that an older copy of the extension left behind is not used. */
let asked: Promise<Result<null, AppError>> | null = null;

/**
 * The function that makes snapshots, put into this document by the background when it is first wanted.
 *
 * @returns The background's error where the browser did not let it in; the next call asks again.
 */
export async function pageSanitizer(): Promise<Result<Sanitize, AppError>> {
  asked ??= report('background.want-sanitizer', {});
  const answer = await asked;
  if (!answer.ok) {
    asked = null;
    return answer;
  }
  const sanitize = (globalThis as SnapshotWorld).zhenggaiSnapshot;
  return sanitize ? ok(sanitize) : err({ kind: 'unexpected', detail: 'the sanitiser left nothing' });
}
