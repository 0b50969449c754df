import type { CDPSession } from 'playwright';

/** What the browser calls anything it shows or runs: tabs, pages, panels, workers. */
export interface TargetInfo { readonly targetId: string; readonly type: string; readonly url: string }

/** Sends a command Playwright has no types for. */
export const send = (cdp: CDPSession, method: string, params: object = {}): Promise<unknown> =>
  (cdp.send as (method: string, params: object) => Promise<unknown>).call(cdp, method, params);

/** Everything the browser shows and runs now. */
export async function targets(cdp: CDPSession, filter?: readonly { type: string }[]): Promise<readonly TargetInfo[]> {
  const answer = await send(cdp, 'Target.getTargets', filter ? { filter } : {});
  return (answer as { targetInfos: TargetInfo[] }).targetInfos;
}
