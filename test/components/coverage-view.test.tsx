import { screen } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { CoverageView, type CoverageViewProps } from '@/components/library/coverage-view';
import { expectAccessible, show, tidy } from './render';

afterEach(tidy);

const props = (rest: Partial<CoverageViewProps> = {}): CoverageViewProps => ({
  list: '柳河县水务局\n柳河县林业局', lists: [{ from: 'http://qingxi.example/list', titles: ['青溪县教育局关于整改的通报'] }],
  coverage: {
    bodies: [{ name: '柳河县水务局', state: 'saved', notices: [{ key: 'a', unit: '中共柳河县水务局党组', publishedOn: '2024-03-18' }] }, { name: '柳河县林业局', state: 'missing', notices: [] }],
    others: ['青溪县教育局'], rounds: [{ inspector: '县委第一巡察组', round: '', notices: 2, bodies: 1, first: '2024-03-18', last: '2024-03-18' }],
  },
  onList: vi.fn(), onOpen: vi.fn(), onCopy: vi.fn(), ...rest,
});

test('what is there and what is lacking is told apart in words', async () => {
  const [onOpen, onCopy] = [vi.fn(), vi.fn()];
  const { container } = show(<CoverageView {...props({ onOpen, onCopy })} />);
  const user = userEvent.setup();
  expect(screen.getAllByRole('row').map((row) => row.textContent)).toContain('柳河县林业局缺');
  await user.click(screen.getByRole('button', { name: '中共柳河县水务局党组 2024-03-18' }));
  expect(onOpen).toHaveBeenCalledWith('a');
  await user.click(screen.getByRole('button', { name: '缺 1' }));
  expect(screen.queryByRole('button', { name: '中共柳河县水务局党组 2024-03-18' })).toBeNull();
  await user.click(screen.getByRole('button', { name: '复制所缺的单位' }));
  expect(onCopy).toHaveBeenCalledWith('柳河县林业局');
  await expectAccessible(container);
});

test('a list page of the queue is taken as the list', async () => {
  const onList = vi.fn();
  show(<CoverageView {...props({ onList })} />);
  await userEvent.setup().selectOptions(screen.getByRole('combobox', { name: /队列/ }), 'http://qingxi.example/list');
  expect(onList).toHaveBeenCalledWith('青溪县教育局关于整改的通报');
});

test.each(['zh', 'en'] as const)('before the answer, and without a list (%s)', async (language) => {
  const { container } = show(<CoverageView {...props({ coverage: null, list: '', lists: [] })} />, language);
  expect(screen.getByRole('status')).toBeTruthy();
  await expectAccessible(container);
});
