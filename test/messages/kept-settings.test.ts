import { beforeEach, describe, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { planSettings, putSettings, readKeptSettings, takeSettingsBack } from '@/lib/messages/kept-settings';
import { readSettings, writeSettings } from '@/lib/messages/settings';

beforeEach(() => { fakeBrowser.reset(); });

const { local } = fakeBrowser.storage;
/** Everything somebody can set, other than usual. */
const ALL = {
  settings: { language: 'en', marks: { issue: true, deadline: false, measure: true, status: true }, lists: { on: false, offSites: ['a.gov.cn'] }, coder: '李' },
  'backup-settings': { remind: false, records: 20, days: 10, every: 7, keep: 3 },
  queue: { running: true, delay: 30 },
  'library-filters': [{ name: '水利', address: '?q=水利' }, { name: '逾期', address: '?state=overdue' }],
  'library-bodies': '水利局\n交通局',
};

/** What a backup that was made of these would hold, as it is read from its file. */
async function keptOf(stored: Record<string, unknown>): Promise<Record<string, unknown>> {
  await local.set(stored);
  const kept = JSON.parse(JSON.stringify(await readKeptSettings())) as Record<string, unknown>;
  fakeBrowser.reset();
  return kept;
}

describe('settings in a backup', () => {
  test('come back where there are none, all of them, but the queue does not run by itself', async () => {
    const kept = await keptOf({ ...ALL, backup: { at: '2024-05-01T09:00:00+08:00' }, 'last-reread': {} });
    expect(kept).toEqual({ ...ALL, queue: { delay: 30 } });
    expect(planSettings(kept, {}).names).toEqual(['coder', 'language', 'marks', 'lists', 'reminder', 'delay', 'filters', 'bodies']);
    await putSettings(kept);
    expect(await readKeptSettings()).toMatchObject({ ...kept, settings: await readSettings() });
    expect(await readSettings()).toMatchObject({ language: 'en', coder: '李', lists: { on: false, offSites: ['a.gov.cn'] } });
    expect(planSettings(kept, await readKeptSettings())).toEqual({ names: [], values: {} });
  });

  test('leave what the user has set, field by field, and filters of another name beside it', async () => {
    const kept = await keptOf(ALL);
    await writeSettings({ coder: '王' });
    await local.set({ 'library-filters': [{ name: '水利', address: '?q=自己的' }], 'library-bodies': '教育局', 'backup-settings': { keep: 9 } });
    await putSettings(kept);
    expect(await readSettings()).toMatchObject({ coder: '王', language: 'en' });
    expect(await local.get(['library-filters', 'library-bodies', 'backup-settings'])).toEqual({
      'library-filters': [{ name: '水利', address: '?q=自己的' }, { name: '逾期', address: '?state=overdue' }],
      'library-bodies': '教育局', 'backup-settings': { remind: false, records: 20, days: 10, every: 7, keep: 9 },
    });
  });

  test('are taken back, but for those that were changed since', async () => {
    const kept = await keptOf(ALL);
    await writeSettings({ coder: '王' });
    const before = await local.get(null);
    await takeSettingsBack(await putSettings(kept));
    expect(await local.get(null)).toEqual(before);
    const put = await putSettings(kept);
    await local.set({ 'library-bodies': '教育局' });
    await takeSettingsBack(put);
    expect(await local.get(null)).toEqual({ ...before, 'library-bodies': '教育局' });
  });

  test.each([
    [{}], [{ settings: 7, 'backup-settings': [], queue: 'x', 'library-filters': { name: 1 }, 'library-bodies': 5 }],
    [{ settings: { coder: {}, language: 'xx', marks: 1, lists: { offSites: 'a' } }, 'library-filters': [{ name: '', address: '' }], other: 'x' }],
  ])('of a file that holds none, or what is none, nothing is put: %j', async (kept) => {
    expect(planSettings(kept, {})).toEqual({ names: [], values: {} });
    await putSettings(kept);
    expect(await local.get(null)).toEqual({});
  });
});
