import type { Outcome } from './memory-faults';
import type { Incoming } from './exchange-operations';
import type { Model } from './model';
import type { Answer, FoundState, Operation } from './operations';

/** Two windows on one database. */
export interface TwoWindows {
  readonly prepared: (operation: Operation) => Promise<Operation>;
  readonly first: (operation: Operation) => Promise<Answer | null>;
  readonly second: (operation: Operation) => Promise<Answer | null>;
  readonly state: () => Promise<FoundState>;
}

const KINDS = ['import', 'restore', 'merge'] as const;

/** What the file of a window holds of a record: tags and remarks are its own, so that it can be told whether they came. */
const partOf = (name: string, window: string): Incoming =>
  ({ name, revision: 1, notes: `${name}的笔记`, tags: [`${window}签`], remarks: [`${window}对${name}的意见`] });

/** Two files that share records and have some of their own are imported at once. All of both must be there then. */
export async function twoImports({ prepared, first, second, state }: TwoWindows, model: Model, turn: number): Promise<Outcome> {
  const shared = [`s${turn}-0`, `s${turn}-1`];
  const make = (window: string, at: number): Promise<Operation> => prepared({
    kind: KINDS[(turn + at) % KINDS.length] ?? 'import', name: `s${turn}-${window}`, file: '',
    incoming: [...shared, `s${turn}-${window}-own`].map((name) => partOf(name, window)),
  });
  const operations = [await make('a', 0), await make('b', 1)] as const;
  const answers = await Promise.all([first(operations[0]), second(operations[1])]);
  for (const [at, operation] of operations.entries()) model.told(operation, answers[at] ?? null);
  const failed = answers.flatMap((answer) => (answer?.ok ? [] : [`one of two imports was refused: ${answer?.error ?? 'no answer'}`]));
  const damage = model.judge(await state(), null);
  return { kind: 'two imports', name: `${turn}`, fromCopy: 0, ...damage, lost: [...damage.lost, ...failed] };
}
