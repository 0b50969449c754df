import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Issue, IssueStatus, Notice } from '@/lib/notice/types';
import { useSpeech } from './i18n';
import { elementId, spanItem } from './item-ref';
import type { NoticeContext } from './notice-context';
import { type OutlineRow, outlineRows, sectionsOf } from './outline-model';
import { OutlineRowContent } from './outline-row';
import { Section } from './section';
import { STATUS_ORDER } from './status-chip';

const rowItem = (row: OutlineRow): string =>
  row.kind === 'section' ? spanItem(row.section.span) : row.kind === 'issue' ? row.issue.id : row.detail.itemId;

/** The set with the value put in or taken out. */
function toggled<T>(set: ReadonlySet<T>, value: T, inside = !set.has(value)): ReadonlySet<T> {
  const next = new Set(set);
  if (inside) next.add(value);
  else next.delete(value);
  return next;
}

/**
 * Sections and issues as a tree: arrows move, → and ← open and close, Space toggles, Enter jumps to the text.
 * `*` opens or closes all. An issue selected on the page is brought to light here: its sections open, a filter that hides it
 * is dropped.
 */
export function OutlineView(props: {
  notice: Notice;
  context: NoticeContext;
  /** The status that is shown; null for all. */
  status: IssueStatus | null;
  onStatus: (status: IssueStatus | null) => void;
}) {
  const { t } = useSpeech();
  const { notice, context, status, onStatus } = props;
  const statuses = useMemo(() => new Set(status === null ? [] : [status]), [status]);
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const [active, setActive] = useState('');
  const tree = useRef<HTMLUListElement>(null);
  const rows = useMemo(() => outlineRows(notice, { statuses, opened, closed }), [notice, statuses, opened, closed]);
  const current = Math.max(0, rows.findIndex(({ id }) => id === active));

  useEffect(() => {
    const issue = notice.issues.find(({ id }) => id === context.selected);
    if (!issue) return;
    setClosed((before) => {
      const path = sectionsOf(notice, issue.id);
      return path.some((id) => before.has(id)) ? new Set([...before].filter((id) => !path.includes(id))) : before;
    });
    if (status !== null && issue.status !== status) onStatus(null);
    setActive(issue.id);
  }, [context.selected, notice]);

  const isOpen = (row: OutlineRow): boolean => (row.kind === 'section' ? !closed.has(row.id) : opened.has(row.id));

  function setOpen(row: OutlineRow, open: boolean): void {
    if (row.kind === 'section') setClosed((before) => toggled(before, row.id, !open));
    if (row.kind === 'issue') setOpened((before) => toggled(before, row.id, open));
  }

  function moveTo(index: number): void {
    const next = Math.max(0, Math.min(rows.length - 1, index));
    setActive(rows[next]?.id ?? '');
    const element = tree.current?.children[next];
    if (element instanceof HTMLElement) element.focus();
  }

  function jump(row: OutlineRow): void {
    context.onShow({ notice: context.notice, itemId: rowItem(row) });
  }

  const allOpen = notice.issues.every(({ id }) => opened.has(id));
  const expandAll = (): void => setOpened(allOpen ? new Set() : new Set(notice.issues.map(({ id }) => id)));

  function onKeyDown(event: KeyboardEvent): void {
    const row = rows[current];
    if (!row || event.ctrlKey || event.metaKey || event.altKey) return;
    const parent = rows.findLastIndex(({ level }, index) => index < current && level < row.level);
    if (event.key === 'ArrowDown') moveTo(current + 1);
    else if (event.key === 'ArrowUp') moveTo(current - 1);
    else if (event.key === 'Home') moveTo(0);
    else if (event.key === 'End') moveTo(rows.length - 1);
    else if (event.key === 'ArrowRight') {
      if (row.kind !== 'detail' && !isOpen(row)) setOpen(row, true);
      else if ((rows[current + 1]?.level ?? 0) > row.level) moveTo(current + 1);
    } else if (event.key === 'ArrowLeft') {
      if (row.kind !== 'detail' && isOpen(row)) setOpen(row, false);
      else if (parent >= 0) moveTo(parent);
    } else if (event.key === ' ' && row.kind !== 'detail') setOpen(row, !isOpen(row));
    else if (event.key === '*') expandAll();
    else if (event.key === 'Enter' || event.key === ' ') jump(row);
    else return;
    event.preventDefault();
  }

  return (
    <Section id={elementId(context, 'issues')} title={t('section.issues')} count={String(notice.issues.length)}>
      {notice.issues.length === 0 ? (
        <p class="empty">{t('issues.none')}</p>
      ) : (
        <>
          <StatusBar issues={notice.issues} />
          <div class="filter-row">
            {status !== null && <button type="button" class="link-button" onClick={() => onStatus(null)}>{t('issues.all')}</button>}
            {/* By key it is `*` in the tree, which is one Tab stop nearer for it. */}
            <button type="button" class="link-button expand-all" tabIndex={-1} aria-keyshortcuts="*" onClick={expandAll}>
              {t(allOpen ? 'issues.collapseAll' : 'issues.expandAll')}
            </button>
          </div>
          {rows.length === 0 && <p class="empty">{t('issues.noneOfStatus')}</p>}
          <ul class="tree" role="tree" aria-label={t('issues.tree')} ref={tree} onKeyDown={onKeyDown}>
            {rows.map((row, index) => (
              <li
                key={row.id}
                id={row.kind === 'issue' ? elementId(context, row.id) : undefined}
                role="treeitem"
                aria-level={row.level}
                aria-expanded={row.kind === 'detail' ? undefined : isOpen(row)}
                aria-selected={context.selected === rowItem(row)}
                tabIndex={index === current ? 0 : -1}
                class={`tree-row tree-${row.kind} level-${Math.min(row.level, 6)}`}
                onFocus={() => setActive(row.id)}
                onClick={() => {
                  if (row.kind === 'section') setOpen(row, !isOpen(row));
                  else if (row.kind === 'issue' && !isOpen(row)) setOpen(row, true);
                  if (row.kind !== 'section') jump(row);
                }}
              >
                <OutlineRowContent row={row} open={isOpen(row)} context={context} onToggle={() => setOpen(row, !isOpen(row))} />
              </li>
            ))}
          </ul>
        </>
      )}
    </Section>
  );
}

/** How the issues part into statuses, as a picture: the numbers stand in the summary. */
function StatusBar(props: { issues: readonly Issue[] }) {
  return (
    <div class="status-bar" aria-hidden="true">
      {STATUS_ORDER.map((status) => ({ status, count: props.issues.filter((issue) => issue.status === status).length }))
        .filter(({ count }) => count > 0)
        .map(({ status, count }) => <span key={status} class={`status-bar-part status-${status}`} style={{ flexGrow: count }} />)}
    </div>
  );
}
