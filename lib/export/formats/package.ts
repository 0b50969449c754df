import { exportJsonSchema } from '../json-schema';
import { jsonLine } from '../json-lines';
import { PackageFiles } from '../package/package-files';
import { citationFile, type PackageFacts, readme } from '../package/package-texts';
import { rebuildSql } from '../package/rebuild-sql';
import { ReviewFigures } from '../package/review-figures';
import { TABLES } from '../tables/tables';
import { BOM, csvLine } from './csv';
import { dictionaryCsv } from './tables-readme';
import type { OpenFormat } from './types';

export const PACKAGE_FORMAT = 'zhenggai-package';
/** Raised when an older program could no longer read what is written. */
export const PACKAGE_VERSION = 1;
/** The records in it, which the import reads. */
export const PACKAGE_RECORDS = 'notices.jsonl';
export const PACKAGE_MANIFEST = 'manifest.json';
/** Where its snapshots lie, each named by the capture it is of. */
export const PACKAGE_SNAPSHOTS = 'snapshots/';
export const snapshotPath = (captureId: string): string => `${PACKAGE_SNAPSHOTS}${captureId}.html`;

const hostOf = (url: string): string => URL.parse(url)?.host ?? '';

/**
 * A replication package: records, tables, snapshots, schema, dictionary, methods, and the script that rebuilds the tables
 * from the records. Nothing in it tells when it was made: the same collection gives the same bytes.
 */
export const openPackage: OpenFormat = ({ write, beside, generator, personalData }) => {
  const files = new PackageFiles(write);
  const lines = beside();
  const tables = TABLES.map(({ table: { name, columns }, rows }) => ({ name, rows, head: BOM + csvLine(columns.map((column) => column.name)), file: beside() }));
  for (const { file, head } of tables) file.write(head);
  const figures = new ReviewFigures();
  const captures = new Set<string>();
  const sites = new Set<string>();
  const extractors = new Set<string>();
  let [from, to, snapshots, uncovered] = ['', '', 0, 0];
  return {
    add: (record, snapshot) => {
      const { captureId, capture: { retrievedAt, extractorVersion }, source } = record;
      const day = retrievedAt.slice(0, 10);
      if (from === '' || day < from) from = day;
      if (day > to) to = day;
      sites.add(hostOf(source.url));
      extractors.add(extractorVersion);
      figures.add(record);
      lines.write(jsonLine(record, personalData));
      for (const { rows, file } of tables) for (const cells of rows(record)) file.write(csvLine(cells));
      if (!captures.has(captureId)) {
        if (snapshot === undefined) uncovered += 1;
        else if (snapshot !== '') {
          files.put(snapshotPath(captureId), snapshot);
          snapshots += 1;
        }
      }
      captures.add(captureId);
    },
    end: async () => {
      const facts: PackageFacts = {
        generator, personalData, figures, from, to, sites: sites.size, snapshots, uncovered, withoutSnapshot: captures.size - snapshots - uncovered,
        extractors: [...extractors].sort(),
      };
      await files.putFile(PACKAGE_RECORDS, lines);
      for (const { name, file } of tables) await files.putFile(`tables/${name}.csv`, file);
      files.put('tables/dictionary.csv', dictionaryCsv());
      files.put('schema.json', exportJsonSchema());
      files.put('rebuild.sql', rebuildSql());
      files.put('README.zh.md', readme(facts, 0));
      files.put('README.md', readme(facts, 1));
      files.put('CITATION.cff', citationFile(facts));
      const { records, notices } = figures;
      files.put(PACKAGE_MANIFEST, `${JSON.stringify({
        format: PACKAGE_FORMAT, version: PACKAGE_VERSION, generator, personalData, counts: { records, notices, snapshots }, files: files.entries,
      }, null, 2)}\n`);
      files.end();
    },
  };
};
