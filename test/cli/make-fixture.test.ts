import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { findFixtures } from '@/lib/cli/accuracy/find-documents';
import { runDocuments } from '@/lib/cli/accuracy/run-documents';
import { makeFixture } from '@/lib/cli/fixture/make-fixture';

const NOTICE = `中共柳河县水务局党组关于巡察整改情况的通报

根据县委统一部署，2023年9月4日至10月27日，县委第二巡察组对县水务局党组进行了巡察，12月5日反馈了巡察意见。按照党务公开原则和巡察工作有关要求，现将巡察整改情况予以公布。
一、巡察反馈问题整改情况
1.关于“河道巡查流于形式”的问题
一是建立巡查台账，2024年1月完成12条河道建档。二是开展抽查6次。该问题已整改到位。
2.关于“项目资金拨付迟缓”的问题
一是清理欠付资金，已拨付320万元。二是剩余80万元2024年6月底前全部拨付。
欢迎广大干部群众对巡察整改落实情况进行监督。联系电话：0555-6210033。
中共柳河县水务局党组
2024年3月18日
`;

const folder = mkdtempSync(join(tmpdir(), 'zhenggai-fixture-'));
afterAll(() => { rmSync(folder, { recursive: true }); });
const expected = join(folder, 'water-bureau', 'expected.json');
beforeEach(() => {
  rmSync(join(folder, 'water-bureau'), { recursive: true, force: true });
  mkdirSync(join(folder, 'water-bureau'));
  writeFileSync(join(folder, 'water-bureau', 'source.txt'), NOTICE);
});
const make = (slug: string, force = false): ReturnType<typeof makeFixture> => makeFixture(folder, slug, force);
const run = async (): ReturnType<typeof runDocuments> => runDocuments(await findFixtures(folder));

test('a missing expectation is refused in words that name the command', async () => {
  const [result] = await run();
  expect(result?.broken).toContain('expected.json is missing');
  expect(result?.broken).toContain('npm run fixture -- water-bureau');
});

test('the draft holds what the program reads, and dates that are no promises', async () => {
  expect(await make('water-bureau')).toMatchObject({ ok: true, value: expect.stringContaining('1 notices, 2 issues, 1 deadlines') as string });
  expect(JSON.parse(readFileSync(expected, 'utf8'))).toMatchObject({
    draft: true,
    notices: [{
      organization: '中共柳河县水务局党组', issued_on: '2024-03-18', inspection_start: '2023-09-04',
      issues: [
        { ordinal: '1', title: '河道巡查流于形式', status: 'completed', measures: [{ label: '一是', starts_with: '建立巡查台账，2024年' }, { label: '二是' }] },
        { ordinal: '2', title: '项目资金拨付迟缓' },
      ],
      deadlines: [{ expression: '2024年6月底前', due: '2024-06-30' }],
      past_dates: expect.arrayContaining([{ quote: '2024年1月完成12条河道建档', expression: '2024年1月' }]) as unknown,
      contacts: { phone: ['0555-6210033'] },
    }],
  });
});

test('a draft is no expectation until its mark is taken away; then it agrees with the program', async () => {
  await make('water-bureau');
  expect((await run())[0]?.broken).toContain('still the draft');
  writeFileSync(expected, readFileSync(expected, 'utf8').replace('  "draft": true,\n', ''));
  const [result] = await run();
  expect(result?.broken).toBeUndefined();
  expect(result?.tally?.misses).toEqual([]);
  expect(result?.count).toMatchObject({ notices: 1, issues: 2, deadlines: 1 });
});

test('an expectation that is there is written over only by force', async () => {
  writeFileSync(expected, '{}');
  expect(await make('water-bureau')).toMatchObject({ ok: false, error: expect.stringContaining('--force') as string });
  expect(readFileSync(expected, 'utf8')).toBe('{}');
  expect(await make('water-bureau', true)).toMatchObject({ ok: true });
  expect(readFileSync(expected, 'utf8')).toContain('"draft": true');
});

test('a folder without a source, and a name that leads elsewhere, are refused', async () => {
  expect(await make('no-such-notice')).toMatchObject({ ok: false, error: expect.stringContaining('source.html') as string });
  expect(await make('../water-bureau')).toMatchObject({ ok: false });
});
