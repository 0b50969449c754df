import { describe, expect, it } from 'vitest';
import { capturePage } from '@/lib/capture/capture-page';
import { snapshotHtml } from '@/lib/capture/snapshot';

const url = 'http://www.example.gov.cn/1.html';
const ARTICLE = Array.from({ length: 12 }, (_, i) => `<p>第${i + 1}段说明本单位整改落实工作的推进情况，内容为测试而写，没有其他含义。</p>`).join('');
const NAMES = ['body', 'nextSibling', 'firstChild', 'childNodes', 'nodeType', 'localName', 'parentNode', 'parentElement', 'getRootNode', 'shadowRoot', 'getAttribute', 'attributes', 'ownerDocument', 'title', 'children', 'remove', 'append'];
/** Only of a form: a document's own methods cannot be hidden from an extension, which has names of its own for it. */
const OF_FORM = [...NAMES, 'querySelectorAll', 'querySelector', 'closest', 'contains', 'matches', 'textContent', 'tagName', 'id', 'className', 'style', 'hasAttribute'];

describe('a page whose elements take the names of the DOM', () => {
  it('is read to its end, and its snapshot is made', () => {
    document.body.innerHTML = `<form>${OF_FORM.map((name) => `<input name="${name}">`).join('')}<div><div class="content">${ARTICLE}<p><span style="color:#fefefe">暗字</span><b style="color:transparent">暗字</b></p><template><p>模板里另有一段文字。</p></template></div></div></form>${NAMES.map((name) => `<img name="${name}" alt="">`).join('')}`;
    const result = capturePage(document, { url });
    expect(result.ok).toBe(true);
    if (!result.ok) return;
    expect(result.value.capture.article.text).toContain('第1段');
    expect(result.value.capture.article.text).toContain('第12段');
    expect(result.value.capture.article.text).not.toContain('暗字');
    expect(snapshotHtml(result.value.reading)).toContain('第12段');
    document.body.replaceChildren();
  });
});
