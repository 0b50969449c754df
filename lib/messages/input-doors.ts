import { z } from '@/lib/zod';
import type { Door } from './door';
import { articleText, count, doorOf, pageContext } from './schemas';
import type { BackgroundCall, Input, PanelCall } from './types';

const item = { notice: count, itemId: z.string().regex(/^(?:[a-z]{1,8}\d{1,6}|span:\d{1,9}-\d{1,9})$/) };
const how = z.enum(['hover', 'click']);
const tab = z.object({ tabId: count });

/** What an article script says of its page; the background adds `saved`. */
export const pageSummary = z.object({
  url: z.string(),
  verdict: z.enum(['notice', 'related', 'none']),
  family: z.enum(['party-inspection', 'follow-up', 'audit', 'environment', 'other-supervision']).optional(),
  relatedKind: z.enum([
    'feedback', 'entry-announcement', 'meeting-news', 'media-report', 'plan', 'order', 'audit-findings',
    'annual-report', 'case-bulletin', 'regulation', 'model-text', 'other',
  ]).optional(),
  issues: count,
  deadlines: count,
});

/** What goes into calls that the background answers. */
export const backgroundDoors: { readonly [N in BackgroundCall]: Door<Input<N>> } = {
  'background.probe-hit': doorOf(z.object({ url: z.string() })),
  'background.assess': doorOf(z.object({ article: articleText, context: pageContext, overrule: z.enum(['notice', 'none']).nullable() })),
  'background.page-read': doorOf(pageSummary),
  'background.item-selected': doorOf(z.object({ ...item, how })),
  'background.read-tab': doorOf(tab),
  'background.save-tab': doorOf(tab),
  'background.records-changed': doorOf(z.strictObject({}) as unknown as z.ZodType<Record<string, never>>),
};

/** What goes into announcements to extension pages. */
export const panelDoors: { readonly [N in PanelCall]: Door<Input<N>> } = {
  'panel.item-selected': doorOf(z.object({ ...item, tabId: count, how })),
  'panel.page-changed': doorOf(tab),
};
