import { noticeForm } from '@/lib/capture/list-links';
import type { Output } from '@/lib/messages/types';
import type { ListedLink } from '@/lib/capture/known-links';
import { ok } from '@/lib/result';
import { findSavedLinks } from '@/lib/store/find-saved-links';
import { database } from './database';

/** Which links look like notices, by their titles, and what is stored of those. Of other links nothing is looked up. */
export async function knownLinks(links: readonly ListedLink[]): Promise<Output<'background.known-links'>> {
  const forms = links.map(({ title }) => noticeForm(title));
  const saved = await findSavedLinks(database(), links.filter((_link, at) => forms[at] !== null));
  if (!saved.ok) return saved;
  let next = 0;
  return ok(links.map(({ url }, at) => {
    const form = forms[at] ?? null;
    const known = form === null ? undefined : saved.value[next++];
    return { url, form, state: known?.state ?? 'new', ...(known?.key !== undefined && { key: known.key }) };
  }));
}
