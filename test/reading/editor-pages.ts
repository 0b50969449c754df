import { BODY, FOOT, NAV, page, TITLE, type SamplePage } from './sample-pages';

/** A piece of markup in the middle of every line, of which a reader sees nothing. */
const within = (mark: string) => (line: string): string => `<p>${line.slice(0, 5)}${mark}${line.slice(5)}</p>`;
const paragraphs = BODY.map((line) => `<p>${line}</p>`).join('');
const main = (text: string): string => `${NAV}<div class="main"><h1>${TITLE}</h1><p class="info">发布时间：2024-07-02 09:15</p>${text}</div>${FOOT}`;

/** An item as Word writes it: its number stands in a comment's branch that every browser shows, padded with spaces. */
const wordItem = (number: string, text: string): string =>
  `<p class=MsoListParagraph style='margin-left:18.0pt;text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span lang=EN-US><span style='mso-list:Ignore'>${number}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>${text}<span lang=EN-US><o:p></o:p></span></p>`;

/** What editors and systems leave in a page besides its text. */
export const EDITOR_PAGES: readonly SamplePage[] = [
  { name: 'places where a word may be broken', html: page(`<title>${TITLE}</title>`, main(`<div id="zoom">${BODY.map(within('<wbr>')).join('')}</div>`)), lines: BODY },
  {
    name: 'places where a word may be broken, several in a row, and closed as if they were not empty',
    html: page(`<title>${TITLE}</title>`, main(`<div class="art">${BODY.map(within('<wbr><wbr></wbr><wbr/>')).join('')}</div>`)),
    lines: BODY,
  },
  {
    name: 'an element no standard knows around the text',
    html: page(`<title>${TITLE}</title><meta name="ArticleTitle" content="${TITLE}">`, main(`<ucapcontent>${paragraphs}</ucapcontent>`)),
    lines: [`h1|${TITLE}`, ...BODY], source: { title: TITLE, publishedOn: '2024-07-02' },
  },
  {
    name: 'an element no standard knows around the text between line breaks, with its name in capitals',
    html: page(`<title>${TITLE}</title>`, main(`<div id="UCAP-CONTENT"><UCAPCONTENT>${BODY.join('<br/>')}</UCAPCONTENT></div>`)),
    lines: BODY,
  },
  {
    name: 'elements no standard knows around title, facts and text',
    html: page(`<title>${TITLE}</title>`, `${NAV}<ucaptitle><h1>${TITLE}</h1></ucaptitle><publishtime>发布时间：2024-07-02</publishtime><ucapcontent><p>${BODY.join('</p><p>')}</p></ucapcontent>${FOOT}`),
    lines: [`h1|${TITLE}`, ...BODY], source: { publishedOn: '2024-07-02' },
  },
  {
    name: 'lists out of a word processor, their numbers in branches of comments',
    html: page(
      `<title>${TITLE}</title><!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]--><style>p.MsoNormal{margin:0}@list l0:level1{mso-level-text:"%1、"}</style>`,
      main(`<div class=WordSection1><p class=MsoNormal>${BODY[0]}<span lang=EN-US><o:p></o:p></span></p>${wordItem('1、', '河道巡查不到位。')}${wordItem('2、', '工程档案不全。')}<!--[if !supportLists]--><p class=MsoNormal><!--[if !supportEmptyParas]-->&nbsp;<!--[endif]--><o:p></o:p></p>
       <p class=MsoNormal>${BODY[5]}<o:p></o:p></p><p class=MsoNormal align=right>${BODY[6]}</p></div>`),
    ),
    lines: [BODY[0] ?? '', '1、 河道巡查不到位。', '2、 工程档案不全。', ...BODY.slice(5, 7)],
  },
  {
    name: 'lists out of a word processor, their branches in comments a browser reads over',
    html: page(
      `<title>${TITLE}</title>`,
      main(`<div>${BODY.slice(0, 3).map((line) => `<p>${line}</p>`).join('')}<p class="MsoListParagraph"><!--[if !supportLists]-->（1）<span>&nbsp;</span><!--[endif]-->修订巡查制度。</p><p class="MsoListParagraph"><!--[if !supportLists]-->（2）<span>&nbsp;</span><!--[endif]-->补齐台账37份。</p>
       <!--[if supportFields]><span style='mso-element:field-begin'></span> PAGE <![endif]--><p>${BODY[5]}</p></div>`),
    ),
    lines: [...BODY.slice(0, 3), '（1） 修订巡查制度。', '（2） 补齐台账37份。', BODY[5] ?? ''],
  },
  {
    name: 'the text behind an early end of the document',
    html: `<!DOCTYPE html><html><head><meta charset="utf-8"><title>${TITLE}</title></head><body>${NAV}</body></html><div class="main"><h1>${TITLE}</h1><p>发布时间：2024-07-02</p><div id="zoom">${paragraphs}</div></div>${FOOT}`,
    lines: BODY, source: { title: TITLE, publishedOn: '2024-07-02' },
  },
  {
    name: 'the end of the document in the middle of the text',
    html: `<!DOCTYPE html><html><head><meta charset="utf-8"><title>${TITLE}</title></head><body>${NAV}<div id="zoom">${BODY.slice(0, 4).map((line) => `<p>${line}</p>`).join('')}</body></html>${BODY.slice(4).map((line) => `<p>${line}</p>`).join('')}</div>${FOOT}`,
    lines: BODY, source: { title: TITLE },
  },
  {
    name: 'a document within the document',
    html: page(`<title>青溪县人民政府</title>`, `${NAV}<div id="zoom"><!DOCTYPE html><html><head><title>${TITLE}</title></head><body>${paragraphs}</body></html></div>${FOOT}`),
    lines: BODY,
  },
];
