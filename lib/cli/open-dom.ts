import { JSDOM, VirtualConsole } from 'jsdom';

/** A saved page as a document: no script runs, nothing is loaded, and complaints about its style sheets are not printed. */
export const openDom = (html: string, url: string): JSDOM => new JSDOM(html, { url, virtualConsole: new VirtualConsole() });
