import { asScript, bodyOf, shell } from './page-source';
import { MAIN_NOTICE } from './sample-pages';

const NOTICE = bodyOf(MAIN_NOTICE);
const TITLE = MAIN_NOTICE.expect.title ?? '';
const LINKS = `<ul>${Array.from({ length: 60 }, (_, i) => `<li><a href="/art/${i}.html">关于城区第${i}号路段计划停水的公告</a></li>`).join('')}</ul>`;
const put = (id: string, markup: string): string => `document.getElementById('${id}').innerHTML = ${asScript(markup)};`;
const after = (milliseconds: number, work: string): string => `<script>addEventListener('load', () => setTimeout(() => { ${work} }, ${milliseconds}));</script>`;

/** Pages whose notice a script puts up long after they have loaded; nothing in them says so before. */
export const LATE_PAGES: readonly (readonly [name: string, html: string])[] = [
  ['title and text in empty places, after eight seconds',
    shell(`${LINKS}<h1 id="t"></h1><div id="text"></div>${after(8000, `document.getElementById('t').textContent = ${asScript(TITLE)}; ${put('text', NOTICE)}`)}`)],
  ['into an element that a script makes, among many links, after nine seconds',
    shell(`${LINKS}<p>主办：市人民政府办公室</p>${after(9000, `const box = document.createElement('div'); box.innerHTML = ${asScript(NOTICE)}; document.body.append(box);`)}`)],
  ['paragraph by paragraph, from the seventh second on',
    shell(`${LINKS}<div id="text"></div>${after(7000, `const all = document.createElement('template'); all.innerHTML = ${asScript(NOTICE)}; const timer = setInterval(() => { const next = all.content.firstChild; if (next) document.getElementById('text').append(next); else clearInterval(timer); }, 20);`)}`)],
  ['beside a clock and a ticker, after twelve seconds',
    shell(`${LINKS}<p id="clock"></p><p id="ticker"></p><div id="text"></div><script>setInterval(() => { document.getElementById('clock').textContent = new Date().toISOString(); document.getElementById('ticker').innerHTML = '<a>' + '今日要闻滚动播报'.repeat(2) + Math.random() + '</a>'; }, 200);</script>${after(12_000, put('text', NOTICE))}`)],
  ['in an open shadow root, after ten seconds',
    shell(`<div id="host"></div>${after(10_000, `document.getElementById('host').attachShadow({ mode: 'open' }).innerHTML = ${asScript(NOTICE)};`)}`)],
];

const storm = (each: string, milliseconds: number): string => `<script>let n = 0; setInterval(() => { try { ${each} } catch (error) { window.refused = error; } n += 1; }, ${milliseconds});</script>`;

/**
 * Addresses change this often, in ms: 200 times a second Chromium itself, without any extension, takes more than a core
 * for the history of a profile, and on a busy machine shows no page any more.
 */
const ADDRESSES = 50;

/** Pages that never rest: notices whose scripts change address or text again and again. */
export const STORMS: readonly (readonly [name: string, html: string])[] = [
  ['pushState twenty times a second', shell(NOTICE + storm("history.pushState({}, '', '?n=' + n);", ADDRESSES), TITLE)],
  ['another fragment twenty times a second', shell(NOTICE + storm("location.hash = '#/view/' + n;", ADDRESSES), TITLE)],
  ['paragraphs come and go every 5 ms', shell(`${NOTICE}<div id="storm"></div>${storm("document.getElementById('storm').innerHTML = '<p>' + '滚动播报工作动态。'.repeat(12) + n + '</p>'.repeat(20);", 5)}`, TITLE)],
  ['words and address together', shell(`${NOTICE}<p id="storm"></p>${storm("document.getElementById('storm').firstChild ? document.getElementById('storm').firstChild.data = '第' + n + '条' : document.getElementById('storm').append('条'); history.replaceState({}, '', '?n=' + n);", ADDRESSES)}`, TITLE)],
];

/** Names by which elements hide what the DOM gives documents and forms. */
const NAMES = [
  'querySelector', 'querySelectorAll', 'getElementById', 'getElementsByTagName', 'createTreeWalker', 'createRange', 'createElement', 'body', 'head',
  'documentElement', 'defaultView', 'title', 'location', 'URL', 'hidden', 'addEventListener', 'removeEventListener', 'implementation', 'getSelection',
  'readyState', 'caretPositionFromPoint', 'forms', 'parentNode', 'parentElement', 'children', 'childNodes', 'firstChild', 'lastChild', 'nextSibling',
  'ownerDocument', 'nodeType', 'localName', 'tagName', 'textContent', 'innerHTML', 'isConnected', 'contains', 'getRootNode', 'getAttribute',
  'getAttributeNames', 'attributes', 'setAttribute', 'hasAttribute', 'removeAttribute', 'matches', 'closest', 'append', 'remove', 'cloneNode',
  'compareDocumentPosition', 'getBoundingClientRect', 'getClientRects', 'scrollBy', 'scrollTop', 'clientHeight', 'scrollHeight', 'clientTop',
  'shadowRoot', 'assignedNodes', 'checkVisibility', 'className', 'id', 'style', 'innerText', 'firstElementChild', 'frameElement', 'contentDocument',
];
const each = (make: (name: string) => string): string => NAMES.map(make).join('');

/** Notices among elements that take the names of the DOM. */
export const CLOBBERED: readonly (readonly [name: string, html: string])[] = [
  ['pictures and forms named like the document’s own', shell(`${each((name) => `<img name="${name}" alt="" width="1"><form name="${name}"></form>`)}${NOTICE}`, TITLE)],
  ['fields of a form around the article', shell(`<form>${each((name) => `<input type="hidden" name="${name}">`)}<div>${NOTICE}</div></form>`, TITLE)],
  ['ids, inside the article too', shell(`<div id="body">${NOTICE.replace('</p>', `</p>${each((name) => `<a id="${name}"></a><form id="${name}"><input name="${name}"></form>`)}`)}</div>`, TITLE)],
  ['the article is the form', shell(`<form id="zoom" class="content">${NOTICE}${each((name) => `<button type="button" name="${name}"></button>`)}</form>`, TITLE)],
];
