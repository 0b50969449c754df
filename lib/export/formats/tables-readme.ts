import { DICTIONARY_COLUMNS, dictionaryRows } from '../tables/dictionary';
import { BOM, csvLine } from './csv';

/** The data dictionary as a file of its own, `dictionary.csv`. */
export const dictionaryCsv = (): string => BOM + [[...DICTIONARY_COLUMNS], ...dictionaryRows()].map(csvLine).join('');

const GUARD_SAID = [
  "以 = + - @（全角 ＝ ＋ － ＠ 也算）、制表符、回车、换行或 ' 开头的文字前面加了一个 '，以免被当作公式；去掉这一个 ' 就是原文。",
  "Text that begins with = + - @ (in full width, too: ＝ ＋ － ＠), tab, carriage return, line feed or ' has one ' put before it, so that no spreadsheet takes it for a formula; without it, it is what was written.",
] as const;
const CODED = { csv: ['UTF-8（带 BOM），RFC 4180。', 'UTF-8 with BOM, RFC 4180.'], parquet: ['dictionary.csv 为 UTF-8（带 BOM）。', 'dictionary.csv is UTF-8 with BOM.'] } as const;

/** What an archive of tables says of itself, in both languages. */
export function tablesReadme(format: 'csv' | 'parquet', personalData: string): string {
  const [zh, en] = CODED[format];
  const [guardZh, guardEn] = GUARD_SAID;
  const guard = format === 'csv';
  return `${BOM}${[
    `每个 .${format} 是一张表，用 record_id 和 issue_id 连接；dictionary.csv 说明每一列。${zh}`, ...(guard ? [guardZh] : []),
    `Each .${format} is a table; they join by record_id and issue_id; dictionary.csv explains every column. ${en}`, ...(guard ? [guardEn] : []),
    `personal data: ${personalData}`,
  ].join('\r\n')}\r\n`;
}
