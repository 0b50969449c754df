import { z } from '@/lib/zod';
import type { QueueRow } from '@/lib/queue/types';
import { CHECK_OUTCOMES } from '@/lib/recheck/types';
import { moment, relatedKind } from './schema';

/** A row read back from the `queue` table. */
export const queueRowSchema: z.ZodType<QueueRow> = z.object({
  id: z.string().min(1),
  order: z.number().int(),
  pageKey: z.string(),
  url: z.string().regex(/^https?:\/\//i),
  title: z.string(),
  from: z.string().optional(),
  addedAt: moment,
  state: z.enum(['waiting', 'open', 'saved', 'already-saved', 'not-notice', 'failed', 'checked', 'skipped']),
  openedAt: moment.optional(),
  endedAt: moment.optional(),
  relatedKind,
  failure: z.object({ kind: z.string(), detail: z.string().optional() }).optional(),
  recheck: z.object({ keys: z.array(z.string()), keep: z.literal(true).optional() }).optional(),
  checked: z.array(z.object({ key: z.string(), outcome: z.enum(CHECK_OUTCOMES) })).optional(),
  keys: z.array(z.string()).optional(),
} satisfies Record<keyof QueueRow, z.ZodType>);
