import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { onSettingsChanged, readSettings, toSettings, withListMarks, writeSettings } from '@/lib/messages/settings';
import { allTabStates, readTabState, writeTabState } from '@/lib/messages/tab-state';

const defaults = { language: 'auto', marks: { issue: true, deadline: true, status: true, own: true }, lists: { on: true, offSites: [] }, coder: '' };

beforeEach(() => fakeBrowser.reset());

describe('settings', () => {
  test('nothing stored means the browser\'s language and all marks', async () => {
    expect(await readSettings()).toEqual(defaults);
  });

  test('a change keeps the rest and is heard', async () => {
    const heard = vi.fn();
    const stop = onSettingsChanged(heard);
    await writeSettings({ marks: { status: false } });
    const settings = await writeSettings({ language: 'en' });
    expect(settings).toEqual({ ...defaults, language: 'en', marks: { issue: true, deadline: true, status: false, own: true } });
    expect(await readSettings()).toEqual(settings);
    expect(heard).toHaveBeenLastCalledWith(settings);
    stop();
    await writeSettings({ language: 'zh' });
    expect(heard).toHaveBeenCalledTimes(2);
  });

  test('a bad value costs only itself', () => {
    expect(toSettings({ language: 'klingon', marks: { issue: false, deadline: 'no' } })).toEqual({
      ...defaults, marks: { issue: false, deadline: true, status: true, own: true },
    });
    expect(toSettings({ lists: { on: false, offSites: ['a.gov.cn', 7, '', 'a.gov.cn'] } }).lists).toEqual({ on: false, offSites: ['a.gov.cn'] });
    expect(toSettings({ lists: { on: 'no', offSites: 'a.gov.cn' } }).lists).toEqual(defaults.lists);
    expect(toSettings({ coder: ' 李敏 ' }).coder).toBe('李敏');
    expect(toSettings({ coder: 7 }).coder).toBe('');
    for (const stored of [undefined, null, 7, 'zh', []]) expect(toSettings(stored)).toEqual(defaults);
  });
});

test('marks of lists are switched off and on site by site', async () => {
  const { lists } = await writeSettings({ lists: withListMarks(defaults.lists, 'a.gov.cn', false) });
  expect(lists).toEqual({ on: true, offSites: ['a.gov.cn'] });
  const both = withListMarks(withListMarks(lists, 'b.gov.cn', false), 'b.gov.cn', false);
  expect(both.offSites).toEqual(['a.gov.cn', 'b.gov.cn']);
  expect(withListMarks(both, 'a.gov.cn', true).offSites).toEqual(['b.gov.cn']);
  await writeSettings({ lists: { on: false } });
  expect((await readSettings()).lists).toEqual({ on: false, offSites: ['a.gov.cn'] });
});

describe('what is remembered of tabs', () => {
  const state = { url: 'http://x.gov.cn/', verdict: 'notice' as const, issues: 3, deadlines: 2, saved: false, changed: false, frameId: 0 };

  test('each tab by itself, until it is forgotten', async () => {
    await writeTabState(4, state);
    await writeTabState(5, { ...state, issues: 9 });
    expect(await readTabState(4)).toEqual(state);
    expect([...(await allTabStates()).keys()]).toEqual([4, 5]);
    await writeTabState(4, null);
    expect(await readTabState(4)).toBeNull();
    expect((await readTabState(5))?.issues).toBe(9);
  });

  test('what does not read as a state counts as none', async () => {
    await fakeBrowser.storage.session.set({ 'tab:6': { url: 7 }, other: 1 });
    expect(await readTabState(6)).toBeNull();
    expect((await allTabStates()).size).toBe(0);
  });
});
