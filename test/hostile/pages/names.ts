import { shell } from '../../support/page-source';
import type { HostileTable } from '../hostile-page';
import { article, ISSUES, NOTICE, noticeWith, PARAGRAPHS, TITLE } from '../notice-page';

const inputs = (names: readonly string[]): string => names.map((name) => `<input name="${name}"><img id="${name}" name="${name}" alt="">`).join('');

/** Elements that take the place of DOM methods and properties, and names every object has. */
export const names: HostileTable = [
  { name: 'a form whose fields hide where it stands in the tree', page: () => shell(`<form id="f">${inputs(['parentNode', 'childNodes', 'children', 'firstChild', 'nextSibling', 'parentElement'])}${NOTICE}</form>`, TITLE), issues: ISSUES },
  { name: 'a form whose fields hide what it is', page: () => shell(`<form id="f">${inputs(['nodeName', 'tagName', 'localName', 'nodeType', 'attributes', 'ownerDocument', 'isConnected'])}${NOTICE}</form>`, TITLE), issues: ISSUES },
  { name: 'a form whose fields hide its methods', page: () => shell(`<form id="f">${inputs(['querySelectorAll', 'getAttribute', 'cloneNode', 'remove', 'matches', 'closest', 'textContent', 'getBoundingClientRect'])}${NOTICE}</form>`, TITLE), issues: ISSUES },
  { name: 'elements that hide the document’s methods', page: () => shell(`${inputs(['body', 'head', 'title', 'querySelector', 'querySelectorAll', 'createElement', 'createTreeWalker', 'getElementById', 'documentElement', 'defaultView', 'location', 'cookie', 'contentType'])}${NOTICE}`, TITLE), issues: ISSUES },
  { name: 'elements that hide the window’s names', page: () => shell(`${inputs(['chrome', 'browser', 'CSS', 'Highlight', 'getComputedStyle', 'getSelection', 'zhenggaiProbed', 'self', 'top', 'parent'])}${NOTICE}`, TITLE), issues: ISSUES },
  { name: 'classes, ids and metas named like what every object has', page: () => shell(article(PARAGRAPHS).replace('class="TRS_Editor"', 'class="TRS_Editor __proto__ constructor"'), TITLE, '<meta name="__proto__" content="x"><meta name="constructor" content="y"><meta name="toString" content="z"><meta property="hasOwnProperty" content="q">'), issues: ISSUES },
  { name: 'a disclosure table with labels named like what every object has', page: () => shell(`<table><tr><td>__proto__</td><td>甲</td><td>constructor</td><td>乙</td></tr><tr><td>索引号</td><td>toString</td><td>发布机构</td><td>valueOf</td></tr></table>${NOTICE}`, TITLE), issues: ISSUES },
  { name: 'issues named like what every object has', page: () => shell(article(PARAGRAPHS.map((words) => words.replace('理论学习不够深入', '__proto__').replace('河道巡查记录不全', 'constructor'))), TITLE), issues: ISSUES },
  { name: 'a thousand elements with one id', page: () => shell(noticeWith('<b id="zoom"></b>'.repeat(1000)), TITLE), issues: ISSUES },
  { name: 'a form around the page that is named like itself', page: () => shell(`<form name="form" id="form"><input name="form"><input name="elements"><input name="length">${NOTICE}</form>`, TITLE), issues: ISSUES },
];
