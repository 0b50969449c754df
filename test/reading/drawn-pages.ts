import { BODY, FOOT, NAV, page, TITLE, type SamplePage } from './sample-pages';

/** Texts that stand in a drawing, as editors of 公众号 make folds and slides: `<foreignObject>`s hold parts of a page. */

const paragraphs = (lines: readonly string[]): string => lines.map((line) => `<section><p>${line}</p></section>`).join('');
const FIRST = BODY.slice(0, 2);
const REST = BODY.slice(2);

const VARIANTS: readonly (readonly [string, string])[] = [
  ['all of it', `<svg viewBox="0 0 600 900" width="600" height="900"><foreignObject width="600" height="900">${paragraphs(BODY)}</foreignObject></svg>`],
  ['in a group of a group, beside letters of the drawing', `<svg viewBox="0 0 600 900" width="600" height="900"><title>图</title><text>点击展开</text><g><g><foreignObject width="600" height="900">${paragraphs(BODY)}</foreignObject></g></g></svg>`],
  ['half of it, the rest outside', `${paragraphs(FIRST)}<svg viewBox="0 0 600 900" width="600" height="900"><switch><foreignObject width="600" height="900">${paragraphs(REST)}</foreignObject></switch></svg>`],
  ['a drawing in a drawing', `<svg viewBox="0 0 600 900" width="600" height="900"><foreignObject width="600" height="900">${paragraphs(FIRST)}<svg viewBox="0 0 600 700" width="600" height="700"><foreignObject width="600" height="700">${paragraphs(REST)}</foreignObject></svg></foreignObject></svg>`],
  ['a part not shown, and one that is a pattern only', `<svg viewBox="0 0 600 900" width="600" height="900"><defs><foreignObject><p>底纹文字。</p></foreignObject></defs><g style="display:none"><foreignObject><p>隐藏的文字。</p></foreignObject></g><foreignObject width="600" height="900">${paragraphs(BODY)}</foreignObject></svg>`],
  ['a drawing with letters alone', `<svg width="60" height="20"><text y="10">示意图文字</text></svg>${paragraphs(BODY)}`],
];

export const DRAWN_PAGES: readonly SamplePage[] = VARIANTS.map(([name, content]) => ({
  name: `text in a drawing: ${name}`,
  html: page(`<title>${TITLE}</title>`, `${NAV}<h1>${TITLE}</h1><div class="content">${content}</div>${FOOT}`),
  lines: [...BODY],
}));
