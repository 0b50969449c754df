import { screen } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { HitSteps } from '@/components/library/hit-steps';
import type { InContext } from '@/lib/library/in-context';
import { expectAccessible, show, tidy } from './render';

afterEach(tidy);

const HITS: InContext[] = ['一', '二', '三'].map((before, i) => ({ before, hit: '河道', after: '巡查', span: { start: i * 10, end: i * 10 + 2 } }));
const shown = (): string => `${screen.getByRole('status').textContent}: ${document.querySelector('.hit')?.textContent ?? ''}`;

test('hits are gone through one by one, round at the ends, and opened in the text', async () => {
  const [onStep, onText] = [vi.fn(), vi.fn()];
  const { container } = show(<HitSteps hits={HITS} onStep={onStep} onText={onText} />);
  const user = userEvent.setup();
  expect(shown()).toBe('第 1 处，共 3 处: …一河道巡查…');
  await expectAccessible(container);
  // Whoever opens a record begins at its head: the text is gone to by a step.
  expect(onStep).not.toHaveBeenCalled();
  await user.click(screen.getByRole('button', { name: '看下面的文字' }));
  expect(onStep).toHaveBeenLastCalledWith({ start: 0, end: 2 });
  await user.keyboard('n');
  expect(onStep).toHaveBeenLastCalledWith({ start: 10, end: 12 });
  expect(shown()).toBe('第 2 处，共 3 处: …二河道巡查…');
  await user.keyboard('{Shift>}N{/Shift}{Shift>}{F3}{/Shift}');
  expect(shown()).toBe('第 3 处，共 3 处: …三河道巡查…');
  await user.keyboard('{F3}');
  expect(shown()).toBe('第 1 处，共 3 处: …一河道巡查…');
  await user.click(screen.getByRole('button', { name: '下一处' }));
  await user.click(screen.getByRole('button', { name: /原文/ }));
  expect(onText).toHaveBeenCalledWith({ start: 10, end: 12 });
});

test('a letter that is typed into a field goes nowhere else', async () => {
  show(<><HitSteps hits={HITS} onStep={vi.fn()} onText={vi.fn()} /><input aria-label="笔记" /></>);
  await userEvent.setup().type(screen.getByLabelText('笔记'), 'n');
  expect(shown()).toMatch(/^第 1 处/);
});

test('one hit has nowhere to go, none is not shown', () => {
  show(<HitSteps hits={HITS.slice(0, 1)} onStep={vi.fn()} onText={vi.fn()} />);
  expect(screen.queryByRole('button', { name: '下一处' })).toBeNull();
  tidy();
  const { container } = show(<HitSteps hits={[]} onStep={vi.fn()} onText={vi.fn()} />);
  expect(container.textContent).toBe('');
});
