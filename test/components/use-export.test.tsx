import { act, renderHook, waitFor } from '@testing-library/preact';
import { expect, test, vi } from 'vitest';
import { exportRecords } from '@/entrypoints/ui/export-records';
import { useExport } from '@/entrypoints/ui/use-export';
import { ok } from '@/lib/result';

vi.mock('@/entrypoints/ui/export-records', () => ({ exportRecords: vi.fn() }));

test('what an export that was ended still says of itself does not bring its progress back', async () => {
  let late: ((done: number, total: number) => void) | undefined;
  vi.mocked(exportRecords).mockImplementation((_what, _as, { onProgress, signal }) => {
    late = onProgress;
    onProgress(8, 60);
    return new Promise((resolve) => signal.addEventListener('abort', () => resolve(ok({ cancelled: true, file: '', count: 0, left: [] }))));
  });
  const { result } = renderHook(() => useExport({ done: () => undefined, failed: () => undefined }));
  await act(() => result.current.run());
  await waitFor(() => expect(result.current.progress).toEqual({ done: 8, total: 60 }));
  await act(() => result.current.cancel());
  await waitFor(() => expect(result.current.progress).toBeNull());
  await act(() => late?.(24, 60));
  expect(result.current.progress).toBeNull();
});
