import { citationOf, cslItem, type GbtEdition, gbtReference, risEntry } from './citation';
import type { OpenFormat } from './types';

/** References by an edition of GB/T 7714, one a line. */
export const openGbt = (edition: GbtEdition): OpenFormat => ({ write }) =>
  ({ add: (record) => write(`${gbtReference(citationOf(record), edition)}\n`), end: () => undefined });

/** For reference managers. */
export const openRis: OpenFormat = ({ write }) => ({ add: (record) => write(risEntry(citationOf(record))), end: () => undefined });

/** CSL-JSON: a list of items. */
export const openCsl: OpenFormat = ({ write }) => {
  let count = 0;
  return {
    add: (record) => {
      write(`${count === 0 ? '[' : ','}\n${JSON.stringify(cslItem(citationOf(record)))}`);
      count += 1;
    },
    end: () => write(count === 0 ? '[]\n' : '\n]\n'),
  };
};
