import { screen, waitFor } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { SampleView, type SampleViewProps } from '@/components/sample/sample-view';
import { readSample } from '@/entrypoints/sample/read-sample';
import './jsdom-gaps';
import { expectAccessible, show, tidy } from './render';

afterEach(tidy);

const { article, notices: [notice] } = readSample('chrome-extension://abc/sample.html');
const user = userEvent.setup();
if (!notice) throw new Error('the sample is a notice');
const viewOf = (rest: Partial<SampleViewProps> = {}) =>
  <SampleView article={article} notice={notice} today="2026-01-10" panelOpen={false} asked={null} onPick={vi.fn()} onOpenPanel={null} {...rest} />;
const view = viewOf();

test('the sample reads as it says of itself', () => {
  expect(notice.issues.map(({ status }) => status)).toEqual(['completed', 'completed', 'in-progress', 'in-progress']);
  // The tour speaks of something that is to check: 2027年6月前 may mean the month itself.
  expect(notice.deadlines.map(({ due, dueLatest, certainty }) => [due, dueLatest, certainty])).toContainEqual(['2027-05-31', '2027-06-30', 'check']);
  expect(notice.organization?.value).toContain('云岭县水务局');
});

test('marks beside the panel, and four steps through them', async () => {
  const { container } = show(view);
  expect(container.querySelectorAll('.sample-page mark.mark-issue')).toHaveLength(4);
  const tour = screen.getByRole('region', { name: '四步导览' });
  for (const at of [1, 2, 3]) {
    expect(tour.textContent).toContain(`第 ${at}/4 步`);
    await user.click(screen.getByRole('button', { name: '下一步' }));
  }
  await expectAccessible(container);
  await user.click(screen.getByRole('button', { name: '结束导览' }));
  expect(screen.queryByRole('region', { name: '四步导览' })).toBeNull();
  await user.click(screen.getByRole('button', { name: '再看一遍导览' }));
  expect(screen.getByRole('region', { name: '四步导览' }).textContent).toContain('第 1/4 步');
});

test('the tour can be left at any time, speaks the language of the interface, and a mark leads to its item', async () => {
  const { container } = show(view, 'en');
  await user.click(screen.getByRole('button', { name: 'Next' }));
  expect(screen.getByRole('region', { name: 'A tour in four steps' }).textContent).toContain('Step 2 of 4');
  await user.keyboard('{Escape}');
  expect(screen.queryByRole('region', { name: 'A tour in four steps' })).toBeNull();
  await user.click(container.querySelector('.sample-page mark.mark-deadline') as Element);
  await waitFor(() => expect(container.querySelectorAll('.sample-page mark.mark-selected')).toHaveLength(1));
  expect(container.querySelector('.sample-panel [aria-selected="true"]')).toBeTruthy();
});

test('the browser’s own panel is opened by a button, takes the place of the one drawn here, and both follow each other', async () => {
  const [onPick, onOpenPanel] = [vi.fn(), vi.fn(() => Promise.resolve(true))];
  const { container, again } = show(viewOf({ onPick, onOpenPanel }));
  await user.click(screen.getByRole('button', { name: '在旁边打开面板' }));
  expect(onOpenPanel).toHaveBeenCalledOnce();
  again(viewOf({ onPick, onOpenPanel, panelOpen: true }));
  expect(screen.queryByRole('complementary', { name: '面板' })).toBeNull();
  expect(screen.queryByRole('button', { name: '在旁边打开面板' })).toBeNull();
  await user.click(container.querySelector('.sample-page mark.mark-issue') as Element);
  expect(onPick).toHaveBeenCalledWith('i1');
  again(viewOf({ onPick, onOpenPanel, panelOpen: true, asked: { itemId: 'i3' } }));
  await waitFor(() => expect(container.querySelector('.sample-page mark.mark-selected')?.id).toBe('i3'));
  await expectAccessible(container);
});

test('a panel the browser does not open is said, with what to do', async () => {
  show(viewOf({ onOpenPanel: () => Promise.resolve(false) }));
  await user.click(screen.getByRole('button', { name: '在旁边打开面板' }));
  expect(screen.getByRole('alert').textContent).toContain('工具栏');
});
