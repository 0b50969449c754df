import { TABLES } from '../tables/tables';
import { BOM, csvLine } from './csv';
import { dictionaryCsv, tablesReadme } from './tables-readme';
import type { OpenFormat } from './types';
import { ZipFiles } from './zip-files';

/** All tables as CSV in one zip, with the data dictionary. */
export const openCsvTables: OpenFormat = ({ write, personalData }) => {
  const zip = new ZipFiles(write);
  for (const { table: { name, columns } } of TABLES) zip.write(`${name}.csv`, BOM + csvLine(columns.map((column) => column.name)));
  return {
    add: (record) => {
      for (const { table: { name }, rows } of TABLES) for (const cells of rows(record)) zip.write(`${name}.csv`, csvLine(cells));
    },
    end: () => {
      zip.write('dictionary.csv', dictionaryCsv());
      zip.write('README.txt', tablesReadme('csv', personalData));
      zip.end();
    },
  };
};
