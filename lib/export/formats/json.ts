import { ExportWriter } from '../export-writer';
import { jsonLine } from '../json-lines';
import type { OpenFormat } from './types';

/** JSON Lines: a record a line. */
export const openJsonLines: OpenFormat = ({ write, personalData }) => ({ add: (record) => write(jsonLine(record, personalData)), end: () => undefined });

/** The JSON export, whose head says how many records follow: the records wait for it, outside of our memory. */
export const openJson: OpenFormat = ({ write, beside, exportedAt, generator, personalData }) => {
  const writer = new ExportWriter();
  const records = beside();
  return {
    add: (record) => records.write(writer.addChecked(record)),
    end: () => {
      write(writer.head({ exportedAt, generator, ...(personalData !== 'kept' && { personalData }) }));
      write(records);
      write(writer.tail);
    },
  };
};
