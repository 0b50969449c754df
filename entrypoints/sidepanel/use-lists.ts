import { browser } from '#imports';
import { useEffect, useState } from 'preact/hooks';
import type { ListActions } from '@/components/list-view';
import { call } from '@/lib/messages/call';
import type { FoundLink, LinkList } from '@/lib/messages/types';
import type { AppError } from '@/lib/errors';
import { patternOf } from './active-tab';

/** How links went into the queue: new in it, in it already, and left out because their site was not allowed. */
export interface Queued {
  readonly added: number;
  readonly already: number;
  readonly left: number;
}

const hostOf = ({ url }: FoundLink): string => URL.parse(url)?.hostname ?? '';

/** Host names of links that may not be read. */
async function findUngranted(links: readonly FoundLink[]): Promise<ReadonlySet<string>> {
  const hosts = [...new Set(links.map(hostOf))].filter((host) => host !== '');
  const granted = await Promise.all(hosts.map((host) => browser.permissions.contains({ origins: [patternOf(host)] })));
  return new Set(hosts.filter((_host, at) => !granted[at]));
}

/** Sends links of the open list to the queue, and knows which of their sites have to be asked for first. */
export function useLists(
  list: LinkList | undefined, from: string | undefined, told: { queued: (how: Queued) => void; failed: (error: AppError) => void },
): Pick<ListActions, 'ungranted' | 'adding' | 'onCapture'> {
  const [ungranted, setUngranted] = useState<ReadonlySet<string>>(new Set());
  const [adding, setAdding] = useState(false);

  useEffect(() => {
    let current = true;
    const look = (): void => void findUngranted(list?.links ?? []).then((hosts) => {
      if (current) setUngranted(hosts);
    });
    look();
    browser.permissions.onAdded.addListener(look);
    browser.permissions.onRemoved.addListener(look);
    return () => {
      current = false;
      browser.permissions.onAdded.removeListener(look);
      browser.permissions.onRemoved.removeListener(look);
    };
  }, [list]);

  async function add(links: readonly FoundLink[], left: number): Promise<void> {
    if (links.length === 0) {
      told.queued({ added: 0, already: 0, left });
      return;
    }
    setAdding(true);
    const items = links.map(({ url, title }) => ({ url, title, ...(from !== undefined && { from }) }));
    const done = await call('background.queue-add', { items });
    setAdding(false);
    if (done.ok) told.queued({ ...done.value, left });
    else told.failed(done.error);
  }

  return {
    ungranted, adding,
    onCapture: (links) => {
      const strange = new Set(links.map(hostOf).filter((host) => ungranted.has(host)));
      if (strange.size === 0) {
        void add(links, 0);
        return;
      }
      // Asked within the click: after an await the browser no longer takes it for the user's wish.
      void browser.permissions.request({ origins: [...strange].map(patternOf) }).then((granted) => {
        const allowed = granted ? links : links.filter((link) => !strange.has(hostOf(link)));
        return add(allowed, links.length - allowed.length);
      });
    },
  };
}
