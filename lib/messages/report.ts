import { callThrough } from './caller';
import { reportDoors } from './content-doors';
import type { Report } from './content-doors';
import { sendToExtension } from './edge';
import type { Input, Output } from './types';

/** A content script's word to the background; apart from `call`, so that content scripts carry no schemas. */
export function report<N extends Report>(name: N, input: Input<N>): Promise<Output<N>> {
  return callThrough(sendToExtension, name, input, reportDoors[name]);
}
