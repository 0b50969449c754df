import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { MessageKey } from '@/lib/i18n/catalogue';
import { commentOn, correctFields, linkItems, rejectItem, removeItem, takeCandidate, type Sight } from '@/lib/review/deeds';
import { openConflicts } from '@/lib/review/open-conflicts';
import { acceptItems, acceptRemaining, countChecked, countedItems, isOpen } from '@/lib/review/progress';
import { RECORD } from '@/lib/review/record-state';
import { mergeWithBefore, moveItem, splitIssue } from '@/lib/review/reshape';
import { decidedTogether, filterSteps, reviewSteps, stepAfter, type StepFilter } from '@/lib/review/review-steps';
import { tieItems } from '@/lib/review/tie-items';
import type { Deed, Folded, ReviewedItem } from '@/lib/review/types';
import type { LinkFrom } from '@/lib/store/links-to';
import type { StoredRecord } from '@/lib/store/types';
import { Dialog } from '../dialog';
import { useSpeech } from '../i18n';
import { KeysTable } from '../keys-table';
import { MarkedText } from '../marked-text';
import { SnapshotView } from '../snapshot-view';
import { Tabs } from '../tabs';
import { noticeMarks, stretchMarks } from '../text-marks';
import { ConflictList } from './conflict-list';
import { DeclaredView } from './declared-view';
import { FindBar } from './find-bar';
import { ofKind, placeOf } from './item-words';
import { ItemPane, type ItemDeeds, type PaneMode } from './item-pane';
import { OverviewRuler } from './overview-ruler';
import { ReviewHeader } from './review-header';
import { REVIEW_KEYS, type ReviewAction, type SelectionKind, type StoringAction } from './review-keys';
import { ReviewList } from './review-list';
import { SelectionBar } from './selection-bar';
import { isSameKind, selectionDeed } from './selection-deed';
import { caretOffset, selectedSpan } from './stored-selection';
import { type FindRelated, type TieChoice, TieDialog } from './tie-dialog';
import { focusList, useReviewKeys } from './use-review-keys';

export type ReviewTab = 'text' | 'snapshot' | 'versions';
const FILTERS: readonly StepFilter[] = ['open', 'all', 'changed'];

export interface ReviewViewProps {
  readonly record: StoredRecord;
  readonly folded: Folded;
  /** The item or stretch that is shown; null at first. */
  readonly selected: string | null;
  readonly tab: ReviewTab;
  /** What went wrong with the last deed, in words. */
  readonly failure: string | null;
  readonly onSelect: (itemId: string) => void;
  readonly onTab: (tab: ReviewTab) => void;
  readonly onAct: (deeds: readonly Deed[]) => Promise<boolean>;
  /** Each is done when what it did is shown. */
  readonly onUndo: (() => Promise<void>) | null;
  readonly onRedo: (() => Promise<void>) | null;
  readonly onOpenPage: (url: string) => void;
  /** Issues of other notices, to be linked to. */
  readonly onFindRelated: FindRelated;
  /** Links to items of this record, made on others. */
  readonly linksHere: readonly LinkFrom[];
  /** Another record, at an item. */
  readonly onOpenRecord: (key: string, itemId: string) => void;
  /** The record's versions, where it has more than one. */
  readonly versions?: ComponentChildren;
}

/** Issues and deadlines are linked; nothing else stands for itself. */
const canTie = ({ kind, state }: ReviewedItem): boolean => (kind === 'issue' || kind === 'deadline') && state !== 'rejected';

/** A record gone through item by item: the items, the text with its marks, and what the current item rests on. */
export function ReviewView(props: ReviewViewProps) {
  const { t } = useSpeech();
  const { record, folded, selected, tab, onSelect, onAct } = props;
  const { capture } = record;
  const [filter, setFilter] = useState<StepFilter>('all');
  const [current, setCurrent] = useState<string | null>(null);
  const [mode, setMode] = useState<PaneMode>('view');
  const [said, setSaid] = useState<MessageKey | null>(null);
  const [help, setHelp] = useState(false);
  const [tying, setTying] = useState<{ readonly item: ReviewedItem; readonly as: 'link' | 'move' } | null>(null);
  const [finding, setFinding] = useState(false);
  const text = useRef<HTMLDivElement>(null);
  /** As it is when something was stored: meanwhile the reader may have gone elsewhere. */
  const inHand = useRef(current);
  inHand.current = current;

  const steps = useMemo(() => reviewSteps(folded), [folded]);
  const shown = filterSteps(steps, filter);
  const sight: Sight = useMemo(() => ({ article: capture, folded }), [capture, folded]);
  const item = steps.find((step) => step.item.id === current)?.item ?? null;
  const { length } = capture.text;
  const standing = useMemo(() => noticeMarks(folded.notice, length, record.marks), [folded, length, record.marks]);
  const marks = useMemo(() => [...standing, ...stretchMarks(selected, length)], [standing, selected, length]);
  const rest = acceptRemaining(capture, folded);
  const conflicts = useMemo(() => openConflicts(folded, record.decisions), [folded, record.decisions]);
  const disputed = useMemo(() => new Set(conflicts.map(({ itemId }) => itemId)), [conflicts]);
  const remaining = new Set(rest?.items.map((judged) => judged.item.id));

  const select = (id: string | null): void => {
    if (id === null) return;
    // A mark made by hand has the id of its decision, the words of a status that of their issue.
    const names = [id, `added-${id}`, id.replace(/-status$/, '')];
    const chosen = steps.find((each) => names.includes(each.item.id))?.item;
    if (!chosen) {
      onSelect(id);
      return;
    }
    setCurrent(chosen.id);
    setMode('view');
    setSaid(null);
    const span = placeOf(chosen);
    onSelect(!ofKind(chosen, 'issue') && !ofKind(chosen, 'deadline') && span ? `span:${span.start}-${span.end}` : chosen.id);
  };

  // The first item nobody decided on is in hand at the beginning, or the one the address names. Before anything can be
  // clicked: it brings the text to light.
  useLayoutEffect(() => {
    const named = steps.find((step) => step.item.id === selected)?.item.id;
    if (named !== undefined && named !== current) setCurrent(named);
    else if (current === null && selected === null) {
      const first = (steps.find((step) => step.item.state === 'machine') ?? steps[0])?.item.id ?? null;
      // Who came for the versions or the snapshot stays there.
      if (tab === 'text') select(first);
      else setCurrent(first);
    }
  }, [selected, steps.length]);
  // At the beginning, and when a dialog is gone that had kept the rest out of reach.
  useLayoutEffect(() => {
    if (!help && !tying) focusList();
  }, [help, tying]);
  useEffect(() => {
    if (selected === null || tab !== 'text') return;
    document.getElementById(selected)?.scrollIntoView({ block: 'center' });
  }, [selected, tab, capture]);

  /** Stores a deed made from the item in hand; what cannot be done is said. */
  async function act(deed: Deed | null, why: MessageKey = 'review.selection.same'): Promise<boolean> {
    setSaid(deed ? null : why);
    return deed !== null && onAct([deed]);
  }
  const goOn = (id: string): void => {
    if (inHand.current === id) select(stepAfter(shown.length > 0 ? shown : steps, id));
  };

  async function accept(): Promise<void> {
    if (!item) return;
    const candidate = ofKind(item, 'candidate');
    const deed = candidate ? takeCandidate(sight, candidate, candidate.value.as === 'fact' ? 'organization' : undefined) : acceptItems(capture.text, decidedTogether(folded, item));
    if (await onAct([deed])) goOn(item.id);
  }
  /** All that is certain is decided: what has to be looked at comes into hand. */
  async function acceptRest(): Promise<void> {
    if (!rest || !(await onAct([rest]))) return;
    const left = steps.filter((step) => isOpen(step.item) && !rest.items.some((judged) => judged.item.id === step.item.id));
    select(left[0]?.item.id ?? null);
  }
  async function reject(which: ReviewedItem): Promise<void> {
    if (await onAct([which.state === 'added' ? removeItem(sight, which) : rejectItem(sight, which)])) goOn(which.id);
  }
  const issueInHand = item && item.state !== 'rejected' ? ofKind(item, 'issue') : null;
  const caret = (): number | null => text.current && (selectedSpan(text.current, capture.text)?.start ?? caretOffset(text.current));
  const merge = (): Promise<boolean> => act(issueInHand && mergeWithBefore(sight, issueInHand), 'review.merge.first');
  const split = (): Promise<boolean> => {
    const at = caret();
    return act(issueInHand && at !== null ? splitIssue(sight, issueInHand, at) : null, 'review.split.where');
  };
  const deeds: ItemDeeds = {
    accept: () => void accept(),
    reject: (which) => void reject(which),
    correct: (fields) => {
      if (item) void act(correctFields(sight, item, fields));
      focusList();
    },
    move: (which, to) => void act(moveItem(sight, which, to)),
    merge: () => void merge(),
    split: () => void split(),
    comment: (words) => void act(commentOn(sight, words, item ? { item } : {})),
    link: () => {
      if (item && canTie(item)) setTying({ item, as: 'link' });
    },
    moveTo: (which) => setTying({ item: which, as: 'move' }),
    takeBack: (target) => void onAct([{ op: 'undo', target }]),
    openRecord: props.onOpenRecord,
    select,
    show: onSelect,
  };

  function tie(to: TieChoice): void {
    if (!tying) return;
    const { item: which, as } = tying;
    setTying(null);
    if ('related' in to) void act(linkItems(sight, which, to.related.item, to.related.record));
    else void act(as === 'move' ? moveItem(sight, which, to.own) : tieItems(sight, which, to.own));
  }

  async function takeSelection(as: SelectionKind, add: boolean): Promise<void> {
    const span = text.current && selectedSpan(text.current, capture.text);
    if (!span) {
      setSaid('review.selection.nothing');
      return;
    }
    const made = selectionDeed(sight, item, span, as, add);
    if ('why' in made) setSaid(made.why);
    else {
      await act(made.deed);
      focusList();
    }
  }

  function step(by: 'next' | 'previous' | 'first' | 'last'): void {
    const at = shown.findIndex((each) => each.item.id === current);
    const to = by === 'first' ? 0 : by === 'last' ? shown.length - 1 : at + (by === 'next' ? 1 : -1);
    select(shown[Math.max(0, Math.min(shown.length - 1, to))]?.item.id ?? null);
  }

  async function store(action: StoringAction): Promise<void> {
    switch (action.do) {
      case 'accept': return accept();
      case 'accept-rest': return acceptRest();
      case 'reject': return item ? reject(item) : undefined;
      case 'undo': return props.onUndo?.();
      case 'redo': return props.onRedo?.();
      case 'split': await split(); return undefined;
      case 'merge': await merge(); return undefined;
      case 'select': return takeSelection(action.as, action.add);
    }
  }
  function run(action: ReviewAction): Promise<void> | void {
    switch (action.do) {
      case 'next': case 'previous': case 'first': case 'last': step(action.do); break;
      case 'edit': if (item) setMode('edit'); break;
      case 'comment': setMode('comment'); break;
      case 'link': deeds.link(); break;
      case 'find': setFinding(true); break;
      case 'help': setHelp(true); break;
      case 'accept': case 'accept-rest': case 'reject': case 'undo': case 'redo': case 'split': case 'merge': case 'select': return store(action);
    }
  }

  useReviewKeys(run);

  /** What was found is selected then: a digit takes it, so that words are chosen without a mouse, too. */
  const endFinding = (found: Range | null): void => {
    setFinding(false);
    focusList();
    const selection = document.getSelection();
    if (!found || !selection) return;
    selection.removeAllRanges();
    selection.addRange(found);
  };
  const setModeAndFocus = (next: PaneMode): void => {
    setMode(next);
    if (next === 'view') focusList();
  };

  return (
    <div class="review">
      <ReviewHeader
        record={record}
        progress={countChecked(folded)}
        certain={countedItems(folded).filter(({ id }) => remaining.has(id)).length}
        onAcceptRest={() => void acceptRest()}
        onUndo={props.onUndo && (() => void props.onUndo?.())}
        onRedo={props.onRedo && (() => void props.onRedo?.())}
        onHelp={() => setHelp(true)}
        onOpenPage={props.onOpenPage}
      />

      <nav class="review-side" aria-label={t('review.items')}>
        <div class="review-filter" role="group" aria-label={t('review.filter')}>
          {FILTERS.map((each) => (
            <button key={each} type="button" class="filter-button" aria-pressed={filter === each} onClick={() => setFilter(each)}>
              {t(`review.filter.${each}`)} <span class="count">{filterSteps(steps, each).length}</span>
            </button>
          ))}
        </div>
        <DeclaredView folded={folded} onSelect={select} />
        <ReviewList steps={shown} filter={filter} current={current} disputed={disputed} onSelect={select} />
      </nav>

      <main class="review-text" aria-label={t('review.text')}>
        <div class="reader-tools">
          <Tabs
            label={t('reader.view')}
            tabs={[
              { id: 'text', title: t('reader.text') },
              { id: 'snapshot', title: t('reader.snapshot') },
              ...(props.versions ? [{ id: 'versions', title: t('versions.title'), count: String(record.versionCount + 1) }] : []),
            ]}
            selected={tab}
            onSelect={(id) => props.onTab(id === 'snapshot' || id === 'versions' ? id : 'text')}
          />
          {finding && tab === 'text' && text.current && <FindBar root={text.current} onClose={endFinding} />}
        </div>
        <div id="panel-text" role="tabpanel" aria-labelledby="tab-text" hidden={tab !== 'text'} ref={text}>
          <MarkedText text={capture.text} blocks={capture.blocks} marks={marks} selected={selected} onSelect={(id) => { select(id); focusList(); }} />
        </div>
        <div id="panel-snapshot" role="tabpanel" aria-labelledby="tab-snapshot" hidden={tab !== 'snapshot'}>
          {tab === 'snapshot' && (capture.html === '' ? <p class="empty">{t('reader.noSnapshot')}</p> : <SnapshotView html={capture.html} text={capture.text} blocks={capture.blocks} marks={marks} selected={selected} />)}
        </div>
        {props.versions && (
          <div id="panel-versions" role="tabpanel" aria-labelledby="tab-versions" hidden={tab !== 'versions'}>{tab === 'versions' && props.versions}</div>
        )}
        {tab === 'text' && <SelectionBar root={text} corrects={(as) => isSameKind(item, as)} onTake={(as, add) => void takeSelection(as, add)} />}
      </main>

      {tab === 'text' && <OverviewRuler marks={standing} length={length} selected={selected} onSelect={(id) => { select(id); focusList(); }} />}

      <aside class="review-pane" aria-label={t('review.item')}>
        <p class="review-said" role="alert">{props.failure ?? (said ? t(said) : '')}</p>
        {item && <ItemPane item={item} folded={folded} linksHere={props.linksHere} conflicts={conflicts} mode={mode} onMode={setModeAndFocus} deeds={deeds} />}
        <ConflictList conflicts={conflicts.filter(({ itemId }) => itemId === RECORD)} onTakeBack={deeds.takeBack} />
        {folded.orphans.length > 0 && (
          <div class="review-orphans">
            <h3>{t('review.orphans', { count: folded.orphans.length })}</h3>
            <ul>{folded.orphans.map(({ decision, words }) => <li key={decision.id} lang="zh-CN">{words}</li>)}</ul>
          </div>
        )}
      </aside>

      {tying && <TieDialog item={tying.item} as={tying.as} folded={folded} onFind={props.onFindRelated} onTie={tie} onClose={() => setTying(null)} />}
      {help && (
        <Dialog id="review-help" title={t('review.help')} onClose={() => setHelp(false)}>
          <KeysTable rows={REVIEW_KEYS.map(({ keys, action }) => ({ keys: keys.map((key) => <kbd key={key}>{key}</kbd>), action: t(action) }))} />
        </Dialog>
      )}
    </div>
  );
}
