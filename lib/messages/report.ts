import { callThrough } from './caller';
import { sendToExtension } from './edge';
import { done } from './result-schema';
import type { BackgroundCall, Input, Output } from './types';

type Report = Extract<BackgroundCall, 'background.page-read' | 'background.item-selected'>;

/** A content script's word to the background; apart from `call`, so that content scripts carry no schema they don't need. */
export function report<N extends Report>(name: N, input: Input<N>): Promise<Output<N>> {
  return callThrough(sendToExtension, name, input, done);
}
