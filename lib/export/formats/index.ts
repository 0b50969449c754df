import type { OpenFormat } from './types';

/** The formats of an export, in the order they are offered. */
export const FORMAT_IDS = ['json', 'jsonl', 'xlsx', 'csv', 'parquet', 'html', 'markdown', 'ics', 'gbt2025', 'gbt', 'ris', 'csl', 'annotations', 'receipt', 'package'] as const;
export type FormatId = (typeof FORMAT_IDS)[number];

export interface ExportFormat {
  readonly id: FormatId;
  /** In the file's name: `zhenggai-<kind>-YYYYMMDD-HHmm.<extension>`. */
  readonly kind: string;
  readonly extension: string;
  readonly mime: string;
  /** Loads what writes it. */
  readonly load: () => Promise<OpenFormat>;
}

/** How each is written; nothing of it is loaded before it is chosen. */
export const FORMATS: Readonly<Record<FormatId, ExportFormat>> = {
  json: { id: 'json', kind: 'notices', extension: 'json', mime: 'application/json', load: async () => (await import('./json')).openJson },
  jsonl: { id: 'jsonl', kind: 'notices', extension: 'jsonl', mime: 'application/x-ndjson', load: async () => (await import('./json')).openJsonLines },
  xlsx: { id: 'xlsx', kind: 'tables', extension: 'xlsx', mime: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', load: async () => (await import('./xlsx')).openXlsx },
  csv: { id: 'csv', kind: 'csv', extension: 'zip', mime: 'application/zip', load: async () => (await import('./csv-tables')).openCsvTables },
  parquet: { id: 'parquet', kind: 'parquet', extension: 'zip', mime: 'application/zip', load: async () => (await import('./parquet')).openParquet },
  html: { id: 'html', kind: 'report', extension: 'html', mime: 'text/html', load: async () => (await import('./html-report')).openHtmlReport },
  markdown: { id: 'markdown', kind: 'report', extension: 'md', mime: 'text/markdown', load: async () => (await import('./markdown')).openMarkdown },
  ics: { id: 'ics', kind: 'deadlines', extension: 'ics', mime: 'text/calendar', load: async () => (await import('./ics')).openIcs },
  gbt: { id: 'gbt', kind: 'references', extension: 'txt', mime: 'text/plain', load: async () => (await import('./citations')).openGbt(2015) },
  gbt2025: { id: 'gbt2025', kind: 'references', extension: 'txt', mime: 'text/plain', load: async () => (await import('./citations')).openGbt(2025) },
  ris: { id: 'ris', kind: 'references', extension: 'ris', mime: 'application/x-research-info-systems', load: async () => (await import('./citations')).openRis },
  csl: { id: 'csl', kind: 'references', extension: 'json', mime: 'application/vnd.citationstyles.csl+json', load: async () => (await import('./citations')).openCsl },
  annotations: { id: 'annotations', kind: 'annotations', extension: 'jsonld', mime: 'application/ld+json', load: async () => (await import('./annotations')).openAnnotations },
  receipt: { id: 'receipt', kind: 'receipt', extension: 'html', mime: 'text/html', load: async () => (await import('./receipt')).openReceipt },
  package: { id: 'package', kind: 'package', extension: 'zip', mime: 'application/zip', load: async () => (await import('./package')).openPackage },
};
