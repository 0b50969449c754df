import { act, screen } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Toast } from '@/components/toast';
import { useToast } from '@/entrypoints/ui/use-toast';
import { show, tidy } from './render';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  tidy();
  vi.useRealTimers();
});

let toast: ReturnType<typeof useToast>;

function Told() {
  toast = useToast();
  return <Toast message={toast.message} onDismiss={toast.dismiss} />;
}

/** What is told without the test's help: effects run when the browser comes to it, in a hidden tab late. */
const tell = async (words: string): Promise<void> => {
  toast.show(() => words);
  await vi.advanceTimersByTimeAsync(1);
};

test('a message that comes as the time of the one before is up stays its own time', async () => {
  show(<Told />);
  await act(() => tell('已导出'));
  await vi.advanceTimersByTimeAsync(7997);
  await tell('已加上标签');
  await vi.advanceTimersByTimeAsync(20);
  expect(screen.queryByText('已导出')).toBeNull();
  expect(screen.getByText('已加上标签')).toBeDefined();
  await act(async () => { await vi.advanceTimersByTimeAsync(8100); });
  expect(screen.queryByText('已加上标签')).toBeNull();
});
