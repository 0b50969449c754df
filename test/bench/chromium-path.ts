import { findChromium } from '../../scripts/browsers.mjs';

/** @throws {Error} If there is no Chromium. */
export function chromiumPath(): string {
  const path = findChromium();
  if (!path) throw new Error('There is no Chromium: run npm run setup.');
  return path;
}
