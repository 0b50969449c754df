/** `NodeFilter.SHOW_TEXT | NodeFilter.SHOW_CDATA_SECTION`: in XHTML both are text that is seen. */
export const SHOW_TEXTS = 12;

/** Is this text, written out or as a CDATA section? */
export const isText = (node: Node): node is Text => node.nodeType === 3 || node.nodeType === 4;
