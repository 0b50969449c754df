import { useState } from 'preact/hooks';
import { type Coverage, type CoverState, namesIn } from '@/lib/library/coverage';
import { useSpeech } from '../i18n';

/** Rows of a table drawn at most: longer lists are looked at by state. */
const SHOWN = 500;
const STATES = ['saved', 'unsure', 'missing'] as const satisfies readonly CoverState[];

/** A list page in the queue, and the titles it printed. */
export interface KnownList {
  readonly from: string;
  readonly titles: readonly string[];
}

export interface CoverageViewProps {
  /** Null while it is being worked out. */
  readonly coverage: Coverage | null;
  /** The list as it was pasted. */
  readonly list: string;
  readonly lists: readonly KnownList[];
  readonly onList: (list: string) => void;
  readonly onOpen: (record: string) => void;
  readonly onCopy: (text: string) => void;
}

/** What the collection has of a list of bodies and what it lacks, so that a sample can be defended. */
export function CoverageView(props: CoverageViewProps) {
  const { t } = useSpeech();
  const { coverage, list, lists } = props;
  return (
    <div class="scroll coverage" tabIndex={0} role="region" aria-label={t('library.place.coverage')}>
      <p class="hint">{t('library.coverage.note')}</p>
      <div class="coverage-list">
        <label>
          {t('library.coverage.list', { count: namesIn(list).length })}
          <textarea rows={6} value={list} placeholder={t('library.coverage.placeholder')} onInput={(event) => props.onList(event.currentTarget.value)} />
        </label>
        {lists.length > 0 && (
          <label>
            {t('library.coverage.pick')}{' '}
            <select
              value=""
              onChange={(event) => {
                const picked = lists.find(({ from }) => from === event.currentTarget.value);
                if (picked) props.onList(picked.titles.join('\n'));
              }}
            >
              <option value="">{t('library.coverage.choose')}</option>
              {lists.map(({ from, titles }) => <option key={from} value={from}>{from} ({titles.length})</option>)}
            </select>
          </label>
        )}
      </div>
      {!coverage ? <p class="loading" role="status">{t('app.loading')}</p> : (
        <>
          {coverage.bodies.length > 0 && <Bodies {...props} coverage={coverage} />}
          <Rounds coverage={coverage} />
        </>
      )}
    </div>
  );
}

function Bodies({ coverage, onOpen, onCopy }: CoverageViewProps & { coverage: Coverage }) {
  const { t } = useSpeech();
  const [only, setOnly] = useState<CoverState | null>(null);
  const { bodies, others } = coverage;
  const count = (state: CoverState): number => bodies.filter((body) => body.state === state).length;
  const shown = bodies.filter(({ state }) => only === null || state === only);
  const missing = bodies.filter(({ state }) => state === 'missing').map(({ name }) => name);
  return (
    <section>
      <h2>{t('library.coverage.bodies')}</h2>
      <div class="field-row" role="group" aria-label={t('library.coverage.show')}>
        <button type="button" class="button button-small" aria-pressed={only === null} onClick={() => setOnly(null)}>{t('library.coverage.all', { count: bodies.length })}</button>
        {STATES.map((state) => (
          <button key={state} type="button" class="button button-small" aria-pressed={only === state} onClick={() => setOnly(state)}>{t(`library.coverage.${state}`)} {count(state)}</button>
        ))}
        {missing.length > 0 && <button type="button" class="link-button" onClick={() => onCopy(missing.join('\n'))}>{t('library.coverage.copyMissing')}</button>}
      </div>
      <table>
        <thead><tr><th scope="col">{t('library.column.unit')}</th><th scope="col">{t('library.column.status')}</th><th scope="col">{t('library.level.notice')}</th></tr></thead>
        <tbody>
          {shown.slice(0, SHOWN).map(({ name, state, notices }) => (
            <tr key={name}>
              <td lang="zh-CN">{name}</td>
              <td><span class={`chip cover-${state}`}>{t(`library.coverage.${state}`)}</span></td>
              <td>
                {notices.map(({ key, unit, publishedOn }) => (
                  <button key={key} type="button" class="link-button" lang="zh-CN" onClick={() => onOpen(key)}>{unit} {publishedOn}</button>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {shown.length > SHOWN && <p class="hint">{t('library.chart.more', { count: shown.length - SHOWN })}</p>}
      {others.length > 0 && (
        <details>
          <summary>{t('library.coverage.others', { count: others.length })}</summary>
          <p lang="zh-CN">{others.slice(0, SHOWN).join('、')}</p>
        </details>
      )}
    </section>
  );
}

function Rounds({ coverage: { rounds } }: { coverage: Coverage }) {
  const { t } = useSpeech();
  return (
    <section>
      <h2>{t('library.coverage.rounds')}</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('library.facet.inspector')}</th><th scope="col">{t('library.facet.round')}</th><th scope="col">{t('library.level.notice')}</th>
            <th scope="col">{t('library.coverage.bodyCount')}</th><th scope="col">{t('library.column.published')}</th>
          </tr>
        </thead>
        <tbody>
          {rounds.slice(0, SHOWN).map(({ inspector, round, notices, bodies, first, last }) => (
            <tr key={`${inspector} ${round}`}>
              <td lang="zh-CN">{inspector || t('library.noValue')}</td><td lang="zh-CN">{round || t('library.noValue')}</td><td>{notices}</td><td>{bodies}</td>
              <td>{first === last ? first : `${first} – ${last}`}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
