import { ExportWriter } from '../export-writer';
import { jsonLine } from '../json-lines';
import type { OpenFormat } from './types';

/** JSON Lines: a record a line. */
export const openJsonLines: OpenFormat = ({ write, personalData }) => ({ add: (record) => write(jsonLine(record, personalData)), end: () => undefined });

/** The JSON export, whose head says how many records follow: the records wait for it. */
export const openJson: OpenFormat = ({ write, exportedAt, generator, personalData }) => {
  const writer = new ExportWriter();
  const records: Blob[] = [];
  return {
    add: (record) => {
      // A Blob lets the browser keep it outside of the page's memory.
      records.push(new Blob([writer.addChecked(record)]));
    },
    end: async () => {
      write(writer.head({ exportedAt, generator, ...(personalData !== 'kept' && { personalData }) }));
      for (const each of records) write(new Uint8Array(await each.arrayBuffer()));
      write(writer.tail);
    },
  };
};
