import { isoWithOffset } from '@/lib/capture/local-time';
import { sha256 } from '@/lib/capture/record';
import type { CapturePayload } from '@/lib/capture/types';
import type { AppError } from '@/lib/errors';
import type { Outcome } from '@/lib/queue/next-row';
import type { QueueRow } from '@/lib/queue/types';
import { changedLines, compareTexts } from '@/lib/recheck/compare-texts';
import { judge } from '@/lib/recheck/judge';
import { pageWords } from '@/lib/recheck/page-words';
import { READ_FAILURES, type ReadFailure } from '@/lib/recheck/types';
import { whereTo } from '@/lib/recheck/where-to';
import { err, ok, type Result } from '@/lib/result';
import { type CheckRow, logChecks } from '@/lib/store/check-log';
import { readToCheck, type RecordToCheck } from '@/lib/store/recheck-pages';
import { saveCapture } from '@/lib/store/save-capture';
import { database } from './database';
import { type SeenPage, seenPage } from './queue-tab';
import { readOpenTab } from './read-in-background-tab';
import { failure, settledNotice } from './read-queued';
import { recordsChanged } from './tab-pages';

type Recheck = NonNullable<QueueRow['recheck']>;

/** What came of opening a page: what was read of it, what can be seen on it, or why it was not read. */
interface Came {
  readonly payload: CapturePayload | null;
  readonly seen: SeenPage | null;
  readonly failure: ReadFailure | null;
}

type Ended = Outcome | 'storage-full' | 'browser-closing';

/** A reason the queue gives, as one of ours. */
function readFailure(kind: string): ReadFailure {
  // The server's own error is told by its status.
  if (kind === 'http-error') return 'no-article';
  return READ_FAILURES.find((failed) => failed === kind) ?? 'unexpected';
}

/** Compares a record with what came of its page. */
async function checkRecord({ key, addresses, ...saved }: RecordToCheck, { payload, seen, failure: failed }: Came): Promise<CheckRow> {
  const capture = payload?.capture;
  const text = capture?.article.text ?? '';
  const title = capture?.notices[0]?.title?.value ?? capture?.source.title ?? seen?.title;
  const finalUrl = capture?.source.url ?? seen?.url;
  const bodies = capture?.notices.map(({ span }) => text.slice(span.start, span.end)) ?? [];
  const compared = compareTexts(saved, { text, bodies, visible: seen?.text ?? '', ...(title !== undefined && { title }) });
  const judged = judge({
    ...compared,
    landing: finalUrl === undefined ? 'own' : whereTo(addresses, finalUrl),
    status: seen?.status ?? null,
    failure: failed,
    words: seen && pageWords(seen),
    isNotice: bodies.length > 0,
    length: text.length,
  });
  return {
    id: crypto.randomUUID(), recordKey: key, at: isoWithOffset(new Date()), ...judged, url: addresses[0] ?? '',
    ...(finalUrl !== undefined && { finalUrl }),
    ...(typeof seen?.status === 'number' && { status: seen.status }),
    ...(text !== '' && { textSha256: await sha256(text) }),
    ...(title && { title }),
    ...(text !== '' && !compared.same && compared.share > 0 && { lines: changedLines(saved.text, text) }),
  };
}

/** Of records that were removed while their page waited nothing is to be found out. */
const asOutcome = (checks: readonly CheckRow[]): Outcome =>
  (checks.length === 0 ? { state: 'skipped' } : { state: 'checked', checked: checks.map(({ recordKey: key, outcome }) => ({ key, outcome })) });

const notStored = ({ kind }: AppError): Ended => (kind === 'storage-full' ? kind : { state: 'failed', failure: { kind } });

/** Compares records with what came of their page, and notes it in their logs if that is still wanted. */
async function checkAll(keys: readonly string[], came: Came, isWanted: () => Promise<boolean>): Promise<Result<readonly CheckRow[], Ended>> {
  const saved = await readToCheck(database(), keys);
  if (!saved.ok) return err(notStored(saved.error));
  const checks = await Promise.all(saved.value.map((record) => checkRecord(record, came)));
  if (!(await isWanted())) return err({ state: 'skipped' });
  const logged = await logChecks(database(), checks);
  return logged.ok ? ok(checks) : err(notStored(logged.error));
}

/** Notes of records whose page is not opened why it is not: it is a file, or its site was not granted. */
export async function refuseRecheck({ keys }: Recheck, why: ReadFailure): Promise<Ended> {
  const checks = await checkAll(keys, { payload: null, seen: null, failure: why }, () => Promise.resolve(true));
  return checks.ok ? asOutcome(checks.value) : checks.error;
}

/**
 * Reads the page of a queue's tab and compares it with the records that were saved of it. Nothing saved is changed, unless the
 * user asked for a changed text to be kept: then it becomes a version of its record, and the one before is kept.
 *
 * @param isWanted - Asked right before noting: the user may have skipped the page meanwhile.
 * @returns As `captureQueued`.
 */
export async function recheckQueued(tabId: number, { keys, keep }: Recheck, signal: AbortSignal, isWanted: () => Promise<boolean>): Promise<Ended> {
  const read = await readOpenTab(tabId, { signal, isThere: settledNotice() });
  const failed = read.ok ? null : await failure(tabId, read.error);
  if (failed === 'browser-closing' || failed?.state === 'skipped') return failed;
  const payload = read.ok ? read.value : null;
  const came = { payload, seen: await seenPage(tabId), failure: failed?.state === 'failed' ? readFailure(failed.failure.kind) : null };
  const checks = await checkAll(keys, came, isWanted);
  if (!checks.ok) return checks.error;
  if (payload && keep && checks.value.some(({ outcome }) => outcome === 'changed')) {
    const saved = await saveCapture(database(), { ...payload, method: 'queue' }, isoWithOffset(new Date()));
    if (!saved.ok) return notStored(saved.error);
    await recordsChanged();
  }
  return asOutcome(checks.value);
}
