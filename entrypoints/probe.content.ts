import { defineContentScript } from '#imports';
import { toEnvelope } from '@/lib/messages/envelope';
import { sendToBackground } from '@/lib/messages/send-to-background';
import { looksWorthReading, topicAt } from '@/lib/notice/detect/probe';
import { awaitsText, hasArticle } from '@/lib/page/awaits-text';
import { waitForText } from '@/lib/page/late-text';
import { samplePage } from '@/lib/page/sample-page';

/** Left in the content scripts' own world, so that the background can tell which address was looked at last. */
const world = globalThis as { zhenggaiProbed?: string };

/** Looks at the page once and asks for the reader if it is worth it; else says whether there is an article. */
function look(): 'worth-reading' | 'article' | 'nothing' {
  const page = samplePage(document, topicAt);
  if (!looksWorthReading(page)) return hasArticle(page.sample) ? 'article' : 'nothing';
  // Nobody answers after the extension was updated or removed under an open page; the page is then read after a reload.
  sendToBackground(toEnvelope('background.probe-hit', { url: page.url })).catch(() => undefined);
  return 'worth-reading';
}

/**
 * The tiny script of every matching page: is it worth loading the reader? Asks for no layout, changes nothing, and goes on
 * watching only pages without an article; and those whose address changed without loading, where the background runs it
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
      if (moved || seen === 'nothing') waitForText(document, moved || awaitsText(document), () => look() === 'worth-reading', ctx.signal);
    };
    // A page the browser only prepares has not been opened by anybody yet.
    if ((document as Document & { readonly prerendering?: boolean }).prerendering) {
      document.addEventListener('prerenderingchange', start, { once: true, signal: ctx.signal });
    } else {
      start();
    }
  },
});
