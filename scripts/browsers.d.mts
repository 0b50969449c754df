/** Switches every Chromium of ours starts with. */
export const CHROMIUM_ARGS: string[];
/** Path of Chromium, `undefined` if there is none. */
export function findChromium(): string | undefined;
/** Path of Firefox (ESR first), `undefined` if there is none. */
export function findFirefox(): string | undefined;
