/**
 * `npm test`: everything, on a fresh clone too. All steps run even if one fails; the last line is the sum,
 * "N passed, N failed", and the exit code is 1 if anything failed.
 */
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { spawnSync } from 'node:child_process';
import { findChromium, findFirefox } from './browsers.mjs';
import { ROOT, setUpOrExit } from './setup.mjs';

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

/** A step without a count of its own is one test. */
const STEPS = [
  { name: 'types', script: 'typecheck', minutes: 3 },
  { name: 'lint', script: 'lint', minutes: 3 },
  { name: 'unit tests', script: 'unit', minutes: 5, count: vitestCount },
  { name: 'tests in a real browser', script: 'browser', minutes: 5, count: vitestCount },
  { name: 'build for Chrome', script: 'build', minutes: 2 },
  { name: 'build for Firefox', script: 'build:firefox', minutes: 2 },
  { name: 'add-on linter', script: 'lint:firefox', minutes: 2 },
  { name: 'end to end', script: 'e2e', minutes: 14, count: playwrightCount },
];

/** @param {(typeof STEPS)[number]} step @returns {Count} */
function runStep({ script, minutes, count }) {
  const report = join(RESULTS, `${script}.json`);
  const reporters = count === vitestCount ? ['--', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`] : [];
  const { status, error } = spawnSync('npm', ['run', '--silent', script, ...reporters], {
    cwd: ROOT, stdio: 'inherit', timeout: minutes * MINUTE, killSignal: 'SIGKILL',
    env: { ...process.env, PLAYWRIGHT_JSON_OUTPUT_FILE: report, FORCE_COLOR: '0' },
  });
  if (error) console.error(`${script}: ${error.message}`);
  if (!count) return status === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
  try {
    const counted = count(report);
    // An error outside any test fails the run without a failed test, and a run without tests proves nothing.
    const other = (status !== 0 && counted.failed === 0) || counted.passed + counted.failed === 0;
    return other ? { ...counted, failed: counted.failed + 1 } : counted;
  } catch (cause) {
    console.error(`${script}: no readable report (${cause instanceof Error ? cause.message : cause})`);
    return { passed: 0, failed: 1 };
  }
}

/** @param {string | undefined} path */
const version = (path) => (path ? spawnSync(path, ['--version'], { encoding: 'utf8' }).stdout?.trim() || `${path} (no answer)` : 'none');

setUpOrExit();
rmSync(RESULTS, { recursive: true, force: true });
mkdirSync(RESULTS, { recursive: true });
console.log(`${version(findChromium())} · ${version(findFirefox())}`);

const outcomes = STEPS.map((step) => {
  console.log(`\n== ${step.name} ==`);
  const started = Date.now();
  const counted = runStep(step);
  return { name: step.name, ...counted, seconds: Math.round((Date.now() - started) / 1000) };
});

console.log('\n== sum ==');
for (const { name, passed, failed, second = [], seconds } of outcomes) {
  console.log(`${name}: ${passed} passed, ${failed} failed (${seconds} s)`);
  for (const title of second) console.log(`  only at the second attempt: ${title}`);
}
const passed = outcomes.reduce((sum, outcome) => sum + outcome.passed, 0);
const failed = outcomes.reduce((sum, outcome) => sum + outcome.failed, 0);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
