import { screen, within } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { HelpDialog } from '@/components/help-dialog';
import { cutPieces } from '@/components/marked-text';
import { CoderName } from '@/components/coder-name';
import { OptionsView, type OptionsViewProps } from '@/components/options-view';
import { PanelHeader } from '@/components/panel-header';
import { WelcomeView } from '@/components/welcome-view';
import './jsdom-gaps';
import { expectAccessible, show, tidy } from './render';

afterEach(tidy);
describe('cutting text at marks', () => {
  test('marks nest and overlap', () => {
    const mark = (itemId: string, start: number, end: number) => ({ itemId, kind: 'issue' as const, span: { start, end } });
    const pieces = cutPieces({ start: 0, end: 10 }, [mark('a', 2, 8), mark('b', 4, 6), mark('c', 7, 12)]);
    expect(pieces.map(({ start, end, marks }) => [start, end, marks.map(({ itemId }) => itemId).join('')])).toEqual([
      [0, 2, ''], [2, 4, 'a'], [4, 6, 'ab'], [6, 7, 'a'], [7, 8, 'ac'], [8, 10, 'c'],
    ]);
  });
});

describe('settings', () => {
  const view = (rest: Partial<OptionsViewProps> = {}) => (
    <OptionsView
      language="auto" marks={{ issue: true, deadline: true, status: true, own: true }} sites={['*://www.qingxi.edu.cn/*']} count={12} space={{ usage: 1_500_000, quota: 2_000_000_000, persistent: false }}
      refused={false} exporting={null} notExported={[]} onCancelExport={vi.fn()} message="" onLanguage={vi.fn()} onMark={vi.fn()} onRevoke={vi.fn()} onAskPersistence={vi.fn()} onExportAll={vi.fn()} onDeleteAll={vi.fn()} {...rest}
    />
  );

  test('lists granted sites and revokes one', async () => {
    const onRevoke = vi.fn();
    const { container } = show(view({ onRevoke }));
    await userEvent.setup().click(screen.getByRole('button', { name: '撤销 www.qingxi.edu.cn' }));
    expect(onRevoke).toHaveBeenCalledWith('*://www.qingxi.edu.cn/*');
    expect(screen.getByText(/12 条记录/).textContent).toContain('1.5');
    await expectAccessible(container);
  });

  test('the name of the reviewer is kept when its field is left', async () => {
    const onName = vi.fn();
    const { container } = show(view({ coder: <CoderName name="" onName={onName} /> }));
    await userEvent.setup().type(screen.getByRole('textbox', { name: '审核人' }), '李敏{Tab}');
    expect(onName).toHaveBeenCalledWith('李敏');
    await expectAccessible(container);
  });

  test('delete all names the count and wants it typed', async () => {
    const onDeleteAll = vi.fn();
    const { container } = show(view({ onDeleteAll }));
    const user = userEvent.setup();
    await user.click(screen.getByRole('button', { name: '删除全部…' }));
    expect(await screen.findByRole('heading', { name: '删除全部 12 条记录？' })).toBeTruthy();
    const confirm = screen.getByRole('button', { name: '删除 12 条记录' });
    expect(confirm).toHaveProperty('disabled', true);
    await user.type(screen.getByRole('textbox'), '1');
    expect(confirm).toHaveProperty('disabled', true);
    await user.type(screen.getByRole('textbox'), '2');
    await expectAccessible(container);
    await user.click(confirm);
    expect(onDeleteAll).toHaveBeenCalledOnce();
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  test('with nothing stored there is nothing to delete or export', async () => {
    const { container } = show(view({ count: 0, sites: [], space: {} }), 'en');
    expect(screen.getByRole('button', { name: 'Delete all…' })).toHaveProperty('disabled', true);
    expect(screen.getByRole('button', { name: 'Export all' })).toHaveProperty('disabled', true);
    await expectAccessible(container);
  });
});

test('the first page tells what is recognised, stored and permitted', async () => {
  const { container } = show(<WelcomeView onSample={vi.fn()} language="auto" shortcut="Alt+Shift+Z" onLanguage={vi.fn()} onSettings={vi.fn()} />);
  for (const name of ['识别什么', '存什么、存在哪', '用到哪些权限']) expect(screen.getByRole('heading', { name })).toBeTruthy();
  expect(screen.getByText(/Alt\+Shift\+Z/)).toBeTruthy();
  await expectAccessible(container);
});

test('tabs by arrow keys, language, help', async () => {
  const [onSelect, onLanguage, onHelp] = [vi.fn(), vi.fn(), vi.fn()];
  const tabs = [{ id: 'page', title: '本页' }, { id: 'saved', title: '已保存', count: '3' }];
  const { container } = show(
    <>
      <PanelHeader tabs={tabs} selected="page" language="auto" onSelect={onSelect} onLanguage={onLanguage} onHelp={onHelp} onSettings={vi.fn()} />
      <div id="panel-page" role="tabpanel" aria-labelledby="tab-page" />
      <div id="panel-saved" role="tabpanel" aria-labelledby="tab-saved" hidden />
    </>,
  );
  const user = userEvent.setup();
  await user.tab();
  await user.keyboard('{ArrowRight}');
  expect(onSelect).toHaveBeenLastCalledWith('saved');
  expect(document.activeElement?.id).toBe('tab-saved');
  await user.selectOptions(screen.getByRole('combobox', { name: '语言' }), 'en');
  expect(onLanguage).toHaveBeenCalledWith('en');
  await user.click(screen.getByRole('button', { name: '键盘操作' }));
  expect(onHelp).toHaveBeenCalledOnce();
  await expectAccessible(container);
});

test('the help lists the keys', async () => {
  const onClose = vi.fn();
  const { container } = show(<HelpDialog bindings={{ 'capture-page': 'Alt+Shift+Z', 'save-page': '' }} onClose={onClose} />);
  expect(screen.getAllByRole('row').length).toBeGreaterThan(6);
  const rows = within(screen.getAllByRole('table')[0] as HTMLElement).getAllByRole('row').map((row) => row.textContent);
  expect(rows).toContain('AltShiftZ读取本页并打开面板');
  expect(rows).toContain('未设置保存本页');
  await expectAccessible(container);
  await userEvent.setup().click(screen.getByRole('button', { name: '关闭' }));
  expect(onClose).toHaveBeenCalledOnce();
});
