import { defineConfig } from '@playwright/test';
import { useRunFolder } from '../../scripts/run-folder.mjs';
import { HANG } from '../support/until';

useRunFolder();

/** Files whose tests mostly wait for what takes its time: the queue's pace, Firefox's event page that goes to sleep. */
const WAITING = ['**/queue.e2e.ts', '**/firefox.e2e.ts'];

/** Tests with the built extension (.output/): `npm run build && npm run build:firefox` first, or `npm test`. */
export default defineConfig({
  testDir: '.',
  testMatch: '**/*.e2e.ts',
  outputDir: '../../test-results/e2e',
  // Each worker has a browser (some 0.4 GB): two busy ones at a time is what a small machine holds, and one that waits.
  workers: 3,
  projects: [
    { name: 'waiting', testMatch: WAITING, workers: 1 },
    { name: 'busy', testIgnore: WAITING, workers: 2 },
  ],
  fullyParallel: true,
  // Limits are there for hangs only: on a busy machine everything takes its time.
  timeout: 10 * 60_000,
  expect: { timeout: HANG },
  forbidOnly: true,
  // Browsers on a busy machine start late now and then. A test that needed its second attempt is named in the sum.
  retries: 1,
  // The JSON report goes to PLAYWRIGHT_JSON_OUTPUT_FILE; scripts/test.mjs counts from it.
  reporter: process.env['PLAYWRIGHT_JSON_OUTPUT_FILE'] === undefined ? [['list']] : [['list'], ['json']],
});
