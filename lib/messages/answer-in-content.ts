import { contentDoors } from './content-doors';
import { listen, self } from './edge';
import { listenerFor } from './listener';
import type { Handlers } from './listener';
import type { ContentCall } from './types';

/**
 * Answers calls in the article script of a tab; only our own pages and background are heard.
 *
 * @returns Stops answering.
 */
export const answerInContent = (handlers: Required<Handlers<ContentCall>>): (() => void) =>
  listen(listenerFor<ContentCall>(handlers, contentDoors, self()));

/** As {@link answerInContent}, in a page of our own that the panel shows like any other: the bundled sample notice. */
export const answerAsPage = (handlers: Handlers<ContentCall>): (() => void) =>
  listen(listenerFor<ContentCall>(handlers, contentDoors, self()));
