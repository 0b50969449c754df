import { screen } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { PreviewText, type PreviewTextProps } from '@/components/library/preview-text';
import { inContext } from '@/lib/library/in-context';
import { expectAccessible, show, tidy } from './render';
import { RECORD, TEXT } from './sample-notice';

/** jsdom has no layout, and nothing that scrolls. */
const scrolled = vi.fn();
beforeEach(() => {
  scrolled.mockClear();
  Element.prototype.scrollIntoView = scrolled;
});
afterEach(tidy);

const view = (rest: Partial<PreviewTextProps> = {}) => <PreviewText record={RECORD} hits={[]} shown={null} onOpen={vi.fn()} {...rest} />;
const HITS = inContext(TEXT, ['巡察组', '整改'], 100);
const marked = (): (string | null)[] => [...document.querySelectorAll('.mark-plain')].map(({ textContent }) => textContent);

test('the text stands below with its marks and every hit, and a step goes to one', async () => {
  const onOpen = vi.fn();
  const { container, again } = show(view({ hits: HITS, onOpen }));
  expect(marked()).toEqual(HITS.map(({ hit }) => hit));
  expect(document.querySelectorAll('.mark-issue').length).toBeGreaterThan(0);
  expect(scrolled).not.toHaveBeenCalled();
  await expectAccessible(container);
  again(view({ hits: HITS, onOpen, shown: HITS[1]?.span ?? null }));
  expect(scrolled).toHaveBeenCalledOnce();
  expect(scrolled.mock.contexts[0]).toBe(document.querySelector('.mark-selected'));
  // Who has scrolled away comes back to the same hit.
  again(view({ hits: HITS, onOpen, shown: { start: 0, end: 0, ...HITS[1]?.span } }));
  expect(scrolled).toHaveBeenCalledTimes(2);
  await userEvent.setup().click(document.querySelectorAll('.mark-plain')[0] ?? document.body);
  expect(onOpen).toHaveBeenCalledWith(`span:${HITS[0]?.span.start ?? ''}-${HITS[0]?.span.end ?? ''}`);
});

test('closed while nothing is searched for, and as the reader left it', async () => {
  const { again } = show(view());
  const user = userEvent.setup();
  expect(document.querySelector('.stored-text')).toBeNull();
  await user.click(screen.getByText('文字与标注'));
  expect(document.querySelector('.stored-text')?.textContent).toContain('林区道路年久失修的问题');
  await user.click(screen.getByText('文字与标注'));
  again(view({ hits: HITS }));
  expect(document.querySelector('.stored-text')).toBeNull();
  again(view({ hits: HITS, shown: HITS[0]?.span ?? null }));
  expect(document.querySelector('.mark-selected')?.textContent).toBe(HITS[0]?.hit);
});

test('hits in a note or a name are marked nowhere', () => {
  show(view({ hits: inContext('问过办公室', ['办公室'], 5) }));
  expect(document.querySelector('.stored-text')).toBeNull();
});
