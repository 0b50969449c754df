import { screen, within } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { ListMarksOptions } from '@/components/list-marks-options';
import { type ListActions, ListView } from '@/components/list-view';
import { PageView, type PageViewProps } from '@/components/page-view';
import type { FoundLink, LinkList } from '@/lib/messages/types';
import { CAPTURE, context, VERDICT } from './sample-notice';
import { expectAccessible, show, tidy } from './render';

afterEach(tidy);

const SITE = 'www.qingxi.gov.cn';
const link = (index: number, rest: Partial<FoundLink> = {}): FoundLink => ({
  url: `http://${SITE}/art/${index}.html`, title: `青溪县第${index}中学党支部关于巡察整改情况的通报`, date: '2024-03-28', state: 'new', sure: true, ...rest,
});
const LINKS: readonly FoundLink[] = [
  link(1), link(2, { state: 'saved', key: 'record-2' }), link(3, { state: 'changed', key: 'record-3', title: '青溪县水务局巡察整改情况的公示' }),
  link(4, { sure: false, date: undefined }), link(5, { url: 'http://www.qingxi-sy.edu.cn/5.html' }),
];
const doing = () => ({ onCapture: vi.fn(), onMarksHere: vi.fn(), onOpenRecord: vi.fn(), onOpenPage: vi.fn() });
const actionsOf = (rest: Partial<ListActions> = {}): ListActions => ({ ungranted: new Set(), adding: false, marks: { everywhere: true, here: true }, ...doing(), ...rest });
const view = (rest: Partial<ListActions> = {}, list: Partial<LinkList> = {}) => (
  <ListView list={{ links: LINKS, canHighlight: true, ...list }} site={SITE} actions={actionsOf(rest)} />
);
const rows = (): HTMLElement[] => within(screen.getByRole('list', { name: '像整改通报的链接' })).getAllByRole('listitem');
const boxes = (): HTMLInputElement[] => rows().map((row) => within(row).getByRole('checkbox'));
const capture = (): HTMLElement => screen.getByRole('button', { name: /^采集选中的/ });

describe('the list', () => {
  test('each link tells title, state, day, another host and doubt; counts stand in the legend', async () => {
    const { container } = show(view());
    expect(rows().map((row) => row.querySelector('.link-facts')?.textContent)).toEqual(['新2024-03-28', '已保存2024-03-28', '已存·可能有变2024-03-28', '新可能是通报', '新2024-03-28www.qingxi-sy.edu.cn']);
    expect(boxes()[2]?.labels?.[0]?.textContent).toBe('青溪县水务局巡察整改情况的公示');
    const legend = within(screen.getByRole('list', { name: '链接的状态，也是页面上标注的样子' })).getAllByRole('listitem');
    expect(legend.map(({ textContent }) => textContent)).toEqual(['新 3', '已保存 1', '已存·可能有变 1']);
    await expectAccessible(container);
  });

  test('in English', async () => {
    const { container } = show(view(), 'en');
    expect(screen.getByText('5 links, 0 selected')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Capture these (0)' })).toBeTruthy();
    await expectAccessible(container);
  });

  test('saved links open their record, all their page', async () => {
    const [onOpenRecord, onOpenPage] = [vi.fn(), vi.fn()];
    show(view({ onOpenRecord, onOpenPage }));
    const user = userEvent.setup();
    expect(screen.getAllByRole('button', { name: /^查看记录/ })).toHaveLength(2);
    await user.click(within(rows()[1] as HTMLElement).getByRole('button', { name: /^查看记录/ }));
    expect(onOpenRecord).toHaveBeenCalledWith('record-2');
    await user.click(within(rows()[4] as HTMLElement).getByRole('button', { name: /^打开网页/ }));
    expect(onOpenPage).toHaveBeenCalledWith('http://www.qingxi-sy.edu.cn/5.html');
  });
});

describe('picking', () => {
  test('all, none, only new, one by one; what is picked is captured', async () => {
    const onCapture = vi.fn();
    show(view({ onCapture }));
    const user = userEvent.setup();
    await user.click(screen.getByRole('button', { name: '全选' }));
    expect(boxes().every(({ checked }) => checked)).toBe(true);
    await user.click(screen.getByRole('button', { name: '只选新的' }));
    expect(boxes().map(({ checked }) => checked)).toEqual([true, false, false, true, true]);
    await user.click(boxes()[3] as HTMLElement);
    expect(screen.getByText('共 5 条，选中 2 条')).toBeTruthy();
    await user.click(capture());
    expect(onCapture).toHaveBeenCalledExactlyOnceWith([LINKS[0], LINKS[4]]);
    await user.click(screen.getByRole('button', { name: '全不选' }));
    await user.click(capture());
    expect(onCapture).toHaveBeenCalledTimes(1);
    expect(screen.getByText('请先选择链接。')).toBeTruthy();
  });

  test('the filter narrows what is shown and what is picked at once; picked ones stay picked', async () => {
    const { container } = show(view());
    const user = userEvent.setup();
    await user.click(boxes()[0] as HTMLElement);
    const filter = screen.getByRole('searchbox', { name: '筛选链接' });
    await user.type(filter, '水务 2024-03');
    expect(rows()).toHaveLength(1);
    expect(screen.getByText('显示 1 / 5 条，选中 1 条')).toBeTruthy();
    await user.click(boxes()[0] as HTMLElement);
    await user.clear(filter);
    expect(boxes().map(({ checked }) => checked)).toEqual([true, false, true, false, false]);
    await user.type(filter, '没有这个词');
    expect(screen.getByText('没有链接包含这些词。')).toBeTruthy();
    await expectAccessible(container);
    await user.click(screen.getByRole('button', { name: '清除筛选' }));
    expect(rows()).toHaveLength(5);
  });

  test('a picked link that the page has taken away is not captured', async () => {
    const onCapture = vi.fn();
    const { again } = show(view({ onCapture }));
    const user = userEvent.setup();
    await user.click(screen.getByRole('button', { name: '全选' }));
    again(view({ onCapture }, { links: LINKS.slice(3) }));
    expect(screen.getByText('共 2 条，选中 2 条')).toBeTruthy();
    await user.click(capture());
    expect(onCapture).toHaveBeenCalledExactlyOnceWith(LINKS.slice(3));
  });

  test('sites not allowed yet are named before the browser asks', async () => {
    const { container } = show(view({ ungranted: new Set(['www.qingxi-sy.edu.cn']) }));
    const user = userEvent.setup();
    await user.click(boxes()[0] as HTMLElement);
    expect(screen.queryByText(/尚未允许的网站/)).toBeNull();
    await user.click(boxes()[4] as HTMLElement);
    expect(screen.getByText(/选中的有 1 条在尚未允许的网站上（www\.qingxi-sy\.edu\.cn）/)).toBeTruthy();
    await expectAccessible(container);
  });

  test('while links are being added, nothing is added again', async () => {
    const onCapture = vi.fn();
    show(view({ onCapture, adding: true }));
    const user = userEvent.setup();
    await user.click(screen.getByRole('button', { name: '全选' }));
    await user.click(screen.getByRole('button', { name: '正在加入队列…' }));
    expect(onCapture).not.toHaveBeenCalled();
  });
});

test('1,000 links: few rows in the document, all of them within reach of the keyboard', async () => {
  const [onOpenRecord, onOpenPage, onCapture] = [vi.fn(), vi.fn(), vi.fn()];
  const links = Array.from({ length: 1000 }, (_, i) => link(i, i === 999 ? { state: 'saved', key: 'record-999' } : {}));
  const { container } = show(view({ onOpenRecord, onOpenPage, onCapture }, { links }));
  expect(rows().length).toBeLessThan(40);
  expect(rows()[0]?.getAttribute('aria-setsize')).toBe('1000');
  const user = userEvent.setup();
  boxes()[0]?.focus();
  await user.keyboard('{ArrowDown}{ArrowDown} {Enter}');
  expect(onOpenPage).toHaveBeenLastCalledWith(links[2]?.url);
  await user.keyboard('{End}');
  expect(document.activeElement?.closest('li')?.getAttribute('aria-posinset')).toBe('1000');
  await user.keyboard(' {Enter}');
  expect(onOpenRecord).toHaveBeenLastCalledWith('record-999');
  expect(screen.getByText('共 1,000 条，选中 2 条')).toBeTruthy();
  await user.keyboard('{Control>}a{/Control}');
  await user.click(screen.getByRole('button', { name: '采集选中的（1,000）' }));
  expect(onCapture.mock.lastCall?.[0]).toHaveLength(1000);
  await expectAccessible(container);
});

describe('marks on the page', () => {
  test('are switched off and on for the site', async () => {
    const onMarksHere = vi.fn();
    const { again, container } = show(view({ onMarksHere }));
    const user = userEvent.setup();
    await user.click(screen.getByRole('checkbox', { name: '在本站的列表上标出' }));
    expect(onMarksHere).toHaveBeenLastCalledWith(false);
    again(view({ onMarksHere, marks: { everywhere: true, here: false } }));
    expect(screen.getByRole<HTMLInputElement>('checkbox', { name: '在本站的列表上标出' }).checked).toBe(false);
    again(view({ marks: { everywhere: false, here: true } }));
    expect(screen.queryByRole('checkbox', { name: '在本站的列表上标出' })).toBeNull();
    expect(screen.getByText('设置里已关闭所有列表的标注。')).toBeTruthy();
    await expectAccessible(container);
  });

  test('where the browser cannot paint, the list says so', () => {
    show(view({}, { canHighlight: false }));
    expect(screen.getByText(/此浏览器不支持页面标注/)).toBeTruthy();
  });

  test('in the settings: all, and site by site', async () => {
    const [onAll, onSite] = [vi.fn(), vi.fn()];
    const { container, again } = show(<ListMarksOptions lists={{ on: true, offSites: [SITE] }} onAll={onAll} onSite={onSite} />);
    const user = userEvent.setup();
    await user.click(screen.getByRole('button', { name: `重新在 ${SITE} 标注` }));
    expect(onSite).toHaveBeenCalledWith(SITE);
    await user.click(screen.getByRole('checkbox'));
    expect(onAll).toHaveBeenCalledWith(false);
    await expectAccessible(container);
    again(<ListMarksOptions lists={{ on: false, offSites: [SITE] }} onAll={onAll} onSite={onSite} />);
    expect(screen.queryByText(SITE)).toBeNull();
    await expectAccessible(container);
  });
});

describe('in "This page"', () => {
  const page = (links: readonly FoundLink[]) => (
    <PageView
      state={{ kind: 'read', save: { kind: 'unsaved' }, list: { links, canHighlight: true }, page: { capture: { ...CAPTURE, notices: [], verdict: { ...VERDICT, kind: 'none', family: undefined } }, method: 'auto', canHighlight: true } }}
      context={context()} marks={{ issue: true, deadline: true, status: true, own: true }} list={actionsOf()} shortcut="" signalSentence={(name) => name}
      {...({ onRead: vi.fn(), onSample: vi.fn(), saved: 0, onSaved: vi.fn(), onGrant: vi.fn(), onOverrule: vi.fn(), onSelectNotice: vi.fn(), onSave: vi.fn(), onOpenRecord: vi.fn(), onDismissSaveError: vi.fn(), onRemoveMark: vi.fn(), onMark: vi.fn() } satisfies Partial<PageViewProps>)}
    />
  );

  test('a list comes first; verdict, facts and saving the page itself are folded away', async () => {
    const { container } = show(page(LINKS));
    expect(rows()).toHaveLength(5);
    const about = screen.getByText('关于本页').closest('details');
    expect(about?.open).toBe(false);
    expect(within(about as HTMLElement).getByRole('button', { name: '手动保存本页', hidden: true })).toBeTruthy();
    await expectAccessible(container);
  });

  test('without links the page is shown as any other', () => {
    show(page([]));
    expect(screen.queryByText('像整改通报的链接')).toBeNull();
    expect(screen.getByRole('button', { name: '手动保存本页' })).toBeTruthy();
  });
});
