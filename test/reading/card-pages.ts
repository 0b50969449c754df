import { BODY, FOOT, NAV, page, TITLE, type SamplePage } from './sample-pages';

/** Cards whose heads are inline parts that only the page's sheet sets apart: a number, a name, how far it has come. */

type Card = readonly [number: string, name: string, badge: string, text: string];
const CARDS: readonly Card[] = [
  ['1', '合同签订没有留底', '整改完成', '补签合同7份，今后签订当日存档。'],
  ['2', '值班安排、交接记录不全', '正在推进', '重排值班表，交接双方当面签字。'],
  ['3', '“小金库”清理不彻底', '整改完成', '收缴资金3.1万元，账户已经注销。'],
];
const TWO = CARDS.slice(0, 2);

type Head = (number: string, name: string, badge: string) => string;
const span = (name: string, text: string): string => `<span class="${name}">${text}</span>`;
const cards = (head: Head, shown = CARDS): string => shown.map(([number, name, badge, text]) => `<div class="card">${head(number, name, badge)}<div class="bd"><p>${text}</p></div></div>`).join('');
const apart = CARDS.flat();
const wide = (digit: string): string => String.fromCodePoint((digit.codePointAt(0) ?? 0) + 0xfee0);
const named = CARDS.flatMap(([number, name, , text]) => [number, `h4|${name}`, text]);
const badged = CARDS.flatMap(([, name, badge, text]) => [`h4|${name}`, badge, text]);
/** What is read as it stands, its parts in one line. */
const joined = (line: (number: string, name: string, badge: string) => string, shown = CARDS): string[] => shown.flatMap(([number, name, badge, text]) => [line(number, name, badge), text]);

const VARIANTS: readonly (readonly [string, string, readonly string[]])[] = [
  ['a number, a name and a badge', cards((number, name, badge) => `<div class="hd">${span('num', number)}${span('name', name)}${span('badge', badge)}</div>`), apart],
  ['gaps between them in the source', cards((number, name, badge) => `<div class="hd">\n ${span('num', number)}\n ${span('name', name)}\n ${span('badge badge-ok', badge)}\n</div>`), apart],
  ['a heading with a number', cards((number, name) => `<h4>${span('no', number)}${span('tt', name)}</h4>`), named],
  ['a heading with a badge behind its text', cards((_number, name, badge) => `<h4>${name}<em class="state">${badge}</em></h4>`), badged],
  ['digits of full width, the name bare text', cards((number, name) => `<li class="hd">${span('idx', wide(number))}${name}</li>`), CARDS.flatMap(([number, name, , text]) => [wide(number), `item|${name}`, text])],
  // What is no head.
  ['only two of them', cards((number, name, badge) => `<div class="hd">${span('num', number)}${span('name', name)}${span('badge', badge)}</div>`, TWO), joined((number, name, badge) => number + name + badge, TWO)],
  ['a word of a sentence set apart', cards((_number, name, badge) => `<div class="hd">${name}：已经${span('red', badge)}</div>`), joined((_number, name, badge) => `${name}：已经${badge}`)],
  ['a paragraph that ends in a word set apart', cards((_number, name, badge) => `<p>${name}现已${span('red', badge)}</p>`), joined((_number, name, badge) => `${name}现已${badge}`)],
  ['a number that counts', cards((number, name) => `<div class="hd">${span('n', number)}${span('u', '个')}${name}</div>`), joined((number, name) => `${number}个${name}`)],
  ['numbers before what they count, which do not count up', cards((number, name) => `<div class="hd">${span('n', `${Number(number) * 2}`)}处${name}</div>`), joined((number, name) => `${Number(number) * 2}处${name}`)],
  ['no class that says they are parts', cards((number, name, badge) => `<div><span>${number}</span><span>${name}</span><span>${badge}</span></div>`), joined((number, name, badge) => number + name + badge)],
];

export const CARD_PAGES: readonly SamplePage[] = VARIANTS.map(([name, content, lines]) => ({
  name: `cards: ${name}`,
  html: page(`<title>${TITLE}</title>`, `${NAV}<h1>${TITLE}</h1><div class="content">${BODY.map((line) => `<p>${line}</p>`).join('')}${content}</div>${FOOT}`),
  lines: [...BODY, ...lines],
}));
