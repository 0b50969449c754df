import { expect, test } from 'vitest';
import { listOverrules, readOverrules, rememberedVerdict, removeOverrule, restoreOverrule, writePageOverrule, writeSiteOverrule } from '@/lib/store/overrules';
import { newDisk, testDatabase } from './test-database';

function valueOf<T>(result: { ok: true; value: T } | { ok: false; error: unknown }): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

const NOW = '2026-11-22T15:40:10+08:00';
const PAGE = 'http://sw.liuhe.gov.cn/tzgg/202403/t1.html';

test('a verdict on a page is found again after a restart, at any place on the page, and on no other page', async () => {
  const disk = newDisk();
  const db = testDatabase(disk);
  valueOf(await writePageOverrule(db, { url: `${PAGE}#top` }, 'notice', NOW));
  db.close();
  const later = testDatabase(disk);
  expect(valueOf(await readOverrules(later, { url: `${PAGE}#end` }))).toEqual({ page: 'notice' });
  expect(valueOf(await readOverrules(later, { url: 'http://sw.liuhe.gov.cn/tzgg/202403/t2.html' }))).toEqual({});
});

test('a page with a canonical address is known by both of its addresses, and forgotten under both', async () => {
  const db = testDatabase();
  const canonicalUrl = PAGE;
  valueOf(await writePageOverrule(db, { url: `${PAGE}?from=list`, canonicalUrl }, 'none', NOW));
  expect(valueOf(await readOverrules(db, { url: PAGE })).page).toBe('none');
  expect(valueOf(await readOverrules(db, { url: `${PAGE}?from=search`, canonicalUrl })).page).toBe('none');
  // A canonical address on another host is no claim to believe.
  expect(valueOf(await readOverrules(db, { url: 'http://evil.example.com/', canonicalUrl }))).toEqual({});
  valueOf(await writePageOverrule(db, { url: PAGE }, null, NOW));
  expect(valueOf(await readOverrules(db, { url: `${PAGE}?from=list`, canonicalUrl }))).toEqual({});
});

test('a site is its host with its port; the page’s own verdict goes before the site’s', async () => {
  const db = testDatabase();
  valueOf(await writeSiteOverrule(db, PAGE, 'none', NOW));
  const other = valueOf(await readOverrules(db, { url: 'https://sw.liuhe.gov.cn/other.html' }));
  expect(other).toEqual({ site: 'none' });
  expect(rememberedVerdict(other)).toBe('none');
  for (const url of ['http://liuhe.gov.cn/', 'http://a.sw.liuhe.gov.cn/', 'http://sw.liuhe.gov.cn:8080/']) {
    expect(valueOf(await readOverrules(db, { url }))).toEqual({});
  }
  valueOf(await writePageOverrule(db, { url: PAGE }, 'notice', NOW));
  expect(rememberedVerdict(valueOf(await readOverrules(db, { url: PAGE })))).toBe('notice');
  valueOf(await writeSiteOverrule(db, PAGE, null, NOW));
  expect(valueOf(await readOverrules(db, { url: PAGE }))).toEqual({ page: 'notice' });
});

test('the list names places; a removal can be undone, but not over a newer verdict', async () => {
  const db = testDatabase();
  valueOf(await writePageOverrule(db, { url: PAGE }, 'none', NOW));
  valueOf(await writeSiteOverrule(db, 'http://www.songlan.gov.cn/a', 'none', NOW));
  const listed = valueOf(await listOverrules(db));
  expect(listed.map(({ scope, place, as }) => [scope, place, as])).toEqual([['site', 'www.songlan.gov.cn', 'none'], ['page', PAGE, 'none']]);
  const [, page] = listed;
  if (!page) throw new Error('the page is not listed');
  const removed = valueOf(await removeOverrule(db, page.key));
  expect(removed).toEqual({ key: page.key, as: 'none', madeAt: NOW });
  expect(valueOf(await removeOverrule(db, page.key))).toBeNull();
  valueOf(await restoreOverrule(db, page));
  expect(valueOf(await readOverrules(db, { url: PAGE }))).toEqual({ page: 'none' });
  valueOf(await removeOverrule(db, page.key));
  valueOf(await writePageOverrule(db, { url: PAGE }, 'notice', NOW));
  valueOf(await restoreOverrule(db, page));
  expect(valueOf(await readOverrules(db, { url: PAGE }))).toEqual({ page: 'notice' });
});

test('what has no host has no site', async () => {
  const db = testDatabase();
  for (const url of ['file:///C:/a.html', 'about:blank', 'not an address']) {
    valueOf(await writeSiteOverrule(db, url, 'none', NOW));
    expect(valueOf(await readOverrules(db, { url }))).toEqual({});
  }
  expect(valueOf(await listOverrules(db))).toEqual([]);
});
