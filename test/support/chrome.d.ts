import type { browser } from 'wxt/browser';

declare global {
  /** What extension pages and workers call it; tests use it in the functions they send there. */
  const chrome: typeof browser;
}
