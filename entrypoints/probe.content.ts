import { defineContentScript } from '#imports';
import { sendToExtension } from '@/lib/messages/edge';
import { toEnvelope } from '@/lib/messages/envelope';
import { looksWorthReading } from '@/lib/notice/detect/probe';
import { samplePage } from '@/lib/page/sample-page';

/** How long after loading a page may still fill in its text, and how often it is looked at meanwhile, in ms. */
const LATE = 5000;
const PAUSE = 500;
/** A line this long is a sentence; a page with fewer characters in sentences than an article has is not filled in yet. */
const SENTENCE = 30;
const ARTICLE = 300;

function hasArticle(sample: string): boolean {
  let length = 0;
  for (const line of sample.split('\n')) if (line.length >= SENTENCE) length += line.length;
  return length >= ARTICLE;
}

/** Looks at the page once. True if there is nothing more to wait for. */
function look(): boolean {
  const page = samplePage(document);
  if (!looksWorthReading(page)) return hasArticle(page.sample);
  // Nobody answers after the extension was updated or removed under an open page; the page is then read after a reload.
  sendToExtension(toEnvelope('background.probe-hit', { url: page.url })).catch(() => undefined);
  return true;
}

/** Waits for text that scripts fill in: until it is there, at most {@link LATE} after the page has loaded. */
function waitForText(signal: AbortSignal): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stop = (): void => {
    observer.disconnect();
    clearTimeout(timer);
    clearTimeout(end);
  };
  const again = (): void => {
    timer = undefined;
    if (look()) stop();
  };
  const observer = new MutationObserver(() => {
    timer ??= setTimeout(again, PAUSE);
  });
  observer.observe(document, { subtree: true, childList: true, characterData: true });
  let end: ReturnType<typeof setTimeout> | undefined;
  const countDown = (): void => {
    end = setTimeout(() => {
      if (timer !== undefined) look();
      stop();
    }, LATE);
  };
  if (document.readyState === 'complete') countDown();
  else addEventListener('load', countDown, { once: true, signal });
  signal.addEventListener('abort', stop);
}

/** The tiny script of every matching page: is it worth loading the reader? Asks for no layout, changes nothing. */
export default defineContentScript({
  matches: ['*://*.gov.cn/*'],
  runAt: 'document_idle',
  allFrames: true,
  noScriptStartedPostMessage: true,
  main(ctx) {
    const start = (): void => {
      if (!look()) waitForText(ctx.signal);
    };
    // A page the browser only prepares has not been opened by anybody yet.
    if ((document as Document & { readonly prerendering?: boolean }).prerendering) {
      document.addEventListener('prerenderingchange', start, { once: true, signal: ctx.signal });
    } else {
      start();
    }
  },
});
