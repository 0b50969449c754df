/** Takes news of many things, each by its key, as often as it comes. */
export interface LatestOnly<Key, News> {
  /** There is news: it is dealt with now, or when the work on earlier news has ended and rested; what came between is dropped. */
  readonly tell: (key: Key, news: News) => void;
  /** Nothing more is wanted of this key; work under way comes to its end. */
  readonly forget: (key: Key) => void;
}

/**
 * Work on news that may come faster than it can be dealt with: at most one piece a key is under way, and one waits, the
 * latest.
 *
 *   const look = latestOnly(1000, lookAtTab); look.tell(tabId, url);        // at most once a second for each tab
 *
 * @param rest - Time between the ends of one piece of work and the beginning of the next, in ms.
 * @param work - May reject: the rejection is left to whoever watches for those nobody handled.
 */
export function latestOnly<Key, News>(rest: number, work: (key: Key, news: News) => Promise<void>): LatestOnly<Key, News> {
  /** Keys whose work is under way or rests; in the box the news that waits, if any. */
  const busy = new Map<Key, { next?: { readonly news: News } }>();
  const run = (key: Key, news: News): void => {
    const box: { next?: { readonly news: News } } = {};
    busy.set(key, box);
    void work(key, news).finally(() => {
      setTimeout(() => {
        // Forgotten, and perhaps told of anew since.
        if (busy.get(key) !== box) return;
        busy.delete(key);
        if (box.next) run(key, box.next.news);
      }, rest);
    });
  };
  return {
    tell: (key, news) => {
      const box = busy.get(key);
      if (box) box.next = { news };
      else run(key, news);
    },
    forget: (key) => {
      busy.delete(key);
    },
  };
}
