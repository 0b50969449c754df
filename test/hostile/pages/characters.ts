import { shell } from '../../support/page-source';
import type { HostileTable } from '../hostile-page';
import { article, ISSUES, noticeWith, PARAGRAPHS, TITLE } from '../notice-page';

const said = (words: string) => () => shell(noticeWith(`<p>${words}</p>`), TITLE);
/** The notice with something between all characters of its text. */
const between = (mark: string) => () => shell(article(PARAGRAPHS.map((markup) => markup.replace(/[\u4e00-\u9fff](?=[\u4e00-\u9fff])/g, `$&${mark}`))), TITLE);
/** A script that puts up what no markup can hold. */
const written = (code: string) => () => shell(noticeWith(`<p id="own"></p><script>document.getElementById('own').textContent = ${code}</script>`), TITLE);

/** Characters that are no words, or turn words round. */
export const characters: HostileTable = [
  { name: 'controls that turn the direction', page: said('\u202e倒写\u202c\u2066隔开\u2069\u200f右\u200e左'), issues: ISSUES },
  { name: 'zero-width spaces between all characters', page: between('\u200b'), issues: ISSUES },
  { name: 'soft hyphens between all characters', page: between('&shy;'), issues: ISSUES },
  { name: 'word joiners and byte order marks between all characters', page: between('\u2060\ufeff'), issues: ISSUES },
  { name: 'a storm of combining marks', page: said(`水${'\u0300\u0489\u035f'.repeat(3000)}利`), issues: ISSUES },
  { name: 'lone surrogates in the text', page: written("'前\\ud800中\\udc00后'"), issues: ISSUES },
  { name: 'lone surrogates in title and metas', page: () => shell(`${article()}<script>document.title += '\\ud83d'; document.querySelector('meta').setAttribute('content', '\\udfff');</script>`, TITLE, '<meta name="Keywords" content="k">'), issues: ISSUES },
  { name: 'NUL and other control characters', page: written("'前\\0\\u0001\\u0008\\u001b[31m\\u007f\\u009f后'"), issues: ISSUES },
  { name: 'noncharacters and replacement characters', page: written("'\\uffff\\ufffe\\ufdd0\\ufffd后'"), issues: ISSUES },
  { name: 'emoji, joined families and flags', page: said('👨‍👩‍👧‍👦🏳️‍🌈🇨🇳👍🏽'.repeat(200)), issues: ISSUES },
  { name: 'ideographs outside the first plane', page: said('𠮷𪚥𫠝'.repeat(500)), issues: ISSUES, holds: ['𠮷𪚥𫠝'], slow: 'the paragraph of two thousand characters of two units each is folded and weighed, on a page that has nothing but text' },
  { name: 'tag characters that spell hidden words', page: said(`前${[...'hidden'].map((letter) => String.fromCodePoint(0xe0000 + letter.charCodeAt(0))).join('')}后`), issues: ISSUES },
  { name: 'line and paragraph separators in title and text', page: () => shell(noticeWith('<p>甲\u2028乙\u2029丙</p>'), `${TITLE}\u2028\u2029`), issues: ISSUES },
  { name: 'words a table program would calculate', page: said('=HYPERLINK("http://trap.weixi.gov.cn/","点") +1+1 @SUM(A1) -2+3'), issues: ISSUES, holds: ['=HYPERLINK'] },
  { name: 'private-use characters between all characters', page: between('\ue5e5'), issues: ISSUES },
];
