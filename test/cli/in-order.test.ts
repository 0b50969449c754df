import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inOrder } from '@/lib/cli/in-order';
import { readArguments } from '@/lib/cli/read-arguments';

const collect = async <T>(source: AsyncIterable<T>): Promise<T[]> => {
  const all: T[] = [];
  for await (const each of source) all.push(each);
  return all;
};

test('however long each takes and whichever fails, there is one answer a question, in order, and no answerer is asked twice at once', async () => {
  await fc.assert(fc.asyncProperty(fc.scheduler(), fc.integer({ min: 0, max: 60 }), fc.integer({ min: 1, max: 5 }), async (scheduler, count, workers) => {
    const busy = new Set<number>();
    const answerers = Array.from({ length: workers }, (_, who) => ({
      ask: async (question: number): Promise<string> => {
        expect(busy.has(who)).toBe(false);
        busy.add(who);
        await scheduler.schedule(Promise.resolve());
        busy.delete(who);
        if (question % 7 === 3) throw new Error('down');
        return `a${question}`;
      },
    }));
    const questions = Array.from({ length: count }, (_, i) => i);
    const collected = collect(inOrder(questions, answerers, (question, error) => `${question} ${error instanceof Error ? error.message : ''}`));
    await scheduler.waitFor(collected);
    expect(await collected).toEqual(questions.map((question) => (question % 7 === 3 ? `${question} down` : `a${question}`)));
  }), { numRuns: 100 });
});

test('nobody runs far ahead of an answer that is long in coming', async () => {
  let asked = 0;
  let release: () => void = () => undefined;
  const slow = { ask: () => new Promise<number>((resolve) => { release = () => resolve(0); }) };
  const quick = { ask: (question: number) => { asked += 1; return Promise.resolve(question); } };
  const collected = collect(inOrder(Array.from({ length: 500 }, (_, i) => i), [slow, quick], () => -1));
  await new Promise((resolve) => { setImmediate(resolve); });
  expect(asked).toBeLessThan(40);
  const releasing = setInterval(() => release());
  expect(await collected).toHaveLength(500);
  clearInterval(releasing);
});

test.each([['0'], ['many'], ['1000'], ['-1']])('--workers %s is refused', (value) => {
  expect(readArguments(['a.html', `--workers=${value}`])).toMatchObject({ ok: false });
});
