import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { formatMoment } from '@/lib/i18n/format';
import type { OpenConflict } from '@/lib/review/open-conflicts';
import type { Folded, FoldedComment, ReviewedItem, Values } from '@/lib/review/types';
import type { LinkFrom } from '@/lib/store/links-to';
import { useSpeech } from '../i18n';
import { deadlineNotes } from '../deadline-words';
import { issueName } from '../issue-name';
import { StatusChip } from '../status-chip';
import { draftOf, ItemForm, sectionPaths } from './item-form';
import { ConflictList } from './conflict-list';
import { ItemLinks } from './item-links';
import { kindWords, ofKind, placeOf, valueWords } from './item-words';
import { StateChip } from './review-list';

/** Who decided, and when; "—" where no name is set. */
const signature = ({ coder, at }: Pick<FoldedComment, 'coder' | 'at'>): string => `${coder || '—'} · ${formatMoment(at)}`;

/** What can be done with the item in hand. */
export interface ItemDeeds {
  readonly accept: () => void;
  readonly reject: (item: ReviewedItem) => void;
  readonly correct: (fields: Partial<Values[ReviewedItem['kind']]>) => void;
  readonly move: (item: ReviewedItem, to: ReviewedItem | null) => void;
  readonly merge: () => void;
  readonly split: () => void;
  readonly comment: (words: string) => void;
  /** Asks what to link the item in hand to. */
  readonly link: () => void;
  /** Asks which issue a measure belongs to. */
  readonly moveTo: (item: ReviewedItem) => void;
  readonly takeBack: (decisionId: string) => void;
  readonly openRecord: (key: string, itemId: string) => void;
  readonly select: (itemId: string) => void;
  /** Shows a stretch of the text. */
  readonly show: (itemId: string) => void;
}

/** What is open beside the item: the form for its values, or the one for a comment. */
export type PaneMode = 'view' | 'edit' | 'comment';

interface PaneProps {
  readonly item: ReviewedItem;
  readonly folded: Folded;
  readonly linksHere: readonly LinkFrom[];
  readonly conflicts: readonly OpenConflict[];
  readonly mode: PaneMode;
  readonly onMode: (mode: PaneMode) => void;
  readonly deeds: ItemDeeds;
}

/** The item in hand: its values, each beside the words it was read from, its rule and the reasons to look at it. */
export function ItemPane(props: PaneProps) {
  const speech = useSpeech();
  const { t, name } = speech;
  const { item, folded, mode, onMode, deeds } = props;
  const draft = draftOf(item);
  const sections = sectionPaths(folded.notice);
  const { value, machine } = item;
  const reasons = 'checkReasons' in value ? value.checkReasons : [];
  const comments = folded.comments.filter(({ itemId }) => itemId === item.id);

  return (
    <section class="review-item" aria-label={t('review.item')}>
      <div class="review-item-head">
        <h2>{kindWords(speech, item)}</h2>
        <StateChip item={item} />
      </div>
      {mode === 'edit' && draft ? (
        <ItemForm
          key={item.id}
          item={item}
          draft={draft}
          sections={sections}
          onDone={(fields) => {
            if (fields) deeds.correct(fields);
            onMode('view');
          }}
        />
      ) : (
        <ItemValues item={item} folded={folded} deeds={deeds} />
      )}
      {machine && item.state === 'corrected' && valueWords(speech, item, machine) !== valueWords(speech, item) && (
        <p class="small-print">{t('review.was', { value: valueWords(speech, item, machine) })}</p>
      )}
      {item.by && <p class="small-print">{signature(item.by)}</p>}
      <ConflictList conflicts={props.conflicts.filter(({ itemId }) => itemId === item.id)} onTakeBack={deeds.takeBack} />
      {reasons.length > 0 && (
        <div class="review-reasons">
          <h3>{t('review.reasons')}</h3>
          <ul>{reasons.map((reason) => <li key={reason}>{name('reason', reason)}</li>)}</ul>
        </div>
      )}
      {mode !== 'edit' && <Buttons {...props} canEdit={draft !== null} />}
      {item.kind === 'issue' && <Below item={item} folded={folded} deeds={deeds} />}
      <ItemLinks item={item} folded={folded} linksHere={props.linksHere} onSelect={deeds.select} onOpenRecord={deeds.openRecord} onTakeBack={deeds.takeBack} />
      <Comments comments={comments} open={mode === 'comment'} onOpen={() => onMode('comment')} onDone={(words) => {
        if (words !== null) deeds.comment(words);
        onMode('view');
      }} />
    </section>
  );
}

function Buttons({ item, deeds, onMode, canEdit }: PaneProps & { readonly canEdit: boolean }) {
  const { t } = useSpeech();
  const isCandidate = item.kind === 'candidate';
  const button = (words: string, key: string, run: () => void, primary = false): ComponentChildren => (
    <button type="button" class={`button ${primary ? 'button-primary' : ''}`} aria-keyshortcuts={key} onClick={run}>
      {words} <kbd aria-hidden="true">{key}</kbd>
    </button>
  );
  return (
    <div class="review-buttons">
      {item.state !== 'accepted' && button(t(isCandidate ? 'review.take' : 'review.accept'), 'a', deeds.accept, true)}
      {item.state !== 'rejected' && button(t(isCandidate ? 'review.dismiss' : 'review.reject'), 'r', () => deeds.reject(item))}
      {canEdit && item.state !== 'rejected' && button(t('review.edit'), 'e', () => onMode('edit'))}
      {item.kind === 'issue' && item.state !== 'rejected' && button(t('review.merge'), 'm', deeds.merge)}
      {item.kind === 'issue' && item.state !== 'rejected' && button(t('review.split'), 's', deeds.split)}
      {(item.kind === 'issue' || item.kind === 'deadline') && item.state !== 'rejected' && button(t('review.tie'), 'l', deeds.link)}
    </div>
  );
}

/** The fields of an item; `dl` rows of a name, a value, and the words it rests on. */
function ItemValues({ item, folded, deeds }: Pick<PaneProps, 'item' | 'folded' | 'deeds'>) {
  const speech = useSpeech();
  const { t } = speech;
  const row = (label: string, content: ComponentChildren): ComponentChildren => (
    <div class="fact" key={label}>
      <dt>{label}</dt>
      <dd>{content}</dd>
    </div>
  );
  const words = (text: string, itemId: string | null): ComponentChildren =>
    itemId === null ? <q lang="zh-CN">{text}</q> : <button type="button" class="found-jump" lang="zh-CN" onClick={() => deeds.show(itemId)}>{text}</button>;
  const issue = ofKind(item, 'issue');
  const deadline = ofKind(item, 'deadline');
  const place = placeOf(item);
  const at = place && `span:${place.start}-${place.end}`;
  const own = 'text' in item.value ? item.value.text : 'quote' in item.value ? item.value.quote : issue?.value.heading?.text;
  const evidence = issue?.value.statusEvidence;
  return (
    <dl class="facts">
      {row(issue ? t('review.title') : deadline ? t('review.due') : t('review.value'), <b lang="zh-CN">{valueWords(speech, item)}</b>)}
      {issue && row(t('review.status'), <StatusChip status={issue.value.status} />)}
      {evidence && row(t('review.statusWords'), words(evidence.text, evidence.span ? `span:${evidence.span.start}-${evidence.span.end}` : null))}
      {row(t('review.words'), own === undefined || (at === null && !('text' in item.value)) ? t('review.noWords') : words(own, at))}
      {deadline && row(t('review.clause'), words(deadline.value.clause, `span:${deadline.value.clauseSpan.start}-${deadline.value.clauseSpan.end}`))}
      {deadline && deadlineNotes(speech, deadline.value).length > 0 && row(t('review.notes'), deadlineNotes(speech, deadline.value).join(t('app.listSeparator')))}
      {deadline && row(t('review.under'), <Owner item={item} folded={folded} deeds={deeds} />)}
      {'rule' in item.value && row(t('review.rule'), <code>{item.value.rule}</code>)}
    </dl>
  );
}

/** The issue a deadline belongs to, to be changed. */
function Owner({ item, folded, deeds }: Pick<PaneProps, 'item' | 'folded' | 'deeds'>) {
  const { t } = useSpeech();
  const issues = folded.notice?.issues ?? [];
  return (
    <select
      aria-label={t('review.under')}
      value={item.under ?? ''}
      onKeyDown={(event) => event.stopPropagation()}
      onChange={({ currentTarget: { value } }) => deeds.move(item, folded.items.find(({ id, kind }) => kind === 'issue' && id === value) ?? null)}
    >
      <option value="">{t('review.under.none')}</option>
      {issues.map((issue) => <option key={issue.id} value={issue.id}>{issueName(issue, t('issue.untitled'))}</option>)}
    </select>
  );
}

/** Measures, parts and points to come of an issue; one that does not hold can be taken out. */
function Below({ item, folded, deeds }: Pick<PaneProps, 'item' | 'folded' | 'deeds'>) {
  const speech = useSpeech();
  const { t } = speech;
  const inside = new Set([item.id]);
  const below = folded.items.filter(({ id, under, kind }) => {
    if (kind === 'deadline' || under === undefined || !inside.has(under)) return false;
    inside.add(id);
    return true;
  });
  if (below.length === 0) return null;
  return (
    <>
      <h3>{t('review.below')}</h3>
      <ul class="review-below">
        {below.map((each) => {
          const place = placeOf(each);
          const words = valueWords(speech, each);
          return (
            <li key={each.id}>
              <span class="origin">{kindWords(speech, each)}</span>{' '}
              <button type="button" class="found-jump" lang="zh-CN" onClick={() => place && deeds.show(`span:${place.start}-${place.end}`)}>{words}</button>
              <StateChip item={each} />
              {each.kind === 'measure' && (
                <button type="button" class="link-button" aria-label={`${t('review.moveTo')} ${words}`} onClick={() => deeds.moveTo(each)}>{t('review.moveTo')}</button>
              )}{' '}
              <button type="button" class="link-button" aria-label={`${t('review.notMeasure')}: ${words}`} onClick={() => deeds.reject(each)}>{t('review.notMeasure')}</button>
            </li>
          );
        })}
      </ul>
    </>
  );
}

/** What was said of an item, and the field to say something. */
function Comments(props: { comments: readonly FoldedComment[]; open: boolean; onOpen: () => void; onDone: (words: string | null) => void }) {
  const { t } = useSpeech();
  const [words, setWords] = useState('');
  const field = useRef<HTMLTextAreaElement>(null);
  // Before the next key comes, which is already meant for the field.
  useLayoutEffect(() => {
    if (props.open) field.current?.focus();
  }, [props.open]);
  const done = (keep: boolean): void => {
    props.onDone(keep && words.trim() !== '' ? words.trim() : null);
    setWords('');
  };
  return (
    <div class="review-comments">
      {props.comments.length > 0 && <h3>{t('review.comments')}</h3>}
      {props.comments.map(({ id, text, coder, at }) => (
        <p key={id}>
          {text} <span class="small-print">{signature({ coder, at })}</span>
        </p>
      ))}
      {props.open ? (
        <form
          class="review-form"
          onSubmit={(event) => {
            event.preventDefault();
            done(true);
          }}
          onKeyDown={(event) => {
            event.stopPropagation();
            if (event.key === 'Escape') done(false);
            if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
              event.preventDefault();
              done(true);
            }
          }}
        >
          <label class="review-field">
            <span>{t('review.comment')}</span>
            <textarea ref={field} rows={3} value={words} onInput={({ currentTarget: { value } }) => setWords(value)} />
          </label>
          <div class="review-buttons">
            <button type="submit" class="button button-primary">{t('review.comment.save')}</button>
            <button type="button" class="button" onClick={() => done(false)}>{t('review.cancel')}</button>
          </div>
        </form>
      ) : (
        <button type="button" class="link-button" aria-keyshortcuts="n" onClick={props.onOpen}>{t('review.comment')}</button>
      )}
    </div>
  );
}
