import { callThrough } from './caller';
import { sendToExtension, sendToTab } from './edge';
import { outputDoors } from './output-doors';
import { sendToBackground } from './send-to-background';
import { readTabState } from './tab-state';
import type { BackgroundCall, CallName, ContentCall, Input, Output, PanelCall, TabTarget } from './types';

/**
 * Makes a call from an extension page or the background and checks the answer:
 *
 *   const page = await call('content.get-page', {}, { tabId });
 *   const saved = await call('background.save-tab', { tabId });
 *
 * Without a frame, a `content.*` call goes to the frame whose reading the tab shows (the notice may stand in an iframe).
 * Never rejects: what goes wrong comes as `{ ok: false, error }`, `page-gone` if no article script is there.
 */
export function call<N extends ContentCall>(name: N, input: Input<N>, target: TabTarget): Promise<Output<N>>;
export function call<N extends BackgroundCall>(name: N, input: Input<N>): Promise<Output<N>>;
export async function call<N extends CallName>(name: N, input: Input<N>, target?: TabTarget): Promise<Output<N>> {
  if (!target) return callThrough(sendToBackground, name, input, outputDoors[name]);
  const frameId = target.frameId ?? (await readTabState(target.tabId))?.frameId ?? 0;
  return callThrough((message) => sendToTab({ tabId: target.tabId, frameId }, message), name, input, outputDoors[name]);
}

/** Tells the open extension pages; if none is open, nobody hears it, and that is fine. */
export async function announce<N extends PanelCall>(name: N, input: Input<N>): Promise<void> {
  await callThrough(sendToExtension, name, input, outputDoors[name]);
}
