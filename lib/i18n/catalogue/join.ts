import { entries } from '@/lib/i18n/catalogue/entry';

/** Joining the parts of a notice that a newspaper printed on several pages. */
export const join = entries({
  'join.title': { zh: '与另一部分合并', en: 'Join with another part' },
  'join.intro': {
    zh: '这是一份通报的一部分。合并后另存为一条完整的记录，原来的各部分保留不动。',
    en: 'This is a part of a notice. Joining makes a record of the whole; the parts stay as they are.',
  },
  'join.none': {
    zh: '没有可以合并的不完整通报。请先打开另一版面的网页并保存，再回到这里。',
    en: 'No saved part fits this one. Save the other page first, then come back.',
  },
  'join.list': { zh: '已保存的不完整通报', en: 'Saved incomplete notices' },
  'join.likely': { zh: '很可能', en: 'likely' },
  'join.with': { zh: '与此合并', en: 'Join with this' },
  'join.withNamed': { zh: '与此合并：{title}', en: 'Join with this: {title}' },
  'join.showAll': { zh: '显示全部 {count} 条', en: 'Show all {count}' },
  'join.order': { zh: '按这个顺序合并？', en: 'Join in this order?' },
  'join.unsure': {
    zh: '版面标记定不出先后，请对照原文看看顺序。',
    en: 'The page-turn marks do not settle the order: please check it against the pages.',
  },
  'join.swap': { zh: '对调顺序', en: 'Swap' },
  'join.confirm': { zh: '合并', en: 'Join' },
  'join.working': { zh: '正在合并…', en: 'Joining…' },
  'join.failed': { zh: '没有合并', en: 'Not joined' },
  'join.done.created': { zh: '已合并，原来的各部分仍在。', en: 'Joined. The parts are still there.' },
  'join.done.already-saved': { zh: '这些部分以前合并过，已打开那条记录。', en: 'These parts were joined before; this is that record.' },
  'join.done.new-version': { zh: '已用较新的部分重新合并。', en: 'Joined again from the newer parts.' },
  'join.parts': { zh: '由 {count} 个网页合并', en: 'Joined from {count} pages' },
  'join.part': { zh: '打开第 {number} 部分的网页，{date} 读取', en: 'Open the page of part {number}, read {date}' },
  'problem.join-too-few': { zh: '至少要有两个不同的部分。', en: 'It takes two different parts.' },
  'problem.join-not-fragments': { zh: '这些记录不是同一份通报的各部分。', en: 'These records are not parts of one notice.' },
  'problem.join-wrong-order': {
    zh: '版面标记接不上：顺序相反，或者中间还缺一版。',
    en: 'The page-turn marks do not meet: the order is wrong, or a page between is missing.',
  },
  'problem.join-not-one': {
    zh: '合在一起读出来不是一份通报，可能选错了部分。',
    en: 'Put together they do not read as one notice. This may be the wrong part.',
  },
  'problem.join-part-gone': { zh: '其中一部分已被删除。请重新保存那个网页。', en: 'One part has been deleted. Save its page again.' },
});
