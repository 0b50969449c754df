import { useEffect, useState } from 'preact/hooks';
import { useSpeech } from '@/components/i18n';
import { spanItem } from '@/components/item-ref';
import { ChartsView } from '@/components/library/charts/charts-view';
import { CoverageView } from '@/components/library/coverage-view';
import { vocabularyOf } from '@/components/library/facet-words';
import { FollowView } from '@/components/library/follow-view';
import { LibraryView } from '@/components/library/library-view';
import { SettlePane } from '@/components/library/settle-pane';
import { Toast } from '@/components/toast';
import { localDay } from '@/lib/capture/local-time';
import type { AppError } from '@/lib/errors';
import { csvLine } from '@/lib/export/formats/csv';
import { dayFor } from '@/lib/library/shelf';
import type { TableRow } from '@/lib/library/told';
import { toTyped } from '@/lib/library/typed-form';
import { useToast } from '../ui/use-toast';
import { openExchange } from '../ui/exchange-set';
import { openReread } from '../ui/open-reread';
import { useExport } from '../ui/use-export';
import { usePanelOpener } from '../ui/open-panel';
import { useRecheck } from '../ui/use-recheck';
import { type BulkDeed, doWithAll } from './bulk';
import { rememberColumns } from './chosen-columns';
import { FilesDrop } from './files-drop';
import { Preview } from './preview';
import { useAddress } from './use-address';
import { useCoverage } from './use-coverage';
import { useFigures } from './use-figures';
import { useFilters } from './use-filters';
import { useHits } from './use-hits';
import { useRecordHits } from './use-record-hits';
import { useSettling } from './use-settling';
import { useShelf } from './use-shelf';

const focusTable = (): void => document.getElementById('library-table')?.focus();

/** What of a row's record is marked in the preview: of measures and sanctions their words, which have no other name. */
function itemOf({ ref, measure, sanction }: TableRow): string | null {
  const quoted = measure ?? sanction;
  return quoted ? spanItem(quoted.span) : ref.itemId ?? null;
}

/** `library.html#VIEW`: the library, at what the address asks for. */
export function App() {
  const speech = useSpeech();
  const [today] = useState(() => localDay(new Date()));
  const [view, setView] = useAddress();
  const shelf = useShelf(view, today);
  const inSight = Array.from({ length: shelf.sight.end - shelf.sight.start }, (_, i) => shelf.rowAt(shelf.sight.start + i)).filter((row) => row !== undefined);
  // Rows of items come with theirs.
  const isOfNotices = shelf.answered.level === 'notice';
  // Of the words that are answered: rows of the answer before are on their way out.
  const hitsOf = useHits(shelf.service, shelf.answered.words.trim(), isOfNotices ? inSight : [], shelf.contextOf, shelf.version);
  const [active, setActive] = useState(0);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [busy, setBusy] = useState(false);
  const [filters, setFilters] = useFilters();
  const toast = useToast();
  const failed = (error: AppError): void => toast.show(({ t }) => t(`error.${error.kind}`, error.kind === 'no-permission' ? { origin: error.origin } : {}));
  const copied = (done: boolean): void => toast.show(({ t }) => t(done ? 'library.chart.copied' : 'library.chart.copyFailed'));
  const exporting = useExport({ done: toast.show, failed });
  const showPanel = usePanelOpener();
  const recheck = useRecheck({
    started: (pages) => toast.show(({ t }) => t('recheck.started', { count: pages }), ...(showPanel ? [{ title: 'queue.link.show' as const, run: () => void showPanel() }] : [])),
    failed,
  });
  const settling = useSettling(shelf, view, { done: toast.show, failed });
  const recordHits = useRecordHits(shelf.service, view.open, view.words.trim(), shelf.version);
  const covering = useCoverage(shelf.service, view.place === 'coverage', shelf.told);
  const figures = useFigures(shelf.service, view.place === 'charts', shelf.told);
  const total = shelf.told?.total ?? 0;
  const place = Math.max(0, Math.min(active, total - 1));

  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const typing = event.target instanceof HTMLElement && event.target.matches('input:not([type=checkbox], [type=radio]), select, textarea');
      if (event.key === 'Escape' && view.open !== null && !event.defaultPrevented) close();
      else if (event.key === '/' && !typing && !event.ctrlKey && !event.metaKey) {
        event.preventDefault();
        document.getElementById('library-query')?.focus();
      }
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  });
  // The table is gone while a record lies over it: the keyboard goes back when it is there again.
  useEffect(() => {
    if (view.open === null && document.activeElement === document.body) focusTable();
  }, [view.open]);

  function close(): void {
    setView({ ...view, open: null, item: null });
    focusTable();
  }
  const open = (index: number): void => {
    const row = shelf.rowAt(index);
    if (row) setView({ ...view, open: row.row.key, item: itemOf(row) });
  };
  /** Turns the selection of one row, or selects from one to another, those between that were never in sight with them. */
  const select = (index: number, to?: number): void => {
    if (to !== undefined) {
      void shelf.keysBetween(Math.min(index, to), Math.max(index, to) + 1).then((keys) => setSelected((before) => new Set([...before, ...keys])));
      return;
    }
    const key = shelf.rowAt(index)?.row.key;
    if (key !== undefined) setSelected((before) => (before.has(key) ? new Set([...before].filter((each) => each !== key)) : new Set([...before, key])));
  };

  async function bulk(keys: readonly string[], deed: BulkDeed): Promise<void> {
    setBusy(true);
    const { count, failed: left, undo } = await doWithAll(keys, deed);
    setBusy(false);
    if (deed.op === 'delete') setSelected(new Set());
    toast.show(({ t }) => [t(`library.bulk.done.${deed.op}`, { count }), ...(left > 0 ? [t('library.bulk.failed', { count: left })] : [])].join(' '), {
      title: 'saved.undo',
      run: () => void undo().then((undone) => toast.show(({ t }) => t('library.bulk.undone', { count: undone }))),
    });
  }

  return (
    <>
      <LibraryView
        view={view}
        told={shelf.told}
        answered={shelf.answered}
        error={shelf.error}
        shelving={shelf.shelving}
        failed={shelf.failed}
        today={today}
        rowAt={shelf.rowAt}
        hitsOf={isOfNotices ? hitsOf : ({ context }) => context ?? []}
        dayOf={({ row }) => dayFor(row, { view, day: view.asOf === null || view.asOf === 'publication' ? today : view.asOf })}
        active={place}
        selected={selected}
        exporting={exporting.progress}
        filters={{ saved: filters, onSaved: setFilters }}
        onView={setView}
        onColumns={(columns) => void rememberColumns(columns)}
        onActive={setActive}
        onNeed={shelf.onNeed}
        onOpen={open}
        onSelect={select}
        onExport={() => void shelf.keys().then((keys) => exporting.run(keys))}
        onExchange={() => void shelf.keys().then((keys) => openExchange(keys))}
        onCancelExport={exporting.cancel}
        onRetry={shelf.retry}
        bulk={{
          busy,
          onAll: () => void shelf.keys().then((keys) => setSelected(new Set(keys))),
          onNone: () => setSelected(new Set()),
          onTag: (tag) => void bulk([...selected], { op: 'tag', tag }),
          onReviewed: () => void bulk([...selected], { op: 'reviewed' }),
          onReread: () => void openReread([...selected]),
          onRecheck: () => recheck.ask([...selected]),
          onExport: () => void openExchange([...selected]),
          onDelete: () => void bulk([...selected], { op: 'delete' }),
        }}
        preview={view.open === null ? null : (
          <>
          {settling.open && (
            <SettlePane
              key={`${view.open} ${view.item ?? ''}`}
              deadline={settling.open.deadline}
              candidates={settling.open.candidates}
              busy={settling.busy}
              onNote={(note) => settling.settle({ note })}
              onEvidence={({ record, issue }) => settling.settle({ record, itemId: issue.id })}
              onOpen={(key, item) => setView({ ...view, open: key, item })}
            />
          )}
          <Preview
            key={view.open}
            recordKey={view.open}
            item={view.item}
            today={today}
            hits={recordHits}
            onClose={close}
            onDelete={() => {
              const key = view.open ?? '';
              close();
              void bulk([key], { op: 'delete' });
            }}
            onRecheck={(keep) => recheck.ask([view.open ?? ''], keep)}
            onExport={() => exporting.run([view.open ?? ''])}
            onFailed={failed}
          />
          </>
        )}
        instead={view.place === 'follow' ? (
          <FollowView chains={settling.chains} onMore={settling.moreChains} busy={settling.busy} onConfirm={settling.confirm} onOpen={(key, item) => setView({ ...view, open: key, item })} />
        ) : view.place === 'coverage' ? (
          <CoverageView
            {...covering}
            onOpen={(key) => setView({ ...view, open: key, item: null })}
            onCopy={(text) => void navigator.clipboard.writeText(text).then(() => copied(true), () => copied(false))}
          />
        ) : view.place === 'charts' ? (
          <ChartsView
            figures={figures}
            records={shelf.told?.records ?? 0}
            filter={toTyped(view, vocabularyOf(speech, shelf.told, view))}
            csvOf={(rows) => rows.map((row) => csvLine([...row])).join('')}
            onWord={(word) => setView({ ...view, place: 'table', level: 'issue', words: [view.words, word].join(' ').trim() })}
            onCopied={copied}
          />
        ) : null}
      />
      {recheck.dialog}
      <FilesDrop />
      <Toast message={toast.message} onDismiss={toast.dismiss} />
    </>
  );
}
