import { DICTIONARY_COLUMNS, dictionaryRows } from '../tables/dictionary';
import { TABLES } from '../tables/tables';
import { BOM, csvLine } from './csv';
import type { OpenFormat } from './types';
import { ZipFiles } from './zip-files';

/** What the archive says of itself, in both languages. */
const README = (personalData: string): string => [
  '每个 .csv 是一张表，用 record_id 和 issue_id 连接；dictionary.csv 说明每一列。UTF-8（带 BOM），RFC 4180。',
  "以 = + - @（全角 ＝ ＋ － ＠ 也算）、制表符、回车、换行或 ' 开头的文字前面加了一个 '，以免被当作公式；去掉这一个 ' 就是原文。",
  'Each .csv is a table; they join by record_id and issue_id; dictionary.csv explains every column. UTF-8 with BOM, RFC 4180.',
  "Text that begins with = + - @ (in full width, too: ＝ ＋ － ＠), tab, carriage return, line feed or ' has one ' put before it, so that no spreadsheet takes it for a formula; without it, it is what was written.",
  `personal data: ${personalData}`,
].join('\r\n');

/** All tables as CSV in one zip, with the data dictionary. */
export const openCsvTables: OpenFormat = ({ write, personalData }) => {
  const zip = new ZipFiles(write);
  for (const { table: { name, columns } } of TABLES) zip.write(`${name}.csv`, BOM + csvLine(columns.map((column) => column.name)));
  return {
    add: (record) => {
      for (const { table: { name }, rows } of TABLES) for (const cells of rows(record)) zip.write(`${name}.csv`, csvLine(cells));
    },
    end: () => {
      zip.write('dictionary.csv', BOM + [[...DICTIONARY_COLUMNS], ...dictionaryRows()].map(csvLine).join(''));
      zip.write('README.txt', `${BOM}${README(personalData)}\r\n`);
      zip.end();
    },
  };
};
