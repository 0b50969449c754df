import { Converter } from 'opencc-js/cn2t';
import { BODY, FOOT, NAV, page, SHARE, TITLE, type SamplePage } from './sample-pages';

/** Pages that print their article twice, both copies seen: it is read once. And pages where two texts look like copies and are none. */

const head = `<title>${TITLE}_青溪县人民政府</title>`;
const info = '<div class="info">来源：县水利局　发布时间：2024-07-02</div>';
const paragraphs = (lines: readonly string[] = BODY): string => lines.map((line) => `<p>${line}</p>`).join('\n');
const titled = (names: string): string => `<div class="${names}"><h1>${TITLE}</h1>${info}<div class="text">${paragraphs()}</div></div>`;
const main = `<div class="main"><h1>${TITLE}</h1>${info}<div id="zoom">${paragraphs()}</div></div>${SHARE}`;

const convert = Converter({ from: 'cn', to: 't' });
/** A page as a site's own converter prints it. */
const traditional = (html: string): string => convert(html).replaceAll('“', '「').replaceAll('”', '」');
/** As converters leave it that know a few characters. */
const partly = (html: string): string => html.replaceAll('问题', '問題').replaceAll('关于', '關於').replaceAll('县', '縣').replaceAll('会', '會').replaceAll('进', '進');

const COPIES: readonly (readonly [string, string])[] = [
  ['for desktops and for small screens', `<div class="pc-content">${paragraphs()}</div><div class="mobile-content">${paragraphs()}</div>`],
  ['the one for small screens first', `<div class="m"><div>${paragraphs()}</div></div><div class="pc">${paragraphs()}</div>`],
  ['each with its title and facts', `<div class="wrap">${titled('pc')}${titled('m')}</div>`],
  ['a copy for printing below', `${main}<div id="print"><h2>${TITLE}</h2>${paragraphs()}</div>`],
  ['a copy for printing above, its title in two lines', `<div id="printArea"><h2>中共青溪县水利局党组<br>关于巡察整改进展情况的通报</h2>${paragraphs()}</div>${main}`],
  ['the copy in lines, not paragraphs', `<div class="a">${paragraphs()}</div><div class="b">${BODY.join('<br>')}</div>`],
  ['an abstract above', `<div class="summary">${paragraphs(BODY.slice(0, 4))}<p><a href="#">阅读全文</a></p></div><div class="full">${paragraphs()}</div>`],
  ['a shortened copy below', `<div class="full">${paragraphs()}</div><div class="mobile">${paragraphs(BODY.slice(0, 5))}</div>`],
  ['panels of tabs, both laid out', `<ul class="tabs"><li>原文</li><li>大字版</li></ul><div><div class="panel">${paragraphs()}</div><div class="panel">${paragraphs()}</div></div>`],
  ['three copies', `<div><div>${paragraphs()}</div><div>${paragraphs()}</div><div>${paragraphs()}</div></div>`],
  ['layout tables', `<table><tr><td>${paragraphs()}</td></tr></table><table class="print"><tr><td>${paragraphs()}</td></tr></table>`],
  ['a copy in one line, to be read aloud', `<div class="full">${paragraphs()}</div><div class="tts">${BODY.join('')}</div>`],
  ['a copy in one line above, its title with it, in a paragraph', `<p class="seo">${TITLE}${BODY.join('')}</p><div class="main"><h1>${TITLE}</h1>${info}<div id="zoom">${paragraphs()}</div></div>`],
  ['in traditional characters below', `<div class="cn">${paragraphs()}</div><div class="tw">${traditional(paragraphs())}</div>`],
  ['in traditional characters, with its title', `${main}<div class="big5"><h2>${traditional(TITLE)}</h2>${traditional(paragraphs())}</div>`],
  ['in traditional characters, its title in two lines', `${main}<div class="big5"><h2>${traditional('中共青溪县水利局党组<br>关于巡察整改进展情况的通报')}</h2>${traditional(paragraphs())}</div>`],
  ['some characters converted', `<div class="full">${paragraphs()}</div><div class="tw">${partly(paragraphs())}</div>`],
  ['in traditional characters, in one line', `<div class="full">${paragraphs()}</div><div class="tts">${traditional(BODY.join(''))}</div>`],
  ['the text in the body itself', `<h1>${TITLE}</h1>${paragraphs()}<div class="print">${paragraphs()}</div>`],
];

const measures = '整改措施：一是修订河道巡查制度，明确巡查频次和责任人员；二是补齐巡查台账三十七份，落实专人保管；三是组织全员培训三次，建立长效机制。';
const ALIKE = [...BODY.slice(0, 4), '1.关于“河道巡查不到位”问题的整改', measures, '2.关于“水库巡查不到位”问题的整改', measures, ...BODY.slice(5)];
const other = BODY.map((line) => line.replaceAll('水利局', '粮食局').replaceAll('2024', '2023').replaceAll('县委第二巡察组', '县委第四巡察组'));
const otherTitle = TITLE.replace('水利局', '粮食局');

export const COPIED_PAGES: readonly SamplePage[] = [
  ...COPIES.map(([name, body]) => {
    const inBody = name === 'the text in the body itself';
    return { name: `the article twice: ${name}`, html: page(head, `${inBody ? '' : NAV}${body}${inBody ? '' : FOOT}`), lines: inBody ? [`h1|${TITLE}`, ...BODY] : BODY };
  }),
  { name: 'no copy: two problems with the same measures, in boxes', html: page(head, `${NAV}<h1>${TITLE}</h1><div class="c">${ALIKE.map((line) => `<div><p>${line}</p></div>`).join('')}</div>${FOOT}`), lines: ALIKE },
  {
    name: 'no copy: two notices that are worded alike',
    html: page('<title>公示公告</title>', `${NAV}<div class="list">${[[TITLE, ...BODY], [otherTitle, ...other]].map((lines) => `<div class="a">${paragraphs(lines)}</div>`).join('')}</div>${FOOT}`),
    lines: [TITLE, ...BODY, otherTitle, ...other],
  },
  {
    name: 'no copy: two notices that are worded alike, one of them in traditional characters',
    html: page('<title>公示公告</title>', `${NAV}<div class="list"><div class="a">${paragraphs([TITLE, ...BODY])}</div><div class="a">${traditional(paragraphs([otherTitle, ...other]))}</div></div>${FOOT}`),
    lines: [TITLE, ...BODY, ...[otherTitle, ...other].map(traditional)],
  },
  {
    name: 'no copy: a long paragraph that says the same in other words',
    html: page(head, `${NAV}<div class="c">${paragraphs()}<p>${measures.repeat(3)}</p></div>${FOOT}`), lines: [...BODY, measures.repeat(3)],
  },
  { name: 'no copy: a tab with another text', html: page(head, `${NAV}<div class="tabs"><div class="panel">${paragraphs()}</div><div class="panel"><p>${measures}</p></div></div>${FOOT}`), lines: [...BODY, measures] },
];
