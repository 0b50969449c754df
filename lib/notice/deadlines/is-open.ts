import type { Deadline, Issue } from '@/lib/notice/types';

/** Is a deadline still open? A labelled limit of a completed issue is not; what a sentence promises always is. */
export const isOpen = (source: Deadline['source'], status: Issue['status'] | undefined): boolean => source === 'sentence' || status !== 'completed';
