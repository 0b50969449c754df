/**
 * Notices that were written down are scored by the command line that ships with the project; generated ones by the tests,
 * which it may not lean on.
 */
const generated = process.argv.some((word) => /^--generated(?:=|$)/.test(word));

await (generated ? import('../test/generate/run') : import('../lib/cli/accuracy'));
