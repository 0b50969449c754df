import { z } from '@/lib/zod';
import type { Door } from './door';
import { listedLink } from './input-doors';
import { assessment, count, done, doorOf, joinProgress, pageCapture, resultOf, saveOutcome } from './schemas';
import { MOST_LINKS } from './types';
import { LINK_STATES } from '@/lib/capture/known-links';
import type { CallName, Output } from './types';

const method = z.enum(['auto', 'hand', 'queue', 'file']);
const linkState = { state: z.enum(LINK_STATES), key: z.string().optional() };
const nothing = doorOf(done);
const pageView = doorOf(resultOf(z.object({ capture: pageCapture, method, canHighlight: z.boolean() })));

/** What comes back from every call, for callers in extension pages and the background. */
export const outputDoors: { readonly [N in CallName]: Door<Output<N>> } = {
  'background.probe-hit': nothing,
  'background.assess': doorOf(resultOf(assessment)),
  'background.want-sanitizer': nothing,
  'background.overrule': nothing,
  'background.overrules-changed': nothing,
  'background.marks-changed': nothing,
  'background.page-read': nothing,
  'background.item-selected': nothing,
  'background.words-taken': nothing,
  'background.read-tab': nothing,
  'background.save-tab': doorOf(resultOf(saveOutcome)),
  'background.join-pages': nothing,
  'background.cancel-join': nothing,
  'background.get-join': doorOf(resultOf(joinProgress.nullable())),
  'background.records-changed': nothing,
  'background.copy-written': nothing,
  'background.check-storage': nothing,
  'background.cancel-check': nothing,
  'background.dismiss-check': nothing,
  'background.queue-add': doorOf(resultOf(z.object({ added: count, already: count }))),
  'background.known-links': doorOf(resultOf(z.array(z.object({ url: z.string(), form: z.enum(['sure', 'maybe']).nullable(), ...linkState })))),
  'background.queue-control': nothing,
  'content.read': nothing,
  'content.ping': doorOf(resultOf(z.object({ url: z.string() }))),
  'content.leave': nothing,
  'content.get-page': pageView,
  'content.get-payload': doorOf(resultOf(z.object({
    capture: pageCapture,
    method,
    retrievedAt: z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}[+-]\d{2}:\d{2}$/),
    html: z.string(),
  }))),
  'content.show-item': nothing,
  'content.get-links': doorOf(resultOf(z.object({
    links: z.array(listedLink.extend({ sure: z.boolean(), ...linkState })).max(MOST_LINKS),
    canHighlight: z.boolean(),
  }))),
  'content.links-changed': nothing,
  'content.describe-selection': doorOf(resultOf(z.object({ start: count, end: count, exact: z.string() }))),
  'content.offer-words': nothing,
  'content.reassess': nothing,
  'content.step': doorOf(resultOf(z.object({ notice: count, itemId: z.string() }).nullable())),
  'content.overrule': pageView,
  'panel.item-selected': nothing,
  'panel.words-taken': nothing,
  'panel.join-progress': nothing,
  'panel.gesture-done': nothing,
  'panel.page-changed': nothing,
  'panel.queue-changed': nothing,
};
