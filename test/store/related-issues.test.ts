import { expect, test } from 'vitest';
import { foldRecord } from '@/lib/review/fold-record';
import { deleteRecord } from '@/lib/store/delete-record';
import { linksTo } from '@/lib/store/links-to';
import { getRecord } from '@/lib/store/read-record';
import { relatedIssues } from '@/lib/store/related-issues';
import { saveCapture } from '@/lib/store/save-capture';
import { settle, takeBack } from '@/lib/store/settle';
import type { ZhenggaiDatabase } from '@/lib/store/database';
import { assess } from '@/lib/capture/assess';
import { pageContext } from '@/lib/capture/page-context';
import { articleFromPlainText } from '@/lib/text/paragraphs';
import { samplePayload } from './sample-payload';
import { testDatabase } from './test-database';

const NOW = '2025-06-01T10:00:00+08:00';
const url = (name: string): string => `http://www.qingxi.gov.cn/zg/${name}.html`;
const key = (name: string): string => `${url(name)}#0`;

/** Saves a notice of a body with these problems. */
async function save(db: ZhenggaiDatabase, name: string, body: string, problems: readonly string[], publishedOn: string): Promise<void> {
  const title = `中共${body}党组关于巡察整改进展情况的通报`;
  const text = [title, `根据县委统一部署，2024年3月1日至4月20日，县委第二巡察组对${body}党组开展了巡察，6月3日反馈了意见。现将整改情况予以公布。`,
    ...problems.flatMap((problem, i) => [`${i + 1}.关于“${problem}”问题的整改。`, '整改情况：修订制度1项，已完成整改。'])].join('\n');
  const made = samplePayload({ url: url(name) });
  const source = { ...made.capture.source, url: url(name), title, publishedOn };
  const article = articleFromPlainText(text);
  const done = await saveCapture(db, { ...made, capture: { ...made.capture, source, article, ...assess(article, pageContext(source, [{ value: title, from: 'title' }]), 'notice') } });
  expect(done.ok).toBe(true);
}

async function filled(): Promise<ZhenggaiDatabase> {
  const db = testDatabase();
  await save(db, 'own', '青溪县林业局', ['林区道路年久失修'], '2024-09-01');
  await save(db, 'later', '青溪县林业局', ['理论学习不深入', '林区道路年久失修、通行不便'], '2025-03-01');
  await save(db, 'other', '青溪县水务局', ['河道巡查流于形式'], '2025-02-01');
  await save(db, 'gone', '青溪县林业局', ['林区道路年久失修'], '2025-04-01');
  await deleteRecord(db, key('gone'), NOW);
  return db;
}

test.each([
  ['the same body’s later notices, the likest problem first', '', [['later', '林区道路年久失修、通行不便'], ['later', '理论学习不深入']]],
  ['notices whose body or title the words name', '水务局', [['other', '河道巡查流于形式']]],
  ['nothing where no notice is named so', '教育局', []],
] as const)('%s', async (_what, words, wanted) => {
  const found = await relatedIssues(await filled(), key('own'), '林区道路年久失修', words);
  if (!found.ok) throw new Error(JSON.stringify(found.error));
  expect(found.value.map(({ record, words: title }) => [record, title])).toEqual(wanted.map(([name, title]) => [key(name), title]));
});

test('a record that is not there has no relations', async () => {
  expect(await relatedIssues(await filled(), key('never'), '', '')).toEqual({ ok: true, value: [] });
});

/** What is linked to a record's items, as [item here, record there, item there]. */
async function linkedTo(db: ZhenggaiDatabase, name: string): Promise<unknown[]> {
  const read = await getRecord(db, key(name));
  if (!read.ok || !read.value) throw new Error(name);
  const links = await linksTo(db, read.value, foldRecord(read.value));
  if (!links.ok) throw new Error(links.error.kind);
  return links.value.map(({ itemId, record, from, title, day }) => [itemId, record, from.id, title, day]);
}

test('a link is seen from the item it leads to, until it is taken back or its own record is deleted', async () => {
  const db = await filled();
  const linked = await settle(db, key('own'), ['i1'], { record: key('later'), itemId: 'i2' }, NOW);
  if (!linked.ok) throw new Error(linked.error.kind);
  const seen = ['i2', key('own'), 'i1', '中共青溪县林业局党组关于巡察整改进展情况的通报', '2024-09-01'];
  expect([await linkedTo(db, 'later'), await linkedTo(db, 'own'), await linkedTo(db, 'other')]).toEqual([[seen], [], []]);
  await takeBack(db, key('own'), linked.value, NOW);
  expect(await linkedTo(db, 'later')).toEqual([]);
  await settle(db, key('own'), ['i1'], { record: key('later'), itemId: 'i2' }, NOW);
  expect(await linkedTo(db, 'later')).toEqual([seen]);
  await deleteRecord(db, key('own'), NOW);
  expect(await linkedTo(db, 'later')).toEqual([]);
});
