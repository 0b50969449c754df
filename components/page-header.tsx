import type { Notice } from '@/lib/notice/types';
import { useSpeech } from './i18n';

/** Which of the page's notices is shown. Nothing for a page with one. */
export function NoticeSwitcher(props: { notices: readonly Notice[]; selected: number; onSelect: (index: number) => void }) {
  const { t } = useSpeech();
  if (props.notices.length < 2) return null;
  return (
    <label class="switcher">
      <span>{t('notices.switch', { count: props.notices.length })}</span>
      <select value={String(props.selected)} onChange={(event) => props.onSelect(Number(event.currentTarget.value))}>
        {props.notices.map((notice, index) => (
          <option key={index} value={String(index)}>
            {`${index + 1}. ${notice.organization?.value ?? notice.title?.value ?? t('notices.nth', { n: index + 1 })}`}
          </option>
        ))}
      </select>
    </label>
  );
}

/** Title and organization of what is shown below; with an `id` it can take the keyboard. */
export function NoticeTitle(props: { title?: string; organization?: string; site?: string; id?: string }) {
  const { t } = useSpeech();
  const under = [props.organization, props.site].filter((words) => words !== undefined && words !== '');
  return (
    <div class="headline">
      <h1 id={props.id} tabIndex={props.id === undefined ? undefined : -1} lang={props.title === undefined ? undefined : 'zh-CN'}>{props.title ?? t('notice.untitled')}</h1>
      {under.length > 0 && <p>{under.join(' · ')}</p>}
    </div>
  );
}
