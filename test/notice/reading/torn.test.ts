import { expect, test } from 'vitest';
import { isTornApart } from '@/lib/notice/reading/torn';

test.each([
  '该问题已整|改到位。', '目前正|在推进。', '给予党内警告处分|1人。', '批评教育5|名监管人员。', '0666-3918|247；', '邮编06|6600）',
  '牵头单位：市自然资源和规划局；督察要求|完成时间：2025年底前', '整改要求|办结期限：长期坚持',
  '中共云陂县委办公室云陂县人民政府办公|室', '现将整改落实情况予以公布并接受社会各界监|督',
])('no line ends there: %s', (words) => {
  const [before = '', after = ''] = words.split('|');
  expect(isTornApart(before, after)).toBe(true);
});

test.each([
  '附件1|名单', '县政府办|结合实际', '该项工作要求|完成时间不得推迟', '一、整改工作组织开展情况|三', '该项整改任务目前是否已经全部完成|是', '目|录',
  '按照督察要求|完成整改',
])('a line may end there: %s', (words) => {
  const [before = '', after = ''] = words.split('|');
  expect(isTornApart(before, after)).toBe(false);
});
