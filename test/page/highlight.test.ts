import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import '@/lib/highlight/marks.css';
import { isDark } from '@/lib/highlight/is-dark';
import { Painter } from '@/lib/highlight/painter';
import type { Mark } from '@/lib/highlight/types';
import { readPage } from '@/lib/page/read-page';
import type { PageReading } from '@/lib/page/types';

type Kind = 'issue' | 'deadline' | 'status';

const FILLER = '我单位认真对照反馈意见，逐条逐项研究制定整改措施，明确牵头领导和责任科室，定期调度推进。';
const ARTICLE = `
  <h1>关于巡察整改情况的通报</h1>
  <p>　　根据统一部署，${FILLER}${FILLER}</p>
  <p>　　1.学习<b>不够</b>深入的问题。${FILLER}目前已整改完成。</p>
  <p>　　2.窗口服务意识不强的问题。将于2027年6月底前完成整改。${FILLER}</p>
  <div style="height: 3000px"></div>
  <p>　　${FILLER}欢迎广大干部群众监督。</p>`;

let root: HTMLElement;
let painter: Painter<Kind>;
let reading: PageReading;

function read(html = ARTICLE): void {
  root.innerHTML = html;
  const result = readPage(document, { url: 'http://x.gov.cn/a.html' });
  if (!result.ok) throw new Error('nothing read');
  reading = result.value;
}

function mark(kind: Kind, words: string, id = words): Mark<Kind> {
  const start = reading.article.text.indexOf(words);
  if (start < 0) throw new Error(`${words} is not in the text`);
  return { kind, id, span: { start, end: start + words.length } };
}

const three = (): Mark<Kind>[] => [
  mark('issue', '1.学习不够深入的问题。'),
  mark('status', '已整改完成'),
  mark('deadline', '2027年6月底前'),
];

function draw(marks: readonly Mark<Kind>[], off: readonly Kind[] = []): void {
  painter.draw({ marks, map: reading.map, root: reading.root, shown: (kind) => !off.includes(kind) });
}

/** What is painted under a name: the texts of its ranges, joined. */
const painted = (name: string): string | undefined => {
  const highlight = CSS.highlights.get(name);
  return highlight && [...highlight].map((range) => (range as Range).toString()).join('|');
};

/** The middle of the first box of some words on the page. */
function pointAt(words: string): { x: number; y: number } {
  const [range] = reading.map.toRanges(mark('issue', words).span);
  const box = range?.getClientRects()[0];
  if (!box) throw new Error(`${words} has no box`);
  return { x: box.left + box.width / 2, y: box.top + box.height / 2 };
}

beforeEach(() => {
  root = document.createElement('article');
  document.body.append(root);
  painter = new Painter<Kind>(['issue', 'status', 'deadline']);
  read();
});

afterEach(() => {
  painter.destroy();
  root.remove();
  document.body.removeAttribute('style');
  CSS.highlights.clear();
  scrollTo(0, 0);
});

describe('painting', () => {
  test('each kind is painted under its own name, on the words it stands for', () => {
    draw(three());
    expect(painted('zhenggai-issue')).toBe('1.学习不够深入的问题。');
    expect(painted('zhenggai-status')).toBe('已整改完成');
    expect(painted('zhenggai-deadline')).toBe('2027年6月底前');
  });

  test('the page keeps its DOM', () => {
    const before = document.documentElement.outerHTML;
    draw(three());
    painter.show(mark('deadline', '2027年6月底前').span);
    expect(document.documentElement.outerHTML).toBe(before);
  });

  test('a kind that is switched off is not painted, the others are', () => {
    draw(three(), ['deadline']);
    expect(painted('zhenggai-deadline')).toBeUndefined();
    expect(painted('zhenggai-issue')).toBe('1.学习不够深入的问题。');
  });

  test('highlights of the page stay, whatever we draw or take away', () => {
    const theirs = new Highlight(new Range());
    CSS.highlights.set('search', theirs);
    draw(three());
    draw([]);
    painter.destroy();
    expect([...CSS.highlights.keys()]).toEqual(['search']);
    expect(CSS.highlights.get('search')).toBe(theirs);
  });

  test('later kinds lie above earlier ones', () => {
    draw([mark('issue', '2.窗口服务意识不强的问题。将于2027年6月底前'), mark('deadline', '2027年6月底前')]);
    expect(CSS.highlights.get('zhenggai-deadline')?.priority).toBeGreaterThan(CSS.highlights.get('zhenggai-issue')?.priority ?? 9);
  });

  test('dark pages get the colours for dark pages', () => {
    document.body.style.background = '#101820';
    draw(three());
    expect([...CSS.highlights.keys()].sort()).toEqual(['zhenggai-deadline-dark', 'zhenggai-issue-dark', 'zhenggai-status-dark']);
    document.body.style.background = '#fff';
    draw(three());
    expect([...CSS.highlights.keys()].sort()).toEqual(['zhenggai-deadline', 'zhenggai-issue', 'zhenggai-status']);
  });

  test('every name has looks of its own: another colour and another underline', () => {
    const looks = (name: string): string[] => {
      const style = getComputedStyle(root, `::highlight(${name})`);
      return [style.backgroundColor, style.textDecorationStyle];
    };
    for (const ground of ['', '-dark']) {
      const all = ['issue', 'status', 'deadline'].map((kind) => looks(`zhenggai-${kind}${ground}`));
      expect(new Set(all.map(([color]) => color)).size).toBe(3);
      expect(all.map(([, style]) => style)).toEqual(['solid', 'dotted', 'double']);
    }
  });
});

describe('the ground', () => {
  test.each([
    ['white', 'background:#fff;color:#000', false],
    ['a red banner under white text', 'background:#c00;color:#fff', true],
    ['navy', 'background:#001f3f;color:#eee', true],
    ['a picture behind light text', 'background-image:linear-gradient(#000,#111);color:#fff', true],
    ['a picture behind dark text', 'background-image:linear-gradient(#fff,#eee);color:#222', false],
    ['nothing painted, dark text', 'color:#222', false],
    ['nothing painted, light text', 'color:#f5f5f5', true],
    ['a thin veil on white', 'background:rgb(0 0 0 / 0.1);color:#000', false],
  ])('%s', (_name, style, dark) => {
    root.setAttribute('style', style);
    expect(isDark(root)).toBe(dark);
  });
});

describe('when the page interferes', () => {
  test('cleared registries are noticed, and the marks come back', () => {
    draw(three());
    expect(painter.health()).toBe('whole');
    CSS.highlights.clear();
    expect(painter.health()).toBe('cleared');
    painter.restore();
    expect(painter.health()).toBe('whole');
    expect(painted('zhenggai-deadline')).toBe('2027年6月底前');
  });

  test('so is one name taken away, replaced or emptied', () => {
    for (const harm of [
      () => CSS.highlights.delete('zhenggai-issue'),
      () => CSS.highlights.set('zhenggai-issue', new Highlight()),
      () => CSS.highlights.get('zhenggai-issue')?.clear(),
    ]) {
      draw(three());
      harm();
      expect(painter.health()).toBe('cleared');
      painter.restore();
      expect(painted('zhenggai-issue')).toBe('1.学习不够深入的问题。');
    }
  });

  test('text that is put up anew makes the marks stale; after reading again they stand', () => {
    draw(three());
    const html = root.innerHTML;
    root.innerHTML = '';
    root.innerHTML = html;
    expect(painter.health()).toBe('stale');
    read(html);
    draw(three());
    expect(painter.health()).toBe('whole');
    expect(painted('zhenggai-status')).toBe('已整改完成');
  });

  test('somebody else\'s highlight under our name is not taken away with ours', () => {
    draw(three());
    const theirs = new Highlight();
    CSS.highlights.set('zhenggai-issue', theirs);
    painter.destroy();
    expect(CSS.highlights.get('zhenggai-issue')).toBe(theirs);
  });
});

describe('pointing', () => {
  test('a point on marked words gives their mark, also inside nested elements', () => {
    draw(three());
    const { x, y } = pointAt('不够');
    expect(painter.markAt(document, x, y)?.id).toBe('1.学习不够深入的问题。');
  });

  test('a point on other words, or beside a line that ends in a mark, gives none', () => {
    draw([mark('issue', '关于巡察整改情况的通报')]);
    const words = pointAt('定期调度推进');
    expect(painter.markAt(document, words.x, words.y)).toBeNull();
    const title = root.querySelector('h1')?.getBoundingClientRect();
    if (!title) throw new Error('no title');
    expect(painter.markAt(document, title.right - 2, title.top + title.height / 2)).toBeNull();
  });

  test('of marks that overlap the shortest is meant, and none that is switched off', () => {
    const both = [mark('issue', '2.窗口服务意识不强的问题。将于2027年6月底前'), mark('deadline', '2027年6月底前')];
    draw(both);
    const { x, y } = pointAt('6月底');
    expect(painter.markAt(document, x, y)?.kind).toBe('deadline');
    draw(both, ['deadline']);
    expect(painter.markAt(document, x, y)?.kind).toBe('issue');
    draw(both, ['deadline', 'issue']);
    expect(painter.markAt(document, x, y)).toBeNull();
  });
});

describe('showing', () => {
  const inView = (words: string): boolean => {
    const { y } = pointAt(words);
    return y > 0 && y < innerHeight;
  };

  test('the words come into view and flash, then the flash goes', async () => {
    draw(three());
    expect(inView('欢迎广大干部群众监督')).toBe(false);
    expect(painter.show(mark('issue', '欢迎广大干部群众监督').span)).toBe('shown');
    expect(inView('欢迎广大干部群众监督')).toBe(true);
    expect(painted('zhenggai-flash')).toBe('欢迎广大干部群众监督');
    await expect.poll(() => CSS.highlights.has('zhenggai-flash'), { timeout: 60_000 }).toBe(false);
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect([...CSS.highlights.keys()]).toHaveLength(3);
  });

  test('also out of a scrolling box and of a long line-break layout', () => {
    read(`<h1>关于巡察整改情况的通报</h1><div style="height:300px;overflow:auto;margin-top:2000px">${`　　${FILLER}<br>`.repeat(60)}　　最后一句在这里说明情况。<br></div>`);
    draw([]);
    expect(painter.show(mark('issue', '最后一句在这里').span)).toBe('shown');
    const box = root.querySelector('div')?.getBoundingClientRect();
    const { y } = pointAt('最后一句在这里');
    expect(inView('最后一句在这里')).toBe(true);
    expect(y).toBeGreaterThan(box?.top ?? 0);
    expect(y).toBeLessThan(box?.bottom ?? 0);
  });

  test('words that are hidden or gone are not shown', () => {
    draw(three());
    const { span } = mark('deadline', '2027年6月底前');
    root.style.display = 'none';
    expect(painter.show(span)).not.toBe('shown');
    root.removeAttribute('style');
    root.innerHTML = '';
    expect(painter.show(span)).not.toBe('shown');
    expect(CSS.highlights.has('zhenggai-flash')).toBe(false);
  });
});
