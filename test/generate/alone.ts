import fc from 'fast-check';
import { f1, sumScores } from '@/lib/cli/accuracy/tally';
import type { Field, Score } from '@/lib/cli/accuracy/tally';
import { ISSUE_AXES, issueSeedOf, NOTICE_AXES, noticeSeedOf } from './choices';
import type { IssueChoice, Keep, NoticeChoice } from './choices';
import { missLine } from './format-figures';
import { isWritten, isWrittenIssue, isWrittenNotice } from './left-out';
import { readNotice } from './read-notice';
import { settle } from './settle';

const plainOf = (axes: Readonly<Record<string, Readonly<Record<string, unknown>>>>): Record<string, string> =>
  Object.fromEntries(Object.entries(axes).map(([name, values]) => [name, Object.keys(values)[0] ?? '']));

interface Choices {
  readonly notice: Readonly<Record<string, string>>;
  readonly issue: Readonly<Record<string, string>>;
}

/** What else a value needs to be seen at all: a frame needs a limit to stand around, a place for the status a status. */
const WITH: Readonly<Record<string, Partial<Choices>>> = {
  promise: { issue: { limit: 'Y年M月底前' } },
  'promise place': { issue: { limit: 'Y年M月底前' } },
  'status place': { issue: { status: '已完成' } },
  'field words': { notice: { fields: '单位 措施 进展 时限' }, issue: { limit: 'Y年M月底前' } },
  'label form': { notice: { fields: '单位 措施 进展 时限' }, issue: { limit: 'Y年M月底前' } },
  fields: { issue: { limit: 'Y年M月底前' } },
  table: { issue: { limit: 'Y年M月底前', status: '已完成' } },
  counting: { notice: { grouping: '关于…方面' } },
  numbering: { notice: { grouping: '关于…方面' } },
};

/** How one value does in notices that are plain in everything else. */
export interface Alone {
  readonly axis: string;
  readonly value: string;
  readonly fields: readonly (readonly [Field, Score])[];
  readonly firstMisses: readonly string[];
}

function readAlone(axis: string, value: string, runs: number, seed: number): Alone | null {
  const extra = WITH[axis] ?? {};
  const own = { [axis]: value };
  const notice = settle({ ...plainOf(NOTICE_AXES), ...extra.notice, ...(axis in NOTICE_AXES ? own : {}) } as unknown as NoticeChoice);
  const issue = { ...plainOf(ISSUE_AXES), ...extra.issue, ...(axis in ISSUE_AXES ? own : {}) } as unknown as IssueChoice;
  // Those that need others to be written, as a grouping without its level: they are in the mixed notices.
  if (!isWrittenNotice(notice) || !isWrittenIssue(issue)) return null;
  const seeds = fc.sample(noticeSeedOf(fc.constant(notice), issueSeedOf(fc.constant(issue))), { numRuns: runs, seed }).filter(isWritten);
  const tallies = seeds.map((one) => readNotice(one).tally);
  return {
    axis,
    value,
    fields: [...sumScores(tallies)],
    firstMisses: tallies.flatMap(({ misses }, i) => misses.map((miss) => missLine(i, miss))),
  };
}

/** Each value of each axis in `runs` notices that are plain in everything else: what is missed here is missed for that value. */
export function alone(runs: number, seed: number): Alone[] {
  return Object.entries({ ...NOTICE_AXES, ...ISSUE_AXES }).flatMap(([axis, values]) =>
    Object.keys(values).flatMap((value) => readAlone(axis, value, runs, seed) ?? []),
  );
}

/** Values that miss nothing alone. What notices of these alone miss is missed for what they are together. */
export function strongValues(all: readonly Alone[]): Keep {
  const weak = new Set(all.filter(missesSomething).map(({ axis, value }) => `${axis}=${value}`));
  return (axis, value) => !weak.has(`${axis}=${value}`);
}

const missesSomething = ({ fields }: Alone): boolean => fields.some(([, score]) => f1(score) < 1);

/** The values that miss something, with their fields and first misses. */
export function formatAlone(all: readonly Alone[]): string {
  const weak = all.filter(missesSomething);
  return [
    `${all.length} values, each in notices that are plain in everything else; ${weak.length} of them miss something`,
    ...weak.flatMap(({ axis, value, fields, firstMisses }) => [
      `  ${axis} ${value}: ${fields
        .filter(([, score]) => f1(score) < 1)
        .map(([field, score]) => `${field} ${(f1(score) * 100).toFixed(1)}`)
        .join(', ')}`,
      ...[...new Set(firstMisses)].slice(0, 3).map((line) => `    ${line}`),
    ]),
    '',
  ].join('\n');
}
