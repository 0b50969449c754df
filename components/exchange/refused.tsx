import type { ImportProblem } from '@/lib/import/types';
import { useSpeech } from '../i18n';

/** Problems shown at a time; the first say what is wrong. */
const SHOWN = 20;

/** Why a file was not read, line by line. */
export function Refused(props: { title: string; problems: readonly ImportProblem[] }) {
  const { t } = useSpeech();
  const { title, problems } = props;
  return (
    <div class="note note-error" role="alert">
      <div class="note-body">
        <strong>{title}</strong>
        <ul>
          {problems.slice(0, SHOWN).map((problem, at) => {
            const why = t(`exchange.why.${problem.kind}`, { detail: problem.detail });
            return <li key={at}>{problem.line === undefined ? why : t('exchange.problem', { line: problem.line, why })}</li>;
          })}
          {problems.length > SHOWN && <li>{t('exchange.more.left', { count: problems.length - SHOWN })}</li>}
        </ul>
      </div>
    </div>
  );
}
