import { screen, waitFor } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test } from 'vitest';
import { SampleView } from '@/components/sample/sample-view';
import { SAMPLE_LINES } from '@/entrypoints/sample/sample-text';
import { parseNotices } from '@/lib/notice/parse';
import { articleFromPlainText } from '@/lib/text/paragraphs';
import './jsdom-gaps';
import { expectAccessible, show, tidy } from './render';

afterEach(tidy);

const article = articleFromPlainText(SAMPLE_LINES.join('\n'));
const [notice] = parseNotices(article, { titles: [] });
const user = userEvent.setup();
if (!notice) throw new Error('the sample is a notice');
const view = <SampleView article={article} notice={notice} today="2026-01-10" />;

test('the sample reads as it says of itself', () => {
  expect(notice.issues.map(({ status }) => status)).toEqual(['completed', 'completed', 'in-progress', 'in-progress']);
  expect(notice.deadlines.map(({ due }) => due)).toContain('2026-06-30');
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
