import type { ComponentChildren } from 'preact';
import type { Issue, IssueStatus } from '@/lib/notice/types';
import { Icon } from './icon';
import { useSpeech } from './i18n';
import { STATUS_ORDER } from './status-chip';

/** How many issues have which status, as a bar and as switches that filter the outline. None pressed: all shown. */
export function StatusFilter(props: {
  issues: readonly Issue[];
  selected: ReadonlySet<IssueStatus>;
  onChange: (selected: ReadonlySet<IssueStatus>) => void;
  /** More tools on the same line. */
  children?: ComponentChildren;
}) {
  const { t, number } = useSpeech();
  const counts = STATUS_ORDER.map((status) => ({ status, count: props.issues.filter((issue) => issue.status === status).length }));
  const present = counts.filter(({ count }) => count > 0);

  function toggle(status: IssueStatus): void {
    const next = new Set(props.selected);
    if (!next.delete(status)) next.add(status);
    props.onChange(next);
  }

  return (
    <div class="status-filter">
      <div class="status-bar" aria-hidden="true">
        {present.map(({ status, count }) => (
          <span key={status} class={`status-bar-part status-${status}`} style={{ flexGrow: count }} />
        ))}
      </div>
      <div class="filter-row">
        <div class="chips" role="group" aria-label={t('issues.filter')}>
          {present.map(({ status, count }) => (
            <button
              key={status}
              type="button"
              class={`chip chip-button status-${status}`}
              aria-pressed={props.selected.has(status)}
              onClick={() => toggle(status)}
            >
              <Icon name={status} size={12} />
              {t(`status.${status}`)} <b>{number(count)}</b>
            </button>
          ))}
          {props.selected.size > 0 && (
            <button type="button" class="link-button" onClick={() => props.onChange(new Set())}>
              {t('issues.all')}
            </button>
          )}
        </div>
        {props.children}
      </div>
    </div>
  );
}
