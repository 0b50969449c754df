import { JSDOM } from 'jsdom';
import { describe, expect, it, test } from 'vitest';
import { readDocument, readingDocument } from '@/lib/capture/read-document';
import { atOnce, inSlices, mapSliced, STRIDE, type Sliced } from '@/lib/sliced';

/** `steps` rounds that each take so many ms of the clock. */
function* busy(steps: number, milliseconds: number): Sliced<string> {
  for (let i = 0; i < steps; i += 1) {
    const end = performance.now() + milliseconds;
    while (performance.now() < end) Math.sqrt(i);
    yield;
  }
  return 'done';
}

describe('work in slices', () => {
  test.each([
    ['short work need not pause', 3, 1, 0],
    ['long work pauses', 12, 10, 3],
    ['a round that takes long is a slice of its own', 3, 30, 3],
  ])('%s', async (_name, steps, milliseconds, pauses) => {
    let paused = 0;
    const done = await inSlices(busy(steps, milliseconds), () => {
      paused += 1;
      return Promise.resolve();
    });
    expect(done?.value).toBe('done');
    expect(done?.spent).toBeGreaterThanOrEqual(steps * milliseconds);
    expect(paused).toBeGreaterThanOrEqual(pauses);
  });

  it('is given up at the next pause when nobody wants it any more', async () => {
    let turns = 0;
    const done = await inSlices(busy(50, 10), () => Promise.resolve(), () => (turns += 1) < 2);
    expect(done).toBeNull();
    expect(turns).toBe(2);
  });

  it('maps like an array', () => {
    const items = Array.from({ length: 3 * STRIDE + 1 }, (_, i) => i);
    expect(atOnce(mapSliced(items, (item, index) => item * 2 + index))).toEqual(items.map((item, index) => item * 2 + index));
  });
});

const ROWS = Array.from({ length: 160 }, (_, row) => `<tr>${Array.from({ length: 7 }, (_cell, column) => `<td>第${row}行第${column}列</td>`).join('')}</tr>`).join('');

describe.each([
  ['a long table', `<table>${ROWS}</table>`],
  ['long paragraphs', Array.from({ length: 900 }, (_, i) => `<p>第${i}段说明本单位整改落实工作的推进情况，内容为测试而写。</p>`).join('')],
  ['a list in a list', `<ol>${'<li>列出要求<ul><li>落实责任</li><li>开展检查</li></ul></li>'.repeat(300)}</ol>`],
])('%s', (_name, body) => {
  const { document } = new JSDOM(`<!DOCTYPE html><html><body><h1>关于巡察整改情况的通报</h1>${body}</body></html>`, { url: 'http://www.example.gov.cn/' }).window;
  const url = 'http://www.example.gov.cn/1.html';

  it('can be interrupted, and reads the same as at once', () => {
    let places = 0;
    const work = readingDocument(document, { url });
    let step = work.next();
    for (; step.done !== true; step = work.next()) places += 1;
    expect(places).toBeGreaterThan(5);
    const whole = readDocument(document, { url });
    expect(step.value.ok && step.value.value.reading.article).toEqual(whole.ok && whole.value.reading.article);
  });
});
