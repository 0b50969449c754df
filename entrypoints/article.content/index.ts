import { defineContentScript } from '#imports';
import '@/lib/highlight/marks.css';
import { answerInContent } from '@/lib/messages/answer-in-content';
import { onSettingsChanged, readSettings } from '@/lib/messages/settings';
import { ok } from '@/lib/result';
import { withoutPlace } from '@/lib/web-address';
import { PageLinks } from './page-links';
import { PageSession } from './page-session';
import { watchPage } from './watch-page';
import { watchPointer } from './watch-pointer';
import { WordsBar } from './words-bar';

/** All kinds, until the settings have been read. */
const ALL = { issue: true, deadline: true, status: true, own: true };

/** Left in the content scripts' own world: what the reader was told there, for a copy that comes after it. */
const world = globalThis as { zhenggaiRead?: 'auto' | 'hand' | undefined };

/**
 * The reader: injected by the background where the tiny script or the user asks for it. It reads the page, lets the
 * background's grammar assess it, paints and answers; it reads only when told to (`content.read`). A later copy takes the
 * place of an earlier one, whose marks and listeners go with its context, and goes on reading where that one had.
 */
export default defineContentScript({
  registration: 'runtime',
  cssInjectionMode: 'manual',
  noScriptStartedPostMessage: true,
  main(ctx) {
    const session = new PageSession(document, ALL);
    const links = new PageLinks(document, { on: false, offSites: [] }, () => session.reannounce());
    session.onRead = () => links.follow(session.verdict, session.root?.ownerDocument ?? null);
    const words = new WordsBar((inner) => session.hasSelection(inner));
    const pointed = new WeakSet<Document>();
    let readSoon: (() => void) | null = null;

    /** After the first reading: keep in step with the page, and with the pointer where the article stands. */
    const watch = (): void => {
      readSoon ??= watchPage(session, document, (inner) => {
        if (!pointed.has(inner)) {
          watchPointer(session, inner, ctx.signal);
          words.watch(inner, ctx.signal);
        }
        pointed.add(inner);
      }, ctx.signal);
    };
    const start = async (method: 'auto' | 'hand'): ReturnType<PageSession['start']> => {
      world.zhenggaiRead = method;
      const { marks, lists } = await readSettings();
      session.showKinds(marks);
      links.show(lists);
      const done = session.start(method);
      watch();
      return done;
    };
    const stopAnswering = answerInContent({
      'content.read': ({ method }) => start(method),
      'content.ping': () => ok({ url: document.location.href }),
      'content.leave': () => {
        world.zhenggaiRead = undefined;
        // After the answer is on its way: the context's end takes the listener with it.
        ctx.setTimeout(() => ctx.abort('the site was revoked'), 0);
        return ok(null);
      },
      'content.get-page': () => session.view(),
      'content.get-payload': () => session.payload(),
      'content.show-item': (item) => session.show(item),
      'content.get-links': async () => {
        await session.view();
        return ok(await links.list());
      },
      'content.links-changed': async () => {
        await links.recheck();
        return ok(null);
      },
      'content.describe-selection': () => session.selected(),
      'content.offer-words': ({ labels }) => {
        words.offer(labels);
        return ok(null);
      },
      'content.reassess': () => session.reassess(),
      'content.step': ({ direction }) => session.step(direction),
      'content.overrule': ({ as }) => session.decide(as),
    });
    const stopSettings = onSettingsChanged(({ marks, lists }) => {
      session.showKinds(marks);
      links.show(lists);
    });

    // Another place on the same page is none to read it again for.
    ctx.addEventListener(window, 'wxt:locationchange', ({ newUrl, oldUrl }) => {
      if (withoutPlace(newUrl.href) !== withoutPlace(oldUrl.href)) readSoon?.();
    });
    ctx.addEventListener(window, 'pageshow', ({ persisted }) => {
      if (persisted) session.reannounce();
    });
    ctx.onInvalidated(() => {
      stopAnswering();
      stopSettings();
      session.painter.destroy();
      links.end();
      words.offer(null);
    });
    if (world.zhenggaiRead) void start(world.zhenggaiRead);
  },
});
