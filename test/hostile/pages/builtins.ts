import { shell } from '../../support/page-source';
import type { HostileTable } from '../hostile-page';
import { ISSUES, NOTICE, TITLE } from '../notice-page';

/** A page whose script runs before anything else of it. */
const before = (code: string) => (): string => shell(NOTICE, TITLE, `<script>${code}</script>`);
const after = (code: string) => (): string => shell(`${NOTICE}<script>${code}</script>`, TITLE);

/** Pages that change what scripts stand on, or speak as if they were the extension. */
export const builtins: HostileTable = [
  { name: 'Array.prototype throws', page: before("for (const name of ['map', 'filter', 'forEach', 'push', 'flatMap', 'includes', 'slice']) Array.prototype[name] = () => { throw new Error('own'); };"), issues: ISSUES },
  { name: 'Object.prototype has keys of its own', page: before("Object.prototype.zhenggai = 'x'; Object.prototype.ok = true; Object.prototype.url = 'http://trap.weixi.gov.cn/'; Object.prototype.toJSON = () => 'own';"), issues: ISSUES, lacks: ['trap.weixi'] },
  { name: 'Element.prototype and Node.prototype lie', page: before("for (const [proto, name] of [[Element.prototype, 'querySelectorAll'], [Element.prototype, 'getAttribute'], [Node.prototype, 'textContent'], [Element.prototype, 'innerHTML'], [Element.prototype, 'getBoundingClientRect']]) Object.defineProperty(proto, name, { get: () => { throw new Error('own'); } });"), issues: ISSUES },
  { name: 'JSON and structuredClone lie', page: before("JSON.stringify = () => '{}'; JSON.parse = () => ({}); globalThis.structuredClone = () => null;"), issues: ISSUES },
  { name: 'MutationObserver, Range and TreeWalker are gone', page: before('delete globalThis.MutationObserver; delete globalThis.Range; delete globalThis.TreeWalker; delete globalThis.NodeFilter; delete globalThis.Highlight;'), issues: ISSUES },
  { name: 'CSS.highlights is replaced', page: before("Object.defineProperty(CSS, 'highlights', { value: new Map() });"), issues: ISSUES },
  { name: 'the page has highlights with our names', page: after("const range = new Range(); range.selectNodeContents(document.querySelector('h1')); for (const name of ['zhenggai-issue', 'zhenggai-deadline', 'zhenggai-status', 'zhenggai-flash']) CSS.highlights.set(name, new Highlight(range));"), issues: ISSUES },
  { name: 'the page empties the registry of highlights without end', page: after('setInterval(() => CSS.highlights.clear(), 200);'), issues: ISSUES },
  { name: 'timers, promises and frames of the page never come', page: before('globalThis.setTimeout = globalThis.setInterval = globalThis.requestAnimationFrame = globalThis.requestIdleCallback = () => 0; Promise.prototype.then = () => new Promise(() => {});'), issues: ISSUES },
  { name: 'a chrome object of the page’s own', page: before("globalThis.chrome = { runtime: { id: 'own', sendMessage: () => { throw new Error('own'); }, onMessage: { addListener: (heard) => heard({ zhenggai: 'content.read', input: { method: 'hand' } }) } } }; globalThis.browser = globalThis.chrome;"), issues: ISSUES },
  { name: 'messages that look like ours', page: after("let n = 0; const timer = setInterval(() => { for (const name of ['background.save-tab', 'background.overrule', 'content.read', 'panel.item-selected', 'background.queue-add']) { postMessage({ zhenggai: name, input: { tabId: 1, items: [{ url: 'http://trap.weixi.gov.cn/', title: 'x' }] } }, '*'); document.dispatchEvent(new CustomEvent('zhenggai', { detail: name })); } if (++n > 100) clearInterval(timer); }, 10);"), issues: ISSUES, lacks: ['trap.weixi'] },
  { name: 'clicks on marks that nobody made', page: after("setInterval(() => { for (const p of document.querySelectorAll('p')) { const { left, top } = p.getBoundingClientRect(); p.dispatchEvent(new MouseEvent('click', { clientX: left + 5, clientY: top + 5, bubbles: true })); } }, 50);"), issues: ISSUES },
  { name: 'a channel and a worker that flood', page: after("const channel = new BroadcastChannel('zhenggai'); const worker = new Worker(URL.createObjectURL(new Blob(['let n = 0; setInterval(() => { if (n++ < 500) postMessage({ zhenggai: \"content.read\" }); }, 5)']))); worker.onmessage = (event) => channel.postMessage(event.data);"), issues: ISSUES },
  { name: 'getComputedStyle and checkVisibility lie', page: before("globalThis.getComputedStyle = () => ({ display: 'none', visibility: 'hidden', getPropertyValue: () => 'none' }); Element.prototype.checkVisibility = () => false;"), issues: ISSUES },
  { name: 'everything of the page is frozen', page: before('for (const made of [Array, Object, Map, Set, Promise, Element, Node, Document]) { Object.freeze(made.prototype); Object.freeze(made); }'), issues: ISSUES },
];
