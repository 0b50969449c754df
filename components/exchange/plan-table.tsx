import { useState } from 'preact/hooks';
import type { ImportChoice, PlannedRecord } from '@/lib/store/import/types';
import { useSpeech } from '../i18n';
import { ConflictSides } from './conflict-sides';

export const CHOICES = ['later', 'mine', 'theirs', 'skip'] as const satisfies readonly ImportChoice[];

/** What is done about conflicts: about all, and about single ones by key. */
export interface Choices {
  readonly all: ImportChoice;
  readonly single: Readonly<Record<string, ImportChoice>>;
}

/** Rows shown at a time, of which there may be more; conflicts come first, since only they want a decision. */
const STEP = 200;
const ORDER: readonly PlannedRecord['state'][] = ['conflict', 'changed', 'new', 'same'];

interface RowProps {
  readonly planned: PlannedRecord;
  readonly choices: Choices;
  readonly onChoices: (choices: Choices) => void;
}

function Row({ planned: { key, title, url, state, differences, sides }, choices, onChoices }: RowProps) {
  const { t } = useSpeech();
  return (
    <li class={`plan-row plan-${state}`}>
      <span class="chip">{t(`exchange.state.${state}`)}</span>
      <span class="plan-title">
        {title}
        {title !== url && <span class="url"> {url}</span>}
        {differences.length > 0 && <small class="hint"> {differences.map((each) => t(`exchange.difference.${each}`)).join(t('app.listSeparator'))}</small>}
      </span>
      {state === 'conflict' && (
        <select
          aria-label={t('exchange.choice.of', { title })}
          value={choices.single[key] ?? choices.all}
          onChange={(event) => {
            const chosen = CHOICES.find((each) => each === event.currentTarget.value);
            if (chosen) onChoices({ ...choices, single: { ...choices.single, [key]: chosen } });
          }}
        >
          {CHOICES.map((each) => (
            <option key={each} value={each}>
              {t(`exchange.choice.${each}`)}
            </option>
          ))}
        </select>
      )}
      {sides && <ConflictSides sides={sides} />}
    </li>
  );
}

/** The dry run, record by record; of a conflict what stands on either side. */
export function PlanTable(props: { plan: readonly PlannedRecord[]; choices: Choices; onChoices: (choices: Choices) => void }) {
  const { t } = useSpeech();
  const [shown, setShown] = useState(STEP);
  const sorted = [...props.plan].sort((a, b) => ORDER.indexOf(a.state) - ORDER.indexOf(b.state));
  return (
    <ul class="plan-rows" tabIndex={0} aria-label={t('exchange.rows')}>
      {sorted.slice(0, shown).map((planned) => <Row key={planned.key} planned={planned} choices={props.choices} onChoices={props.onChoices} />)}
      {sorted.length > shown && (
        <li>
          <button type="button" class="button button-small" onClick={() => setShown(shown + STEP)}>
            {t('exchange.more', { count: Math.min(STEP, sorted.length - shown) })}
          </button>{' '}
          {t('exchange.more.left', { count: sorted.length - shown })}
        </li>
      )}
    </ul>
  );
}
