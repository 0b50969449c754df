/** Runs in the library's own page: what it does is told by what it says, without the driver's questions in between. */

/** Times of an answer: until its first rows stand, and until it is whole; in ms. */
export interface Answered {
  readonly first: number;
  readonly whole: number;
}

/** Does something and waits for the answer to it. */
function answerTo(act: () => void): Promise<Answered> {
  return new Promise((resolve) => {
    const start = performance.now();
    let asked = false;
    let first = 0;
    const watch = new MutationObserver(() => {
      const said = document.querySelector('.library-count')?.textContent ?? '';
      const [waiting, searching] = [said.includes('正在读取'), said.includes('正在查找')];
      asked ||= waiting || searching;
      if (!asked || waiting) return;
      first ||= performance.now() - start;
      if (searching) return;
      watch.disconnect();
      resolve({ first, whole: performance.now() - start });
    });
    watch.observe(document.body, { subtree: true, childList: true, characterData: true });
    act();
  });
}

function find<T extends Element>(selector: string, kind: new () => T): T {
  const element = document.querySelector(selector);
  if (!(element instanceof kind)) throw new TypeError(`no ${selector}`);
  return element;
}

/** Clicks on what a selector finds first. */
export const click = (selector: string): Promise<Answered> => answerTo(() => find(selector, HTMLElement).click());

/** Types words at once. */
export const type = (words: string): Promise<Answered> => answerTo(() => {
  const input = find('#library-query', HTMLInputElement);
  input.value = words;
  input.dispatchEvent(new InputEvent('input', { bubbles: true }));
});

/** Scrolls the table from its beginning by nearly a screen a frame, and marks each "frame". */
export function scrollThrough(): Promise<void> {
  const table = find('#library-table', HTMLElement);
  table.scrollTop = 0;
  return new Promise((resolve) => {
    let frames = 0;
    const step = (): void => {
      performance.mark('frame');
      frames += 1;
      table.scrollTop += 700;
      if (frames < 150) requestAnimationFrame(step);
      else resolve();
    };
    requestAnimationFrame(step);
  });
}
