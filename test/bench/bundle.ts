import { fileURLToPath } from 'node:url';
import { build, type Rolldown } from 'vite';

/** One file of code from `entry` and all it imports: a script for a page, or a module for Node. */
export async function bundle(entry: string, where: 'page' | 'node'): Promise<string> {
  const root = fileURLToPath(new URL('../../', import.meta.url));
  const file = fileURLToPath(new URL(entry, import.meta.url));
  const result = (await build({
    root, configFile: false, logLevel: 'error', resolve: { alias: { '@': root } }, ssr: { noExternal: true },
    build: { write: false, target: 'esnext', minify: where === 'page', ...(where === 'page' ? { lib: { entry: file, formats: ['iife'], name: 'bench' } } : { ssr: file }) },
  })) as Rolldown.RolldownOutput | Rolldown.RolldownOutput[];
  const chunk = [result].flat().flatMap(({ output }) => output).find((item) => item.type === 'chunk');
  if (chunk?.type !== 'chunk') throw new Error('The bench bundle is empty.');
  return chunk.code;
}
