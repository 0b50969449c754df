/** Somebody who answers one question at a time. */
export interface Answerer<Q, A> {
  readonly ask: (question: Q) => Promise<A>;
}

/** Questions that may be ahead of the answer that is waited for, by answerer: a long file holds up none of the others, and memory is bounded. */
const AHEAD = 16;

/**
 * Asks several answerers at once, each as soon as it is free, and gives their answers in the order of the questions.
 *
 * @param failed - Makes an answer of an error, so that one question costs no other.
 */
export async function* inOrder<Q, A>(questions: readonly Q[], answerers: readonly Answerer<Q, A>[], failed: (question: Q, error: unknown) => A): AsyncGenerator<A> {
  const ready = new Map<number, A>();
  let next = 0;
  let given = 0;
  let wake: () => void = () => undefined;
  const changed = (): Promise<void> => new Promise((resolve) => { wake = resolve; });
  let change = changed();
  const tell = (): void => {
    const told = wake;
    change = changed();
    told();
  };
  const work = async (answerer: Answerer<Q, A>): Promise<void> => {
    while (next < questions.length) {
      if (next - given >= answerers.length * AHEAD) {
        await change;
        continue;
      }
      const at = next;
      next += 1;
      const question = questions[at] as Q;
      ready.set(at, await answerer.ask(question).catch((error: unknown) => failed(question, error)));
      tell();
    }
  };
  const working = Promise.all(answerers.map(work));
  while (given < questions.length) {
    if (!ready.has(given)) {
      await change;
      continue;
    }
    const answer = ready.get(given) as A;
    ready.delete(given);
    given += 1;
    tell();
    yield answer;
  }
  await working;
}
