import { z } from './mini';
import type { Schema } from './result-schema';
import type { BackgroundCall, ContentCall, Input, PanelCall } from './types';

type Inputs<N extends ContentCall | BackgroundCall | PanelCall> = { readonly [K in N]: Schema<Input<K>> };

const count = z.int().check(z.nonnegative());
const nothing = z.strictObject({}) as unknown as Schema<Record<string, never>>;
const itemId = z.string().check(z.regex(/^(?:[a-z]{1,8}\d{1,6}|span:\d{1,9}-\d{1,9})$/));
const item = { notice: count, itemId };
const how = z.enum(['hover', 'click']);
const tab = z.object({ tabId: count });

export const family = z.enum(['party-inspection', 'follow-up', 'audit', 'environment', 'other-supervision']);
export const relatedKind = z.enum([
  'feedback', 'entry-announcement', 'meeting-news', 'media-report', 'plan', 'order', 'audit-findings',
  'annual-report', 'case-bulletin', 'regulation', 'model-text', 'other',
]);

/** What an article script says of its page; the background adds `saved`. */
export const pageSummary = z.object({
  url: z.string(),
  verdict: z.enum(['notice', 'related', 'none']),
  family: z.optional(family),
  relatedKind: z.optional(relatedKind),
  issues: count,
  deadlines: count,
});

/** What goes into calls that an article script answers. */
export const contentInputs: Inputs<ContentCall> = {
  'content.read': z.object({ method: z.enum(['auto', 'hand']) }),
  'content.ping': nothing,
  'content.get-page': nothing,
  'content.get-payload': nothing,
  'content.show-item': z.object(item),
  'content.overrule': z.object({ as: z.nullable(z.enum(['notice', 'none'])) }),
};

/** What goes into calls that the background answers. */
export const backgroundInputs: Inputs<BackgroundCall> = {
  'background.probe-hit': z.object({ url: z.string() }),
  'background.page-read': pageSummary,
  'background.item-selected': z.object({ ...item, how }),
  'background.read-tab': tab,
  'background.save-tab': tab,
  'background.records-changed': nothing,
};

/** What goes into announcements to extension pages. */
export const panelInputs: Inputs<PanelCall> = {
  'panel.item-selected': z.object({ ...item, tabId: count, how }),
  'panel.page-changed': tab,
};
