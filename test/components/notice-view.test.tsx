import { screen, within } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { NoticeView } from '@/components/notice-view';
import type { ItemRef } from '@/lib/capture/types';
import { CAPTURE, context, NOTICE } from './sample-notice';
import { expectAccessible, show, tidy } from './render';

afterEach(tidy);
Element.prototype.scrollIntoView = vi.fn();

const view = (rest: Parameters<typeof context>[0] = {}, notice = NOTICE) => <NoticeView notice={notice} source={CAPTURE.source} context={context(rest)} />;
const rows = (): string[] => screen.getAllByRole('treeitem').map((row) => row.querySelector('.row-title')?.textContent ?? row.querySelector('.detail-text')?.textContent ?? '');

describe('the outline', () => {
  test('shows sections and issues in text order, with status in words', () => {
    show(view());
    expect(rows()).toEqual(['二、整改落实情况', '(一)已整改完成的问题', '1.理论学习不深入', '2.护林员管理不严', '(二)正在推进整改的问题', '3.林区道路年久失修']);
    expect(within(screen.getByRole('treeitem', { name: /林区道路/ })).getByText('整改中')).toBeTruthy();
  });

  test('is walked, opened and jumped from by keyboard', async () => {
    const onShow = vi.fn<(item: ItemRef) => void>();
    show(view({ onShow }));
    const user = userEvent.setup();
    screen.getByRole('treeitem', { name: /理论学习/ }).focus();
    await user.keyboard('{ArrowRight}');
    expect(rows()).toContain('一是修订学习制度。');
    await user.keyboard('{ArrowRight}');
    expect(document.activeElement?.textContent).toContain('(一)已整改完成的问题');
    await user.keyboard('{ArrowDown}{Enter}');
    expect(onShow).toHaveBeenLastCalledWith({ notice: 0, itemId: expect.stringMatching(/^span:\d+-\d+$/) as string });
    await user.keyboard('{ArrowLeft}');
    expect(document.activeElement?.textContent).toContain('理论学习不深入');
    await user.keyboard('{ArrowLeft}{Enter}');
    expect(rows()).not.toContain('一是修订学习制度。');
    expect(onShow).toHaveBeenLastCalledWith({ notice: 0, itemId: 'i1' });
    await user.keyboard('{End}');
    expect(document.activeElement?.textContent).toContain('林区道路年久失修');
    expect(screen.getAllByRole('treeitem').filter((row) => row.tabIndex === 0)).toHaveLength(1);
  });

  test('filters by status, and lets a selected issue through', async () => {
    const shown = show(view());
    const user = userEvent.setup();
    await user.click(screen.getByRole('button', { name: /已完成/ }));
    expect(rows()).not.toContain('3.林区道路年久失修');
    shown.again(view({ selected: 'i3' }));
    expect(rows()).toContain('3.林区道路年久失修');
    expect(screen.getByRole('treeitem', { selected: true }).textContent).toContain('林区道路年久失修');
  });

  test('says so when there are no issues', () => {
    show(view({}, { ...NOTICE, issues: [], deadlines: [], declaredTotals: [], accountability: [], leads: [], outcomes: [] }));
    for (const words of ['没有读到具体问题。', '没有读到仍待履行的时限。', '通报没有自述数字。', '没有读到问责与成效。']) expect(screen.getByText(words)).toBeTruthy();
  });
});

describe('the summary', () => {
  const strip = (): string[] => within(screen.getByRole('toolbar')).getAllByRole('button').map((button) => button.textContent);

  test.each([
    ['zh', ['问题3', '已完成2', '整改中1', '时限2', '待核对3', '概况']],
    ['en', ['Issues3', 'Completed2', 'In progress1', 'Deadlines2', 'To check3', 'Facts']],
  ] as const)('says what the notice comes to (%s)', (language, words) => {
    show(view(), language);
    expect(strip()).toEqual(words);
  });

  test.each([
    ['问题3', '问题与整改'], ['整改中1', '问题与整改'], ['时限2', '时限'], ['待核对3', '请核对'], ['概况', '概况'],
  ])('%s leads to %s, the keyboard with it', async (name, title) => {
    show(view());
    await userEvent.setup().click(screen.getByRole('button', { name: name.replace(/\d+$/, (count) => ` ${count}`).replace(' ', '') }));
    expect(document.activeElement?.tagName).toBe('H2');
    expect(document.activeElement?.textContent).toContain(title);
  });

  test('is walked with the arrow keys', async () => {
    show(view());
    const user = userEvent.setup();
    await user.tab();
    await user.keyboard('{ArrowRight}{ArrowRight}');
    expect(document.activeElement?.textContent).toBe('整改中1');
    await user.keyboard('{Home}{ArrowLeft}');
    expect(document.activeElement?.textContent).toBe('概况');
    await user.tab();
    await user.tab({ shift: true });
    expect(document.activeElement?.textContent).toBe('概况');
  });
});

test('facts: five lines stand, the rest is folded, contacts last', () => {
  show(view());
  const terms = [...document.querySelectorAll('dt')];
  expect(terms.filter((term) => !term.closest('details')).map((term) => term.textContent)).toEqual(['被检查单位', '检查方', '检查期间', '落款日期', '反馈日期']);
  expect(terms.at(-1)?.textContent).toBe('电话');
});

describe('deadlines', () => {
  const items = (): string[] => within(screen.getByRole('listbox', { name: /按到期日/ })).getAllByRole('option').map((item) => item.textContent);

  test('stand by due day, with relation, precision and the words of the text', () => {
    show(view());
    expect(items()[0]).toContain('2024-12-31 前（含当日）');
    expect(items()[0]).toContain('预计2024年12月底前完成修缮');
    expect(items()[0]).toContain('精确到月');
    expect(items()[1]).toContain('也可理解为 2025-01-31');
  });

  test.each([
    ['2024-12-20', '还有 11 天', '还有 11 天'],
    ['2024-12-31', '今天到期', '今天到期'],
    ['2025-01-10', '期限已过（未见后续公告）', '期限是否已过不能确定'],
    ['2025-02-10', '期限已过（未见后续公告）', '期限已过（未见后续公告）'],
  ])('on %s', (today, first, second) => {
    show(view({ today }));
    expect(items()[0]).toContain(first);
    expect(items()[1]).toContain(second);
  });

  test('of completed issues stand apart, duties too', () => {
    show(view({}, { ...NOTICE, deadlines: NOTICE.deadlines.map((each) => ({ ...each, open: each.id !== 'd1' })) }));
    expect(items()).toHaveLength(1);
    expect(screen.getByText('另有 1 个时限所属问题已完成')).toBeTruthy();
    expect(screen.getByRole('listbox', { name: '长期与定期事项' }).textContent).toContain('每季度开展一次巡查');
  });
});

test('doubtful readings come first, with their reasons, also unknown ones', () => {
  show(view());
  const checks = screen.getByRole('listbox', { name: '请核对' });
  expect(within(checks).getAllByRole('option').map((item) => item.textContent)).toEqual([
    expect.stringContaining('序号不连续、never heard of'),
    expect.stringContaining('“前”字含不含该时段不明'),
    expect.stringContaining('识别的问题比自述的少'),
  ]);
  expect(checks.compareDocumentPosition(screen.getByRole('tree')) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
});

test('reasons that concern the whole notice stand first, and count', () => {
  show(view({}, { ...NOTICE, issues: [], deadlines: [], declaredTotals: [], checkReasons: ['declared-issues-not-found', 'ends-in-mid-sentence'] }));
  expect(screen.getByText('通报自述了问题，但一个也没有识别到、正文在句中结束，没有落款')).toBeTruthy();
  expect(screen.queryByRole('listbox', { name: '请核对' })).toBeNull();
});

test('facts show value, quote and origin, and jump', async () => {
  const onShow = vi.fn<(item: ItemRef) => void>();
  show(view({ onShow }));
  const start = screen.getByRole('button', { name: '2024年3月1日' });
  await userEvent.setup().click(start);
  expect(onShow).toHaveBeenCalledWith({ notice: 0, itemId: 'span:22-31' });
  expect(screen.getByText('6月3日').tagName).toBe('Q');
  expect(screen.getByText('2024年8月30日').parentElement?.textContent).toContain('页面标签');
});

test('an item whose text is gone stays, and says so', () => {
  show(view({ unseen: new Map([['i1', 'orphan'], ['d1', 'orphan']]) }));
  expect(within(screen.getByRole('treeitem', { name: /理论学习/ })).getByText('在页面上找不到原文')).toBeTruthy();
  expect(screen.getAllByText('在页面上找不到原文')).toHaveLength(2);
});

test.each([
  ['folded', '在页面上被折叠或隐藏，请先在页面上展开'],
  ['closed', '在页面上被折叠，再点一次就展开'],
] as const)('an item whose text is %s on the page says what to do', (why, words) => {
  show(view({ unseen: new Map([['i1', why]]) }));
  expect(within(screen.getByRole('treeitem', { name: /理论学习/ })).getByText(words)).toBeTruthy();
});

test('a fragment names what is missing and where it goes on', () => {
  show(view({}, { ...NOTICE, complete: false, missing: ['title', 'opening'], continuedTo: { value: '14', text: '下转第14版', rule: 'test', from: 'text' } }));
  expect(screen.getByText('不完整通报：缺标题、开头')).toBeTruthy();
  expect(screen.getByText('下转第 14 版')).toBeTruthy();
});

test('speaks English, with page text left as it is', () => {
  show(view(), 'en');
  expect(screen.getByRole('heading', { name: /Declared against found/ })).toBeTruthy();
  expect(screen.getAllByText('by 2024-12-31')).toHaveLength(2);
  expect(screen.getByText(/批评教育3人/)).toBeTruthy();
});

test('page text never becomes markup', () => {
  const evil = '<img src=x onerror=alert(1)>';
  const issues = NOTICE.issues.map((issue) => ({ ...issue, title: evil }));
  const { container } = show(view({}, { ...NOTICE, issues, title: { value: evil, text: evil, rule: 'test', from: 'meta' } }));
  expect(container.querySelector('img')).toBeNull();
  expect(container.textContent).toContain(evil);
});

test.each(['zh', 'en'] as const)('is accessible, opened and closed (%s)', async (language) => {
  const { container } = show(view({ selected: 'd1' }), language);
  await userEvent.setup().click(screen.getByRole('button', { name: /全部展开|Expand all/ }));
  await expectAccessible(container);
});
