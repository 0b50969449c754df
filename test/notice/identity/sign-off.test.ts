import { describe, expect, it } from 'vitest';
import { readIdentity } from '@/lib/notice/identity/read-identity';
import { findSignOff } from '@/lib/notice/identity/sign-off';
import { readParagraphs } from '@/lib/notice/reading/read-paragraphs';
import { articleFromPlainText } from '@/lib/text/paragraphs';
import type { ArticleText } from '@/lib/text/types';

const BODY = ['二是建立台账，追回资金3万元。', '欢迎监督。联系电话：0510-85671234。'];
/** Signer and day at the end of these lines. */
function signedBy(...lines: string[]): { readonly name?: string; readonly iso?: string } {
  const { signature, date } = findSignOff(readParagraphs(articleFromPlainText([...BODY, ...lines].join('\n'))));
  return { ...(signature && { name: signature.name }), ...(date && { iso: date.iso }) };
}

describe('a line of print between signature and date', () => {
  it.each(['3', '（盖章）', '内部资料', '*', '[下页]', '（此页无正文）', '扫一扫', '注意保存', '附件：整改任务清单', '注：以上数据截至2024年9月底', '中共澜川县水务局党组关于巡察整改情况的通报'])('%s', (line) => {
    expect(signedBy('中共澜川县水务局党组', line, '2024年10月28日')).toEqual({ name: '中共澜川县水务局党组', iso: '2024-10-28' });
  });

  it.each<[string, string[], object]>([
    ['a name over two lines', ['中共澜川县委', '组织部', '2024年10月28日'], { name: '中共澜川县委组织部', iso: '2024-10-28' }],
    ['a name whose body stands below', ['中共澜川县水务局', '党组', '2024年10月28日'], { name: '中共澜川县水务局党组', iso: '2024-10-28' }],
    ['a sentence between', ['中共澜川县水务局党组', '以上情况，特此通报。', '2024年10月28日'], { iso: '2024-10-28' }],
    ['two lines between', ['中共澜川县水务局党组', '内部资料', '注意保存', '2024年10月28日'], {}],
  ])('%s', (_, lines, found) => expect(signedBy(...lines)).toEqual(found));
});

describe('a date and what stands beside it', () => {
  it.each([
    '日期：2024年10月28日', '落款日期：2024年10月28日', '时间：二〇二四年十月二十八日', '2024年10月28日（此件公开发布）', '2024年10月28日（此件主动公开）', '2024年10月28日 星期一',
    '2024年10月28日（星期一）', '（2024年10月28日）', '2024-10-28（此件公开发布）',
  ])('%s', (line) => {
    expect(signedBy('中共澜川县水务局党组', line)).toEqual({ name: '中共澜川县水务局党组', iso: '2024-10-28' });
    const { text } = articleFromPlainText(line);
    const { date } = findSignOff(readParagraphs(articleFromPlainText(`${BODY.join('\n')}\n中共澜川县水务局党组\n${line}`)));
    expect(text.slice(date?.start, date?.end)).toMatch(/^[\d二].*[日8]$/);
  });

  it.each(['2024年10月28日 中共澜川县水务局党组', '2024年10月28日　　中共澜川县水务局党组（盖章）', '二〇二四年十月二十八日 中共澜川县水务局党组'])('%s', (line) => {
    expect(signedBy(line)).toEqual({ name: '中共澜川县水务局党组', iso: '2024-10-28' });
  });

  it.each<[string, string[], object]>([
    ['a meeting’s date without a signer', ['会议日期：2024年10月28日'], {}],
    ['a label and no signature', ['日期：2024年10月28日'], {}],
    ['when the page was printed', ['中共澜川县水务局党组', '打印时间：2024年10月28日'], {}],
    ['a date before a sentence', ['2024年10月28日 中共澜川县水务局党组召开了会议。'], {}],
    ['a date before what is no body', ['2024年10月28日 责任编辑'], {}],
  ])('not: %s', (_, lines, found) => expect(signedBy(...lines)).toEqual(found));
});

/** A table of `rows` tasks, as it stands behind a letter. */
function tableOf(rows: number) {
  const cells = Array.from({ length: rows }, (_, row) => ['督察反馈问题', '整改时限'].map((header, column) => ({
    words: column === 0 ? `第${row + 1}项任务` : '2025年6月底前',
    cell: { table: 0, row: row + 1, column, rowSpan: 1, columnSpan: 1, header: false, columnHeaders: [header], rowHeaders: [] },
  }))).flat();
  return cells;
}

it.each([1, 12, 200])('above an annexed table of %i rows', (rows) => {
  const lines = [...BODY, '澜川县整改工作领导小组办公室', '2024年10月28日', '澜川县整改落实情况表'];
  let text = lines.join('\n');
  const blocks: ArticleText['blocks'][number][] = lines.map((line) => ({ kind: 'paragraph', span: { start: text.indexOf(line), end: text.indexOf(line) + line.length } }));
  for (const { words, cell } of tableOf(rows)) {
    blocks.push({ kind: 'cell', span: { start: text.length + 1, end: text.length + 1 + words.length }, cell });
    text += `\n${words}`;
  }
  const { signature, date } = findSignOff(readParagraphs({ text, blocks }));
  expect([signature?.name, date?.iso]).toEqual(['澜川县整改工作领导小组办公室', '2024-10-28']);
});

it.each([
  ['澜川县第三轮中央生态环境保护督察反馈问题整改落实情况公示', '澜川县'],
  ['澜川县中央环保督察反馈问题整改情况公示', '澜川县'],
  ['澜川县关于督察整改情况的公示', '澜川县'],
  ['澜川县河长制督察整改情况的公示', '澜川县整改工作领导小组办公室'],
])('where a region\'s leading group signs, %s is of %s', (title, organization) => {
  const article = articleFromPlainText([title, ...BODY, '澜川县整改工作领导小组办公室', '2024年10月28日'].join('\n'));
  expect(readIdentity(article, readParagraphs(article), { titles: [] }).organization?.value).toBe(organization);
});
