import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Switches every Chromium of ours starts with: no sandbox (containers run as root), nothing that calls home. */
export const CHROMIUM_ARGS = [
  '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
  '--disable-background-networking', '--disable-component-update', '--disable-sync',
];

const CHROMIUM = {
  variable: 'CHROMIUM_PATH',
  // Branded Chrome comes last: since version 137 it ignores --load-extension.
  commands: ['chromium', 'chromium-browser', 'google-chrome-for-testing', 'google-chrome', 'google-chrome-stable'],
  paths: [
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  ],
};

const FIREFOX = {
  variable: 'FIREFOX_PATH',
  commands: ['firefox-esr', 'firefox'],
  paths: ['/Applications/Firefox.app/Contents/MacOS/firefox'],
};

/** @param {string} path */
function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * @param {{ variable: string, commands: string[], paths: string[] }} browser
 * @returns {string | undefined} The program's path: from the environment variable if set, else from PATH, else a usual place.
 */
function find({ variable, commands, paths }) {
  const named = process.env[variable];
  if (named) return isProgram(named) ? named : undefined;
  const folders = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/bin', '/usr/local/bin', '/snap/bin'].filter(Boolean);
  return [...commands.flatMap((command) => folders.map((folder) => join(folder, command))), ...paths].find(isProgram);
}

/** Path of Chromium, `undefined` if there is none. `CHROMIUM_PATH` decides when it is set. */
export const findChromium = () => find(CHROMIUM);

/** Path of Firefox (ESR first), `undefined` if there is none. `FIREFOX_PATH` decides when it is set. */
export const findFirefox = () => find(FIREFOX);
