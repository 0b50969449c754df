import { screen, waitFor, within } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ChartsView, type ChartsViewProps } from '@/components/library/charts/charts-view';
import type { Figures } from '@/lib/library/figures/types';
import { expectAccessible, show, tidy } from './render';

beforeEach(() => {
  vi.stubGlobal('matchMedia', () => new EventTarget());
});
afterEach(() => {
  vi.unstubAllGlobals();
  tidy();
});

const FIGURES: Figures = {
  status: [{ year: '2023', status: 'completed', issues: 5 }, { year: '2024', status: 'not-started', issues: 2 }],
  promises: [{ month: '2024-06', promised: 3, fulfilled: 1, told: 1 }],
  days: [{ level: 'county', notices: 3, least: 10, quarter: 20, median: 30, threeQuarters: 65, most: 100 }],
  rates: [],
  words: [{ word: '河道', type: 'hospital', notices: 2, share: 66.67 }],
};
const props = (rest: Partial<ChartsViewProps> = {}): ChartsViewProps =>
  ({ figures: FIGURES, records: 5, filter: '单位:卫健', csvOf: (rows) => rows.map((row) => `${row.join()}\n`).join(''), onWord: vi.fn(), onCopied: vi.fn(), ...rest });

test('every chart that has data is a picture with a name, of the records that are asked for', async () => {
  const { container } = show(<ChartsView {...props()} />);
  await waitFor(() => expect(screen.getAllByRole('img')).toHaveLength(4));
  expect(screen.getAllByRole('img').map((each) => each.getAttribute('aria-label'))).toContain('承诺到期与后来的结果. 5 条通报，条件：单位:卫健');
  expect(screen.getAllByText('这些通报里没有可画的数据')).toHaveLength(1);
  const saying = (name: RegExp): string | null | undefined => {
    const picture = screen.getByRole('img', { name });
    return picture.querySelector(`#${picture.getAttribute('aria-describedby') ?? ''}`)?.textContent;
  };
  expect(saying(/各年发布/u)).toBe('2023 至 2024 年共 7 个问题：已完成 5, 未开始 2。最多的是 2023 年，5 个。');
  expect(saying(/承诺到期/u)).toBe('2024-06 至 2024-06 到期的承诺共 3 项，后来写明已完成 1 项，另有说明 1 项。最多的是 2024-06，3 项。');
  expect(saying(/天数/u)).toBe('县级（3 条）：中位数 30 天，10 至 100 天。');
  expect(saying(/用语/u)).toBe('1 个词、1 类单位。占比最高的是“河道”，医院的 67%。');
  // The page's policy refuses style sheets inside of it.
  expect(container.querySelectorAll('style')).toHaveLength(0);
  await expectAccessible(container);
});

test('the table says in numbers what the chart shows, and a word leads to its texts', async () => {
  const onWord = vi.fn();
  show(<ChartsView {...props({ onWord })} />);
  const user = userEvent.setup();
  await user.click(screen.getByText('数据表（2 行）'));
  const table = within(screen.getByRole('region', { name: '数据表（2 行）' }));
  expect(table.getAllByRole('row').map((row) => row.textContent)).toEqual(['年份状态问题数', '2023已完成5', '2024未开始2']);
  await user.click(screen.getByRole('button', { name: '河道' }));
  expect(onWord).toHaveBeenCalledWith('河道');
});

test('numbers and picture are copied, and what cannot be is said', async () => {
  const onCopied = vi.fn();
  show(<ChartsView {...props({ onCopied })} />);
  const user = userEvent.setup();
  await user.click(screen.getByRole('button', { name: '复制 CSV · 承诺到期与后来的结果' }));
  await waitFor(() => expect(onCopied).toHaveBeenLastCalledWith(true));
  expect(await navigator.clipboard.readText()).toBe('到期月份,到期的承诺,后来写明已完成,另有说明\n2024-06,3,1,1\n');
  await user.click(await screen.findByRole('button', { name: '复制 SVG · 各年发布的问题及其状态' }));
  await waitFor(async () => expect(await navigator.clipboard.readText()).toMatch(/^<svg.*hatch-not-started.*条件：单位:卫健/su));
  vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('denied'));
  await user.click(screen.getByRole('button', { name: '复制 CSV · 承诺到期与后来的结果' }));
  await waitFor(() => expect(onCopied).toHaveBeenLastCalledWith(false));
});

test('in English, too', async () => {
  const { container } = show(<ChartsView {...props({ filter: '' })} />, 'en');
  await waitFor(() => expect(screen.getAllByRole('img')).toHaveLength(4));
  expect(container.textContent.replace(/河道/gu, '')).not.toMatch(/[\u4e00-\u9fff]/u);
});
