import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { scrollToRange } from '@/lib/highlight/scroll-to-range';
import { openAround, type Sight } from '@/lib/highlight/sight';

const HIGH = '<div style="height: 4000px"></div>';
const WORDS = '<p id="words">3.关于台账登记不及时的问题。</p>';
const LONG = '<p>本段为测试而写，用来占去一些高度。</p>'.repeat(60);

let root: HTMLElement;
beforeEach(() => {
  root = document.createElement('div');
  document.body.append(root);
});
afterEach(() => {
  root.remove();
  window.scrollTo(0, 0);
});

const rangeOf = (element: Element | null): Range => {
  const range = document.createRange();
  range.selectNodeContents(element?.firstChild ?? root);
  return range;
};
const frames = async (count: number): Promise<void> => {
  for (let i = 0; i < count; i += 1) await new Promise((resolve) => { requestAnimationFrame(resolve); });
};
const inWindow = (range: Range): boolean => {
  const { top, bottom } = range.getBoundingClientRect();
  return top >= 0 && bottom <= innerHeight;
};

describe('words far down the page', () => {
  test.each<[string, Sight, string]>([
    ['in the open', 'shown', WORDS],
    ['in parts laid out only when they come near', 'shown', `<div style="content-visibility: auto; contain-intrinsic-size: 10px">${LONG}</div>`.repeat(6) + `<div style="content-visibility: auto">${LONG}${WORDS}</div>`],
    ['in a box that scrolls', 'shown', `<div style="height: 120px; overflow: auto">${LONG}${WORDS}</div>`],
    ['in an open fold', 'shown', `<details open><summary>整改情况</summary>${WORDS}</details>`],
    ['in the summary of a closed fold', 'shown', '<details><summary id="words">3.关于台账登记不及时的问题。</summary><p>整改措施</p></details>'],
    ['in a closed fold', 'closed', `<details><summary>整改情况</summary>${WORDS}</details>`],
    ['in a fold of a closed fold', 'closed', `<details><summary>整改情况</summary><details open><summary>清单</summary>${WORDS}</details></details>`],
    ['in a part the page does not draw', 'folded', `<div style="content-visibility: hidden">${WORDS}</div>`],
    ['under another tab', 'folded', `<div style="display: none">${WORDS}</div>`],
    ['invisible', 'folded', `<div style="visibility: hidden">${WORDS}</div>`],
    ['below the edge of a folded box', 'folded', `<div style="max-height: 60px; overflow: hidden">${LONG}${WORDS}</div>`],
    ['in a box of no height', 'folded', `<div style="height: 0; overflow: hidden">${WORDS}</div>`],
    ['beside the edge of a box of slides', 'folded', `<div style="width: 300px; overflow: hidden"><div style="margin-left: 400px; width: 300px">${WORDS}</div></div>`],
    ['found by the browser’s own search only', 'folded', `<div hidden="until-found">${WORDS}</div>`],
  ])('%s are %s', async (_name, sight, html) => {
    root.innerHTML = HIGH + html + HIGH;
    const range = rangeOf(document.getElementById('words'));
    expect(scrollToRange(range)).toBe(sight);
    await frames(12);
    if (sight === 'shown') expect(inWindow(range)).toBe(true);
  });

  test('that are gone are gone', () => {
    root.innerHTML = WORDS;
    const range = rangeOf(document.getElementById('words'));
    root.replaceChildren();
    expect(scrollToRange(range)).toBe('gone');
  });

  test('are shown once the folds around them are open; other folds stay closed', () => {
    root.innerHTML = `${HIGH}<details id="other"><summary>其他</summary><p>其他内容</p></details><details><summary>整改情况</summary><details><summary>清单</summary>${WORDS}</details></details>${HIGH}`;
    const range = rangeOf(document.getElementById('words'));
    openAround(range);
    expect(scrollToRange(range)).toBe('shown');
    expect(inWindow(range)).toBe(true);
    expect(document.querySelector<HTMLDetailsElement>('#other')?.open).toBe(false);
  });
});
