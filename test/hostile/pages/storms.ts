import type { Page } from 'playwright';
import { shell } from '../../support/page-source';
import type { HostileTable } from '../hostile-page';
import { ISSUES, NOTICE, ORDINARY, TITLE } from '../notice-page';

const script = (code: string, body = NOTICE, head = '') => (): string => shell(`${body}<script>${code}</script>`, TITLE, head);

/** Waits until a page has come to rest at an address that ends so: each address on the way there is another page. */
const rested = (end: string) => async (tab: Page): Promise<void> => {
  await tab.waitForURL((url) => url.href.endsWith(end), { waitUntil: 'commit' });
};

/** Pages that never come to rest, for as long as a test looks. */
export const storms: HostileTable = [
  { name: 'elements come and go without end', page: script("const box = document.body.appendChild(document.createElement('div')); let n = 0; setInterval(() => { box.textContent = String(n++); for (let i = 0; i < 20; i++) box.append(document.createElement('i')); }, 10);"), issues: ISSUES, slow: 'each of two thousand changes a second is told to whoever watches the page, and asked whether it brings text' },
  { name: 'attributes change without end', page: script("let n = 0; setInterval(() => { for (const p of document.querySelectorAll('p')) p.className = 'c' + n; n++; }, 10);"), issues: ISSUES, slow: 'the article itself changes a hundred times a second: it is read again, once a second at most' },
  { name: 'the window is resized and scrolled without end', page: script("setInterval(() => { dispatchEvent(new Event('resize')); dispatchEvent(new Event('scroll')); scrollBy(0, 1); }, 5);"), issues: ISSUES },
  { name: 'pointers move without end', page: script("setInterval(() => { for (let i = 0; i < 20; i++) document.body.dispatchEvent(new PointerEvent('pointermove', { clientX: i, clientY: i, bubbles: true })); }, 5);"), issues: ISSUES, slow: 'each of four thousand moves a second is told to the marks, and asked whether a person made it' },
  { name: 'the selection changes without end', page: script("setInterval(() => { const p = document.querySelectorAll('p'); getSelection().selectAllChildren(p[Math.floor(Math.random() * p.length)]); }, 10);"), issues: ISSUES },
  { name: 'alerts while it loads', page: script("for (let i = 0; i < 3; i++) alert('通知');"), issues: ISSUES },
  { name: 'asks before it is left', page: script("addEventListener('beforeunload', (event) => { event.preventDefault(); event.returnValue = '留下'; });"), issues: ISSUES },
  { name: 'the document is written anew when it has loaded', page: script(`addEventListener('load', () => { document.open(); document.write(${JSON.stringify(shell(NOTICE, TITLE)).replaceAll('</', '<\\/')}); document.close(); });`, '<p>加载中</p>'), issues: ISSUES },
  { name: 'the document is written by script while it loads', page: () => shell(`<script>document.write(${JSON.stringify(NOTICE).replaceAll('</', '<\\/')});</script>`, TITLE), issues: ISSUES },
  { name: 'the body is replaced by a copy again and again', page: script("let n = 0; const timer = setInterval(() => { document.body.replaceWith(document.body.cloneNode(true)); if (++n > 10) clearInterval(timer); }, 50);"), issues: ISSUES, slow: 'the article is put up anew: it is read and marked again' },
  { name: 'leads to another page of its own by a meta', page: () => shell('<p>正在跳转</p>', '跳转', '<meta http-equiv="refresh" content="0;url=/next.html">'), others: { '/next.html': () => shell(NOTICE, TITLE) }, issues: ISSUES },
  { name: 'goes back in history and forward again', page: script("if (!location.search) { history.pushState(null, '', '?two'); history.back(); setTimeout(() => history.forward(), 50); }"), issues: ISSUES },
  { name: 'a long chain of microtasks', page: script('let n = 0; const next = () => { if (++n < 200000) queueMicrotask(next); }; next();'), issues: ISSUES },
  { name: 'the address changes without end', page: script("let n = 0; const timer = setInterval(() => { history.pushState(null, '', '?n=' + n); if (++n > 150) clearInterval(timer); }, 10);"), issues: ISSUES, act: rested('?n=150'), slow: 'the address may lead to another notice: the page is read again when it rests' },
  { name: 'the address behind # changes without end', page: script("let n = 0; const timer = setInterval(() => { location.hash = 'n' + n; if (++n > 150) clearInterval(timer); }, 10);"), issues: ISSUES, act: rested('#n150') },
  { name: 'the route behind # changes without end', page: script("let n = 0; const timer = setInterval(() => { location.hash = '#/view/' + n; if (++n > 150) clearInterval(timer); }, 10);"), issues: ISSUES, act: rested('#/view/150') },
  { name: 'animation in every frame', page: script("const step = () => { document.body.style.setProperty('--t', String(performance.now())); requestAnimationFrame(step); }; step();"), issues: ISSUES, slow: 'every frame is painted anew, with the marks in it' },
  { name: 'an ordinary page that changes without end', page: script("const box = document.body.appendChild(document.createElement('div')); let n = 0; setInterval(() => { box.textContent = String(n++); }, 5);", ORDINARY), issues: 0 },
  { name: 'an observer that undoes every change of attributes', page: script("new MutationObserver((all) => { for (const { target, attributeName } of all) if (attributeName) target.removeAttribute(attributeName); }).observe(document, { subtree: true, attributes: true });"), issues: ISSUES },
];
