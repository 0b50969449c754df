import { HAND_KINDS } from '@/lib/capture/hand-kinds';
import { FAMILIES } from '@/lib/notice/families';
import { z } from '@/lib/zod';
import type { Door } from './door';
import { ITEM_ID } from './item-id';
import { appError, count, doorOf, joinProgress, pageContext } from './schemas';
import { MOST_DIGITS, MOST_LINKS } from './types';
import type { BackgroundCall, Input, PanelCall } from './types';

const item = { notice: count, itemId: z.string().regex(ITEM_ID) };
const how = z.enum(['hover', 'click']);
const wordsTaken = { digit: z.number().int().min(1).max(MOST_DIGITS), add: z.boolean() };
const tab = z.object({ tabId: count });
const nothing = doorOf(z.strictObject({}) as unknown as z.ZodType<Record<string, never>>);
/** Longer addresses are no links of a list; titles are cut, not refused. */
const address = z.string().max(8192).regex(/^https?:\/\/\S/i).refine((url) => URL.canParse(url));
const queueControl = z.discriminatedUnion('do', [
  z.object({ do: z.literal('start'), windowId: count.optional() }),
  z.object({ do: z.literal('pause') }),
  z.object({ do: z.enum(['skip', 'remove']), id: z.string().min(1).max(100) }),
]);
const queueItem = z.object({ url: address, title: z.string().transform((title) => title.slice(0, 500)), from: z.string().optional() });
/** A link as a list prints it. */
export const listedLink = z.object({ url: address, title: z.string().max(500), date: z.iso.date().optional() });

/** What an article script says of its page; the background adds `saved`. */
export const pageSummary = z.object({
  url: z.string(),
  verdict: z.enum(['notice', 'related', 'none']),
  family: z.enum(FAMILIES).optional(),
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
  'background.assess': doorOf(z.object({ article: z.object({ text: z.string(), blocks: z.string() }), context: pageContext, overrule: z.enum(['notice', 'none']).nullable(), canonicalUrl: z.string().optional() })),
  'background.want-sanitizer': nothing,
  'background.overrule': doorOf(z.union([
    z.object({ tabId: count, as: z.enum(['notice', 'none']).nullable(), scope: z.literal('page') }),
    z.object({ tabId: count, as: z.literal('none').nullable(), scope: z.literal('site') }),
  ])),
  'background.overrules-changed': doorOf(z.strictObject({}) as unknown as z.ZodType<Record<string, never>>),
  'background.marks-changed': doorOf(z.strictObject({}) as unknown as z.ZodType<Record<string, never>>),
  'background.page-read': doorOf(pageSummary),
  'background.item-selected': doorOf(z.object({ ...item, how })),
  'background.words-taken': doorOf(z.object(wordsTaken)),
  'background.read-tab': doorOf(tab),
  'background.save-tab': doorOf(tab),
  'background.join-pages': doorOf(tab),
  'background.cancel-join': doorOf(tab),
  'background.get-join': doorOf(tab),
  'background.records-changed': nothing,
  'background.copy-written': nothing,
  'background.check-storage': nothing,
  'background.cancel-check': nothing,
  'background.dismiss-check': nothing,
  'background.known-links': doorOf(z.object({ links: z.array(listedLink).max(MOST_LINKS) })),
  'background.queue-add': doorOf(z.object({ items: z.array(queueItem).max(2000) })),
  'background.queue-control': doorOf(queueControl),
};

/** What goes into announcements to extension pages. */
export const panelDoors: { readonly [N in PanelCall]: Door<Input<N>> } = {
  'panel.join-progress': doorOf(z.object({ tabId: count, progress: joinProgress })),
  'panel.words-taken': doorOf(z.object({ ...wordsTaken, tabId: count })),
  'panel.item-selected': doorOf(z.object({ ...item, tabId: count, how })),
  'panel.gesture-done': doorOf(z.object({
    tabId: count,
    news: z.union([
      z.object({ what: z.enum(['created', 'already-saved', 'new-version', 'marks-on', 'marks-off', 'no-marks']) }),
      z.object({ what: z.enum(['marked', 'marked-saved']), kind: z.enum(HAND_KINDS) }),
      z.object({ what: z.literal('failed'), error: appError }),
    ]),
  })),
  'panel.page-changed': doorOf(tab),
  'panel.queue-changed': doorOf(z.object({ link: z.enum(['added', 'already']).optional() })),
};
