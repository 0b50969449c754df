import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { chosenColumns, rememberColumns } from '@/entrypoints/library/chosen-columns';

beforeEach(() => { fakeBrowser.reset(); });

test('columns are remembered as they were chosen, in their order', async () => {
  expect(await chosenColumns()).toBeNull();
  await rememberColumns(['published', 'unit', 'region']);
  expect(await chosenColumns()).toEqual(['published', 'unit', 'region']);
});

test.each([[[]], ['unit'], [['unit', 'size']], [7]])('%j is no choice', async (stored) => {
  await fakeBrowser.storage.local.set({ 'library-columns': stored });
  expect(await chosenColumns()).toBeNull();
});
