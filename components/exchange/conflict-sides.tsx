import { formatMoment } from '@/lib/i18n/format';
import type { Decision } from '@/lib/review/types';
import type { Clash, ReadingSides, Sides } from '@/lib/store/import/sides';
import { useSpeech } from '../i18n';
import { deedWords } from '../review/conflict-list';
import { kindWords, valueWords } from '../review/item-words';
import { DiffText } from '../versions/diff-text';
import { ItemChanges } from '../versions/item-changes';

const WHOSE = ['mine', 'theirs'] as const;

/** Two decisions on one thing: what each made of it, who and when. */
function ClashLines(props: { readonly clash: Clash }) {
  const speech = useSpeech();
  const { t } = speech;
  const { item, field, ...sides } = props.clash;
  const line = (whose: (typeof WHOSE)[number], decision: Decision) => (
    <li key={whose}>
      {t(`exchange.side.${whose}`)} <span class="side-words" lang="zh-CN">{deedWords(speech, decision, field)}</span>{' '}
      <span class="small-print">{decision.coder || '—'} · {formatMoment(decision.at)}</span>
    </li>
  );
  return (
    <div class="side">
      <p>
        {item ? kindWords(speech, item) : t('exchange.side.note')}
        {item && <span class="side-words" lang="zh-CN"> {valueWords(speech, item, item.machine ?? item.value)}</span>}
      </p>
      <ul>{WHOSE.map((whose) => line(whose, sides[whose]))}</ul>
    </div>
  );
}

/** Two readings of a page: when each was made, and what the file's has otherwise. */
function ReadingLines(props: { readonly reading: ReadingSides }) {
  const { t } = useSpeech();
  const { reading } = props;
  const { changes } = reading;
  return (
    <div class="side">
      <ul>
        {WHOSE.map((whose) => (
          <li key={whose}>
            {t(`exchange.side.${whose}`)} {t('exchange.side.read', { at: formatMoment(reading[whose].retrievedAt), version: reading[whose].extractorVersion })}
          </li>
        ))}
      </ul>
      {changes && changes.items.length > 0 && <ItemChanges items={changes.items} label={t('exchange.side.changes')} />}
      {changes && changes.more > 0 && <p class="hint">{t('exchange.side.more', { count: changes.more })}</p>}
      {changes?.text && <DiffText pieces={changes.text} />}
      {!changes && <p class="hint">{t('exchange.side.notCompared')}</p>}
    </div>
  );
}

/** What stands on either side of a conflict. Words of files are shown as the words they are. */
export function ConflictSides(props: { readonly sides: Sides }) {
  const { t } = useSpeech();
  const { clashes, more, reading } = props.sides;
  return (
    <details class="sides" open>
      <summary>{t('exchange.sides')}</summary>
      {reading && <ReadingLines reading={reading} />}
      {clashes.map((clash) => <ClashLines key={`${clash.mine.id} ${clash.theirs.id} ${clash.field}`} clash={clash} />)}
      {more > 0 && <p class="hint">{t('exchange.side.more', { count: more })}</p>}
    </details>
  );
}
