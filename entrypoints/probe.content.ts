import { defineContentScript } from '#imports';
import { sendToExtension } from '@/lib/messages/edge';
import { toEnvelope } from '@/lib/messages/envelope';
import { looksWorthReading } from '@/lib/notice/detect/probe';
import { awaitsText, hasArticle } from '@/lib/page/awaits-text';
import { samplePage } from '@/lib/page/sample-page';

/** How long after loading a page may still fill in its text, and how often it is looked at meanwhile, in ms. */
const LATE = 5000;
const PAUSE = 500;
/** Left in the content scripts' own world, so that the background can tell which address was looked at last. */
const world = globalThis as { zhenggaiProbed?: string };

/** Looks at the page once and asks for the reader if it is worth it; else says whether there is an article. */
function look(): 'worth-reading' | 'article' | 'nothing' {
  const page = samplePage(document);
  if (!looksWorthReading(page)) return hasArticle(page.sample) ? 'article' : 'nothing';
  // Nobody answers after the extension was updated or removed under an open page; the page is then read after a reload.
  sendToExtension(toEnvelope('background.probe-hit', { url: page.url })).catch(() => undefined);
  return 'worth-reading';
}

/**
 * Waits for text that scripts fill in, at most {@link LATE} after the page has loaded, and is gone then.
 *
 * @param done - Is there nothing more to wait for?
 */
function waitForText(done: (seen: ReturnType<typeof look>) => boolean, signal: AbortSignal): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stop = (): void => {
    observer.disconnect();
    clearTimeout(timer);
    clearTimeout(end);
  };
  const again = (): void => {
    timer = undefined;
    if (done(look())) stop();
  };
  const observer = new MutationObserver(() => {
    timer ??= setTimeout(again, PAUSE);
  });
  observer.observe(document, { subtree: true, childList: true, characterData: true });
  let end: ReturnType<typeof setTimeout> | undefined;
  const countDown = (): void => {
    end = setTimeout(() => {
      // Once more in any case: what fills a shadow root or a frame tells no observer of this document.
      look();
      stop();
    }, LATE);
  };
  if (document.readyState === 'complete') countDown();
  else addEventListener('load', countDown, { once: true, signal });
  signal.addEventListener('abort', stop);
}

/**
 * The tiny script of every matching page: is it worth loading the reader? Asks for no layout, changes nothing, and
 * watches only pages that are still empty; and those whose address changed without loading, where the background runs it
 * again while the former view may still stand.
 */
export default defineContentScript({
  matches: ['*://*.gov.cn/*'],
  runAt: 'document_idle',
  allFrames: true,
  noScriptStartedPostMessage: true,
  main(ctx) {
    const start = (): void => {
      const moved = world.zhenggaiProbed !== undefined && world.zhenggaiProbed !== location.href;
      world.zhenggaiProbed = location.href;
      const seen = look();
      if (seen === 'worth-reading') return;
      if (moved) waitForText((now) => now === 'worth-reading', ctx.signal);
      else if (seen === 'nothing' && awaitsText(document)) waitForText((now) => now !== 'nothing', ctx.signal);
    };
    // A page the browser only prepares has not been opened by anybody yet.
    if ((document as Document & { readonly prerendering?: boolean }).prerendering) {
      document.addEventListener('prerenderingchange', start, { once: true, signal: ctx.signal });
    } else {
      start();
    }
  },
});
