import { describe, expect, test } from 'vitest';
import { changedLines, compareTexts, type FoundWords } from '@/lib/recheck/compare-texts';

const TITLE = '中共河滩县水务局党组关于巡察整改进展情况的通报';
const ISSUES = [
  '（一）关于“学习贯彻不够深入”问题的整改。修订学习制度2项，集中学习12次，开展专题研讨3次，班子成员到基层宣讲6场。',
  '（二）关于“项目推进缓慢”问题的整改。已完成8座泵站改造，剩余3座正在施工，力争11月底前全部完工并通水。',
  '（三）关于“资金拨付不及时”问题的整改。清理拖欠工程款420万元，建立月调度机制，逐笔核对，逐月通报。',
];
const BODY = [TITLE, ...ISSUES, '联系电话：0000-1234567'].join('\n');
const SAVED = { body: BODY, text: `首页 > 公告\n${BODY}\n浏览次数：12`, title: TITLE };
const page = (text: string, bodies: readonly string[] = [text], title = TITLE): FoundWords => ({ text, bodies, title });

describe('the same text', () => {
  test.each<[string, FoundWords]>([
    ['as it was', page(SAVED.text, [BODY])],
    ['under another head and foot', page(`您的位置：公开\n${BODY}\n浏览次数：991\n打印 关闭`, [BODY])],
    ['in other lines and spaces', page(BODY.replaceAll('。', '。\n　　'))],
    ['in other punctuation and widths', page(BODY.replaceAll('，', ',').replaceAll('“', '「').replaceAll('8座', '８座'))],
    ['in traditional characters', page(BODY.replaceAll('关于', '關於').replaceAll('问题', '問題').replaceAll('项目', '項目'))],
    ['on a page that is no notice to us any more', page(`头\n${BODY}\n尾`, [])],
    ['as the second of two notices', page(`另一件\n${BODY}`, ['另一件', BODY])],
  ])('%s', (_name, found) => {
    expect(compareTexts(SAVED, found)).toEqual({ same: true, share: 1, sameTitle: true });
  });

  test.each<[string, FoundWords]>([
    ['a number is another', page(BODY.replace('8座', '9座'))],
    ['an issue was added', page(`${BODY}\n（四）关于“台账不全”问题的整改。补齐台账7本。`)],
    ['an issue was taken out', page([TITLE, ISSUES[0], ISSUES[2]].join('\n'))],
    ['nothing was read', page('', [])],
  ])('not where %s', (_name, found) => {
    expect(compareTexts(SAVED, found).same).toBe(false);
  });
});

test('how much of the text is there, its title not counted', () => {
  const share = (text: string): number => compareTexts(SAVED, page(text)).share;
  expect(share(BODY.replace('8座', '9座'))).toBeGreaterThan(0.85);
  expect(share([TITLE, ISSUES[0], ISSUES[2]].join('\n'))).toBeGreaterThan(0.5);
  // A list that links to it, and the next year's notice of the same body.
  expect(share(`巡察整改\n${TITLE} 2024-06-03\n中共河滩县民政局党组关于巡察整改进展情况的通报`)).toBe(0);
  expect(share([TITLE, '（一）关于“作风建设抓得不实”问题的整改。开展约谈4人次，通报批评2人，立行立改。'].join('\n'))).toBeLessThan(0.1);
});

test('lines more and fewer, without those that differ in signs', () => {
  expect(changedLines(BODY, BODY.replaceAll('，', ','))).toEqual({ added: 0, removed: 0 });
  expect(changedLines(BODY, `${BODY.replace('8座', '9座')}\n补充`)).toEqual({ added: 2, removed: 1 });
});
