import type { HostileTable } from '../hostile-page';
import { builtins } from './builtins';
import { characters } from './characters';
import { formats } from './formats';
import { frames } from './frames';
import { grammar } from './grammar';
import { looks } from './looks';
import { markup } from './markup';
import { names } from './names';
import { sizes } from './sizes';
import { storms } from './storms';

/** All hostile pages, by kind. */
export const KINDS: Readonly<Record<string, HostileTable>> = {
  markup, names, sizes, characters, frames, storms, builtins, looks, formats, grammar,
};

export const PAGES: HostileTable = Object.values(KINDS).flat();
