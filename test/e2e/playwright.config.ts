import { totalmem } from 'node:os';
import { defineConfig } from '@playwright/test';
import { useRunFolder } from '../../scripts/run-folder.mjs';
import { HANG } from '../support/until';

useRunFolder();

/**
 * Browsers at a time. Each takes some 0.4 GB, and waits more than it works: three keep two cores busy, where there is room
 * for them.
 */
const WORKERS = totalmem() > 6 * 2 ** 30 ? 3 : 2;

/** Tests with the built extension (.output/): `npm run build && npm run build:firefox` first, or `npm test`. */
export default defineConfig({
  testDir: '.',
  testMatch: '**/*.e2e.ts',
  outputDir: '../../test-results/e2e',
  workers: WORKERS,
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
