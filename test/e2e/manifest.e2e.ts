import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CHROME_BUILD, FIREFOX_BUILD, needBuild } from '../support/paths';
import { expect, test } from './fixtures';

const COMMON = ['storage', 'unlimitedStorage', 'scripting', 'activeTab', 'contextMenus', 'alarms'];

/** What the extension may do is a promise to its users: a permission more is a change of that promise. */
for (const [browser, build, permissions] of [
  ['Chrome', CHROME_BUILD, [...COMMON, 'sidePanel']],
  ['Firefox', FIREFOX_BUILD, COMMON],
] as const) {
  test(`the ${browser} build asks for these permissions and no others`, () => {
    const manifest = JSON.parse(readFileSync(join(needBuild(build), 'manifest.json'), 'utf8')) as Record<string, unknown>;
    expect(manifest['manifest_version']).toBe(3);
    expect([...(manifest['permissions'] as string[])].sort()).toEqual([...permissions].sort());
    expect(manifest['host_permissions']).toEqual(['*://*.gov.cn/*']);
    expect(manifest['optional_host_permissions']).toEqual(['*://*/*']);
    expect(manifest['optional_permissions']).toBeUndefined();
    expect(manifest['content_scripts']).toEqual([
      { matches: ['*://*.gov.cn/*'], all_frames: true, run_at: 'document_idle', js: ['content-scripts/probe.js'] },
    ]);
    // Nothing of ours can be loaded or framed by a page, or called from one.
    for (const door of ['web_accessible_resources', 'externally_connectable', 'sandbox']) expect(manifest[door], door).toBeUndefined();

    const policy = (manifest['content_security_policy'] as { extension_pages: string }).extension_pages;
    const rules = new Map(policy.split(';').map((rule) => rule.trim().split(/ (.*)/) as [string, string]));
    expect(rules.get('default-src')).toBe("'none'");
    expect(rules.get('script-src')).toBe("'self'");
    expect(rules.get('frame-ancestors')).toBe("'none'");
    expect(policy).not.toMatch(/unsafe|https?:|\*|blob:/);
  });
}
