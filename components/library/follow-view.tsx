import { useState } from 'preact/hooks';
import type { Chain, Chains, ChainStep } from '@/lib/library/told';
import type { IssueRow } from '@/lib/library/types';
import { MessageBox } from '../message-box';
import { StatusChip } from '../status-chip';
import { useSpeech } from '../i18n';

/** An issue of a notice, and the one of the next it goes on in, as a person confirms. */
export interface ConfirmedStep {
  readonly from: string;
  readonly to: string;
  readonly then: IssueRow;
  readonly now: IssueRow;
}

export interface FollowViewProps {
  /** Null while they are being looked for. */
  readonly chains: Chains | null;
  readonly busy: boolean;
  readonly onConfirm: (step: ConfirmedStep) => void;
  readonly onOpen: (record: string, itemId: string | null) => void;
  readonly onMore: () => void;
}

type Line = Chain['lines'][number];

/** Is an issue mentioned once, and then no more? */
const isDropped = (line: Line): boolean => line.some((step, at) => step !== null && at < line.length - 1 && line[at + 1] === null);

/** Confirmed by Enter or c, the keyboard goes on to the next pair nobody decided on. */
function goOn(from: HTMLElement): void {
  const open = [...document.querySelectorAll<HTMLElement>('.follow-confirm')];
  (open[open.indexOf(from) + 1] ?? open[open.indexOf(from) - 1])?.focus();
}

/** Notices that follow up others: issue by issue, how it stood then, later and now, and what was promised of it. */
export function FollowView(props: FollowViewProps) {
  const { t } = useSpeech();
  const [dropped, setDropped] = useState(false);
  const { chains } = props;
  if (!chains) return <p class="loading" role="status">{t('library.follow.looking')}</p>;
  if (chains.total === 0) return <MessageBox icon="queue" title={t('library.follow.none')}><p>{t('library.follow.noneText')}</p></MessageBox>;
  const lost = chains.shown.reduce((sum, { lines }) => sum + lines.filter(isDropped).length, 0);
  const shown = dropped ? chains.shown.filter(({ lines }) => lines.some(isDropped)) : chains.shown;
  const more = chains.total > chains.shown.length;
  return (
    <div class="scroll follow" tabIndex={0} role="region" aria-label={t('library.place.follow')}>
      <p class="hint">{t('library.follow.note')}</p>
      <div class="field-row">
        <span role="status">{t(more ? 'library.follow.some' : 'library.follow.all', { shown: chains.shown.length, count: chains.total })}</span>
        <button type="button" class="button button-small" aria-pressed={dropped} onClick={() => setDropped(!dropped)}>{t('library.follow.dropped', { count: lost })}</button>
      </div>
      {shown.map((chain, i) => <OneChain key={chain.rows.map(({ key }) => key).join(' ')} chain={chain} open={dropped || i === 0} dropped={dropped} view={props} />)}
      {more && <button type="button" class="button" onClick={props.onMore}>{t('library.follow.more', { count: chains.total - chains.shown.length })}</button>}
    </div>
  );
}

function OneChain({ chain, open, dropped, view }: { chain: Chain; open: boolean; dropped: boolean; view: FollowViewProps }) {
  const { t } = useSpeech();
  const { rows, scores } = chain;
  const lines = dropped ? chain.lines.filter(isDropped) : chain.lines;
  const names = rows.map(({ unit, publishedOn }, at) => `${at > 0 && unit === rows[at - 1]?.unit ? '' : `${unit ?? ''} `}${publishedOn ?? ''}`);
  return (
    <details class="chain" open={open}>
      <summary lang="zh-CN">{names.join(' → ')} <small>{t('library.score', { score: Math.round(Math.min(...scores) * 100) })}</small></summary>
      <div class="scroll chain-table" tabIndex={0} role="region" aria-label={names.join(' → ')}>
        <table>
          <thead>
            <tr>
              {rows.map(({ key, publishedOn, title }, at) => (
                <th key={key} scope="col">
                  {t(at === 0 ? 'library.follow.then' : at === rows.length - 1 ? 'library.follow.now' : 'library.follow.between')} {publishedOn}
                  <small lang="zh-CN">{title}</small>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <tr key={line.map((step) => step?.issue.id ?? '').join(' ')}>
                {line.map((step, at) => <td key={rows[at]?.key}>{step ? <Step chain={chain} line={line} at={at} step={step} view={view} /> : line[at - 1] ? t('library.follow.unmentioned') : null}</td>)}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}

function Step({ chain, line, at, step, view }: { chain: Chain; line: Line; at: number; step: ChainStep; view: FollowViewProps }) {
  const { t } = useSpeech();
  const { issue, promises, score = 0 } = step;
  const [key, before, then] = [chain.rows[at]?.key ?? '', chain.rows[at - 1]?.key ?? '', line[at - 1]?.issue];
  const confirm = (button: HTMLElement): void => {
    if (view.busy || !then) return;
    goOn(button);
    view.onConfirm({ from: before, to: key, then, now: issue });
  };
  return (
    <>
      <button type="button" class="link-button" lang="zh-CN" onClick={() => view.onOpen(key, issue.id)}>{issue.title}</button>{' '}
      <StatusChip status={issue.status} />
      {promises.map(({ id, due, clause, text }) => (
        <button key={id} type="button" class="link-button promise" lang="zh-CN" onClick={() => view.onOpen(key, id)}>{due} {clause || text}</button>
      ))}
      {then && (then.goesOn?.record === key && then.goesOn.itemId === issue.id ? <span class="hint">{t('library.follow.confirmed')}</span> : (
        <button
          type="button"
          class="button button-small follow-confirm"
          aria-disabled={view.busy}
          aria-keyshortcuts="c"
          aria-label={`${t('library.follow.confirm', { score: Math.round(score * 100) })} ${issue.title}`}
          onClick={(event) => confirm(event.currentTarget)}
          onKeyDown={(event) => {
            if (event.key === 'c' && !event.ctrlKey && !event.metaKey) confirm(event.currentTarget);
          }}
        >
          {t('library.follow.confirm', { score: Math.round(score * 100) })}
        </button>
      ))}
    </>
  );
}
