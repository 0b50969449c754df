import { fileURLToPath } from 'node:url';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';
import { CHROMIUM_ARGS, findChromium } from '../scripts/browsers.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Rooms that run in bare Node: their tests must not find a DOM by accident; where files are read, the code under test makes its own. */
const BARE = [
  'test/text', 'test/time', 'test/notice', 'test/review', 'test/library', 'test/queue', 'test/recheck', 'test/store', 'test/export', 'test/import', 'test/verify',
  'test/messages', 'test/cli', 'test/detection', 'test/support', 'test/site', 'test/generate',
];
const bareTests = [...BARE.map((room) => `${room}/**/*.test.ts`), 'test/*.test.ts'];
/** After it user-event clears no field of numbers in a file that shares its modules. */
const ALONE = ['test/components/review-view.test.tsx'];
const notHere = ['test/page/**', 'test/e2e/**', 'test/bench/**', '**/node_modules/**'];

/** For hangs only, in ms: on a busy machine the slowest tests take many times what they take on a quiet one. */
const LIMITS = { testTimeout: 600_000, hookTimeout: 600_000 };

/**
 * Projects: `unit` (Node), `dom` and `dom-alone` (jsdom), `browser` (Chromium; pages as they really are). `npm run unit` runs
 * all but the last, `npm run browser` the last. A file that needs another environment says so in its first line
 * (`// @vitest-environment jsdom`).
 */
export default defineConfig({
  root,
  test: {
    projects: [
      {
        root,
        plugins: [WxtVitest()],
        // Files share their modules: loading them anew for each was a fifth of the time (in jsdom a third), and a test that needs one fresh makes it itself.
        test: { ...LIMITS, name: 'unit', environment: 'node', isolate: false, include: bareTests, exclude: notHere },
      },
      {
        root,
        plugins: [WxtVitest()],
        oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
        test: { ...LIMITS, name: 'dom', environment: 'jsdom', isolate: false, include: ['test/**/*.test.{ts,tsx}'], exclude: [...bareTests, ...notHere, ...ALONE] },
      },
      {
        root,
        plugins: [WxtVitest()],
        oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
        test: { ...LIMITS, name: 'dom-alone', environment: 'jsdom', include: ALONE },
      },
      {
        root,
        resolve: { alias: { '@': root.replace(/\/$/, '') } },
        oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
        optimizeDeps: { include: ['@mozilla/readability', 'dompurify', 'preact', 'preact/hooks', 'preact/jsx-dev-runtime'] },
        test: {
          ...LIMITS,
          name: 'browser',
          include: ['test/page/**/*.test.{ts,tsx}'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({ launchOptions: { executablePath: findChromium(), args: CHROMIUM_ARGS } }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
});
