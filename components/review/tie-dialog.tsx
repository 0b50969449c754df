import { useEffect, useState } from 'preact/hooks';
import type { Folded, ReviewedItem } from '@/lib/review/types';
import { isMove, tieTargets } from '@/lib/review/tie-items';
import type { RelatedIssue } from '@/lib/store/related-issues';
import { Dialog } from '../dialog';
import { useSpeech } from '../i18n';
import { issueName } from '../issue-name';
import { kindWords, valueWords } from './item-words';

/** What an item is tied to: another of the same notice, or an issue of another one. */
export type TieChoice = { readonly own: ReviewedItem } | { readonly related: RelatedIssue };

/** Looks for issues of other notices like one with this title; for the words typed, else of the same body. */
export type FindRelated = (title: string, words: string) => Promise<readonly RelatedIssue[]>;

interface TieDialogProps {
  readonly item: ReviewedItem;
  /** `move`: a measure goes to another issue of the same notice. */
  readonly as: 'link' | 'move';
  readonly folded: Folded;
  readonly onFind: FindRelated;
  readonly onTie: (to: TieChoice) => void;
  readonly onClose: () => void;
}

interface Option {
  readonly id: string;
  readonly group: 'here' | 'others';
  readonly words: string;
  readonly about: string;
  readonly choice: TieChoice;
}

/** Typing rests this long before other notices are looked through. */
const REST_MS = 200;

/** Chooses what an item is tied to. Arrows move through what the words typed leave, Enter takes it. */
export function TieDialog(props: TieDialogProps) {
  const speech = useSpeech();
  const { t } = speech;
  const { item, as, folded } = props;
  const [words, setWords] = useState('');
  const [active, setActive] = useState(0);
  const [related, setRelated] = useState<readonly RelatedIssue[]>([]);
  const title = valueWords(speech, item);

  useEffect(() => {
    if (as === 'move') return undefined;
    let wanted = true;
    const timer = setTimeout(() => void props.onFind(title, words.trim()).then((found) => {
      if (wanted) setRelated(found);
    }), words === '' ? 0 : REST_MS);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [words, title, as]);

  const targets = as === 'link' ? tieTargets(folded, item) : folded.items.filter(({ id, kind }) => kind === 'issue' && id !== item.under);
  const own = targets.map((each): Option => {
    const issue = folded.notice?.issues.find(({ id }) => id === each.id);
    const about = as === 'link' && isMove(item, each) ? t('review.tie.under') : kindWords(speech, each);
    return { id: `tie-${each.id}`, group: 'here', words: issue ? issueName(issue, t('issue.untitled')) : valueWords(speech, each), about, choice: { own: each } };
  });
  const options = [
    ...own.filter((option) => option.words.includes(words.trim())),
    ...related.map((each, at): Option => ({
      id: `tie-other-${at}`, group: 'others', words: each.words || t('issue.untitled'),
      about: [each.day, each.title].filter(Boolean).join(' · '), choice: { related: each },
    })),
  ];
  const current = Math.min(active, options.length - 1);

  function onKeyDown(event: KeyboardEvent): void {
    if (event.isComposing) return;
    const to = { ArrowDown: current + 1, ArrowUp: current - 1 }[event.key];
    const chosen = options[current];
    if (to !== undefined) setActive(Math.max(0, Math.min(options.length - 1, to)));
    else if (event.key === 'Enter') {
      if (chosen) props.onTie(chosen.choice);
    } else return;
    event.preventDefault();
  }
  useEffect(() => document.getElementById(options[current]?.id ?? '')?.scrollIntoView({ block: 'nearest' }), [current]);

  return (
    <Dialog id="tie-title" title={t(as === 'link' ? 'review.tie.title' : 'review.moveTo.title')} onClose={props.onClose}>
      <p class="hint" lang="zh-CN">{title}</p>
      <input
        autofocus
        type="search"
        class="tie-find"
        lang="zh-CN"
        role="combobox"
        list={undefined}
        aria-expanded="true"
        aria-controls="tie-options"
        aria-activedescendant={options[current]?.id}
        aria-label={t('review.tie.find')}
        placeholder={t('review.tie.find')}
        value={words}
        onInput={({ currentTarget }) => {
          setWords(currentTarget.value);
          setActive(0);
        }}
        onKeyDown={onKeyDown}
      />
      <div id="tie-options" class="tie-options" role="listbox" aria-label={t('review.tie.title')}>
        {options.map((option, at) => (
          <div key={option.id} class="tie-option" id={option.id} role="option" aria-selected={at === current} onClick={() => props.onTie(option.choice)}>
            <span class="origin">{t(`review.tie.${option.group}`)}</span> <span lang="zh-CN">{option.words}</span>
            <span class="small-print">{option.about}</span>
          </div>
        ))}
      </div>
      {options.length === 0 && <p class="empty" role="status">{t('review.tie.none')}</p>}
    </Dialog>
  );
}
