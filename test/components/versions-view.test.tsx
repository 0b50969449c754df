import { screen, within } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { VersionView } from '@/components/versions/version-view';
import { VersionsView } from '@/components/versions/versions-view';
import { parseNotices } from '@/lib/notice/parse';
import type { LoadedVersion } from '@/lib/store/load-versions';
import { articleFromPlainText } from '@/lib/text/paragraphs';
import { RECORD, TEXT } from './sample-notice';
import { expectAccessible, show, tidy } from './render';

afterEach(tidy);

/** A version with this text, as it would be read. */
function version(number: number, text: string, rest: Partial<LoadedVersion> = {}): LoadedVersion {
  const article = articleFromPlainText(text);
  return {
    number, captureId: `c${number}`, retrievedAt: `2024-09-0${number}T09:00:00+08:00`, extractorVersion: '0.1.0',
    notice: parseNotices(article, { titles: [] })[0] ?? null, capture: { ...RECORD.capture, ...article }, ...rest,
  };
}
const LATER = TEXT.replace('2024年12月底', '2025年3月底');
const ready = (...versions: LoadedVersion[]) => ({ kind: 'ready' as const, versions });

test('each version says when it was read and what it changed: words, and dates that stand out', async () => {
  const { container, again } = show(<VersionsView state={ready(version(2, LATER), version(1, TEXT))} onOpen={vi.fn()} />);
  const [newest, first] = screen.getAllByRole('listitem').filter((item) => item.className === 'version') as [HTMLElement, HTMLElement];
  expect(newest.textContent).toContain('2024-09-02 09:00 读取');
  const changes = within(newest).getByRole('list', { name: '识别结果的变化' });
  expect(changes.textContent).toContain('到期日 2024-12-31 → 2025-03-31');
  expect([...changes.querySelectorAll('.change-telling')].length).toBeGreaterThan(0);
  expect([...newest.querySelectorAll('.diff-text del, .diff-text ins')].map(({ textContent }) => textContent)).toEqual(['2024', '2025', '12', '3']);
  expect(first.textContent).toContain('打开这一版');
  await expectAccessible(container);
  again(<VersionsView state={ready(version(2, LATER), version(1, TEXT))} onOpen={vi.fn()} />, 'en');
  expect(screen.getByRole('list', { name: 'Changes of what was read' }).textContent).toContain('due 2024-12-31 → 2025-03-31');
});

test.each([
  ['the same text under other rules', version(2, TEXT, { notice: { ...version(2, TEXT).notice!, issues: [] } }), '网页文字没有变化：读取的结果不同。'],
  ['the same in every respect', version(2, TEXT), '识别的各项没有变化。'],
  ['a text that is lost', version(2, TEXT, { capture: null }), '这一版的原文已丢失，无法比较。'],
])('%s is said', (_name, now, words) => {
  show(<VersionsView state={ready(now, version(1, TEXT))} onOpen={vi.fn()} />);
  expect(screen.getByText(words)).toBeTruthy();
});

test('an earlier version is opened by its number, and shows its text with its marks, read-only', async () => {
  const onOpen = vi.fn();
  show(<VersionsView state={ready(version(2, LATER), version(1, TEXT))} onOpen={onOpen} />);
  await userEvent.setup().click(screen.getByRole('button', { name: '打开第 1 版', hidden: true }));
  expect(onOpen).toHaveBeenCalledWith(1);
  tidy();
  const onBack = vi.fn();
  const { container } = show(<VersionView version={version(1, TEXT)} onBack={onBack} />);
  expect(container.querySelectorAll('mark.mark-deadline').length).toBeGreaterThan(0);
  expect(screen.getByText(/较早的版本，只读/)).toBeTruthy();
  expect(container.querySelectorAll('input, textarea, select')).toHaveLength(0);
  await userEvent.setup().click(screen.getByRole('button', { name: '回到当前版本' }));
  expect(onBack).toHaveBeenCalledOnce();
  await expectAccessible(container);
});
