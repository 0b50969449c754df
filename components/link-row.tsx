import type { FoundLink } from '@/lib/messages/types';
import { Icon } from './icon';
import { useSpeech } from './i18n';

/** Height of a row, in CSS pixels: all rows are equal, so that 1,000 can be scrolled. */
export const LINK_ROW_HEIGHT = 78;

export interface LinkRowProps {
  readonly link: FoundLink;
  /** Host of the list: links to other hosts name theirs. */
  readonly site: string;
  readonly picked: boolean;
  /** Of all rows, one is reached by the tab key; arrows move on. */
  readonly active: boolean;
  readonly id: string;
  readonly onPick: (picked: boolean) => void;
  readonly onFocus: () => void;
  readonly onOpenRecord: (key: string) => void;
  readonly onOpenPage: (url: string) => void;
}

/** One link of the list: what it says, its state and day, and ways to its record and page. */
export function LinkRow(props: LinkRowProps) {
  const { t } = useSpeech();
  const { link, active, id } = props;
  const { url, title, date, state, key, sure } = link;
  const host = URL.parse(url)?.host ?? '';
  const tabIndex = active ? 0 : -1;
  return (
    <>
      <label class="link-pick">
        <input
          id={id}
          type="checkbox"
          tabIndex={tabIndex}
          checked={props.picked}
          aria-describedby={`${id}-meta`}
          onFocus={props.onFocus}
          onChange={(event) => props.onPick(event.currentTarget.checked)}
        />
        <span class="link-title" lang="zh-CN" title={title}>{title}</span>
      </label>
      <span class="link-meta">
        <span id={`${id}-meta`} class="link-facts">
          <span class={`chip link-${state}`}>{t(`list.state.${state}`)}</span>
          {!sure && <span class="chip chip-check">{t('list.maybe')}</span>}
          {date !== undefined && <span>{date}</span>}
          {host !== props.site && <span class="link-host">{host}</span>}
        </span>
        {key !== undefined && (
          <button type="button" class="link-button" tabIndex={tabIndex} aria-label={t('list.recordOf', { title })} onClick={() => props.onOpenRecord(key)}>
            {t('list.record')}
          </button>
        )}
        <button type="button" class="icon-button" tabIndex={tabIndex} aria-label={t('list.pageOf', { title })} onClick={() => props.onOpenPage(url)}>
          <Icon name="elsewhere" size={14} />
        </button>
      </span>
    </>
  );
}
