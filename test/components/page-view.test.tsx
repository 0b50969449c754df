import { screen } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { readHost } from '@/components/grant-site';
import { PanelHeader } from '@/components/panel-header';
import { type PageState, PageView, type PageViewProps } from '@/components/page-view';
import type { SaveState } from '@/components/save-bar';
import type { PageView as Page } from '@/lib/messages/types';
import { CAPTURE, context, NOTICE, VERDICT } from './sample-notice';
import { expectAccessible, show, tidy } from './render';

afterEach(tidy);
Element.prototype.scrollIntoView = vi.fn();

const doing = () => ({
  onRead: vi.fn(), onSample: vi.fn(), onSaved: vi.fn(), onGrant: vi.fn(), onOverrule: vi.fn(), onSelectNotice: vi.fn(), onSave: vi.fn(), onOpenRecord: vi.fn(), onDismissSaveError: vi.fn(), onRemoveMark: vi.fn(), onMark: vi.fn(),
});
const view = (state: PageState, rest: Partial<PageViewProps> = {}) => (
  <PageView saved={3} state={state} context={context()} marks={{ issue: true, deadline: true, status: false, own: true }} shortcut="Alt+Shift+Z" signalSentence={(name) => `信号 ${name}`} {...doing()} {...rest} />
);
const page = (rest: Partial<Page> = {}, save: SaveState = { kind: 'unsaved' }): PageState => ({ kind: 'read', save, page: { capture: CAPTURE, method: 'auto', canHighlight: true, ...rest } });
test.each(['zh', 'en'] as const)('from the tab that is on, the outline is four Tab stops away (%s)', async (language) => {
  const head = <PanelHeader tabs={[{ id: 'page', title: '本页' }, { id: 'saved', title: '已保存' }]} selected="page" language="zh" onSelect={vi.fn()} onLanguage={vi.fn()} onHelp={vi.fn()} onSettings={vi.fn()} />;
  show(<>{head}<div id="panel-page" role="tabpanel" aria-labelledby="tab-page">{view(page())}</div><div id="panel-saved" /></>, language);
  const user = userEvent.setup();
  screen.getByRole('tab', { selected: true }).focus();
  const reached: (string | null | undefined)[] = [];
  for (let stop = 0; stop < 4; stop += 1) {
    await user.tab();
    reached.push(document.activeElement?.closest('[role]')?.getAttribute('role') === 'toolbar' ? 'toolbar' : document.activeElement?.getAttribute('role') ?? document.activeElement?.tagName);
  }
  expect(reached).toEqual(['toolbar', 'toolbar', 'option', 'treeitem']);
  await expectAccessible();
});

const none: Partial<Page> = { capture: { ...CAPTURE, notices: [], verdict: { ...VERDICT, kind: 'none', family: undefined, score: 2 } } };

describe('before a page is read', () => {
  test.each([
    [{ kind: 'loading' } as const, '正在读取本页…'],
    [{ kind: 'no-page' } as const, '这里没有可读的网页'],
    [{ kind: 'not-read' } as const, '尚未读取本页'],
    [{ kind: 'not-read', silenced: 'www.songlan.gov.cn' } as const, /您说过不再提示 www\.songlan\.gov\.cn 上的页面/],
    [{ kind: 'error', error: { kind: 'no-article' } } as const, /没有找到可读的正文/],
    [{ kind: 'error', error: { kind: 'unexpected', detail: 'E42' } } as const, /E42/],
  ])('%j', async (state, words) => {
    const { container } = show(view(state));
    expect(screen.getByText(words)).toBeTruthy();
    await expectAccessible(container);
  });

  test.each([
    [{ kind: 'no-page' } as const, '这里没有可读的网页'],
    [{ kind: 'no-permission', host: null, refused: false } as const, '这一页还不能读取'],
    [{ kind: 'no-permission', host: 'www.qingxi.edu.cn', refused: false } as const, '尚未允许读取此网站'],
  ])('with nothing to read, the panel says what it is for, what is saved and what comes next: %j', async (state, title) => {
    const calls = { onSaved: vi.fn(), onSample: vi.fn() };
    const { container, again } = show(view(state, calls));
    const words = container.textContent;
    const order = ['整改通报标注识别官方网站上的整改通报', '已保存 3 份通报', title, '打开示例通报'].map((part) => words.indexOf(part));
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect(order[0]).toBeGreaterThanOrEqual(0);
    screen.getByRole('button', { name: '查看' }).click();
    screen.getByRole('button', { name: '打开示例通报' }).click();
    for (const call of Object.values(calls)) expect(call).toHaveBeenCalledOnce();
    // An address is asked for last, if at all.
    const field = container.querySelector('input');
    if (field) expect(field.compareDocumentPosition(screen.getByRole('button', { name: '打开示例通报' })) & Node.DOCUMENT_POSITION_PRECEDING).toBeTruthy();
    await expectAccessible(container);
    again(view(state, { ...calls, saved: 0 }));
    expect(screen.getByText('还没有保存的通报')).toBeTruthy();
  });

  test('the bundled sample is shown like a page, without what only a page has', () => {
    const { container } = show(view(page({}, { kind: 'sample' })));
    expect(screen.getByText(/示例不保存/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: '保存' })).toBeNull();
    expect(screen.queryByRole('group', { name: '在页面上显示的标注' })).toBeNull();
    expect(container.querySelector('[role=tree]')).toBeTruthy();
  });

  test('a known site is granted within the click', async () => {
    const onGrant = vi.fn();
    const { container } = show(view({ kind: 'no-permission', host: 'www.qingxi.edu.cn', refused: true }, { onGrant }));
    expect(screen.getByText(/Alt\+Shift\+Z/)).toBeTruthy();
    expect(screen.getByRole('alert').textContent).toContain('没有授予权限');
    await expectAccessible(container);
    screen.getByRole('button', { name: '允许读取 www.qingxi.edu.cn' }).click();
    expect(onGrant).toHaveBeenCalledWith('www.qingxi.edu.cn');
  });

  test('an unknown site is typed; nonsense is refused', async () => {
    const onGrant = vi.fn();
    const { container } = show(view({ kind: 'no-permission', host: null, refused: false }, { onGrant }));
    const user = userEvent.setup();
    await user.type(screen.getByRole('textbox', { name: '网站地址' }), '不是 网址{Enter}');
    expect(screen.getByRole('alert').textContent).toBe('这不是一个网站地址。');
    await user.clear(screen.getByRole('textbox'));
    await user.type(screen.getByRole('textbox'), 'https://www.qingxi.edu.cn/a?b{Enter}');
    expect(onGrant).toHaveBeenCalledExactlyOnceWith('www.qingxi.edu.cn');
    await expectAccessible(container);
  });

  test.each([['www.a.edu.cn', 'www.a.edu.cn'], ['http://a.com:8080/x', 'a.com'], ['chrome://settings', null], ['localhost', null], ['', null], ['a b.com', null]])('host of %j', (typed, host) => {
    expect(readHost(typed)).toBe(host);
  });
});

describe('a page that was read', () => {
  test('shows verdict, evidence with its sign, and what is for and against', async () => {
    const { container } = show(view(page()));
    expect(screen.getByText('整改通报').tagName).toBe('STRONG');
    expect(screen.getByText('巡视巡察整改')).toBeTruthy();
    await userEvent.setup().click(screen.getByText(/判断依据/));
    expect(screen.getByText('得分 14，达到 10 即认定为整改通报')).toBeTruthy();
    expect(screen.getByText(/信号 title-form/).parentElement?.textContent).toContain('+5');
    expect(screen.getByText(/信号 page-turn/).parentElement?.textContent).toContain('反对 2');
    await expectAccessible(container);
  });

  test('no notice: overrule, or save by hand; no legend', async () => {
    const [onOverrule, onSave] = [vi.fn(), vi.fn()];
    const { container } = show(view(page(none), { onOverrule, onSave }));
    const user = userEvent.setup();
    await user.click(screen.getByRole('button', { name: '仍按整改通报读取' }));
    expect(onOverrule).toHaveBeenCalledWith('notice', 'page');
    await user.click(screen.getByRole('button', { name: '手动保存本页' }));
    expect(onSave).toHaveBeenCalledOnce();
    expect(screen.queryByRole('group', { name: '在页面上显示的标注' })).toBeNull();
    await expectAccessible(container);
  });

  test('a verdict of the user’s own can be taken back', async () => {
    const onOverrule = vi.fn();
    show(view(page({ capture: { ...CAPTURE, verdict: { ...VERDICT, decidedBy: 'user' } } }), { onOverrule }));
    expect(screen.getByText('由您认定')).toBeTruthy();
    await userEvent.setup().click(screen.getByRole('button', { name: '忘记，恢复规则的判断' }));
    expect(onOverrule).toHaveBeenCalledWith(null, 'page');
  });

  test('several notices: one is chosen', async () => {
    const onSelectNotice = vi.fn();
    const capture = { ...CAPTURE, notices: [NOTICE, { ...NOTICE, organization: { value: '青溪县水利局', text: '青溪县水利局', rule: 't', from: 'meta' as const } }] };
    const { container } = show(view(page({ capture }), { onSelectNotice }));
    await userEvent.setup().selectOptions(screen.getByRole('combobox', { name: /本页有 2 份通报/ }), '2. 青溪县水利局');
    expect(onSelectNotice).toHaveBeenCalledWith(1);
    expect(screen.getByRole('button', { name: '保存 2 份通报' })).toBeTruthy();
    await expectAccessible(container);
  });

  test('marks are switched one by one; without the API the panel says so', async () => {
    const onMark = vi.fn();
    const shown = show(view(page(), { onMark }));
    const status = screen.getByRole('checkbox', { name: '状态' });
    expect(status).toHaveProperty('checked', false);
    await userEvent.setup().click(status);
    expect(onMark).toHaveBeenCalledWith('status', true);
    shown.again(view(page({ canHighlight: false })));
    expect(screen.getByText(/不支持页面标注/)).toBeTruthy();
    expect(screen.queryByRole('checkbox')).toBeNull();
  });

  test('a text that covers little of the page is pointed out', () => {
    show(view(page({ capture: { ...CAPTURE, coverage: { ...CAPTURE.coverage, share: 0.31 } } })));
    expect(screen.getByText(/约占页面汉字的 31%/)).toBeTruthy();
  });

  test.each([
    [{ unveiled: true as const }, /要由脚本显示/], [{ unread: 1240 }, /约 1,240 字收在选项卡或折叠处/],
  ])('text that the page hides is spoken of: %j', async (hidden, words) => {
    const shown = show(view(page({ capture: { ...CAPTURE, coverage: { ...CAPTURE.coverage, ...hidden } } })));
    expect(screen.getByText(words)).toBeTruthy();
    await expectAccessible(shown.container);
    shown.again(view(page()));
    expect(screen.queryByText(words)).toBeNull();
  });
});

describe('saving', () => {
  test.each([
    [{ kind: 'unsaved' } as const, '保存'],
    [{ kind: 'saving' } as const, '正在保存…'],
    [{ kind: 'changed' } as const, '保存新版本'],
  ])('%j', async (state, words) => {
    const onSave = vi.fn();
    const { container } = show(view(page({}, state), { onSave }));
    await userEvent.setup().click(screen.getByRole('button', { name: words }));
    expect(onSave).toHaveBeenCalledTimes(state.kind === 'saving' ? 0 : 1);
    await expectAccessible(container);
  });

  test('a saved page leads to its record, and the focus goes there', async () => {
    const onOpenRecord = vi.fn();
    const shown = show(view(page(), { onOpenRecord }));
    screen.getByRole('button', { name: '保存' }).focus();
    shown.again(view(page({}, { kind: 'saving' }), { onOpenRecord }));
    shown.again(view(page({}, { kind: 'saved' }), { onOpenRecord }));
    expect(screen.getByRole('status').textContent).toBe('已保存');
    expect(document.activeElement?.textContent).toBe('查看记录');
    await userEvent.setup().keyboard('{Enter}');
    expect(onOpenRecord).toHaveBeenCalledOnce();
  });

  test('a full disk is told, nothing is lost, and it can be tried again', async () => {
    const onSave = vi.fn();
    const { container } = show(view(page({}, { kind: 'failed', error: { kind: 'storage-full' } }), { onSave }), 'en');
    expect(screen.getByRole('alert').textContent).toContain('nothing stored was lost');
    await userEvent.setup().click(screen.getByRole('button', { name: 'Save' }));
    expect(onSave).toHaveBeenCalledOnce();
    await expectAccessible(container);
  });
});
