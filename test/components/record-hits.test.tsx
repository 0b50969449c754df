import { renderHook, waitFor } from '@testing-library/preact';
import type { Remote } from 'comlink';
import { expect, test, vi } from 'vitest';
import type { ShelfService } from '@/entrypoints/library/shelf-service';
import { useRecordHits } from '@/entrypoints/library/use-record-hits';
import { type InContext, inContext } from '@/lib/library/in-context';

test('hits of a record that is opened by its address before it is on the shelf come when it is, and stay the same while they are', async () => {
  let found: readonly InContext[] = [];
  const hits = vi.fn(() => Promise.resolve(found));
  const service = { hits } as unknown as Remote<ShelfService>;
  const { result, rerender } = renderHook(({ version, words }) => useRecordHits(service, 'a', words, version), { initialProps: { version: 0, words: '整改' } });
  await waitFor(() => expect(hits).toHaveBeenCalledTimes(1));
  expect(result.current).toEqual([]);
  found = inContext('巡察整改，落实整改', ['整改'], 5);
  rerender({ version: 1, words: '整改' });
  await waitFor(() => expect(result.current).toHaveLength(2));
  const before = result.current;
  found = structuredClone(found);
  rerender({ version: 2, words: '整改' });
  await waitFor(() => expect(hits).toHaveBeenCalledTimes(3));
  await Promise.resolve();
  expect(result.current).toBe(before);
  rerender({ version: 2, words: '' });
  await waitFor(() => expect(result.current).toEqual([]));
});
