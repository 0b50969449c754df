import { shell } from '../../support/page-source';
import type { HostileTable } from '../hostile-page';
import { ISSUES, NOTICE, ORDINARY, TITLE } from '../notice-page';

const inner = (): string => shell(NOTICE, TITLE);
const SIZE = 'width="1000" height="700"';

/** Frames, policies and other ways to stand in between. */
export const frames: HostileTable = [
  { name: 'a policy that allows nothing', page: () => ({ body: inner(), headers: { 'content-security-policy': "default-src 'none'; sandbox" } }), issues: ISSUES },
  { name: 'a policy with trusted types', page: () => ({ body: inner(), headers: { 'content-security-policy': "require-trusted-types-for 'script'; trusted-types 'none'" } }), issues: ISSUES },
  { name: 'the notice in a frame of the same site', page: () => shell(`<p>公开专栏</p><iframe src="/frame.html" ${SIZE}></iframe>`), others: { '/frame.html': inner }, issues: ISSUES },
  { name: 'the notice in a frame of a frame', page: () => shell(`<iframe src="/middle.html" ${SIZE}></iframe>`), others: { '/middle.html': () => shell(`<iframe src="/frame.html" ${SIZE}></iframe>`), '/frame.html': inner }, issues: ISSUES },
  { name: 'a frame that frames its own page', page: () => shell(`${NOTICE}<iframe src="?again"></iframe>`, TITLE), issues: ISSUES },
  { name: 'the notice in a frame set', page: () => '<html><head><meta charset="utf-8"><title>梧溪县</title></head><frameset cols="100,*"><frame src="/left.html"><frame src="/frame.html"></frameset></html>', others: { '/left.html': () => shell('<p>栏目</p>'), '/frame.html': inner }, issues: ISSUES },
  { name: 'the notice in an object element', page: () => shell(`<object data="/frame.html" type="text/html" ${SIZE}></object>`), others: { '/frame.html': inner }, issues: ISSUES },
  { name: 'thirty empty frames beside the notice', page: () => shell(`${NOTICE}${'<iframe></iframe>'.repeat(30)}`, TITLE), issues: ISSUES, slow: 'a script starts in each frame, and each is looked into: a notice may be put there' },
  { name: 'a frame that is taken away and put back again and again', page: () => shell(`${NOTICE}<div id="box"></div><script>let n = 0; const timer = setInterval(() => { box.innerHTML = n % 2 ? '' : '<iframe srcdoc="x"></iframe>'; if (++n > 20) clearInterval(timer); }, 20);</script>`, TITLE), issues: ISSUES },
  { name: 'a frame that sends its page messages without end', page: () => shell(`${NOTICE}<iframe srcdoc="<script>let n = 0; setInterval(() => { for (let i = 0; i < 20 && n < 2000; i++, n++) parent.postMessage({ zhenggai: 'background.save-tab', input: { tabId: 1 } }, '*'); }, 5)</script>"></iframe>`, TITLE), issues: ISSUES },
  { name: 'an ordinary page with a frame that is not there', page: () => shell(`${ORDINARY}<iframe src="http://gone.invalid/"></iframe>`, '节水'), issues: 0 },
  { name: 'an open shadow root', page: () => shell(`<notice-body></notice-body><script>customElements.define('notice-body', class extends HTMLElement { connectedCallback() { this.attachShadow({ mode: 'open' }).innerHTML = ${JSON.stringify(NOTICE).replaceAll('</', '<\\/')}; } });</script>`, TITLE), issues: ISSUES },
  { name: 'a closed shadow root beside the notice', page: () => shell(`${NOTICE}<x-closed></x-closed><script>customElements.define('x-closed', class extends HTMLElement { connectedCallback() { this.attachShadow({ mode: 'closed' }).innerHTML = '<p>合上的字</p>'; } });</script>`, TITLE), issues: ISSUES, lacks: ['合上的字'] },
  { name: 'custom elements that throw in every reaction', page: () => shell(`<script>customElements.define('x-throws', class extends HTMLElement { static observedAttributes = ['class']; constructor() { super(); throw new Error('own'); } connectedCallback() { throw new Error('own'); } attributeChangedCallback() { throw new Error('own'); } });</script>${NOTICE.replaceAll('<p>', '<x-throws><p>').replaceAll('</p>', '</p></x-throws>')}`, TITLE), issues: ISSUES },
];
