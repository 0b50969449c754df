import { entries } from '@/lib/i18n/catalogue/entry';

/** Reading saved records again with the newer rules. */
export const reread = entries({
  'reread.title': { zh: '用新规则重读', en: 'Read again with the newer rules' },
  'reread.all': { zh: '全部用新规则重读', en: 'Read all again with the newer rules' },
  'reread.text': {
    zh: '先试读，不写入任何内容。下面列出会改变什么；人工核对过的值保留，点「应用」才会写入，之后可以撤销。',
    en: 'This is a trial: nothing is written. Below stands what would change. Values you decided on stay. Only Apply writes, and it can be undone.',
  },
  'reread.looking': { zh: '正在试读…', en: 'Trying…' },
  'reread.applying': { zh: '正在写入…', en: 'Writing…' },
  'reread.undoing': { zh: '正在撤销…', en: 'Undoing…' },
  'reread.nothing': { zh: '{count} 条记录读取结果都没有变化。', en: '{count} {count|record reads|records read} the same as before.' },
  'reread.found': { zh: '{count} 条记录会有变化，{same} 条不变。', en: '{count} {count|record|records} would change, {same} would not.' },
  'reread.broken': { zh: '{count} 条记录无法读取，已略过。', en: '{count} {count|record|records} cannot be read and were passed over.' },
  'reread.counts': { zh: '变化合计', en: 'Changes in all' },
  'reread.record': { zh: '应用到这条记录', en: 'Apply to this record' },
  'reread.decided': { zh: '有人工核对', en: 'you decided on it' },
  'reread.items': { zh: '逐项：旧 → 新', en: 'Item by item: old → new' },
  'reread.otherDetails': { zh: '只有细节（规则名、依据位置等）不同。', en: 'Only details (rule names, places of proof) differ.' },
  'reread.orphans': { zh: '这些决定在新的读取里找不到对应的项，会保留并列出（{count}）', en: 'Decisions without an item in the new reading; they are kept and listed ({count})' },
  'reread.apply': { zh: '应用到 {count} 条记录', en: 'Apply to {count} {count|record|records}' },
  'reread.stop': { zh: '停止', en: 'Stop' },
  'reread.stopped': { zh: '已停止。', en: 'Stopped.' },
  'reread.done': { zh: '已重读 {count} 条记录，原来的读取保留为旧版本。', en: 'Read {count} {count|record|records} again; the readings before are kept as versions.' },
  'reread.changed': { zh: '{count} 条记录在此期间有变化，没有动。', en: '{count} {count|record was|records were} changed meanwhile and left alone.' },
  'reread.undo': { zh: '撤销这次重读', en: 'Undo this' },
  'reread.last': { zh: '上次重读：{date}，{count} 条记录。', en: 'Read again last: {date}, {count} {count|record|records}.' },
  'reread.undoLast': { zh: '撤销上次重读', en: 'Undo it' },
  'reread.undone': { zh: '已撤销：{count} 条记录恢复为原来的读取。', en: 'Undone: {count} {count|record has|records have} the reading before again.' },
  'reread.again': { zh: '重新试读', en: 'Try again' },
});
