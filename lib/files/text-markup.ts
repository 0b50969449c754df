import { markdownHtml } from './markdown-html';

/** Elements an editor makes: </p>, <br>, <span style="…">. */
const ELEMENT = /<\/?(?:p|br|div|span|font|strong|b|h[1-6]|table|tr|td|section|li)(?:\s[^<>]{0,400})?\s?\/?>/gi;
/** A heading of Markdown, with words of Chinese. */
const HEADING = /^ {0,3}#{1,6}[ \t]+\S*[\u4e00-\u9fff]/gm;
/** Fewer may be what is left of a page that was copied. */
const FEWEST_ELEMENTS = 3;
const FEWEST_HEADINGS = 2;
const WHOLE_PAGE = /<(?:html|body)[\s>]/i;

/**
 * The page that a file named .txt is markup of, HTML or Markdown; null for running text. Tags are no words: read as such they
 * hide where paragraphs begin, and # stands in titles.
 */
export function textMarkup(text: string): string | null {
  if ((text.match(ELEMENT)?.length ?? 0) >= FEWEST_ELEMENTS) {
    return WHOLE_PAGE.test(text) ? text : `<!DOCTYPE html><html><body><article style="white-space: pre-line">${text}</article></body></html>`;
  }
  return (text.match(HEADING)?.length ?? 0) >= FEWEST_HEADINGS ? markdownHtml(text) : null;
}
