/**
 * `npm test`: everything, on a fresh clone too. Steps that do not need each other run side by side, and what each prints
 * stands together, under its name. All run even if one fails; the last line is the sum,
 * "N passed, N failed", and the exit code is 1 if anything failed.
 */
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { spawn, spawnSync } from 'node:child_process';
import { findChromium, findFirefox } from './browsers.mjs';
import { endProcesses } from './end-processes.mjs';
import { stepFolder, useRunFolder } from './run-folder.mjs';
import { ROOT, setUpOrExit } from './setup.mjs';

await setUpOrExit();

/** Everything temporary of this run. */
const RUN = useRunFolder();
const RESULTS = join(ROOT, 'test-results');
const MINUTE = 60_000;

/** @typedef {{ passed: number, failed: number, second?: string[] }} Count `second`: tests that passed at the second attempt only. */

/** @param {string} file @returns {Count} */
function vitestCount(file) {
  const report = JSON.parse(readFileSync(file, 'utf8'));
  return { passed: report.numPassedTests, failed: report.numFailedTests };
}

/** @param {{ suites?: object[], specs?: { title: string, tests: { status: string }[] }[] }} suite @returns {string[]} */
const flakySpecs = ({ suites = [], specs = [] }) => [
  ...specs.filter(({ tests }) => tests.some(({ status }) => status === 'flaky')).map(({ title }) => title),
  ...suites.flatMap(flakySpecs),
];

/** @param {string} file @returns {Count} */
function playwrightCount(file) {
  const { stats, errors, suites } = JSON.parse(readFileSync(file, 'utf8'));
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected + errors.length, second: suites.flatMap(flakySpecs) };
}

/** @typedef {{ name: string, script: string, count?: (file: string) => Count }} Step A step without a count of its own is one test. */

/** What others need, one after the other. @type {Step[]} */
const BUILDS = [{ name: 'build for Chrome', script: 'build' }, { name: 'build for Firefox', script: 'build:firefox' }];
/**
 * Steps side by side with the builds and what needs them, each lane in its order. On two cores Vitest takes one; all lanes
 * together keep both busy until nearly the end, the longest of them by itself.
 * @type {Step[][]}
 */
const LANES = [
  [{ name: 'unit tests', script: 'unit', count: vitestCount }],
  [{ name: 'lint and types', script: 'lint' }, { name: 'tests in a real browser', script: 'browser', count: vitestCount }],
];
/** Needs the builds. @type {Step[][]} */
const BUILT_LANES = [
  [{ name: 'end to end', script: 'e2e', count: playwrightCount }],
  [{ name: 'add-on linter', script: 'lint:firefox' }, { name: 'faults, a short run', script: 'faults:short' }],
];

/** For hangs only: on the busiest machine no step takes so long. */
const LIMIT = 45 * MINUTE;

/** Process ids of the steps that run. @type {Set<number>} */
const running = new Set();

/**
 * Runs a step's script and ends all it started, whatever becomes of it.
 *
 * @param {Step} step
 * @returns {Promise<{ status: number | null, output: string }>} `status` is null if it was ended; `output`: all it printed.
 */
async function runScript({ script, count }) {
  const reporters = count === vitestCount ? ['--', '--reporter=default', '--reporter=json', `--outputFile.json=${reportOf(script)}`] : [];
  const { folder, env } = stepFolder(RUN, script);
  const child = spawn('npm', ['run', '--silent', script, ...reporters], {
    // A group of its own: it can be ended with all that belongs to it.
    cwd: ROOT, detached: true, stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: reportOf(script), FORCE_COLOR: '0' },
  });
  const chunks = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => chunks.push(chunk));
  const { pid } = child;
  if (pid === undefined) throw new Error('npm cannot be started.');
  running.add(pid);
  const limit = setTimeout(() => {
    chunks.push(Buffer.from(`${script}: ended after ${LIMIT / MINUTE} minutes.\n`));
    endProcesses({ startedBy: pid, naming: folder });
  }, LIMIT);
  const [status] = await new Promise((resolve) => {
    // What outlives the script (a browser, a server) would keep its pipes open for ever.
    child.once('exit', () => endProcesses({ startedBy: pid, naming: folder }));
    child.once('close', (...how) => resolve(how));
  });
  clearTimeout(limit);
  running.delete(pid);
  return { status, output: Buffer.concat(chunks).toString() };
}

/** @param {string} script */
const reportOf = (script) => join(RESULTS, `${script}.json`);

/** @param {Step} step @param {number | null} status @returns {Count} */
function countStep({ script, count }, status) {
  if (!count) return status === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
  try {
    const counted = count(reportOf(script));
    // An error outside any test fails the run without a failed test, and a run without tests proves nothing.
    const other = (status !== 0 && counted.failed === 0) || counted.passed + counted.failed === 0;
    return other ? { ...counted, failed: counted.failed + 1 } : counted;
  } catch (cause) {
    console.error(`${script}: no readable report (${cause instanceof Error ? cause.message : String(cause)})`);
    return { passed: 0, failed: 1 };
  }
}

/** @param {Step} step */
async function runStep(step) {
  const started = Date.now();
  console.log(`… ${step.name}`);
  const { status, output } = await runScript(step);
  console.log(`\n== ${step.name} ==\n${output.trimEnd()}\n`);
  return { name: step.name, output, status, ...countStep(step, status), seconds: Math.round((Date.now() - started) / 1000) };
}

/** @param {Step[]} lane */
async function runLane(lane) {
  const outcomes = [];
  for (const step of lane) outcomes.push(await runStep(step));
  return outcomes;
}

/** @param {string | undefined} path */
const version = (path) => (path ? spawnSync(path, ['--version'], { encoding: 'utf8' }).stdout?.trim() || `${path} (no answer)` : 'none');

rmSync(RESULTS, { recursive: true, force: true });
mkdirSync(RESULTS, { recursive: true });
console.log(`${version(findChromium())} · ${version(findFirefox())}`);

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.once(signal, () => {
    for (const pid of running) endProcesses({ startedBy: pid });
    // The run folder goes at exit.
    process.exit(1);
  });
}

const begun = Date.now();
const builds = runLane(BUILDS);
const afterBuilds = (/** @type {Step[]} */ lane) => builds.then(() => runLane(lane));
const outcomes = (await Promise.all([builds, ...LANES.map(runLane), ...BUILT_LANES.map(afterBuilds)])).flat();

// Who keeps only the end of what a long run prints still reads there what went wrong.
for (const { name, output, status, failed } of outcomes) {
  if (failed > 0) console.log(`\n== the end of ${name}, which failed (exit code ${status}) ==\n${output.trimEnd().split('\n').slice(-60).join('\n')}`);
}
console.log('\n== sum ==');
for (const { name, passed, failed, second = [], seconds } of outcomes) {
  console.log(`${name}: ${passed} passed, ${failed} failed (${seconds} s)`);
  for (const title of second) console.log(`  only at the second attempt: ${title}`);
}
const passed = outcomes.reduce((sum, outcome) => sum + outcome.passed, 0);
const failed = outcomes.reduce((sum, outcome) => sum + outcome.failed, 0);
console.log(`all steps together took ${((Date.now() - begun) / MINUTE).toFixed(1)} minutes`);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
