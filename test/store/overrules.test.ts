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

const TEXT = Array.from({ length: 12 }, (_, at) => `第${at + 1}段：水务局党组整改进展情况通报的正文。`).join('\n');
const OTHER = Array.from({ length: 12 }, (_, at) => `第${at + 1}段：招聘公告的正文。`).join('\n');

test('a page with a canonical address is known by both of its addresses, and forgotten under both', async () => {
  const db = testDatabase();
  const canonicalUrl = PAGE;
  valueOf(await writePageOverrule(db, { url: `${PAGE}?from=list`, canonicalUrl, text: TEXT }, 'none', NOW));
  expect(valueOf(await readOverrules(db, { url: PAGE, text: TEXT })).page).toBe('none');
  expect(valueOf(await readOverrules(db, { url: `${PAGE}?from=search`, canonicalUrl, text: `${TEXT}\n打印本页` })).page).toBe('none');
  expect(valueOf(await readOverrules(db, { url: `${PAGE}?from=list`, canonicalUrl })).page).toBe('none');
  // A canonical address on another host is no claim to believe.
  expect(valueOf(await readOverrules(db, { url: 'http://evil.example.com/', canonicalUrl, text: TEXT }))).toEqual({});
  valueOf(await writePageOverrule(db, { url: PAGE, text: TEXT }, null, NOW));
  expect(valueOf(await readOverrules(db, { url: `${PAGE}?from=list`, canonicalUrl, text: TEXT }))).toEqual({});
});

/** A page of a template that names one and the same address on all of its pages. */
const claiming = (number: number) => ({ url: `http://sw.liuhe.gov.cn/tzgg/202403/t${number}.html`, canonicalUrl: PAGE });

test.each([
  ['the page whose address is claimed', { url: PAGE, text: OTHER }],
  ['the page whose address is claimed, of which only the address is known', { url: PAGE }],
  ['another page that claims it, too', { ...claiming(9), text: OTHER }],
  ['another page that claims it, with a few of the same lines', { ...claiming(9), text: `${OTHER}\n${TEXT.slice(0, 120)}` }],
  ['another page that claims it, and has no text', { ...claiming(9), text: '' }],
])('a verdict does not follow a claim to another page: %s', async (_which, page) => {
  const db = testDatabase();
  valueOf(await writePageOverrule(db, { ...claiming(8), text: TEXT }, 'none', NOW));
  expect(valueOf(await readOverrules(db, page))).toEqual({});
});

test('pages of which the template says that they are one keep their own verdicts, in whatever order they are given and taken back', async () => {
  const pages = [{ url: PAGE, text: `${OTHER}\n一` }, { ...claiming(7), text: TEXT }, { ...claiming(8), text: OTHER.replaceAll('招聘', '采购') }];
  const said = ['notice', 'none', 'notice'] as const;
  for (const order of [[0, 1, 2], [2, 1, 0], [1, 0, 2], [1, 2, 0]]) {
    const db = testDatabase();
    for (const at of order) valueOf(await writePageOverrule(db, pages[at]!, said[at]!, NOW));
    for (const [at, page] of pages.entries()) expect(valueOf(await readOverrules(db, page))).toEqual({ page: said[at] });
    expect(valueOf(await listOverrules(db))).toHaveLength(3);
    valueOf(await writePageOverrule(db, pages[1]!, null, NOW));
    for (const [at, page] of pages.entries()) expect(valueOf(await readOverrules(db, page))).toEqual(at === 1 ? {} : { page: said[at] });
  }
});

test('a verdict of before claims were looked at holds as it did; taken away and put back, a verdict still speaks of its page alone', async () => {
  const db = testDatabase();
  await db.overrules.put({ key: `page:${PAGE}`, as: 'none', madeAt: NOW });
  expect(valueOf(await readOverrules(db, { ...claiming(7), text: TEXT })).page).toBe('none');
  valueOf(await writePageOverrule(db, { ...claiming(7), text: TEXT }, 'none', NOW));
  const [entry] = valueOf(await listOverrules(db));
  if (!entry) throw new Error('nothing is listed');
  valueOf(await removeOverrule(db, entry.key));
  valueOf(await restoreOverrule(db, entry));
  expect(valueOf(await readOverrules(db, { ...claiming(7), text: TEXT })).page).toBe('none');
  expect(valueOf(await readOverrules(db, { ...claiming(8), text: OTHER }))).toEqual({});
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
  expect(removed).toMatchObject({ key: page.key, as: 'none', madeAt: NOW });
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
