import { describe, expect, it } from 'vitest';
import { findSignOff } from '@/lib/notice/identity/sign-off';
import { readParagraphs } from '@/lib/notice/reading/read-paragraphs';
import { articleFromPlainText } from '@/lib/text/paragraphs';

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
