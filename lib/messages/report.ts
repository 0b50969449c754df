import { callThrough } from './caller';
import { reportDoors } from './content-doors';
import type { Report } from './content-doors';
import { sendToBackground } from './send-to-background';
import type { Input, Output } from './types';

/**
 * Milliseconds to wait before a report is made again. A worker starts within the first, on a busy machine the second; Firefox
 * there stops one and the next that answers too slowly.
 */
const AGAIN_AFTER = [150, 800, 2500, 6000];

/**
 * A content script's word to the background; apart from `call`, so that content scripts carry no schemas. The browser
 * may stop the worker while it answers: every report may be made twice, and is made again then.
 */
export async function report<N extends Report>(name: N, input: Input<N>): Promise<Output<N>> {
  const heard = { answer: false };
  const send = async (message: unknown): Promise<unknown> => {
    const said = await sendToBackground(message);
    heard.answer = said !== undefined;
    return said;
  };
  const once = (): Promise<Output<N>> => callThrough(send, name, input, reportDoors[name]);
  let answer = await once();
  for (const wait of AGAIN_AFTER) {
    if (heard.answer) break;
    await new Promise((resolve) => setTimeout(resolve, wait));
    answer = await once();
  }
  return answer;
}
