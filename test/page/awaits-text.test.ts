import { describe, expect, test } from 'vitest';
import { awaitsText } from '@/lib/page/awaits-text';

const page = (body: string): Document => new DOMParser().parseFromString(`<!doctype html><html><head><title>信息公开</title></head><body>${body}</body></html>`, 'text/html');

/** Navigation and a list of links, as ordinary column pages have them: about 2,000 characters, no sentence. */
const LIST = `<div id="nav">${'<a href="/">政务公开</a> '.repeat(12)}</div><ul class="list">${'<li><a href="/a.html">关于城区部分区域计划停水的通知</a></li>'.repeat(130)}</ul>`;
const NAVIGATION = `<div id="nav">${'<a href="/">政务公开目录</a> '.repeat(60)}</div>`;

describe('a page that a script is still to fill', () => {
  test.each([
    ['nothing but the root of an app', '<div id="app"></div>'],
    ['navigation alone', NAVIGATION],
    ['an empty main part among many links', `${LIST}<main> <!-- view --> </main>`],
    ['an empty container with an id', `${LIST}<div class="con"><div id="zoom"><p></p></div></div>`],
    ['a container that says it is loading', `${LIST}<div class="con">加载中，请稍候…</div>`],
    ['the same in English', `${LIST}<p>Loading...</p>`],
    ['an app whose words are a script’s', '<div id="root"><script>var all = "' + '现将整改情况予以公布'.repeat(200) + '";</script></div>'],
  ])('%s', (_name, body) => {
    expect(awaitsText(page(body))).toBe(true);
  });

  test.each([
    ['a list of links', LIST],
    ['a list with pictures, a search box and a frame', `${LIST}<div id="banner"><img src="a.png"></div><div id="search"><input></div><div id="box"><iframe src="/a"></iframe></div>`],
    ['a list with empty decoration', `${LIST}<div class="clear"></div><span></span><p></p>`],
    ['a notice that speaks of loading in a sentence', `${LIST}<p>${'系统正在加载历史数据，期间请通过窗口办理相关业务。'.repeat(4)}</p>`],
    ['a set of frames', ''],
  ])('but not %s', (name, body) => {
    const document = name === 'a set of frames'
      ? new DOMParser().parseFromString('<html><frameset><frame src="a"></frameset></html>', 'text/html')
      : page(body);
    expect(awaitsText(document)).toBe(false);
  });

  test('elements that take the names of the DOM neither hang nor blind it', () => {
    expect(awaitsText(page(`<img name="body"><form><input name="parentElement"></form>${LIST}`))).toBe(false);
  });
});
