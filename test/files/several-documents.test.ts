// @vitest-environment node
import { describe, expect, test } from 'vitest';
import { refuseText } from '@/lib/files/refused-files';
import { severalDocuments } from '@/lib/files/several-documents';

const TITLES = ['中共禾泽县水利局党组关于巡察整改情况的通报', '中共禾泽县档案馆党组关于巡察整改情况的通报'] as const;
const WORDS = '根据县委统一部署，现将巡察整改情况予以公布。\n一、整改情况\n1.关于“台账不全”问题的整改。已完成整改。';
const PAGE = `<!DOCTYPE html><html><head><title>${TITLES[0]}</title></head><body><p>${WORDS}</p></body></html>`;
const rows = TITLES.map((title, i) => ({ url: `http://a.gov.cn/${i}.html`, title, html: PAGE }));
const line = WORDS.replaceAll('\n', '');

describe('a file of several documents is known, by its name or by its beginning', () => {
  test.each<[what: string, name: string, content: string]>([
    ['JSON Lines with pages in them', 'a.html', rows.map((row) => JSON.stringify(row)).join('\n')],
    ['JSON Lines, by name', 'a.jl', PAGE],
    ['JSON with pages in it', 'saved.htm', JSON.stringify(rows)],
    ['JSON of lists', 'rows', JSON.stringify(rows.map((row) => Object.values(row)))],
    ['JSON cut off', 'a.txt', JSON.stringify(rows).slice(0, -40)],
    ['a comma behind each object', 'a.txt', rows.map((row) => `${JSON.stringify(row)},`).join('\n')],
    ['JSONP', 'a.txt', `jQuery_12.load(${JSON.stringify(rows)});`],
    ['a variable', 'a.txt', `var list = ${JSON.stringify(rows)};`],
    ['JSON5', 'a.txt', `[\n  {title: '${TITLES[0]}', content: '…'},\n]`],
    ['Python', 'a.txt', `[{'title': '${TITLES[0]}', 'content': None}]`],
    ['HAR, by name', 'site.har', '{}'],
    ['WARC', 'a.txt', `WARC/1.0\r\nWARC-Type: response\r\n\r\n${PAGE}`],
    ['rows without column names', 'a.txt', TITLES.map((title, i) => `${title},http://a.gov.cn/${i}.html,2024-10-1${i},"${WORDS}"`).join('\n')],
    ['numbered rows of quoted words', 'a.txt', TITLES.map((title, i) => `${i + 1};"${title}";"${WORDS}"`).join('\n')],
    ['columns parted by strokes', 'a.txt', `标题|链接|正文\n${TITLES.map((title) => `${title}|http://a.gov.cn/|${line}`).join('\n')}`],
    ['columns parted by ^A', 'a.txt', TITLES.map((title, i) => `${title}\u0001http://a.gov.cn/${i}.html\u0001${line}`).join('\n')],
    ['labelled blocks', 'a.txt', TITLES.map((title) => `标题：${title}\n链接：http://a.gov.cn/\n正文：${WORDS}`).join('\n----\n')],
    ['sections of settings', 'a.txt', TITLES.map((title, i) => `[${i}]\ntitle=${title}\ncontent=${line}`).join('\n\n')],
    ['YAML', 'a.yaml', TITLES.map((title) => `- title: ${title}\n  content: |\n    ${line}`).join('\n')],
    ['a corpus', 'a.txt', TITLES.map((title) => `<DOC>\n<TITLE>${title}</TITLE>\n<TEXT>${WORDS}</TEXT>\n</DOC>`).join('\n')],
    ['rows of XML', 'a.xml', `<?xml version="1.0"?><rows>${TITLES.map((title) => `<row><title>${title}</title><content>${line}</content></row>`).join('')}</rows>`],
  ])('%s', (_, name, content) => {
    expect(severalDocuments(name, content)).not.toBeNull();
    expect(severalDocuments(name, `\ufeff\n${content}`)).not.toBeNull();
  });

  test.each<[what: string, name: string, content: string]>([
    ['a page', 'a.html', PAGE],
    ['two pages one behind the other, which are read', 'a.html', `${PAGE}\n${PAGE}`],
    ['a piece of a page with drawings that have titles', 'a.html', `<div><svg><title>a</title></svg><svg><title>b</title></svg>${WORDS}</div>`],
    ['XHTML with a prefix', 'a.xhtml', `<?xml version="1.0"?><h:html xmlns:h="http://www.w3.org/1999/xhtml"><h:head><h:title>${TITLES[0]}</h:title></h:head></h:html>`],
    ['a page with objects in its scripts', 'a.html', PAGE.replace('<body>', '<body><script>var a = {"url": 1}</script>')],
    ['a text', 'a.txt', `${TITLES[0]}\n${WORDS}`],
    ['a text under one block of labels', 'a.txt', `标题：${TITLES[0]}\n来源：县水利局\n正文：${WORDS}`],
    ['labels of a notice’s own problems', 'a.txt', `${TITLES[0]}\n${WORDS}\n${'标题：台账不全\n内容：已补\n'.repeat(2)}`],
    ['a table of problems as text', 'a.txt', '1|台账不全|2024-09-30|已完成\n2|账目不清|2024-10-31|正在推进'],
    ['a way through the site', 'a.txt', `首页 | 通知公告 | http://a.gov.cn/\n${TITLES[0]}\n${WORDS}`],
    ['a bracket at the beginning', 'a.txt', `[整改]{通报}\n${WORDS}`],
  ])('not: %s', (_, name, content) => expect(severalDocuments(name, content)).toBeNull());
});

const escaped = (text: string): string => text.replace(/[^ -~\n]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);

test.each([
  ['a text of escapes is not read as if it were words', escaped(`${TITLES[0]}\n${WORDS}`), 'garbled'],
  ['in capitals, too', escaped(`${TITLES[0]}\n${WORDS}`).replace(/\\u[\da-f]{4}/g, (sign) => `\\u${sign.slice(2).toUpperCase()}`), 'garbled'],
  ['a few among words are', `${TITLES[0]}\n${WORDS}\n${escaped('整改')}`, undefined],
])('%s', (_, text, reason) => expect(refuseText('a.txt', text)?.reason).toBe(reason));
