import { isoWithOffset } from '@/lib/capture/local-time';
import { announce, call } from '@/lib/messages/call';
import type { ArticlePage, CapturePayload } from '@/lib/capture/types';
import type { JoinProgress, Output } from '@/lib/messages/types';
import type { AppError } from '@/lib/errors';
import { err, ok } from '@/lib/result';
import type { Result } from '@/lib/result';
import { savePages } from '@/lib/store/save-pages';
import { foldText } from '@/lib/text/fold';
import { database } from './database';
import { readInBackgroundTab } from './read-in-background-tab';
import { recordsChanged } from './tab-pages';

/** Articles are not split into more pages; a pager that never ends is followed no further. */
const MOST_PAGES = 50;

interface Job {
  readonly stop: AbortController;
  /** Address of the page the user started from. */
  readonly url: string;
  progress: JoinProgress;
}

/** By tab; a job that has ended stays for the panel to ask, until the next one or until the tab shows something else. */
const jobs = new Map<number, Job>();

type Failure = { readonly kind: 'cancelled' } | { readonly kind: 'failed'; readonly page?: ArticlePage; readonly error: AppError };

const sameAddress = (one: string, other: string): boolean =>
  one.replace(/^https?:/, '').replace(/#.*$/, '') === other.replace(/^https?:/, '').replace(/#.*$/, '');

/** A title without the number a page may put behind it. */
const bare = (title: string): string => foldText(title).text.replace(/[(_-]?(?:第?\d{1,2}页?|[上下续])\)?$/, '');

/** Is what was read the page it should be: of the same pager or title, and no page that says the article is gone? */
function isPart({ capture }: CapturePayload, page: ArticlePage, first: CapturePayload): boolean {
  const { source, verdict } = capture;
  if (verdict.signals.some(({ name }) => name === 'error-page')) return false;
  if (source.pages) return source.pages.current === page.number;
  const [own, wanted] = [source.title ?? '', first.capture.source.title ?? ''].map(bare);
  return sameAddress(source.url, page.url) && own !== '' && own === wanted;
}

/** Reads the pages that are not known yet, one at a time; pages they lead to are read as well. */
async function readOthers(
  start: CapturePayload, signal: AbortSignal, tell: (page: ArticlePage, read: number, total: number) => void,
): Promise<Result<readonly CapturePayload[], Failure>> {
  const split = start.capture.source.pages;
  if (!split) return err({ kind: 'failed', error: { kind: 'pages-missing' } });
  const read = new Map([[split.current, start]]);
  const known = new Map(split.pages.map((page) => [page.number, page]));
  let { total } = split;
  for (;;) {
    const next = [...known.values()].filter(({ number }) => !read.has(number)).sort((a, b) => a.number - b.number)[0];
    if (!next) break;
    tell(next, read.size, total);
    const answer = await readInBackgroundTab(next.url, { signal });
    if (!answer.ok) return err(answer.error.kind === 'cancelled' ? { kind: 'cancelled' } : { kind: 'failed', page: next, error: answer.error });
    if (!isPart(answer.value, next, start)) return err({ kind: 'failed', page: next, error: { kind: 'page-not-part' } });
    read.set(next.number, answer.value);
    for (const page of answer.value.capture.source.pages?.pages ?? []) if (!known.has(page.number)) known.set(page.number, page);
    total = Math.min(MOST_PAGES, Math.max(total, answer.value.capture.source.pages?.total ?? 0, ...known.keys()));
    if (read.size >= MOST_PAGES) break;
  }
  const numbers = Array.from({ length: total }, (_, i) => i + 1);
  const missing = numbers.find((number) => !read.has(number));
  if (missing !== undefined) return err({ kind: 'failed', page: { number: missing, url: '' }, error: { kind: 'pages-missing' } });
  return ok(numbers.flatMap((number) => read.get(number) ?? []));
}

/** Reads, joins and stores; nothing is stored unless all of it is there. */
async function work(start: CapturePayload, job: Job, tell: (progress: JoinProgress) => void): Promise<JoinProgress> {
  const pages = await readOthers(start, job.stop.signal, (page, read, total) => tell({ state: 'reading', page: page.number, read, total }));
  if (!pages.ok) {
    const { error } = pages;
    return error.kind === 'cancelled' ? { state: 'cancelled' } : { state: 'failed', error: error.error, ...(error.page && { page: error.page.number, url: error.page.url }) };
  }
  if (job.stop.signal.aborted) return { state: 'cancelled' };
  const saved = await savePages(database(), pages.value, isoWithOffset(new Date()));
  if (saved.ok) return { state: 'done', outcome: saved.value };
  if (!('page' in saved.error)) return { state: 'failed', error: saved.error };
  const { page, kind } = saved.error;
  return { state: 'failed', error: { kind }, page, url: pages.value[page - 1]?.capture.source.url ?? '' };
}

/**
 * On the user's word: reads the other pages of the split article in this tab, one after the other in background tabs,
 * joins them in order and stores the whole. Answers as soon as it is under way; how it goes is told by
 * `panel.join-progress` and to whoever asks (`joinState`).
 */
export async function joinArticle(tabId: number): Promise<Output<'background.join-pages'>> {
  if (jobs.get(tabId)?.progress.state === 'reading') return ok(null);
  const start = await call('content.get-payload', {}, { tabId });
  if (!start.ok) return start;
  const { source } = start.value.capture;
  if (!source.pages) return err({ kind: 'pages-missing' });
  const job: Job = { stop: new AbortController(), url: source.url, progress: { state: 'reading', page: source.pages.current, read: 1, total: source.pages.total } };
  jobs.set(tabId, job);
  const tell = (progress: JoinProgress): void => {
    job.progress = progress;
    void announce('panel.join-progress', { tabId, progress });
  };
  void work(start.value, job, tell)
    .catch((error: unknown): JoinProgress => ({ state: 'failed', error: { kind: 'unexpected', detail: String(error) } }))
    .then(async (progress) => {
      if (progress.state === 'done') await recordsChanged();
      tell(progress);
    });
  return ok(null);
}

/** Gives up the reading in this tab; what was read is thrown away. */
export function cancelJoin(tabId: number): Output<'background.cancel-join'> {
  jobs.get(tabId)?.stop.abort();
  return ok(null);
}

/** How the joining in this tab goes, or went; null if there was none on the page it shows. */
export function joinState(tabId: number): Output<'background.get-join'> {
  return ok(jobs.get(tabId)?.progress ?? null);
}

/** The tab shows another page, or is closed: a joining under way ends in its own time, its end is of no interest here. */
export function forgetJoin(tabId: number, url?: string): void {
  const job = jobs.get(tabId);
  if (job && (url === undefined || !sameAddress(url, job.url))) jobs.delete(tabId);
}
