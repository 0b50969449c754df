import type { ImportChoice, PlannedRecord } from '@/lib/store/import/types';
import { useSpeech } from '../i18n';

export const CHOICES = ['later', 'mine', 'theirs', 'skip'] as const satisfies readonly ImportChoice[];

/** What is done about conflicts: about all, and about single ones by key. */
export interface Choices {
  readonly all: ImportChoice;
  readonly single: Readonly<Record<string, ImportChoice>>;
}

/** Rows shown at a time; conflicts come first, since only they want a decision. */
const SHOWN = 200;
const ORDER: readonly PlannedRecord['state'][] = ['conflict', 'changed', 'new', 'same'];

/** The dry run, record by record. */
export function PlanTable(props: { plan: readonly PlannedRecord[]; choices: Choices; onChoices: (choices: Choices) => void }) {
  const { t } = useSpeech();
  const { plan, choices } = props;
  const sorted = [...plan].sort((a, b) => ORDER.indexOf(a.state) - ORDER.indexOf(b.state));
  return (
    <ul class="plan-rows">
      {sorted.slice(0, SHOWN).map(({ key, title, url, state, differences }) => (
        <li key={key} class={`plan-row plan-${state}`}>
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
                if (chosen) props.onChoices({ ...choices, single: { ...choices.single, [key]: chosen } });
              }}
            >
              {CHOICES.map((each) => (
                <option key={each} value={each}>
                  {t(`exchange.choice.${each}`)}
                </option>
              ))}
            </select>
          )}
        </li>
      ))}
      {sorted.length > SHOWN && <li>{t('exchange.more', { count: sorted.length - SHOWN })}</li>}
    </ul>
  );
}
