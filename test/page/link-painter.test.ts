import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import '@/lib/highlight/marks.css';
import { LinkPainter } from '@/lib/highlight/link-painter';
import { readLinks } from '@/lib/page/read-links';

type Kind = 'new' | 'saved' | 'changed';

let root: HTMLElement;
let painter: LinkPainter<Kind>;

const link = (index: number): Element => {
  const found = root.querySelectorAll('a')[index];
  if (!found) throw new Error(`there is no link ${index}`);
  return found;
};
const ours = (): string[] => [...CSS.highlights.keys()].filter((name) => name.startsWith('zhenggai')).sort();
const painted = (name: string): string => [...(CSS.highlights.get(name) ?? [])].map((range) => (range as Range).toString()).join('|');

beforeEach(() => {
  root = document.createElement('div');
  root.innerHTML = '<ul><li><a href="/1">甲的<b>通报</b></a></li><li><a href="/2">乙的通报</a></li><li><a href="/3">丙的通报</a></li><li><a href="/4"></a></li></ul>';
  document.body.append(root);
  painter = new LinkPainter<Kind>(['new', 'saved', 'changed']);
});

afterEach(() => {
  painter.destroy();
  root.remove();
  document.body.removeAttribute('style');
  CSS.highlights.clear();
});

describe('marks of a list', () => {
  const draw = (): void => painter.draw({ new: [link(0), link(3)], saved: [link(1)], changed: [link(2)] });

  test('each state has its name, on the whole text of its links; the page keeps its DOM', () => {
    const before = document.documentElement.outerHTML;
    draw();
    expect(['new', 'saved', 'changed'].map((kind) => painted(`zhenggai-link-${kind}`))).toEqual(['甲的通报', '乙的通报', '丙的通报']);
    expect(document.documentElement.outerHTML).toBe(before);
  });

  test('colour and underline both tell the states apart, on light pages and on dark ones', () => {
    for (const ground of ['', '-dark']) {
      const looks = ['new', 'saved', 'changed'].map((kind) => getComputedStyle(root, `::highlight(zhenggai-link-${kind}${ground})`));
      expect(new Set(looks.map(({ backgroundColor }) => backgroundColor)).size).toBe(3);
      expect(looks.map(({ textDecorationStyle }) => textDecorationStyle)).toEqual(['dashed', 'solid', 'wavy']);
    }
    document.body.style.background = '#101820';
    draw();
    expect(ours()).toEqual(['zhenggai-link-changed-dark', 'zhenggai-link-new-dark', 'zhenggai-link-saved-dark']);
  });

  test('what is painted already is left as it is; what the page cleared comes back; a change of ground changes the colours', () => {
    draw();
    const first = CSS.highlights.get('zhenggai-link-new');
    draw();
    expect(CSS.highlights.get('zhenggai-link-new')).toBe(first);
    CSS.highlights.clear();
    expect(painter.health()).toBe('cleared');
    painter.restore();
    expect(painter.health()).toBe('whole');
    expect(painted('zhenggai-link-saved')).toBe('乙的通报');
    document.body.style.background = '#101820';
    draw();
    expect(ours()).toEqual(['zhenggai-link-changed-dark', 'zhenggai-link-new-dark', 'zhenggai-link-saved-dark']);
    root.querySelector('ul')?.replaceChildren();
    expect(painter.health()).toBe('stale');
  });

  test('highlights of the page stay', () => {
    const theirs = new Highlight(new Range());
    CSS.highlights.set('search', theirs);
    draw();
    painter.draw({ new: [], saved: [], changed: [] });
    expect([...CSS.highlights.keys()]).toEqual(['search']);
  });
});

test('what the browser does not show is no link of the page', () => {
  root.innerHTML = `<style>.off { display: none } .gone { visibility: hidden }</style>
    <div class="off"><a href="/1">甲</a></div><a class="gone" href="/2">乙</a><details><summary>更多</summary><a href="/3">丙</a></details>
    <div style="visibility: hidden"><a href="/4" style="visibility: visible">丁</a></div><a href="/5">戊</a>`;
  const shown = readLinks(document).filter(({ places }) => places.some((place) => root.contains(place)));
  expect(shown.map(({ words }) => words)).toEqual(['丁', '戊']);
});
