import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright';
import { build, type Rolldown } from 'vite';
import type * as InPage from '../bench/library-in-page';
import { ROOT } from './paths';

declare const bench: typeof InPage;

let code: Promise<string> | null = null;

async function bundle(): Promise<string> {
  const entry = fileURLToPath(new URL('../bench/library-in-page.ts', import.meta.url));
  const result = (await build({
    root: ROOT, configFile: false, logLevel: 'error', resolve: { alias: { '@': ROOT } },
    build: { write: false, target: 'esnext', lib: { entry, formats: ['iife'], name: 'bench' } },
  })) as Rolldown.RolldownOutput | Rolldown.RolldownOutput[];
  const chunk = [result].flat().flatMap(({ output }) => output).find((item) => item.type === 'chunk');
  if (chunk?.type !== 'chunk') throw new Error('The bundle of notices is empty.');
  return `${chunk.code}\n;globalThis.bench = bench;`;
}

/**
 * Puts generated notices into the extension's database, from one of its pages.
 *
 * @param characters - Of each.
 * @param options.followUp - Also a later notice of the body of the second, by which all its problems are solved.
 */
export async function seedLibrary(page: Page, count: number, characters: number, { followUp = false } = {}): Promise<void> {
  code ??= bundle();
  await page.evaluate(await code);
  await page.evaluate(([each, length, more]) => bench.seedLibrary(each, length, more), [count, characters, followUp] as const);
}
