import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { FoundLink } from '@/lib/messages/types';
import { useSpeech } from './i18n';
import { LINK_ROW_HEIGHT, LinkRow } from './link-row';
import { useRowWindow } from './use-row-window';

export interface LinkRowsProps {
  readonly links: readonly FoundLink[];
  readonly site: string;
  readonly picked: ReadonlySet<string>;
  readonly onPick: (url: string, picked: boolean) => void;
  readonly onPickAll: () => void;
  readonly onOpenRecord: (key: string) => void;
  readonly onOpenPage: (url: string) => void;
}

/**
 * The links as rows of equal height; only those in sight are in the document. Arrows move from row to row, space picks,
 * Enter opens the record or else the page, Ctrl+A picks all.
 */
export function LinkRows(props: LinkRowsProps) {
  const { t } = useSpeech();
  const { links } = props;
  const [active, setActive] = useState(0);
  /** Two keys may come before the first is drawn. */
  const newest = useRef(0);
  const moved = useRef(false);
  const total = links.length;
  const at = Math.min(active, Math.max(0, total - 1));
  const { scroller, start, end, rows, measure, show, rowAfter } = useRowWindow(total, LINK_ROW_HEIGHT);
  // The row with the focus stays, wherever the list is scrolled.
  const drawn = total > 0 && (at < start || at >= end) ? [...rows, at] : rows;

  // Before the next key comes: space must pick the row the arrows have reached.
  useLayoutEffect(() => {
    if (!moved.current || at !== newest.current) return;
    moved.current = false;
    show(at);
    scroller.current?.querySelector<HTMLElement>(`#link-${at}`)?.focus({ preventScroll: true });
  }, [at]);

  function moveTo(index: number): void {
    newest.current = index;
    setActive(index);
  }

  function onKeyDown(event: KeyboardEvent): void {
    const from = Math.min(newest.current, Math.max(0, total - 1));
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'a') {
      event.preventDefault();
      props.onPickAll();
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const next = rowAfter(event.key, from);
    if (next !== null) {
      moved.current = true;
      moveTo(next);
    } else if (event.key === 'Enter' && event.target instanceof HTMLInputElement) {
      const link = links[from];
      if (link?.key !== undefined) props.onOpenRecord(link.key);
      else if (link) props.onOpenPage(link.url);
    } else return;
    event.preventDefault();
  }

  return (
    <div class="scroll link-list" ref={scroller} onScroll={measure} onKeyDown={onKeyDown}>
      <ul class="link-space" aria-label={t('list.title')} style={{ height: `${total * LINK_ROW_HEIGHT}px` }}>
        {drawn.map((index) => {
          const link = links[index];
          return link && (
            <li
              key={link.url}
              class={`link-row ${props.picked.has(link.url) ? 'link-picked' : ''}`}
              aria-setsize={total}
              aria-posinset={index + 1}
              style={{ transform: `translateY(${index * LINK_ROW_HEIGHT}px)`, height: `${LINK_ROW_HEIGHT}px` }}
            >
              <LinkRow
                link={link}
                site={props.site}
                picked={props.picked.has(link.url)}
                active={index === at}
                id={`link-${index}`}
                onPick={(picked) => props.onPick(link.url, picked)}
                onFocus={() => moveTo(index)}
                onOpenRecord={props.onOpenRecord}
                onOpenPage={props.onOpenPage}
              />
            </li>
          );
        })}
      </ul>
    </div>
  );
}
