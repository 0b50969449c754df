import { parseArgs } from 'node:util';
import { generateChains } from './chains';
import { scoreChains } from './score-chains';

const HELP = `Proposes follow-ups among generated notices of bodies that are renamed and put together, and prints how right that is.

  npm run accuracy -- --chains [N] [--seed S]     N bodies and years (400), the seed printed
`;

const { values, positionals } = parseArgs({ options: { chains: { type: 'boolean' }, seed: { type: 'string' }, help: { type: 'boolean' } }, allowPositionals: true });
if (values.help) console.log(HELP);
else {
  const seed = values.seed === undefined ? Date.now() % 2_000_000_000 : Number(values.seed);
  const { precision, recall, alignment, proposed, real, firstMisses } = scoreChains(generateChains(Number(positionals[0] ?? 400), seed));
  const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;
  console.log(`seed ${seed}: ${real} follow-ups, ${proposed} proposed`);
  console.log(`precision ${percent(precision)} (at least 98), recall ${percent(recall)} (at least 90), alignment of issues ${percent(alignment)} (at least 95)`);
  for (const miss of firstMisses) console.log(`  ${miss}`);
  if (precision < 0.98 || recall < 0.9 || alignment < 0.95) process.exitCode = 1;
}
