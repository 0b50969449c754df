import type { PageCapture } from '@/lib/capture/types';
import type { Deadline } from '@/lib/notice/types';
import { z } from '@/lib/zod';
import { readJson } from './read-json';

const about = z.object({
  kind: z.enum(['related', 'none']),
  relatedKind: z.string().nullable(),
  /** Why it is no notice, for people. */
  why: z.string(),
});

/** What a look-alike is: a document with the words and dates of a notice that is none. */
export type About = z.infer<typeof about>;

/** A look-alike, run as it is and as if somebody had called it a notice. */
export interface LookalikeResult {
  readonly expected: About;
  /** "related plan": what the rules call it. */
  readonly called: string;
  /** Deadlines marked once the verdict is forced: every one is false. */
  readonly forced: readonly Pick<Deadline, 'text' | 'due' | 'clause' | 'rule'>[];
}

/** @throws If the file is missing or says something else; the message names it. */
export const readAbout = (path: string): Promise<About> => readJson(path, about);

export const callOf = ({ kind, relatedKind }: { kind: string; relatedKind?: string | null }): string =>
  `${kind}${relatedKind ? ` ${relatedKind}` : ''}`;

/** `forced` is the capture of the same document with the verdict overruled. */
export function toLookalike(expected: About, capture: PageCapture, forced: PageCapture): LookalikeResult {
  const deadlines = forced.notices.flatMap((notice) => notice.deadlines);
  return {
    expected,
    called: callOf(capture.verdict),
    forced: deadlines.map(({ text, due, clause, rule }) => ({ text, ...(due !== undefined && { due }), clause, rule })),
  };
}
