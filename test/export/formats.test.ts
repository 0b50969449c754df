import { unzipSync } from 'fflate';
import { parquetReadObjects } from 'hyparquet';
import ical from 'node-ical';
import Papa from 'papaparse';
import { JSDOM } from 'jsdom';
import readXlsx from 'read-excel-file/node';
import { beforeAll, describe, expect, test } from 'vitest';
import type { ExportedRecord } from '@/lib/export/checked-record';
import { csvLine, unguarded } from '@/lib/export/formats/csv';
import { FORMAT_IDS, type FormatId } from '@/lib/export/formats';
import { xlsxOf } from '@/lib/export/formats/xlsx';
import type { PersonalData } from '@/lib/export/formats/types';
import { namesIn, PersonalDataCover } from '@/lib/export/personal-data';
import { TABLES } from '@/lib/export/tables/tables';
import { dictionaryRows } from '@/lib/export/tables/dictionary';
import { readImport } from '@/lib/import/read-import';
import { decide } from '@/lib/store/decide';
import { saveCapture } from '@/lib/store/save-capture';
import { inPieces, must, notePage } from '../import/any-database';
import { testDatabase } from '../store/test-database';
import { fileInMemory } from '../support/file-in-memory';
import { exportedRecords, fileOf as wholeFile, SURROUNDINGS, textOf as wholeText } from './file-of';
import { lineComplaints } from './validate-export';

const NASTY = '=HYPERLINK("http://evil.example","点")<script>alert(1)</script>&amp;\u202e</w:t>]]>';
let records: ExportedRecord[] = [];

beforeAll(async () => {
  const db = testDatabase();
  db.coder = '李';
  for (const [at, more] of ['', NASTY].entries()) {
    const { keys: [key = ''] } = await must(saveCapture(db, notePage(`http://sw.liuhe.gov.cn/t${at}.html`, more)));
    await must(decide(db, key, [{ op: 'note', from: '', to: at === 0 ? '看过，"引号"\n第二行' : NASTY }, { op: 'tags', added: [NASTY], removed: [] }], '2024-04-02T09:00:00.5+08:00'));
  }
  records = await exportedRecords(db);
});

const fileOf = (id: FormatId, list = records, personalData?: PersonalData): Promise<Uint8Array<ArrayBuffer>> => wholeFile(id, list, personalData);
const textOf = (id: FormatId, list = records, personalData?: PersonalData): Promise<string> => wholeText(id, list, personalData);

describe('every format', () => {
  test.each(FORMAT_IDS)('%s: the same records give the same bytes; none give a file that is whole', async (id) => {
    expect(await fileOf(id)).toEqual(await fileOf(id));
    expect((await fileOf(id, [])).length).toBeGreaterThan(id === 'jsonl' || id.startsWith('gbt') || id === 'ris' ? -1 : 1);
  });

  test.each(['json', 'jsonl'] as const)('%s is read again', async (id) => {
    const read = await must(readImport(inPieces(await textOf(id))));
    expect(read.map(({ id: one }) => one)).toEqual(records.map(({ id: one }) => one));
  });

  test.each(['kept', 'masked', 'dropped'] as const)('every line of JSONL fits the published schema (personal data %s)', async (mode) => {
    const cover = new PersonalDataCover(mode);
    const lines = (await textOf('jsonl', records.map((record) => cover.cover(record)), mode)).trimEnd().split('\n').map((line) => JSON.parse(line) as object);
    expect(lines).toHaveLength(records.length);
    expect(lines.flatMap(lineComplaints)).toEqual([]);
    expect(lineComplaints({ ...lines[0], format: 'other', colour: 'red', index: -1 })).toHaveLength(3);
  });
});

describe('tables', () => {
  test('CSV: papaparse reads what was written, formulas are guarded and the guard comes off', async () => {
    const files = unzipSync(await fileOf('csv'));
    for (const { table, rows } of TABLES) {
      const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(files[`${table.name}.csv`]);
      expect(text.startsWith('\ufeff')).toBe(true);
      const { data: [head, ...body], errors } = Papa.parse<string[]>(text.slice(1), { skipEmptyLines: true });
      expect(errors).toEqual([]);
      expect(head).toEqual(table.columns.map(({ name }) => name));
      expect(body.map((cells) => cells.map(unguarded))).toEqual(records.flatMap(rows).map((cells) => cells.map((cell) => (cell === null ? '' : String(cell)))));
      expect(body.flat().filter((cell) => /^[=+@\t\r\n＝＋－＠]/.test(cell))).toEqual([]);
    }
    expect(Object.keys(files)).toContain('dictionary.csv');
  });

  test.each([...'=+-@＝＋－＠\t\r\n', "'", "''"])('CSV: a text that begins with %j is guarded, and comes back as it was', (sign) => {
    const text = `${sign}1+1,"引号"\r\n`;
    const { data: [cells = []] } = Papa.parse<string[]>(csvLine([text, `整改${sign}`, 1]));
    expect(cells).toEqual([`'${text}`, `整改${sign}`, '1']);
    expect(cells.map(unguarded)).toEqual([text, `整改${sign}`, '1']);
  });

  test('XLSX: another reader finds the same cells, days are days, moments are moments', async () => {
    const sheets = await readXlsx(Buffer.from(await fileOf('xlsx')));
    expect(sheets.map(({ sheet }) => sheet)).toEqual([...TABLES.map(({ table }) => table.name), 'dictionary']);
    for (const [i, { table, rows }] of TABLES.entries()) {
      const [head = [], ...body] = sheets[i]?.data ?? [];
      expect(head.map(String)).toEqual(table.columns.map(({ name, zh }) => `${name} · ${zh}`));
      const wanted = records.flatMap(rows).map((cells) => cells.map((cell, at) => {
        const type = table.columns[at]?.type;
        if (typeof cell !== 'string') return cell;
        // A moment stands there by the clock of its zone.
        return type === 'date' ? Date.parse(`${cell}T00:00:00Z`) : type === 'moment' ? Date.parse(cell.replace('+08:00', 'Z')) : cell;
      }));
      expect(body.map((cells) => cells.map((cell) => (cell instanceof Date ? cell.getTime() : cell)))).toEqual(wanted);
    }
    const files = unzipSync(await fileOf('xlsx'));
    const deadlines = new TextDecoder().decode(files['xl/worksheets/sheet4.xml']);
    expect(deadlines).toContain('state="frozen"');
    expect(deadlines).toContain('<autoFilter');
    expect(new TextDecoder().decode(files['xl/worksheets/_rels/sheet4.xml.rels'])).toContain('#:~:text=');
    expect(deadlines).not.toContain('<f>');
  });

  test('XLSX: moments of several zones each say theirs; what is no moment stays text', async () => {
    const [record] = records as [ExportedRecord];
    const list = ['2024-04-01T09:00:00.250+08:00', '2024-04-01T01:00:00Z', '2024-04-01T09:00:00+08:00', '2023-12-31T23:59:59-03:30', '1890-01-01T00:00:00+08:05', 'soon']
      .map((retrievedAt) => ({ ...record, capture: { ...record.capture, retrievedAt } }));
    const at = TABLES[0]!.table.columns.findIndex(({ name }) => name === 'retrieved_at');
    const bytes = await fileOf('xlsx', list);
    const [sheet] = await readXlsx(Buffer.from(bytes));
    expect(sheet!.data.slice(1).map((cells) => cells[at])).toEqual([
      new Date('2024-04-01T09:00:00.250Z'), new Date('2024-04-01T01:00:00Z'), new Date('2024-04-01T09:00:00Z'), new Date('2023-12-31T23:59:59Z'), '1890-01-01T00:00:00+08:05', 'soon',
    ]);
    const styles = new TextDecoder().decode(unzipSync(bytes)['xl/styles.xml']);
    expect([...styles.matchAll(/formatCode="[^"]*&quot;([^&]*)&quot;"/g)].map(([, zone]) => zone)).toEqual(['+08:00', 'Z', '-03:30']);
  });

  test('XLSX: a text that no cell holds says where it was cut, and the dictionary says how many were', async () => {
    const [record] = records as [ExportedRecord];
    const long = `${'长'.repeat(32_766 - 32)}${'\u{20bb7}'.repeat(100)}`;
    const list = [long, 'a'.repeat(32_767), 'a'.repeat(32_768)].map((notes) => ({ ...record, notes, source: { ...record.source, url: `http://a.gov.cn/${'x'.repeat(notes.length === 32_767 ? 3000 : 3)}` } }));
    const sheets = await readXlsx(Buffer.from(await fileOf('xlsx', list)));
    const at = TABLES[0]!.table.columns.findIndex(({ name }) => name === 'notes');
    const cells = sheets[0]!.data.slice(1).map((row) => String(row[at]));
    expect(cells.map(({ length }) => length <= 32_767)).toEqual([true, true, true]);
    expect(cells.map((cell) => cell.endsWith('全文见 JSON / cut off, whole in JSON〕'))).toEqual([true, false, true]);
    expect(cells.every((cell) => cell.isWellFormed())).toBe(true);
    expect(long.startsWith(cells[0]!.slice(0, cells[0]!.indexOf('…')))).toBe(true);
    const rows = sheets.at(-1)!.data.map((row) => row.slice(0, 4));
    expect(rows).toContainEqual(['notices', 'notes', '有 2 格超过 32,767 字，只有开头，全文见 JSON、CSV、Parquet', '2 cells have more than 32,767 characters: their beginning only, see JSON, CSV, Parquet']);
    expect(rows).toContainEqual(['notices', 'url', '有 1 个网址不是链接（太多或太长）', '1 addresses are no links (too many, or too long)']);
  });

  test('XLSX: what is more than a sheet may have goes on in the next one, under the same head', async () => {
    const file = fileInMemory();
    const sink = xlsxOf(4)({ ...SURROUNDINGS, ...file.context });
    for (const record of records) await sink.add(record);
    await sink.end();
    const sheets = await readXlsx(Buffer.from(await file.bytes()));
    const issues = sheets.filter(({ sheet }) => /^issues(?: \(\d+\))?$/u.test(sheet));
    expect(issues.map(({ sheet }) => sheet).slice(0, 2)).toEqual(['issues', 'issues (2)']);
    expect(issues.every(({ data }) => data.length <= 4 && String(data[0]?.[0]) === String(issues[0]?.data[0]?.[0]))).toBe(true);
    const whole = (await readXlsx(Buffer.from(await fileOf('xlsx')))).find(({ sheet }) => sheet === 'issues');
    expect(issues.flatMap(({ data }) => data.slice(1))).toEqual(whole?.data.slice(1));
    expect(sheets.at(-1)?.sheet).toMatch(/^dictionary/u);
  });

  test('Parquet: hyparquet reads typed values', async () => {
    const files = unzipSync(await fileOf('parquet'));
    for (const { table, rows } of TABLES) {
      const bytes = files[`${table.name}.parquet`];
      const read = await parquetReadObjects({ file: bytes!.slice().buffer });
      const wanted = records.flatMap(rows).map((cells) => Object.fromEntries(table.columns.map(({ name, type }, at) => {
        const cell = cells[at] ?? null;
        return [name, cell !== null && type === 'date' ? new Date(`${String(cell)}T00:00:00Z`) : cell !== null && type === 'moment' ? new Date(String(cell)) : cell];
      })));
      expect(read.map((row) => ({ ...row }))).toEqual(wanted.map((row) => Object.fromEntries(Object.entries(row).map(([key, cell]) => [key, typeof cell === 'string' ? cell.toWellFormed() : cell]))));
    }
  });

  test.each(['2024-05', '2024', '2024-02-31', '五月'])('no day is made of a date that names none: %s', async (printed) => {
    const [record] = records;
    const notice = { ...record!.notice!, issuedOn: { ...record!.notice!.organization!, value: printed } };
    const list = [{ ...record!, notice }];
    const parquet = unzipSync(await fileOf('parquet', list))['notices.parquet'];
    expect(await parquetReadObjects({ file: parquet!.slice().buffer })).toMatchObject([{ issued_on: null }]);
    const [sheet] = await readXlsx(Buffer.from(await fileOf('xlsx', list)));
    expect(sheet!.data[1]).toContain(printed);
  });

  test('every column of every table is explained in both languages', () => {
    const rows = dictionaryRows();
    expect(rows).toHaveLength(TABLES.reduce((sum, { table }) => sum + table.columns.length, 0));
    expect(rows.filter(([, , zh, en]) => !zh || !en)).toEqual([]);
    for (const { table } of TABLES) expect(new Set(table.columns.map(({ name }) => name)).size, table.name).toBe(table.columns.length);
  });

  test('columns of closed sets have their values in the dictionary', () => {
    const allowed = (table: string, name: string): unknown => dictionaryRows().find((row) => row[0] === table && row[1] === name)?.[6];
    expect(allowed('notices', 'related_kind')).toMatch(/^feedback \| .* \| other$/);
    expect(allowed('notices', 'organization_type')).toMatch(/^government-organ \| .* \| other$/);
    expect(allowed('notices', 'missing')).toBe('title | opening | issues | closing');
    expect(allowed('totals', 'kind')).toMatch(/problems \| .*measures/);
    expect(allowed('decisions', 'op')).toMatch(/^accept \| reject \| correct \| .* \| undo \| redo$/);
  });

  test.each(['csv', 'parquet'] as const)('%s: dictionary and README lie beside the tables', async (id) => {
    const files = unzipSync(await fileOf(id));
    expect(Object.keys(files).sort()).toEqual([...TABLES.map(({ table }) => `${table.name}.${id}`), 'dictionary.csv', 'README.txt'].sort());
    const { data } = Papa.parse<string[]>(new TextDecoder().decode(files['dictionary.csv']), { skipEmptyLines: true });
    expect(data.slice(1).map((cells) => cells.map((cell) => unguarded(cell)))).toEqual(dictionaryRows().map((cells) => cells.map((cell) => (cell === null ? '' : String(cell)))));
    expect(new TextDecoder().decode(files['README.txt'])).toMatch(id === 'csv' ? /Each \.csv is a table.*RFC 4180/ : /Each \.parquet is a table/);
  });

  test('values stay within those the dictionary allows', () => {
    for (const { table, rows } of TABLES) {
      for (const cells of records.flatMap(rows)) {
        table.columns.forEach(({ name, values }, at) => {
          const cell = cells[at];
          if (values && cell !== null) for (const one of String(cell).split('; ')) expect(values, `${table.name}.${name}`).toContain(one);
        });
      }
    }
  });
});

describe('a calendar', () => {
  test('has open deadlines as all-day events under names that stay', async () => {
    const events = Object.values(ical.sync.parseICS(await textOf('ics'))).filter((each) => each?.type === 'VEVENT');
    const open = records.flatMap(({ id, notice }) => (notice?.deadlines ?? []).filter((deadline) => deadline.open && deadline.due).map((deadline) => ({ uid: `${id}-${deadline.id}@zhenggai`, due: deadline.due ?? '' })));
    expect(open.length).toBeGreaterThan(1);
    expect(events.map((event) => ({ uid: event.uid, due: [event.start.getFullYear(), event.start.getMonth() + 1, event.start.getDate()].map((part) => String(part).padStart(2, '0')).join('-') })))
      .toEqual(open);
    expect(events.every((event) => event.datetype === 'date')).toBe(true);
  });
});

describe('reports and annotations', () => {
  test('HTML: words are marked where they stand, markup of the page is text, nothing runs', async () => {
    const page = new DOMParserOf(await textOf('html'));
    expect(page.marks).toContain('2024年6月底前');
    expect(page.texts).toEqual(records.map(({ capture }) => capture.text));
    expect(page.elements).not.toContain('script');
    expect(page.handlers).toEqual([]);
  });

  test('Markdown: no raw markup, links only to the page', async () => {
    const text = await textOf('markdown');
    expect(text).not.toMatch(/(?<!\\)<(?!https?:)/);
    expect([...text.matchAll(/\]\(<([^>]*)>\)/g)].map(([, url = '']) => new URL(url).host)).toEqual(expect.arrayContaining(['sw.liuhe.gov.cn']));
    expect(text).not.toMatch(/\]\((?!<http:\/\/sw\.liuhe\.gov\.cn)/);
  });

  test('annotations: quote and position say the same, positions in code points', async () => {
    const wide = { ...records[0]!, capture: { ...records[0]!.capture, text: `𠮷${records[0]!.capture.text}` } };
    const page = JSON.parse(await textOf('annotations', [records[0]!])) as { items: { target: { selector: [{ exact: string }, { start: number; end: number }] } }[] };
    const points = [...records[0]!.capture.text];
    for (const { target: { selector: [quote, { start, end }] } } of page.items) expect(points.slice(start, end).join('')).toBe(quote.exact);
    const shifted = JSON.parse(await textOf('annotations', [wide])) as typeof page;
    const widePoints = [...wide.capture.text];
    for (const { target: { selector: [quote, { start, end }] } } of shifted.items) expect(widePoints.slice(start, end).join('')).toBe(quote.exact);
  });
});

/** Where in a format of several files it is said what became of personal data. */
const SAYING_FILES: Partial<Record<FormatId, RegExp>> = { csv: /^README/, xlsx: /sheet9\.xml$/, parquet: /\.parquet$|^README/, package: /^(?:README(?:\.zh)?\.md|manifest\.json|notices\.jsonl)$/ };

describe('personal data', () => {
  test.each([
    ['张三', ['张三']], ['张三、李四（副局长）', ['张三', '李四']], ['县财政局', []], ['责任人：王五', ['王五']], ['局党组书记 赵六', ['赵六']], ['办公室，各镇街', []],
  ])('names in “%s”', (words, names) => {
    expect(namesIn(words)).toEqual(names);
  });

  test.each(['masked', 'dropped'] as const)('%s: the telephone number stands nowhere, places hold, the file says so', async (mode) => {
    const [record] = records;
    const phone = record?.notice?.contacts.phone[0];
    expect(phone?.text).toContain('2683315');
    const cover = new PersonalDataCover(mode);
    const covered = cover.cover(record!);
    expect(JSON.stringify(covered)).not.toContain('2683315');
    expect(JSON.stringify(covered)).not.toContain('"李"');
    expect(covered.capture.text).toHaveLength(record!.capture.text.length);
    expect(covered.notice?.contacts.phone).toHaveLength(mode === 'masked' ? 1 : 0);
    const said = mode === 'masked' ? /masked|遮盖/ : /dropped|删去|taken out of the lists/;
    for (const id of FORMAT_IDS) {
      const file = await fileOf(id, [covered], mode);
      const inZip = SAYING_FILES[id];
      const files = inZip ? Object.entries(unzipSync(file)).filter(([name]) => inZip.test(name)).map(([, bytes]) => bytes) : [file];
      expect(files.length, id).toBeGreaterThan(0);
      // A citation has nothing personal, and no place to say so.
      if (!['gbt2025', 'gbt', 'ris', 'csl'].includes(id)) for (const bytes of files) expect(new TextDecoder().decode(bytes), id).toMatch(said);
    }
  });
});

/** What an HTML report holds, as a browser's parser sees it. */
class DOMParserOf {
  readonly marks: string[] = [];
  readonly texts: string[] = [];
  readonly elements: string[] = [];
  readonly handlers: string[] = [];

  constructor(html: string) {
    const { document } = new JSDOM(html).window;
    for (const element of document.querySelectorAll('*')) {
      this.elements.push(element.localName);
      for (const { name } of element.attributes) if (name.startsWith('on')) this.handlers.push(name);
    }
    for (const mark of document.querySelectorAll('mark')) this.marks.push(mark.textContent);
    for (const text of document.querySelectorAll('pre[lang]')) this.texts.push(text.textContent);
  }
}
