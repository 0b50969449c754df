import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { AppError } from '@/lib/errors';
import type { FragmentMatch, FragmentRow } from '@/lib/store/find-fragments';
import type { JoinRefusal } from '@/lib/store/join-records';
import { useSpeech } from './i18n';
import { ErrorNote } from './message-box';
import { Section } from './section';

export interface JoinViewProps {
  readonly state:
    | { readonly kind: 'loading' }
    | { readonly kind: 'ready'; readonly matches: readonly FragmentMatch[] }
    | { readonly kind: 'error'; readonly error: AppError };
  readonly joining: boolean;
  /** Why the last attempt joined nothing. */
  readonly problem: AppError | JoinRefusal | null;
  /** The problem is read, or of another choice. */
  readonly onForget: () => void;
  /** Keys of the records to join, in reading order. */
  readonly onJoin: (keys: readonly string[]) => void;
}

/** More rarely help: the likely ones come first. */
const SHOWN = 5;

/** In a record that is a fragment: the other saved fragments, and the order in which two would be joined. */
export function JoinView(props: JoinViewProps) {
  const { t } = useSpeech();
  const { state } = props;
  const [chosen, setChosen] = useState<string | null>(null);
  const [all, setAll] = useState(false);
  const list = useRef<HTMLUListElement>(null);
  const left = useRef<string | null>(null);
  const matches = state.kind === 'ready' ? state.matches : [];
  const match = matches.find(({ row }) => row.key === chosen);

  // Cancelled: the focus goes back to the button it came from.
  useLayoutEffect(() => {
    if (match || left.current === null) return;
    const at = matches.findIndex(({ row }) => row.key === left.current);
    left.current = null;
    list.current?.querySelectorAll<HTMLElement>('button')[at]?.focus();
  });

  return (
    <div class="join">
      <Section id="record-join" title={t('join.title')}>
        <p class="hint">{t('join.intro')}</p>
        {state.kind === 'loading' && <p class="loading" role="status">{t('app.loading')}</p>}
        {state.kind === 'error' && <ErrorNote error={state.error} />}
        {state.kind === 'ready' && matches.length === 0 && <p class="empty">{t('join.none')}</p>}
        {match ? (
          <Confirm
            key={match.row.key}
            match={match}
            joining={props.joining}
            problem={props.problem}
            onForget={props.onForget}
            onJoin={props.onJoin}
            onCancel={() => {
              left.current = chosen;
              setChosen(null);
              props.onForget();
            }}
          />
        ) : (
          matches.length > 0 && (
            <>
              <ul class="join-list" ref={list} aria-label={t('join.list')}>
                {(all ? matches : matches.slice(0, SHOWN)).map((each) => (
                  <li key={each.row.key}>
                    <FragmentName fragment={each} likely={each.likely} />
                    <button
                      type="button"
                      class="button button-small"
                      aria-label={t('join.withNamed', { title: each.row.summary.title ?? t('notice.untitled') })}
                      onClick={() => setChosen(each.row.key)}
                    >
                      {t('join.with')}
                    </button>
                  </li>
                ))}
              </ul>
              {!all && matches.length > SHOWN && (
                <button type="button" class="link-button" onClick={() => setAll(true)}>
                  {t('join.showAll', { count: matches.length })}
                </button>
              )}
            </>
          )
        )}
      </Section>
    </div>
  );
}

/** The order, before anything is stored; where the marks do not settle it, the reader may swap the two. */
function Confirm(props: Pick<JoinViewProps, 'joining' | 'problem' | 'onForget' | 'onJoin'> & { match: FragmentMatch; onCancel: () => void }) {
  const { t } = useSpeech();
  const { match, joining, problem } = props;
  const [swapped, setSwapped] = useState(false);
  const title = useRef<HTMLParagraphElement>(null);
  const order = swapped ? [...match.order].reverse() : match.order;
  useLayoutEffect(() => title.current?.focus(), []);
  return (
    <div
      role="group"
      aria-labelledby="join-order"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        props.onCancel();
      }}
    >
      <p class="subtitle" id="join-order" ref={title} tabIndex={-1}>{t('join.order')}</p>
      {!match.sure && <p class="note note-warn"><span class="note-body">{t('join.unsure')}</span></p>}
      <ol class="join-order">
        {order.map((fragment) => (
          <li key={fragment.row.key}>
            <FragmentName fragment={fragment} />
          </li>
        ))}
      </ol>
      {problem && <ProblemNote problem={problem} />}
      <div class="record-actions">
        <button type="button" class="button button-small button-primary" aria-disabled={joining} onClick={() => (joining ? undefined : props.onJoin(order.map(({ row }) => row.key)))}>
          {t(joining ? 'join.working' : 'join.confirm')}
        </button>
        {!match.sure && (
          <button
            type="button"
            class="button button-small"
            onClick={() => {
              setSwapped(!swapped);
              props.onForget();
            }}
          >
            {t('join.swap')}
          </button>
        )}
        <button type="button" class="button button-small" onClick={props.onCancel}>
          {t('app.cancel')}
        </button>
      </div>
    </div>
  );
}

const isRefusal = (problem: AppError | JoinRefusal): problem is JoinRefusal => problem.kind.startsWith('join-');

function ProblemNote(props: { problem: AppError | JoinRefusal }) {
  const { t } = useSpeech();
  const { problem } = props;
  if (!isRefusal(problem)) return <ErrorNote title={t('join.failed')} error={problem} />;
  return (
    <p class="note note-error" role="alert">
      <span class="note-body">
        <strong>{t('join.failed')}</strong>
        {t(`problem.${problem.kind}`)}
      </span>
    </p>
  );
}

/** What tells one fragment from another: title, organization, day, and the pages it names. */
function FragmentName(props: { fragment: FragmentRow; likely?: boolean }) {
  const { t } = useSpeech();
  const { row: { summary }, continuedFrom, continuedTo } = props.fragment;
  const marks = [
    continuedFrom && t('notice.continuedFrom', { page: continuedFrom.value }),
    continuedTo && t('notice.continuedTo', { page: continuedTo.value }),
  ].filter((mark) => mark !== undefined);
  return (
    <span class="join-name">
      <span lang="zh-CN">{summary.title ?? t('notice.untitled')}</span>
      <small class="small-print">
        {props.likely && <span class="chip">{t('join.likely')}</span>} {summary.organization ?? summary.siteName ?? summary.url}
        {summary.publishedOn !== undefined && <> · {t('saved.publishedOn', { date: summary.publishedOn })}</>}
        {marks.map((mark) => <span key={mark}> · {mark}</span>)}
      </small>
    </span>
  );
}
