import { act, renderHook, waitFor } from '@testing-library/preact';
import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { SavedFilter } from '@/components/library/saved-filters';
import { useFilters } from '@/entrypoints/library/use-filters';

const KEY = 'library-filters';
const [WATER, OPEN]: [SavedFilter, SavedFilter] = [{ name: '水务', address: 'unit=%E6%B0%B4%E5%8A%A1' }, { name: '未完成', address: 'status=in-progress' }];
const stored = async (): Promise<unknown> => (await fakeBrowser.storage.local.get(KEY))[KEY];

beforeEach(() => { fakeBrowser.reset(); });

test('filters are kept, the same in every window, and dropped in every one', async () => {
  const [one, other] = [renderHook(() => useFilters()), renderHook(() => useFilters())];
  await act(() => one.result.current[1]([WATER, OPEN]));
  await waitFor(() => expect(other.result.current[0]).toEqual([WATER, OPEN]));
  expect(await stored()).toEqual([WATER, OPEN]);
  await act(() => other.result.current[1]([OPEN]));
  await waitFor(() => expect(one.result.current[0]).toEqual([OPEN]));
  const opened = renderHook(() => useFilters());
  await waitFor(() => expect(opened.result.current[0]).toEqual([OPEN]));
});

test.each<[string, unknown, SavedFilter[]]>([
  ['one that reads as none', [WATER, { name: '', address: '' }, OPEN], [WATER, OPEN]],
  ['one without an address', [{ name: '旧' }, OPEN], [OPEN]],
  ['fields of a later version', [{ ...WATER, colour: 'red' }], [WATER]],
  ['no list', { 0: WATER }, []],
  ['nothing', undefined, []],
])('%s costs no other', async (_name, value, expected) => {
  await fakeBrowser.storage.local.set({ [KEY]: value });
  const { result } = renderHook(() => useFilters());
  await waitFor(() => expect(result.current[0]).toEqual(expected));
});
