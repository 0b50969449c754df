import { screen } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { useState } from 'preact/hooks';
import { afterEach, expect, test, vi } from 'vitest';
import { LibraryView, type LibraryViewProps } from '@/components/library/library-view';
import { FIRST_VIEW, type LibraryView as View, SORTS, type SortId } from '@/lib/library/view';
import { props } from './library-props';
import { expectAccessible, show, tidy } from './render';

afterEach(tidy);

/** The library over one view, as the page holds it. */
function Held(rest: Partial<LibraryViewProps> & { seen: (view: View) => void }) {
  const [view, setView] = useState<View>(rest.view ?? FIRST_VIEW);
  return <LibraryView {...props(rest)} view={view} answered={view} onView={(next) => { rest.seen(next); setView(next); }} />;
}

const sorts = (): HTMLSelectElement => screen.getByRole('combobox', { name: '排序' });
const offered = (): string[] => [...sorts().options].map(({ value }) => value);

test('rows are sorted without a head: by everything a head sorts, by when they were saved, and the other way', async () => {
  const seen = vi.fn();
  const { container } = show(<Held seen={seen} />);
  const user = userEvent.setup();
  expect(sorts().value).toBe('saved');
  expect(new Set(offered())).toEqual(new Set<SortId>(SORTS.filter((each) => !['hits', 'due', 'status', 'yuan'].includes(each))));
  await user.selectOptions(sorts(), '发布');
  expect(seen).toHaveBeenLastCalledWith({ ...FIRST_VIEW, sort: 'published', down: true });
  await user.click(screen.getByRole('button', { name: '降序' }));
  expect(seen).toHaveBeenLastCalledWith({ ...FIRST_VIEW, sort: 'published', down: false });
  await user.selectOptions(sorts(), '保存先后');
  expect(seen).toHaveBeenLastCalledWith(FIRST_VIEW);
  await expectAccessible(container);
});

test.each<[string, Partial<View>, SortId, readonly string[]]>([
  ['a search', { words: '河道' }, 'saved', ['hits']],
  ['issues', { level: 'issue' }, 'saved', ['saved', 'unit', 'status', 'yuan', 'published']],
  ['the ledger', { level: 'deadline', place: 'ledger', group: 'due' }, 'due', ['due', 'unit', 'published']],
])('of %s there is what its rows know', (_name, view, value, some) => {
  show(<Held view={{ ...FIRST_VIEW, ...view }} seen={vi.fn()} />);
  expect(sorts().value).toBe(value);
  expect(offered()).toEqual(expect.arrayContaining([...some]));
  expect(offered().includes('hits')).toBe(view.words !== undefined);
});

test('an order the rows of another level do not know is given up with it', async () => {
  const seen = vi.fn();
  show(<Held view={{ ...FIRST_VIEW, level: 'issue', sort: 'status', down: false }} seen={seen} />);
  const user = userEvent.setup();
  await user.click(screen.getByRole('radio', { name: '通报' }));
  expect(seen).toHaveBeenLastCalledWith(FIRST_VIEW);
  await user.selectOptions(sorts(), '单位');
  await user.click(screen.getByRole('tab', { name: '台账' }));
  expect(seen).toHaveBeenLastCalledWith(expect.objectContaining({ level: 'deadline', sort: 'unit', down: false }));
});

test('promises stand by their day; the head of it turns them round', async () => {
  const seen = vi.fn();
  show(<Held view={{ ...FIRST_VIEW, level: 'deadline', place: 'ledger', group: 'due' }} seen={seen} />);
  const head = screen.getByRole('button', { name: '按期限排序' });
  expect(head.closest('[role=columnheader]')?.getAttribute('aria-sort')).toBe('ascending');
  await userEvent.setup().click(head);
  expect(seen).toHaveBeenLastCalledWith(expect.objectContaining({ sort: 'due', down: true }));
});

test('the heads are reached by the keyboard', async () => {
  const seen = vi.fn();
  show(<Held seen={seen} />);
  const user = userEvent.setup();
  screen.getByRole('grid').focus();
  await user.tab();
  expect(document.activeElement?.textContent).toBe('单位');
  await user.keyboard('{Enter}');
  expect(seen).toHaveBeenLastCalledWith({ ...FIRST_VIEW, sort: 'unit', down: false });
});
