import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { ROOT } from './paths';

const NAMES = ['extract', 'accuracy', 'verify'] as const;
export type CommandName = (typeof NAMES)[number];

/** Commands of lib/cli, each in one file. */
export interface BundledCommands {
  /** The file to give to Node. */
  readonly path: (name: CommandName) => string;
  readonly remove: () => void;
}

/**
 * Bundles the commands: a process of theirs starts in a third of the time it takes to load the sources one by one. That
 * the sources run as they are, through `npm run extract`, is what the end-to-end tests see to.
 */
export async function bundleCommands(): Promise<BundledCommands> {
  const parent = join(ROOT, 'test-results');
  mkdirSync(parent, { recursive: true });
  // Below the repository: from there Node finds the packages.
  const folder = mkdtempSync(join(parent, 'commands-'));
  await build({
    root: ROOT, configFile: false, logLevel: 'error', resolve: { alias: { '@': ROOT.replace(/\/$/, '') } },
    build: {
      ssr: true, outDir: folder, target: 'esnext', minify: false,
      rolldownOptions: { input: Object.fromEntries(NAMES.map((name) => [name, join(ROOT, `lib/cli/${name}.ts`)])) },
    },
  });
  return { path: (name) => join(folder, `${name}.js`), remove: () => { rmSync(folder, { recursive: true }); } };
}
