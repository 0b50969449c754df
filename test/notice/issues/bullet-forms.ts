import type { OutlineForm } from './outline-forms';

const withBullet = (name: string, mark: string): OutlineForm => ({
  name: `problems behind ${name}`,
  text: `二、已完成整改的问题
${mark}关于“学习制度落实不严格”问题的整改。
一是修订学习制度。二是建立学习台账。
${mark}泵站巡查记录补填问题
一是逐页核对。二是批评教育4人。
三、正在推进整改的问题
${mark}关于“老旧管网改造进度迟缓”问题的整改。
一是倒排工期。二是剩余6.2公里将于2025年3月底前完成改造。
${mark}水费欠缴追收不力。
一是发出通知36份。二是提起诉讼。`,
  sections: ['二、已完成整改的问题', '三、正在推进整改的问题'],
  issues: [
    [undefined, '学习制度落实不严格', 'completed', '一是 二是'],
    [undefined, '泵站巡查记录补填', 'completed', '一是 二是'],
    [undefined, '老旧管网改造进度迟缓', 'in-progress', '一是 二是'],
    [undefined, '水费欠缴追收不力', 'in-progress', '一是 二是'],
  ],
});

/** Lists without numbers, and marks before lines that are no problems. */
export const BULLET_FORMS: readonly OutlineForm[] = [
  withBullet('small pictures', '🔹'),
  withBullet('◆', '◆'),
  withBullet('● and a space', '● '),
  withBullet('a Word symbol', '\uf0d8 '),
  withBullet('✅', '✅'),
  {
    name: 'bullets before measures make no issues of them',
    text: `二、整改落实情况
1.关于“台账管理混乱”问题的整改。
●修订台账管理办法。
●组织业务培训2次，参训45人。
2.关于“油卡使用不规范”问题的整改。
🔹清退多报油费1.36万元。
🔹实行一车一卡。`,
    sections: ['二、整改落实情况'],
    issues: [['1', '台账管理混乱', 'unspecified', '- -'], ['2', '油卡使用不规范', 'unspecified', '- -']],
  },
];
