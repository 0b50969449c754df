import { z } from '@/lib/zod';
import type { Coverage } from './types';

/** Shape of {@link Coverage}: the same in a message, in the database and in the export. */
export const coverageSchema = z.object({
  method: z.enum(['readability', 'densest', 'whole', 'text']),
  share: z.number(),
  hasTitle: z.boolean(),
  hasFirstParagraph: z.boolean(),
  hasLastParagraph: z.boolean(),
  unveiled: z.literal(true).optional(),
  unread: z.number().nonnegative().optional(),
}) satisfies z.ZodType<Coverage>;
