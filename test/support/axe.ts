import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Result } from 'axe-core';
import type { Page } from 'playwright';

const SOURCE = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');

/** Which of axe's rules are tried, by their names; all that are not said. */
export type AxeRules = { readonly only: readonly string[] } | { readonly but: readonly string[] };

/** Only what is wrong comes back: what is right fills megabytes. */
function run(rules: AxeRules | undefined): string {
  const chosen = rules === undefined ? {}
    : 'only' in rules ? { runOnly: { type: 'rule', values: rules.only } }
    : { rules: Object.fromEntries(rules.but.map((name) => [name, { enabled: false }])) };
  return `axe.run(document, ${JSON.stringify({ resultTypes: ['violations'], ...chosen })}).then(({ violations }) => violations)`;
}

/**
 * What axe has against a page as it stands, colours and sizes included: a line a violation, with the first elements.
 */
export async function violations(page: Page, rules?: AxeRules): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(SOURCE);
  const found = await page.evaluate<Result[]>(run(rules));
  return found.map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map(({ html }) => html.slice(0, 140)).join(' | ')}`);
}
