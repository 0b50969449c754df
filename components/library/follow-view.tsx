import type { Chain, ChainPair } from '@/lib/library/told';
import { MessageBox } from '../message-box';
import { StatusChip } from '../status-chip';
import { useSpeech } from '../i18n';

export interface FollowViewProps {
  /** Null while they are being looked for. */
  readonly chains: readonly Chain[] | null;
  readonly busy: boolean;
  readonly onConfirm: (chain: Chain, pair: ChainPair) => void;
  readonly onOpen: (record: string, itemId: string | null) => void;
}

/** Confirmed by Enter or c, the keyboard goes on to the next pair nobody decided on. */
function goOn(from: HTMLElement): void {
  const open = [...document.querySelectorAll<HTMLElement>('.follow-confirm')];
  (open[open.indexOf(from) + 1] ?? open[open.indexOf(from) - 1])?.focus();
}

/** Notices that follow up others: issue by issue, how it stood then and how it stands now. */
export function FollowView(props: FollowViewProps) {
  const { t } = useSpeech();
  const { chains } = props;
  if (!chains) return <p class="loading" role="status">{t('library.follow.looking')}</p>;
  if (chains.length === 0) return <MessageBox icon="queue" title={t('library.follow.none')}><p>{t('library.follow.noneText')}</p></MessageBox>;
  return (
    <div class="scroll follow" tabIndex={0} role="region" aria-label={t('library.place.follow')}>
      <p class="hint">{t('library.follow.note')}</p>
      {chains.map((chain, i) => (
        <details key={`${chain.from.key} ${chain.to.key}`} class="chain" open={i === 0}>
          <summary lang="zh-CN">
            {chain.from.unit} {chain.from.publishedOn} → {chain.to.unit} {chain.to.publishedOn}{' '}
            <small>{t('library.score', { score: Math.round(chain.score * 100) })}</small>
          </summary>
          <table>
            <thead>
              <tr><th scope="col">{t('library.follow.then')}</th><th scope="col">{t('library.column.status')}</th><th scope="col">{t('library.follow.now')}</th><th scope="col">{t('library.column.status')}</th><th scope="col">{t('library.follow.same')}</th></tr>
            </thead>
            <tbody>
              {chain.pairs.map((pair) => <Pair key={pair.then.id} chain={chain} pair={pair} view={props} />)}
            </tbody>
          </table>
        </details>
      ))}
    </div>
  );
}

function Pair({ chain, pair, view }: { chain: Chain; pair: ChainPair; view: FollowViewProps }) {
  const { t } = useSpeech();
  const { then, now, score = 0 } = pair;
  const confirm = (button: HTMLElement): void => {
    if (view.busy) return;
    goOn(button);
    view.onConfirm(chain, pair);
  };
  const words = (record: string, issue: NonNullable<typeof now>) => (
    <button type="button" class="link-button" lang="zh-CN" onClick={() => view.onOpen(record, issue.id)}>{issue.title}</button>
  );
  return (
    <tr>
      <td>{words(chain.from.key, then)}</td>
      <td><StatusChip status={then.status} /></td>
      <td>{now ? words(chain.to.key, now) : t('library.follow.unmentioned')}</td>
      <td>{now && <StatusChip status={now.status} />}</td>
      <td>
        {now && (then.goesOn?.record === chain.to.key ? t('library.follow.confirmed') : (
          <button
            type="button"
            class="button button-small follow-confirm"
            aria-disabled={view.busy}
            aria-keyshortcuts="c"
            onClick={(event) => confirm(event.currentTarget)}
            onKeyDown={(event) => {
              if (event.key === 'c' && !event.ctrlKey && !event.metaKey) confirm(event.currentTarget);
            }}
          >
            {t('library.follow.confirm', { score: Math.round(score * 100) })}
          </button>
        ))}
      </td>
    </tr>
  );
}
