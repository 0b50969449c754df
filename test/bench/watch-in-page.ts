/** Runs in the library's own page: what it does is told by what it says, without the driver's questions in between. */

/** Times of an answer in ms, from the key on; 0 for what did not come. */
export interface Answered {
  /** Until a row stands in the document with words around its hit. */
  readonly drawn: number;
  /** Until it is painted. */
  readonly first: number;
  /** Until the whole answer is painted. */
  readonly whole: number;
}

/** When the page has been painted as it is now. */
const painted = (): Promise<number> => new Promise((resolve) => {
  requestAnimationFrame(() => {
    // A task behind the frame: layout and painting are done.
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => resolve(performance.now());
    port2.postMessage(null);
  });
});

/** Does something and waits for the answer to it. */
function answerTo(act: () => void): Promise<Answered> {
  return new Promise((resolve) => {
    const start = performance.now();
    let asked = false;
    let drawn = 0;
    let first: Promise<number> | null = null;
    const watch = new MutationObserver(() => {
      const said = document.querySelector('.library-count')?.textContent ?? '';
      const [waiting, searching] = [said.includes('正在读取'), said.includes('正在查找')];
      asked ||= waiting || searching;
      if (!asked || waiting) return;
      if (!first && document.querySelector('.library-row .in-context mark')) {
        drawn = performance.now() - start;
        first = painted();
      }
      if (searching) return;
      watch.disconnect();
      void Promise.all([first, painted()]).then(([hit, whole]) => resolve({ drawn, first: hit === null ? 0 : hit - start, whole: whole - start }));
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

/** How long a frame takes in which one word of the page changes: from the change until it is painted, in ms; the median of many. */
export async function oneFrame(): Promise<number> {
  const times: number[] = [];
  const count = find('.library-count', HTMLElement);
  const mark = document.createTextNode('');
  count.append(mark);
  for (let time = 0; time < 25; time += 1) {
    // At no place of the browser's own beat.
    await new Promise((resolve) => { setTimeout(resolve, 7 * (time % 6)); });
    const start = performance.now();
    mark.data = ` ${time}`;
    times.push(await painted() - start);
  }
  mark.remove();
  return times.sort((a, b) => a - b)[12] ?? 0;
}
