import { expect, test } from 'vitest';
import { deleteRecord } from '@/lib/store/delete-record';
import { relatedIssues } from '@/lib/store/related-issues';
import { saveCapture } from '@/lib/store/save-capture';
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
