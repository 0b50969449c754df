import { screen } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { HandMarksView, type ListedMark } from '@/components/hand-marks-view';
import { noticeMarks } from '@/components/text-marks';
import { HAND_KINDS } from '@/lib/capture/hand-kinds';
import { context, NOTICE } from './sample-notice';
import { expectAccessible, show, tidy } from './render';

afterEach(tidy);

const mark = (at: number, rest: Partial<ListedMark['mark']> = {}): ListedMark => ({
  key: 'http://x/#0', notice: 0, orphan: false,
  mark: { id: `h${at}`, kind: 'issue', span: { start: at, end: at + 4 }, exact: `文字${at}号`, prefix: '', suffix: '', madeAt: '2026-11-22T15:40:10+08:00', ...rest },
});

test('marks are listed in text order, lead to their place and can be removed', async () => {
  const [onShow, onRemove] = [vi.fn(), vi.fn()];
  const marks = [mark(30), mark(4, { kind: 'measure' })];
  const { container } = show(<HandMarksView marks={marks} context={{ ...context(), onShow }} onRemove={onRemove} />);
  expect(screen.getByRole('heading', { name: /我的标注/ })).toBeTruthy();
  const items = screen.getAllByRole('listitem').map((item) => item.textContent);
  expect(items).toEqual(['整改措施文字4号', '问题文字30号']);
  const user = userEvent.setup();
  await user.click(screen.getByRole('button', { name: /^问题/ }));
  expect(onShow).toHaveBeenCalledWith({ notice: 0, itemId: 'h30' });
  await user.click(screen.getByRole('button', { name: '移除标注「文字4号」' }));
  expect(onRemove).toHaveBeenCalledWith(marks[1]);
  await expectAccessible(container);
});

test('an orphan says so; the selected mark is set off; without marks there is nothing', async () => {
  const view = (marks: readonly ListedMark[]) => (
    <HandMarksView marks={marks} context={{ ...context(), selected: 'h4' }} onRemove={vi.fn()} />
  );
  const { container, again } = show(view([{ ...mark(1, { span: undefined }), orphan: true }, mark(4)]), 'en');
  expect(screen.getByText('no longer in the text')).toBeTruthy();
  expect(screen.getByRole('button', { current: true }).textContent).toContain('文字4号');
  await expectAccessible(container);
  again(view([]));
  expect(container.querySelector('section')).toBeNull();
});

test('in the stored text they are marked as their kind, orphans nowhere', () => {
  const own = [...HAND_KINDS.map((kind, index) => ({ ...mark(index * 5).mark, kind })), { ...mark(90).mark, span: undefined }];
  expect(noticeMarks(NOTICE, 80, own).filter(({ kind }) => kind.startsWith('own-')).map(({ itemId, kind }) => `${itemId} ${kind}`)).toEqual([
    'h0 own-issue', 'h5 own-deadline', 'h10 own-measure', 'h15 own-status', 'h20 own-other',
  ]);
});
