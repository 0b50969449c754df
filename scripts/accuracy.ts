/**
 * Notices that were written down are scored by the command line that ships with the project; generated ones by the tests,
 * which it may not lean on.
 */
const asks = (option: RegExp): boolean => process.argv.some((word) => option.test(word));

await (asks(/^--generated(?:=|$)/) ? import('../test/generate/run')
  : asks(/^--chains$/) ? import('../test/generate/run-chains')
  : import('../lib/cli/accuracy'));
