import type { LinkForm } from './list-links';

/** A link of a list, as the page prints it. */
export interface ListedLink {
  /** http or https. */
  readonly url: string;
  readonly title: string;
  /** Day printed beside it, ISO. */
  readonly date?: string;
}

/** What the store knows of a listed link. `changed`: saved, but the list prints another title or a later day. */
export const LINK_STATES = ['new', 'saved', 'changed'] as const;
export type LinkState = (typeof LINK_STATES)[number];

export interface KnownLink {
  readonly url: string;
  /** Has its title the form of a notice's? `maybe`: it may be one; null: of anything else. */
  readonly form: LinkForm;
  readonly state: LinkState;
  /** Key of the page's first record; absent for a new link. */
  readonly key?: string;
}
