/** Elements that end where they begin without being told. */
const VOID = 'area|base|br|col|embed|frame|hr|img|input|link|meta|param|source|track|wbr';
/** `<script src="a.js"/>`, `<div id="banner"/>`: an end for XML, a beginning for HTML. */
const SELF_CLOSED = new RegExp(`<(?!(?:${VOID})[\\s/>])([a-z][\\w:-]{0,40})((?:\\s[^<>]{0,2000})?)/>`, 'gi');

/** XHTML that is not well formed, for HTML's parser: a browser shows it up to the fault, that one reads on. */
export const closeTags = (markup: string): string => markup.replace(SELF_CLOSED, '<$1$2></$1>');
