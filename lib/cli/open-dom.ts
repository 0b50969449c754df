import { JSDOM, VirtualConsole } from 'jsdom';
import { closeTags } from '@/lib/files/close-tags';
import { attachShadowRoots } from '@/lib/files/shadow-roots';
import type { DocumentOpener, Syntax } from '@/lib/files/types';

function openXhtml(markup: string, options: { readonly url: string; readonly virtualConsole: VirtualConsole }): JSDOM {
  try {
    return new JSDOM(markup.replace(/^\ufeff/, ''), { ...options, contentType: 'application/xhtml+xml' });
  } catch (error) {
    if ((error as { name?: string } | null)?.name !== 'SyntaxError') throw error;
    return new JSDOM(closeTags(markup), options);
  }
}

/** A saved page as a document: no script runs, nothing is loaded, and complaints about its style sheets are not printed. */
export function openDom(markup: string, url: string, syntax: Syntax = 'html'): JSDOM {
  const options = { url, virtualConsole: new VirtualConsole() };
  const dom = syntax === 'xhtml' ? openXhtml(markup, options) : new JSDOM(markup, options);
  attachShadowRoots(dom.window.document);
  return dom;
}

/** Opens documents with jsdom and keeps count of them, so that all can be closed. */
export class JsdomOpener implements DocumentOpener {
  private readonly opened: JSDOM[] = [];

  open(markup: string, url: string, syntax?: Syntax): Document {
    const dom = openDom(markup, url, syntax);
    this.opened.push(dom);
    return dom.window.document;
  }

  move(document: Document, url: string): void {
    this.opened.find(({ window }) => window.document === document)?.reconfigure({ url });
  }

  close(): void {
    for (const { window } of this.opened.splice(0)) window.close();
  }
}
