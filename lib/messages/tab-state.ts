import { browser } from '#imports';
import { z } from '@/lib/zod';
import { pageSummary } from './input-doors';
import type { TabSummary } from './types';

/** What is remembered of a tab until the browser closes: it outlives the worker, not the session. */
export interface TabState extends TabSummary {
  /** The frame whose reading counts; 0 is the top frame. */
  readonly frameId: number;
}

const schema: z.ZodType<TabState> = pageSummary.extend({ saved: z.boolean(), changed: z.boolean(), frameId: z.number().int() });
const PREFIX = 'tab:';
const keyOf = (tabId: number): string => `${PREFIX}${tabId}`;

/** The state of a tab, or null if no article script has reported from it. */
export async function readTabState(tabId: number): Promise<TabState | null> {
  const key = keyOf(tabId);
  const parsed = schema.safeParse((await browser.storage.session.get(key))[key]);
  return parsed.success ? parsed.data : null;
}

/** Remembers (or, with null, forgets) what is known of a tab. */
export async function writeTabState(tabId: number, state: TabState | null): Promise<void> {
  if (state) await browser.storage.session.set({ [keyOf(tabId)]: state });
  else await browser.storage.session.remove(keyOf(tabId));
}

/** All tabs something is known of. */
export async function allTabStates(): Promise<ReadonlyMap<number, TabState>> {
  const states = new Map<number, TabState>();
  for (const [key, value] of Object.entries(await browser.storage.session.get(null))) {
    const tabId = key.startsWith(PREFIX) ? Number(key.slice(PREFIX.length)) : Number.NaN;
    const parsed = schema.safeParse(value);
    if (Number.isInteger(tabId) && parsed.success) states.set(tabId, parsed.data);
  }
  return states;
}
