import { fireEvent, screen, waitFor, within } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { useState } from 'preact/hooks';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { LibraryView, type LibraryViewProps } from '@/components/library/library-view';
import type { TableRow, Told } from '@/lib/library/told';
import { FIRST_VIEW, type LibraryView as View } from '@/lib/library/view';
import { sampleRow } from '../library/sample-row';
import type { Language } from '@/lib/i18n/languages';
import { props, row, told } from './library-props';
import { expectAccessible, show, tidy } from './render';

afterEach(tidy);

describe('states', () => {
  test.each<[string, Partial<LibraryViewProps>, string | RegExp]>([
    ['rows', {}, '3 / 8 条通报'],
    ['before the first answer', { told: null }, '正在读取记录…'],
    ['nothing saved', { told: told({ total: 0, records: 0, all: 0 }) }, '库里还没有通报'],
    ['nothing that matches', { told: told({ total: 0, records: 0 }), view: { ...FIRST_VIEW, units: ['卫健'] } }, '没有符合这些条件的记录'],
    ['nothing of the kind in any notice', { told: told({ total: 0, records: 0 }), view: { ...FIRST_VIEW, level: 'accountability' } }, '已存的通报里没有读到这类内容'],
    ['searching', { told: told({ searching: true }), view: { ...FIRST_VIEW, words: '河道' } }, '正在查找…已有 3 条'],
    ['putting records on the shelf', { shelving: { left: 120, of: 500 } }, '正在整理：还有 120 条'],
    ['a shelf that failed', { failed: 'QuotaExceededError' }, /没有整理完，请刷新本页再试/],
    ['a store that failed', { told: null, error: { kind: 'storage-failed', detail: 'x' } }, /读写本地数据库失败/],
    ['records that cannot be read', { told: told({ broken: [{ key: 'a', reason: 'x' }] }) }, '1 条记录无法读取'],
    ['selected records', { selected: new Set(['r0', 'r1']) }, '对选中的 2 条'],
    ['the ledger', { view: { ...FIRST_VIEW, place: 'ledger', level: 'deadline', group: 'due' } }, /过期不等于没有完成/],
  ])('%s', async (_name, rest, words) => {
    const { container } = show(<LibraryView {...props(rest)} />);
    expect(screen.getAllByText(words).length).toBeGreaterThan(0);
    await expectAccessible(container);
  });

  test('each group has a head above its rows, which says how many they are', async () => {
    const grouped = told({ total: 3, groups: [{ group: 'hospital', rows: 2 }, { group: '', rows: 1 }] });
    const { container } = show(<LibraryView {...props({ view: { ...FIRST_VIEW, level: 'issue', group: 'type' }, told: grouped })} />);
    const lines = [...container.querySelectorAll('.library-group, .library-row')].map((line) => line.querySelector('b')?.textContent ?? 'row');
    expect(lines).toEqual(['医院', 'row', 'row', '未说明', 'row']);
    expect(screen.getByRole('rowheader', { name: '医院 2' })).toBeTruthy();
    await expectAccessible(container);
  });

  test('of an empty library no chart is promised', () => {
    show(<LibraryView {...props({ told: told({ total: 0, records: 0, all: 0 }), instead: <p>各年发布的问题</p> })} />);
    expect(screen.getByText('库里还没有通报')).toBeTruthy();
    expect(screen.queryByText('各年发布的问题')).toBeNull();
  });

  test('in English, too', async () => {
    const { container } = show(<LibraryView {...props({ view: { ...FIRST_VIEW, chosen: { status: ['completed'] } } })} />, 'en');
    expect(screen.getByRole('button', { name: 'Export these 3' })).toBeTruthy();
    expect(container.querySelector('.library-bar, .library-tools')?.textContent).not.toMatch(/[\u4e00-\u9fff]/u);
    await expectAccessible(container);
  });
});

describe('asking', () => {
  /** The library over one view, as the page holds it. */
  function Held(rest: Partial<LibraryViewProps> & { told: Told; seen: (view: View) => void }) {
    const [view, setView] = useState<View>(rest.view ?? FIRST_VIEW);
    return <LibraryView {...props(rest)} view={view} answered={view} onView={(next) => { rest.seen(next); setView(next); }} />;
  }

  test('a facet is chosen, shown as a chip, and taken away', async () => {
    const seen = vi.fn();
    show(<Held told={told()} seen={seen} />);
    const user = userEvent.setup();
    await user.click(screen.getByRole('checkbox', { name: /整改中/ }));
    expect(seen).toHaveBeenLastCalledWith({ ...FIRST_VIEW, chosen: { status: ['in-progress'] } });
    await user.click(screen.getByRole('button', { name: '去掉条件 状态 整改中' }));
    expect(seen).toHaveBeenLastCalledWith(FIRST_VIEW);
  });

  test('a typed query is asked with every key, and stays as it was typed until the field is left', async () => {
    const seen = vi.fn();
    show(<Held told={told()} seen={seen} />);
    const user = userEvent.setup();
    await user.type(screen.getByRole('combobox', { name: '查找和筛选' }), '单位:卫健 状态:整改中 河道');
    await user.tab();
    expect(seen).toHaveBeenLastCalledWith({ ...FIRST_VIEW, units: ['卫健'], chosen: { status: ['in-progress'] }, words: '河道' });
    expect(screen.getByRole('list', { name: '当前条件' }).textContent).toContain('河道');
    expect(screen.getByRole('combobox', { name: '查找和筛选' })).toMatchObject({ value: '单位:卫健 状态:整改中 河道' });
    await user.clear(screen.getByRole('combobox', { name: '查找和筛选' }));
    await waitFor(() => expect(seen).toHaveBeenLastCalledWith(FIRST_VIEW));
  });

  test('rows become issues, grouped, and notices again', async () => {
    const seen = vi.fn();
    show(<Held told={told()} seen={seen} />);
    const user = userEvent.setup();
    await user.click(screen.getByRole('radio', { name: '问题' }));
    await user.selectOptions(screen.getByRole('combobox', { name: '分组' }), '单位类型');
    expect(seen).toHaveBeenLastCalledWith({ ...FIRST_VIEW, level: 'issue', group: 'type' });
    expect(screen.getAllByRole('columnheader').map(({ textContent }) => textContent)).toContain('责任');
    await user.click(screen.getByRole('radio', { name: '通报' }));
    expect(seen).toHaveBeenLastCalledWith(FIRST_VIEW);
  });

  const quoted = { issueId: 'i1', span: { start: 4, end: 9 } };
  const issue = { id: 'i1', title: '河道巡查不够', section: [], status: 'in-progress' as const, state: 'machine' as const, toCheck: false, responsible: [], measures: [], outcomes: [] };
  test.each<[string, View['level'], Partial<TableRow>, string, Language]>([
    ['措施', 'measure', { issue, measure: { ...quoted, text: '建立台账', kind: 'planned' } }, '建立台账|下一步|河道巡查不够|整改中', 'zh'],
    ['措施', 'measure', { issue, measure: { ...quoted, text: '建立台账' } }, '建立台账||河道巡查不够|整改中', 'zh'],
    ['时限', 'deadline', { deadline: { id: 'd1', text: '年底前', clause: '年底前完成', open: true, due: '2024-11-30', latest: '2024-12-31', later: 'in-progress' } }, '2024-11-30 – 2024-12-31|以后 后来 整改中|年底前完成||第0水务局|', 'zh'],
    ['时限', 'deadline', { deadline: { id: 'd1', text: '年底前', clause: '', open: true, due: '2024-05-31', settled: 'note', note: '电话核实' } }, '2024-05-31|已有结果 电话核实|年底前||第0水务局|', 'zh'],
    ['问责', 'accountability', { issue, sanction: { ...quoted, measure: '诫勉', persons: 3, text: '诫勉3人' } }, '诫勉|3 人|诫勉3人|河道巡查不够', 'zh'],
    ['问责', 'accountability', { sanction: { span: quoted.span, measure: '党内警告', personTimes: 12, text: '党内警告12人次' } }, '党内警告|12 人次|党内警告12人次|', 'zh'],
    ['Accountability', 'accountability', { sanction: { span: quoted.span, measure: '党内警告', persons: 1, text: '党内警告1人' } }, '党内警告|1 person|党内警告1人|', 'en'],
    ['问题', 'issue', { issue: { ...issue, evidence: '正在推进', outcomes: ['追回资金12.5万元'], yuan: 125_000, persons: 2 } }, '河道巡查不够||整改中|正在推进||追回资金12.5万元|12.5 万元|2 人', 'zh'],
    ['Issues', 'issue', { issue: { ...issue, yuan: 3400 } }, '河道巡查不够||In progress||||0.34 × 10,000 yuan|', 'en'],
    ['Measures', 'measure', { issue, measure: { ...quoted, text: '建立台账', kind: 'done' } }, '建立台账|Done|河道巡查不够|In progress', 'en'],
  ])('rows become %s (%s)', async (name, level, more, words, language) => {
    const seen = vi.fn();
    const { container } = show(<Held told={told({ total: 1 })} seen={seen} rowAt={() => ({ ...row(0), ...more })} />, language);
    await userEvent.setup().click(screen.getByRole('radio', { name }));
    expect(seen).toHaveBeenLastCalledWith({ ...FIRST_VIEW, level });
    const cells = within(screen.getByRole('grid')).getAllByRole('gridcell').map(({ textContent }) => textContent);
    expect(cells.slice(level === 'deadline' ? 1 : 2, -1).join('|')).toBe(words);
    await expectAccessible(container);
  });

  test.each<[string, Partial<View>, string]>([
    ['beside its unit a title goes without it', { columns: ['unit', 'title'] }, '关于巡察整改情况的通报'],
    ['alone it is whole', { columns: ['title'] }, '临江县水务局关于巡察整改情况的通报'],
  ])('%s', (_name, view, words) => {
    const named = (index: number): TableRow => ({ ref: { key: `r${index}` }, row: sampleRow({ key: `r${index}`, unit: '临江县水务局', title: '临江县水务局关于巡察整改情况的通报' }) });
    const { container } = show(<LibraryView {...props({ view: { ...FIRST_VIEW, ...view }, rowAt: named })} />);
    expect(container.querySelector('[role=gridcell].col-title')?.textContent).toBe(words);
  });

  test('columns are chosen and put in order, never none', async () => {
    const [seen, onColumns] = [vi.fn(), vi.fn()];
    show(<Held told={told()} seen={seen} onColumns={onColumns} view={{ ...FIRST_VIEW, columns: ['unit', 'published'] }} />);
    const user = userEvent.setup();
    await user.click(screen.getByText('列'));
    await user.click(screen.getByRole('button', { name: '发布 提前一列' }));
    expect(seen).toHaveBeenLastCalledWith({ ...FIRST_VIEW, columns: ['published', 'unit'] });
    await user.click(screen.getByRole('checkbox', { name: '发布' }));
    await user.click(screen.getByRole('checkbox', { name: '单位' }));
    expect(seen).toHaveBeenLastCalledWith({ ...FIRST_VIEW, columns: ['unit'] });
    expect(onColumns.mock.calls).toEqual([[['published', 'unit']], [['unit']]]);
  });

  test('a head sorts, the other way the second time', async () => {
    const seen = vi.fn();
    show(<Held told={told()} seen={seen} />);
    const user = userEvent.setup();
    const head = screen.getByRole('button', { name: '按单位排序' });
    await user.click(head);
    expect(seen).toHaveBeenLastCalledWith({ ...FIRST_VIEW, sort: 'unit', down: false });
    await user.click(head);
    expect(seen).toHaveBeenLastCalledWith({ ...FIRST_VIEW, sort: 'unit', down: true });
    expect(screen.getByRole('button', { name: '按单位排序' }).closest('[role=columnheader]')?.getAttribute('aria-sort')).toBe('descending');
  });

  test('the ledger looks from a day that is chosen', async () => {
    const seen = vi.fn();
    show(<Held told={told()} seen={seen} />);
    const user = userEvent.setup();
    await user.click(screen.getByRole('tab', { name: '台账' }));
    expect(seen).toHaveBeenLastCalledWith({ ...FIRST_VIEW, place: 'ledger', level: 'deadline', group: 'due' });
    fireEvent.change(screen.getByLabelText('看到哪一天'), { target: { value: '2024-01-31' } });
    expect(seen).toHaveBeenLastCalledWith(expect.objectContaining({ asOf: '2024-01-31' }));
    await user.click(screen.getByRole('button', { name: '发布当日' }));
    expect(seen).toHaveBeenLastCalledWith(expect.objectContaining({ asOf: 'publication' }));
    await user.click(screen.getByRole('tab', { name: '表格' }));
    expect(seen).toHaveBeenLastCalledWith(FIRST_VIEW);
  });

  test('a filter is kept under a name', async () => {
    const onSaved = vi.fn();
    show(<LibraryView {...props({ view: { ...FIRST_VIEW, units: ['卫健'] }, filters: { saved: [], onSaved } })} />);
    const user = userEvent.setup();
    await user.click(screen.getByText('已存的条件'));
    await user.type(screen.getByRole('textbox', { name: '保存这组条件' }), '卫健系统');
    await user.click(screen.getByRole('button', { name: '保存这组条件' }));
    expect(onSaved).toHaveBeenCalledWith([{ name: '卫健系统', address: 'unit=%E5%8D%AB%E5%81%A5' }]);
  });
});

test('the ledger says on its tab how many promises have passed', () => {
  show(<LibraryView {...props({ told: told({ passed: 1234 }) })} />);
  expect(screen.getByRole('tab', { name: /^台账\s*1,234$/u })).toBeTruthy();
});

test('until the new answer is there, the rows of the last are called what they are', () => {
  show(<LibraryView {...props({ view: { ...FIRST_VIEW, level: 'issue' }, answered: FIRST_VIEW })} />);
  expect(screen.getByText(/3 \/ 8 条通报/u).textContent).toContain('正在读取');
  expect(screen.getAllByRole('columnheader').map(({ textContent }) => textContent)).toContain('核对进度');
  expect(screen.getByRole('grid').getAttribute('aria-busy')).toBe('true');
});

describe('the table', () => {
  test('holds the rows in sight alone, and says how many there are', () => {
    show(<LibraryView {...props({ told: told({ total: 10_000, records: 10_000, all: 10_000 }) })} />);
    const grid = screen.getByRole('grid', { name: '记录表' });
    expect(grid.getAttribute('aria-rowcount')).toBe('10001');
    expect(within(grid).getAllByRole('row').length).toBeLessThan(40);
  });

  test.each<[string, keyof LibraryViewProps, unknown[]]>([
    ['{ArrowDown}', 'onActive', [1]], ['{End}', 'onActive', [2]], ['{Enter}', 'onOpen', [0]], ['x', 'onSelect', [0]], ['{Shift>}{ArrowDown}{/Shift}', 'onSelect', [0, 1]],
  ])('the key %s', async (key, callback, called) => {
    const spy = vi.fn();
    show(<LibraryView {...props({ [callback]: spy })} />);
    screen.getByRole('grid').focus();
    await userEvent.setup().keyboard(key);
    expect(spy).toHaveBeenCalledWith(...called);
  });

  test('all that match are selected by one key', async () => {
    const onAll = vi.fn();
    show(<LibraryView {...props({ bulk: { ...props().bulk, onAll } })} />);
    screen.getByRole('grid').focus();
    await userEvent.setup().keyboard('{Control>}a{/Control}');
    expect(onAll).toHaveBeenCalledOnce();
  });

  test('hits stand under a row with the words around them', () => {
    const hits = [{ before: '一是', hit: '河道', after: '巡查', span: { start: 2, end: 4 } }];
    const { container } = show(<LibraryView {...props({ view: { ...FIRST_VIEW, words: '河道' }, told: told({ total: 1, hits: 4 }), rowAt: (at) => ({ ...row(at), hits: 4 }), hitsOf: () => hits })} />);
    expect(screen.getByRole('grid').textContent).toContain('命中 4 处…一是河道巡查…');
    expect(container.querySelector('.in-context mark')?.textContent).toBe('河道');
  });

  test('the bulk bar says how many, and does what it says with a tag', async () => {
    const onTag = vi.fn();
    show(<LibraryView {...props({ selected: new Set(['r0']), bulk: { ...props().bulk, onTag } })} />);
    const user = userEvent.setup();
    const bar = screen.getByRole('group', { name: '对选中的 1 条' });
    await user.type(within(bar).getByRole('textbox', { name: '标签' }), ' 重点 {Enter}');
    expect(onTag).toHaveBeenCalledWith('重点');
    expect(within(bar).getByRole('button', { name: '导出这 1 条' })).toBeTruthy();
    expect(within(bar).getByRole('button', { name: '选中全部 3 条' })).toBeTruthy();
  });
});

describe('copies of a notice', () => {
  const twice: LibraryViewProps['rowAt'] = (index) => {
    const each = row(index);
    return index === 1 ? { ...each, row: { ...each.row, copies: 2 } } : each;
  };

  test('a record that is elsewhere, too, says so; its chip and d show them all, and Enter still opens it', async () => {
    const [onView, onOpen] = [vi.fn(), vi.fn()];
    const { container, again } = show(<LibraryView {...props({ rowAt: twice, onView, onOpen, active: 1 })} />);
    const user = userEvent.setup();
    const chip = screen.getByRole('button', { name: '看同一通报的各处：另有 2 处' });
    expect(chip.textContent).toBe('另有 2 处');
    await user.click(chip);
    expect(onView).toHaveBeenLastCalledWith({ ...FIRST_VIEW, copiesOf: 'r1' });
    expect(onOpen).not.toHaveBeenCalled();
    screen.getByRole('grid').focus();
    await user.keyboard('d{Enter}');
    expect(onView).toHaveBeenCalledTimes(2);
    expect(onOpen).toHaveBeenCalledExactlyOnceWith(1);
    again(<LibraryView {...props({ rowAt: twice, onView, active: 0 })} />);
    await user.keyboard('d');
    expect(onView).toHaveBeenCalledTimes(2);
    await expectAccessible(container);
  });

  test('the group is a condition like any other, and can be taken away', async () => {
    const onView = vi.fn();
    show(<LibraryView {...props({ view: { ...FIRST_VIEW, copiesOf: 'r1' }, onView })} />);
    await userEvent.setup().click(screen.getByRole('button', { name: '去掉条件 同一通报的各处' }));
    expect(onView).toHaveBeenLastCalledWith(FIRST_VIEW);
  });
});

test('what came of looking again at a page stands in its row', () => {
  const checked: LibraryViewProps['rowAt'] = (index) => {
    const each = row(index);
    return { ...each, row: { ...each.row, check: { outcome: 'gone', on: '2026-11-22' } } };
  };
  const onRecheck = vi.fn();
  show(<LibraryView {...props({ rowAt: checked, selected: new Set(['r0', 'r1']), bulk: { ...props().bulk, onRecheck } })} />, 'en');
  expect(screen.getAllByText('Gone').length).toBe(3);
  screen.getByRole('button', { name: 'Re-check these 2' }).click();
  expect(onRecheck).toHaveBeenCalledOnce();
});
