import { screen, within } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { ExchangeView, type ExchangeViewProps } from '@/components/exchange/exchange-view';
import type { ImportStage } from '@/components/exchange/import-part';
import { OFFERED } from '@/components/exchange/export-part';
import { FORMAT_IDS } from '@/lib/export/formats';
import type { PlannedRecord } from '@/lib/store/import/types';
import { expectAccessible, show, tidy } from './render';

afterEach(tidy);

const props = (stage: ImportStage = { kind: 'idle' }, chosen: number | null = null): ExchangeViewProps => ({
  message: '',
  out: { count: 12, chosen, progress: null, onExport: vi.fn(), onCancel: vi.fn() },
  files: { report: null, onFiles: vi.fn(), onDrop: vi.fn(), onCancel: vi.fn(), onAnyway: vi.fn(), onOpen: vi.fn(), onCopy: vi.fn(), onClear: vi.fn() },
  into: { stage, onFiles: vi.fn(), onPassphrase: vi.fn(), onConfirm: vi.fn(), onUndo: vi.fn(), onCancel: vi.fn() },
  backup: { lastOn: null, waiting: 12, due: false, progress: null, onBackup: vi.fn(), onCancel: vi.fn() },
  verify: { stage: { kind: 'idle' }, onFiles: vi.fn() },
});

const planned = (key: string, state: PlannedRecord['state'], differences: PlannedRecord['differences'] = []): PlannedRecord =>
  ({ key, title: `通报${key}`, url: `http://a.gov.cn/${key}`, state, differences });

describe('the page “in and out”', () => {
  test('offers every format there is, each with what it is for', async () => {
    expect(OFFERED).toEqual(FORMAT_IDS);
    const given = props();
    show(<ExchangeView {...given} />, 'en');
    expect(screen.getAllByRole('radio')).toHaveLength(FORMAT_IDS.length);
    await userEvent.click(screen.getByRole('radio', { name: /Excel workbook/ }));
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Contacts and names of persons' }), 'masked');
    await userEvent.click(screen.getByRole('button', { name: 'Export' }));
    expect(given.out.onExport).toHaveBeenCalledWith({ format: 'xlsx', personalData: 'masked', scope: 'all' });
    await expectAccessible();
  });

  test('opened for some records, exports those unless told otherwise', async () => {
    const given = props({ kind: 'idle' }, 3);
    show(<ExchangeView {...given} />);
    await userEvent.click(screen.getByRole('button', { name: '导出' }));
    expect(given.out.onExport).toHaveBeenCalledWith({ format: 'json', personalData: 'kept', scope: 'chosen' });
  });

  test('a package is masked where nothing else is asked for, and passing over it masks nothing else', async () => {
    show(<ExchangeView {...props()} />, 'en');
    const personal = screen.getByRole<HTMLSelectElement>('combobox', { name: 'Contacts and names of persons' });
    await userEvent.click(screen.getByRole('radio', { name: /^Replication package/ }));
    expect(personal.value).toBe('masked');
    await userEvent.click(screen.getByRole('radio', { name: /^CSV/ }));
    expect(personal.value).toBe('kept');
    await userEvent.selectOptions(personal, 'dropped');
    await userEvent.click(screen.getByRole('radio', { name: /^Replication package/ }));
    expect(personal.value).toBe('dropped');
  });

  test('a file goes to the import by picker', async () => {
    const given = props();
    show(<ExchangeView {...given} />);
    const file = new File(['{}'], 'notices.json');
    await userEvent.upload(screen.getByLabelText('选择文件', { selector: 'input' }), file);
    expect(given.into.onFiles).toHaveBeenCalledWith([file]);
  });

  test('of files into the library it is told what became of each, and what is no notice can be saved all the same', async () => {
    const given = props();
    const report = {
      rows: [
        { path: 'a/通报.html', end: { kind: 'saved' as const, keys: ['k#0'] } },
        { path: 'a/反馈.txt', end: { kind: 'not-notice' as const, relatedKind: 'feedback' as const } },
        { path: 'b.pdf', end: { kind: 'refused' as const, problem: { kind: 'not-text' as const, reason: 'pdf' as const } } },
        { path: 'c.html', end: { kind: 'left' as const } },
      ],
      done: 3, running: false, parts: 2, full: false,
    };
    show(<ExchangeView {...given} files={{ ...given.files, report }} />);
    const told = within(screen.getByRole('region', { name: '文件入库结果' }));
    expect(told.getByRole('status').textContent).toBe('已保存 1 个、不是整改通报 1 个、没有读取 1 个、停止后未读 1 个');
    expect(told.getAllByRole('listitem').map((item) => item.querySelector('.chip')?.textContent)).toEqual(['已保存', '不是整改通报', '没有读取', '未读']);
    expect(told.getByText(/这是 PDF/)).toBeTruthy();
    await userEvent.click(told.getByRole('button', { name: 'a/通报.html：查看记录' }));
    expect(given.files.onOpen).toHaveBeenCalledWith('k#0');
    await userEvent.click(told.getByRole('button', { name: 'a/反馈.txt：仍按通报保存' }));
    expect(given.files.onAnyway).toHaveBeenCalledWith(1);
    await userEvent.click(told.getByRole('button', { name: '复制结果' }));
    expect(given.files.onCopy).toHaveBeenCalledWith('a/通报.html\t已保存\na/反馈.txt\t不是整改通报\t巡视巡察反馈\nb.pdf\t没有读取\t这是 PDF。请把文字存为 .txt（在阅读器中全选、复制、粘贴），页码和断行可以保留。\nc.html\t未读');
    await expectAccessible();
  });

  test('files dropped there go to the library and not to the import', async () => {
    const given = props();
    show(<ExchangeView {...given} />);
    const file = new File(['整改'], 'a.txt');
    await userEvent.upload(screen.getByLabelText('选择网页或文本文件', { selector: 'input' }), [file, file]);
    expect(given.files.onFiles).toHaveBeenCalledWith([file, file]);
    expect(screen.getByLabelText('选择文件夹', { selector: 'input' }).hasAttribute('webkitdirectory')).toBe(true);
    expect(given.into.onFiles).not.toHaveBeenCalled();
  });

  test('a plan is seen before anything is written; conflicts first, with a choice for each and for all', async () => {
    const plan = [planned('1', 'new'), planned('2', 'conflict', ['note']), planned('3', 'same'), planned('4', 'conflict', ['text', 'decisions'])];
    const given = props({ kind: 'planned', file: 'notices.json', plan, damaged: 0, withoutSnapshot: 1, settings: [] });
    show(<ExchangeView {...given} />);
    const group = within(screen.getByRole('group', { name: 'notices.json 的预览' }));
    expect(group.getByRole('status').textContent).toBe('新增 1 条，补充 0 条，冲突 2 条，相同 1 条');
    expect(group.getByText(/有 1 条新增记录在文件里没有网页快照/)).toBeTruthy();
    expect(group.getAllByRole('listitem').map((item) => item.querySelector('.chip')?.textContent)).toEqual(['冲突', '冲突', '新增', '相同']);
    await userEvent.selectOptions(group.getByRole('combobox', { name: '冲突怎么办' }), 'theirs');
    await userEvent.selectOptions(group.getByRole('combobox', { name: '通报4：怎么办' }), 'mine');
    await userEvent.click(group.getByRole('button', { name: '导入' }));
    expect(given.into.onConfirm).toHaveBeenCalledWith('theirs', { 4: 'mine' });
    await expectAccessible();
  });

  test.each([
    ['zh', ['笔记', '我的： 我的笔记 李 · 2024-04-03 10:00', '文件的： <b>他的</b>\n笔记 — · 2024-04-02 10:00']],
    ['en', ['Note', 'Mine: 我的笔记 李 · 2024-04-03 10:00', 'The file’s: <b>他的</b>\n笔记 — · 2024-04-02 10:00']],
  ] as const)('of a conflict both sides are there to be read, with who and when, and as the text they are (%s)', async (language, lines) => {
    const plan = [{
      ...planned('1', 'conflict', ['note', 'text']),
      sides: {
        clashes: [{
          item: null, field: 'note', mine: { op: 'note' as const, from: '', to: '我的笔记', id: 'a', at: '2024-04-03T10:00:00+08:00', coder: '李' },
          theirs: { op: 'note' as const, from: '', to: '<b>他的</b>\n笔记', id: 'b', at: '2024-04-02T10:00:00+08:00', coder: '' },
        }],
        more: 2,
        reading: {
          mine: { retrievedAt: '2024-04-01T09:00:00+08:00', extractorVersion: '0.1.0' }, theirs: { retrievedAt: '2024-05-01T09:00:00+08:00', extractorVersion: '0.2.0' },
          changes: { items: [], more: 0, text: [{ kind: 'same' as const, text: '一是<i>修订</i>' }, { kind: 'new' as const, text: '制度23项' }] },
        },
      },
    }];
    show(<ExchangeView {...props({ kind: 'planned', file: 'x.json', plan, damaged: 0, withoutSnapshot: 0, settings: [] })} />, language);
    const sides = screen.getByRole('group', { name: '' });
    expect([sides.querySelector('.side:last-of-type > p'), ...sides.querySelectorAll('.side:last-of-type li')].map((each) => each?.textContent)).toEqual(lines);
    expect(sides.textContent).toContain('0.2.0');
    expect(sides.querySelector('ins')?.textContent).toBe('制度23项');
    expect(sides.querySelector('b, i')).toBeNull();
    await expectAccessible();
  });

  test('of hundreds of conflicts each can be decided by itself, by keyboard', async () => {
    const plan = Array.from({ length: 250 }, (_, at) => planned(String(at), 'conflict', ['note']));
    const given = props({ kind: 'planned', file: 'x.json', plan, damaged: 0, withoutSnapshot: 0, settings: [] });
    show(<ExchangeView {...given} />);
    expect(screen.queryByRole('combobox', { name: '通报249：怎么办' })).toBeNull();
    screen.getByRole('button', { name: '再显示 50 条' }).focus();
    await userEvent.keyboard('{Enter}');
    await userEvent.selectOptions(screen.getByRole('combobox', { name: '通报249：怎么办' }), 'skip');
    await userEvent.click(within(screen.getByRole('group', { name: 'x.json 的预览' })).getByRole('button', { name: '导入' }));
    expect(given.into.onConfirm).toHaveBeenCalledWith('later', { 249: 'skip' });
  });

  test('a backup of records that are all there can still be restored for its settings, which are named', async () => {
    const given = props({ kind: 'planned', file: 'b.jsonl.gz', plan: [planned('1', 'same')], damaged: 0, withoutSnapshot: 0, settings: ['coder', 'filters'] });
    show(<ExchangeView {...given} />, 'en');
    const group = within(screen.getByRole('group', { name: 'What b.jsonl.gz would do' }));
    expect(group.getByText(/come back: your name, saved filters/)).toBeTruthy();
    await userEvent.click(group.getByRole('button', { name: 'Import' }));
    expect(given.into.onConfirm).toHaveBeenCalled();
  });

  test('a file that was refused says why, line by line', async () => {
    const problems = [{ kind: 'wrong-shape' as const, line: 7, record: 1, detail: 'tags: expected array' }, { kind: 'newer-schema' as const, detail: '3.0.0' }];
    show(<ExchangeView {...props({ kind: 'refused', file: 'x.json', problems })} />, 'en');
    const alert = screen.getByRole('alert');
    expect(alert.textContent).toContain('x.json was not imported; nothing was changed.');
    expect(alert.textContent).toContain('Line 7: It does not fit the format: tags: expected array');
    expect(alert.textContent).toContain('newer version (3.0.0)');
    await expectAccessible();
  });

  test('a receipt is held to what it says: what differs is named field by field', async () => {
    const given = props();
    const record = (url: string, result: 'same' | 'differs', fields: readonly string[]) => ({ url, result, fields, madeBy: '0.9.0', readBy: '1.0.0', unproven: result === 'same' ? ['title'] : [] });
    const { again } = show(<ExchangeView {...given} />, 'en');
    const file = new File(['<!doctype html>'], 'receipt.html');
    await userEvent.upload(screen.getByLabelText('Choose a file to verify', { selector: 'input' }), file);
    expect(given.verify.onFiles).toHaveBeenCalledWith([file]);
    again(<ExchangeView {...given} verify={{ ...given.verify, stage: { kind: 'done', file: 'receipt.html', records: [record('http://a.gov.cn/1', 'same', []), record('http://a.gov.cn/2', 'differs', ['issues'])], faults: [], damaged: 0 } }} />);
    const part = within(screen.getByRole('region', { name: 'Verify' }));
    expect(part.getByRole('status').textContent).toBe('receipt.html: 1 read the same again, 1 does not. All hashes hold.');
    expect(part.getByText(/fields that differ: issues/)).toBeTruthy();
    expect(part.getByText(/^1 record has a title from outside of the page’s text/)).toBeTruthy();
    await expectAccessible();
  });

  test('files of a package that are not the manifest’s are named, also where its records are covered', async () => {
    const given = props();
    const faults = [{ path: 'tables/issues.csv', fault: 'altered' }, { path: 'README.md', fault: 'missing' }, { path: 'x.exe', fault: 'added' }] as const;
    const { again } = show(<ExchangeView {...given} verify={{ ...given.verify, stage: { kind: 'done', file: 'p.zip', records: [], faults, damaged: 0 } }} />, 'en');
    const part = within(screen.getByRole('region', { name: 'Verify' }));
    expect(part.getByRole('status').textContent).not.toContain('All hashes hold');
    const list = part.getByRole('list', { name: '3 files of the package are not what its manifest says.' });
    expect(within(list).getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual(['tables/issues.csv altered', 'README.md missing', 'x.exe not in the manifest']);
    expect(list.tabIndex).toBe(0);
    await expectAccessible();
    again(<ExchangeView {...given} verify={{ ...given.verify, stage: { kind: 'refused', file: 'p.zip', problems: [{ kind: 'covered', detail: '' }], faults } }} />);
    expect(part.getByRole('status').textContent).toMatch(/^Personal data is covered in p\.zip/);
    expect(part.queryByRole('alert')).toBeNull();
    expect(part.getByText('tables/issues.csv', { exact: false })).toBeTruthy();
  });

  test.each([
    ['known', { done: 512, total: 2048 }, '25%', 512], ['not known', null, '', undefined],
  ] as const)('a file that is being read says how far it is, and can be left (%s)', async (_name, read, percent, value) => {
    const given = props({ kind: 'reading', file: 'x.json', read });
    show(<ExchangeView {...given} />, 'en');
    const bar = screen.getByRole('progressbar', { name: 'Reading x.json…' });
    expect(bar.getAttribute('value') ?? undefined).toBe(value === undefined ? undefined : String(value));
    expect(bar.nextElementSibling?.textContent).toBe(percent === '' ? 'Cancel' : percent);
    await userEvent.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(given.into.onCancel).toHaveBeenCalled();
    await expectAccessible();
  });

  test('an import that is done can be taken back', async () => {
    const given = props({ kind: 'done', fresh: 2, changed: 1, skipped: 0, settings: true });
    show(<ExchangeView {...given} />, 'en');
    expect(screen.getByText(/Imported: 2 new/).textContent).toContain('Settings came back.');
    await userEvent.click(screen.getByRole('button', { name: 'Undo the import' }));
    expect(given.into.onUndo).toHaveBeenCalled();
  });

  test('an encrypted backup asks for its passphrase; a backup is made with the one that was typed', async () => {
    const given = props({ kind: 'locked', file: 'b.sealed' });
    show(<ExchangeView {...given} />, 'en');
    await userEvent.type(screen.getByLabelText(/This backup is encrypted/), 'secret{Enter}');
    expect(given.into.onPassphrase).toHaveBeenCalledWith('secret');
    await userEvent.type(screen.getByLabelText(/Passphrase/), 'other');
    await userEvent.click(screen.getByRole('button', { name: 'Back up to a file' }));
    expect(given.backup.onBackup).toHaveBeenCalledWith('other');
    await expectAccessible();
  });
});
