import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { captureFile } from '@/lib/cli/capture-file';
import { openDom } from '@/lib/cli/open-dom';

const TITLE = '中共石桥县统计局党组关于巡察整改进展情况的通报';
const LINES = [
  '根据县委统一部署，2024年4月1日至5月20日，县委第三巡察组对县统计局党组进行了巡察，6月30日反馈了意见，现将整改进展情况予以公布。',
  '1.关于“数据核查走过场”问题的整改。一是修订核查办法，二是抽查企业42家，该问题已整改完成。',
  '2.关于“台账缺失”问题的整改。一是补齐台账，二是预计2024年12月底前建成电子台账。',
  '中共石桥县统计局党组',
  '2024年9月2日',
];
const paragraphs = LINES.map((line) => `<p>${line}</p>`).join('\n');
const html = (body: string): string => `<!DOCTYPE html><html><head><meta charset="utf-8"><title>${TITLE}</title></head><body><h1>${TITLE}</h1>${body}</body></html>`;
const xhtml = (body: string, head = ''): string =>
  `<?xml version="1.0" encoding="utf-8"?>\n<html xmlns="http://www.w3.org/1999/xhtml"><head><title>${TITLE}</title><script src="/js/a.js"/>${head}</head><body><div id="banner"/><h1>${TITLE}</h1><a name="top"/>${body}</body></html>`;
const template = (mode: string, body: string): string => `<template shadowrootmode="${mode}">${body}</template>`;

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'zhenggai-open-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('what Chromium shows of a file is what the command line reads', () => {
  test.each<readonly [string, string, string]>([
    ['XHTML with elements that close themselves', 'a.xhtml', xhtml(`<div class="content">${paragraphs}</div>`)],
    ['XHTML by its shorter name', 'a.xht', xhtml(`<div class="content">${paragraphs}</div>`)],
    ['XHTML with names of HTML’s characters, which no XML knows', 'a.xhtml', xhtml(`<div class="content">&nbsp;${paragraphs}</div>`)],
    ['XHTML that is not well-formed', 'a.xhtml', xhtml(`<div class="content">${paragraphs}<br></div>`)],
    ...[
      ':host { display: none }', ':host(div.off) { display: none }', ':host { visibility: hidden }', ':host > .add { display: none }', ':host(.off) .add { display: none }',
    ].map((sheet): [string, string, string] => [`a tree whose sheet hides what is in it: ${sheet}`, 'a.html', html(`<div class="content">${paragraphs}<div class="off">${template('open', `<style>${sheet}</style><p class="add">3.关于“台账重复”问题的整改。一是预计2026年12月底前完成。</p>`)}</div></div>`)]),
    ...[':host(.on) { display: none }', '.content :host { display: none }', ':host > .add { display: none }', '.content div { display: block } :host { display: inline }'].map((sheet): [string, string, string] =>
      [`a tree whose sheet hides nothing: ${sheet}`, 'a.html', html(`<div class="content"><div class="off">${template('open', `<style>${sheet}</style><div>${paragraphs}</div>`)}</div></div>`)]),
    ['a page that shows a host its own tree would hide', 'a.html', html(`<style>.shown { display: block }</style><div class="shown">${template('open', `<style>:host { display: none }</style>${paragraphs}`)}</div>`)],
    ['an open shadow tree', 'a.html', html(`<gov-article>${template('open', `<div>${paragraphs}</div>`)}</gov-article>`)],
    ['a closed one, on an element of HTML', 'a.html', html(`<section>${template('closed', `<style>p { margin: 0 }</style>${paragraphs}`)}</section>`)],
    ['one in another, with slots', 'a.html', html(`<x-page>${template('open', `<x-body>${template('open', '<div><slot></slot></div>')}<slot></slot></x-body>`)}${paragraphs}</x-page>`)],
    ['words hidden by a sheet in the tree', 'a.html', html(`<x-page>${template('open', `<style>.n { display: none }</style><div>${paragraphs}<p class="n">该问题将于2026年完成整改。</p></div>`)}</x-page>`)],
    ['a field not to be filled in', 'a.html', html(`<div><textarea readonly style="width:100%">\n${LINES.join('\n')}</textarea></div>`)],
    ['a field that is off', 'a.html', html(`<div><form><textarea disabled>${LINES.join('\n\n')}</textarea></form></div>`)],
  ])('%s', async (_name, file, markup) => {
    writeFileSync(join(folder, file), markup);
    const read = await captureFile(join(folder, file));
    if (!read.ok) throw new Error(read.error.message);
    expect(read.value.capture.article.text).toBe(LINES.join('\n'));
    // The snapshot holds the same words.
    for (const line of LINES) expect(read.value.html).toContain(line);
    expect(read.value.html).not.toContain('2026年');
  });

  test.each(['<object data="inner.html" type="text/html"></object>', '<object data="inner.htm?id=3"></object>', '<iframe src="inner.html"></iframe>'])('%s', async (frame) => {
    writeFileSync(join(folder, 'inner.html'), html(`<div>${paragraphs}</div>`));
    writeFileSync(join(folder, 'inner.htm'), html(`<div>${paragraphs}</div>`));
    writeFileSync(join(folder, 'outer.html'), html(frame));
    const read = await captureFile(join(folder, 'outer.html'));
    expect(read.ok && read.value.capture.article.text).toBe(LINES.join('\n'));
  });

  test.each([
    ['a field to be filled in', html(`<div>${paragraphs}</div><textarea>${'请写下您的意见和建议。'.repeat(20)}</textarea>`)],
    ['a short code to copy', html(`<div>${paragraphs}</div><textarea readonly>&lt;iframe src="x"&gt;</textarea>`)],
    ['a template that is none', html(`<div>${paragraphs}</div><template><p>该问题将于2026年完成整改。</p></template>`)],
    ['a tree on an element that can have none', html(`<div>${paragraphs}</div><ul>${template('open', '<li>该问题将于2026年完成整改。</li>')}</ul>`)],
  ])('not read: %s', async (_name, markup) => {
    writeFileSync(join(folder, 'a.html'), markup);
    const read = await captureFile(join(folder, 'a.html'));
    expect(read.ok && read.value.capture.article.text).toBe(LINES.join('\n'));
  });

  test('an element that closes itself holds nothing, where XML’s parser gives up', () => {
    const { document } = openDom('<html><body><script src="a.js"/><div id="a"/><p id="b">文&nbsp;字<br/></p><br></body></html>', 'http://x.gov.cn/a.xhtml', 'xhtml').window;
    expect([document.getElementById('a')?.childNodes.length, document.getElementById('b')?.textContent]).toEqual([0, '文\u00a0字']);
  });
});
