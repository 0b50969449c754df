import { screen } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { type AskedRecheck, ConfirmRecheck } from '@/components/confirm-recheck';
import './jsdom-gaps';
import { expectAccessible, show, tidy } from './render';

afterEach(tidy);

const ASKED: AskedRecheck = { records: 12, pages: 9, without: 0, waiting: 0, delay: 5, minutes: 2, keep: false };
const dialog = (rest: Partial<AskedRecheck>, onConfirm = vi.fn()) => <ConfirmRecheck asked={{ ...ASKED, ...rest }} onConfirm={onConfirm} onCancel={vi.fn()} />;

test.each<[string, Partial<AskedRecheck>, RegExp]>([
  ['how many pages are opened', {}, /逐个打开 9 个网页/],
  ['about how long it takes', {}, /隔 5 秒，大约需要 2 分钟/],
  ['hours, where it takes hours', { minutes: 170 }, /大约需要 3 小时/],
  ['what else waits in the queue', { waiting: 4 }, /另有 4 个网页在等，会一起打开/],
  ['which have no address', { without: 3 }, /3 条是从文件读入的/],
  ['that none has', { pages: 0, without: 12 }, /没有网址可以复查/],
])('it says %s', async (_name, rest, words) => {
  const { container } = show(dialog(rest));
  expect(screen.getByText(words)).toBeTruthy();
  await expectAccessible(container);
});

test('nothing is begun but by its button, which says whether a changed text is kept', async () => {
  const onConfirm = vi.fn();
  show(dialog({}, onConfirm), 'en');
  const user = userEvent.setup();
  await user.click(screen.getByRole('button', { name: 'Cancel' }));
  expect(onConfirm).not.toHaveBeenCalled();
  await user.click(screen.getByRole('checkbox', { name: /save it as a new version/ }));
  await user.click(screen.getByRole('button', { name: 'Open 9 pages' }));
  expect(onConfirm).toHaveBeenCalledExactlyOnceWith(true);
});

test('where there is no address there is nothing to begin', () => {
  show(dialog({ pages: 0, without: 12 }));
  expect(screen.queryByRole('button', { name: /打开/ })).toBeNull();
});
