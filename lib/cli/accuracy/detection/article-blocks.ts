/** A block of one of our own articles, free of the markup it was written in: words, or a table or list kept as it is. */
export type ArticleBlock = { readonly text: string } | { readonly html: string };

const KEPT = /^(?:table|ol|ul)$/;
const INLINE = /^(?:a|b|i|u|em|strong|span|font|sub|sup|founder-content)$/;
const UNSEEN = /^(?:script|style|meta|link)$/;

const TEXT_NODE = 3;
const isElement = (node: Node): node is Element => node.nodeType === 1;

/** Only inline elements below: its words are one line, or several between `<br>`. */
const holdsBlocks = (element: Element): boolean =>
  [...element.querySelectorAll('*')].some(({ localName }) => !INLINE.test(localName) && !UNSEEN.test(localName) && localName !== 'br');

/** The blocks of a text file: one a line, empty lines left out. */
export const blocksOfText = (text: string): ArticleBlock[] =>
  text.split('\n').flatMap((line) => (line.trim() ? [{ text: line.trim() }] : []));

/** The blocks under `root` in document order; tables and lists stay whole, as the layouts leave them whole too. */
export function blocksOfElement(root: Element): ArticleBlock[] {
  const blocks: ArticleBlock[] = [];
  let line = '';
  const flush = (): void => {
    const text = line.replace(/\s+/g, ' ').trim();
    line = '';
    if (text) blocks.push({ text });
  };
  const visit = (parent: Node): void => {
    for (const node of parent.childNodes) {
      if (node.nodeType === TEXT_NODE) line += node.textContent ?? '';
      else if (!isElement(node) || UNSEEN.test(node.localName)) continue;
      else if (node.localName === 'br') flush();
      else if (KEPT.test(node.localName)) {
        flush();
        blocks.push({ html: node.outerHTML });
      } else if (INLINE.test(node.localName) && !holdsBlocks(node)) visit(node);
      else {
        flush();
        visit(node);
        flush();
      }
    }
  };
  visit(root);
  flush();
  return blocks;
}
