/**
 * `npm start`: set-up, build, then the sample site and Chromium with the extension on a sample notice. With `--headless`
 * or where there is no display it does the job by itself and prints what was found (scripts/demo.ts).
 */
import { spawnSync } from 'node:child_process';
import { ROOT, setUpOrExit } from './setup.mjs';

const hasDisplay = process.platform === 'darwin' || process.platform === 'win32' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
const headless = process.argv.includes('--headless') || !hasDisplay;

/** @param {string[]} args @returns {number} */
const npmRun = (args) => spawnSync('npm', ['run', '--silent', ...args], { cwd: ROOT, stdio: 'inherit' }).status ?? 1;

await setUpOrExit();
if (headless && !process.argv.includes('--headless')) console.log('No display here: doing the job without a window (--headless).');
process.exitCode = npmRun(['build']) || npmRun(['demo', '--', ...(headless ? ['--headless'] : [])]);
