/**
 * The set-up both commands (`npm start`, `npm test`) begin with: npm packages, Chromium, Firefox ESR, a font with
 * Chinese characters. Plain Node 20 or later and no packages, since on a fresh clone there are none yet.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { spawn, spawnSync } from 'node:child_process';
import { findChromium, findFirefox } from './browsers.mjs';

export const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** A failed set-up: `message` says what to do about it. */
export class SetUpError extends Error {}

/** @param {string} path */
const readJson = (path) => JSON.parse(readFileSync(path, 'utf8'));

/** True if node_modules holds what package-lock.json asks for (npm keeps its own list of what it installed). */
export function packagesAreCurrent(root = ROOT) {
  const installedList = join(root, 'node_modules/.package-lock.json');
  if (!existsSync(installedList)) return false;
  const installed = readJson(installedList).packages;
  return Object.entries(readJson(join(root, 'package-lock.json')).packages).every(
    ([path, wanted]) => path === '' || wanted.optional || installed[path]?.version === wanted.version,
  );
}

async function installPackages() {
  if (packagesAreCurrent()) {
    if (!existsSync(join(ROOT, '.wxt/tsconfig.json'))) await run('npm', ['run', 'postinstall']);
    return;
  }
  console.log('Installing npm packages (npm ci) …');
  // node_modules may hold the very Node this runs on, and `npm ci` starts by deleting it: use the system's.
  const path = (process.env.PATH ?? '').split(delimiter).filter((folder) => !folder.includes('node_modules'));
  const hasNode = path.some((folder) => existsSync(join(folder, 'node')));
  await run('npm', ['ci'], hasNode ? { PATH: path.join(delimiter) } : {});
}

function checkNode() {
  const { status, stdout } = spawnSync('npm', ['exec', '--no', '-c', 'node -p process.versions.node'], { cwd: ROOT, encoding: 'utf8' });
  const [major = 0, minor = 0] = (stdout ?? '').trim().split('\n').at(-1)?.split('.').map(Number) ?? [];
  if (status !== 0 || major < 22 || (major === 22 && minor < 13)) {
    throw new SetUpError('The tools need Node 22.13 or later, and no package brought one for this system: install it from nodejs.org.');
  }
}

/** True if a font with Chinese characters is installed; without one, pages are painted as empty boxes. */
function hasChineseFont() {
  if (process.platform !== 'linux') return true;
  const list = spawnSync('fc-list', [':lang=zh', 'family'], { encoding: 'utf8' });
  if (list.status === 0 && list.stdout.trim() !== '') return true;
  const folders = ['/usr/share/fonts', '/usr/local/share/fonts'].filter((folder) => existsSync(folder));
  return folders.some((folder) =>
    readdirSync(folder, { recursive: true }).some((file) => /cjk|wqy|sourcehan|source-han|uming|ukai|droidsansfallback/i.test(String(file))),
  );
}

/** Debian packages of what is missing here. */
export function missingDebianPackages() {
  return [
    ...(findChromium() ? [] : ['chromium']),
    ...(findFirefox() ? [] : ['firefox-esr']),
    ...(hasChineseFont() ? [] : ['fonts-noto-cjk']),
  ];
}

async function installBrowsers() {
  for (const variable of ['CHROMIUM_PATH', 'FIREFOX_PATH']) {
    const path = process.env[variable];
    if (path && !existsSync(path)) throw new SetUpError(`${variable} names ${path}, and there is no such program: correct or unset it.`);
  }
  const missing = missingDebianPackages();
  if (missing.length === 0) return;
  const install = `apt-get install -y --no-install-recommends ${missing.join(' ')}`;
  const isDebian = existsSync('/etc/debian_version') && existsSync('/usr/bin/apt-get');
  if (!isDebian) {
    throw new SetUpError(
      `Missing: ${missing.join(', ')}. Install Chromium, Firefox and a Chinese font with your system's means ` +
        '(macOS: brew install --cask chromium firefox), or name them in CHROMIUM_PATH and FIREFOX_PATH.',
    );
  }
  if (process.getuid?.() !== 0) throw new SetUpError(`Missing: ${missing.join(', ')}. Run:\n\n  sudo apt-get update && sudo ${install}\n`);
  console.log(`Installing ${missing.join(', ')} …`);
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  await run('apt-get', ['update', '-qq'], env);
  await run('apt-get', install.split(' ').slice(1), env);
  const still = missingDebianPackages();
  if (still.length > 0) throw new SetUpError(`Installed, and still not found: ${still.join(', ')}.`);
}

/**
 * @param {string} command
 * @param {string[]} args
 * @param {Record<string, string>} env
 */
async function run(command, args, env = {}) {
  const child = spawn(command, args, { cwd: ROOT, stdio: 'inherit', env: { ...process.env, ...env } });
  const why = await new Promise((resolve) => {
    child.once('error', (error) => resolve(`: ${error.message}`));
    child.once('exit', (status) => resolve(status === 0 ? '' : ` (exit code ${status})`));
  });
  if (why !== '') throw new SetUpError(`${command} ${args.join(' ')} failed${why}.`);
}

/** Installs what is missing: packages and browsers at once, since neither needs the other. @throws {SetUpError} With what to do by hand. */
async function setUp() {
  const done = await Promise.allSettled([installPackages().then(checkNode), installBrowsers()]);
  for (const each of done) if (each.status === 'rejected') throw each.reason;
}

/** Runs the set-up; on failure prints what to do and ends the process with exit code 1. */
export async function setUpOrExit() {
  try {
    await setUp();
  } catch (error) {
    if (!(error instanceof SetUpError)) throw error;
    console.error(`\nSet-up is not complete. ${error.message}`);
    process.exit(1);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await setUpOrExit();
