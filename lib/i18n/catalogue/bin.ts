import { entries } from '@/lib/i18n/catalogue/entry';

/** The bin: deleted records, for 30 days. */
export const bin = entries({
  'bin.title': { zh: '回收站', en: 'Bin' },
  'bin.open': { zh: '回收站（{count}）', en: 'Bin ({count})' },
  'bin.text': {
    zh: '删除的记录在这里保留 30 天，连同笔记、标签和全部决定；之后自动彻底删除。',
    en: 'Deleted records stay here for 30 days, with note, tags and all decisions; then they are removed for good.',
  },
  'bin.empty.title': { zh: '回收站是空的', en: 'The bin is empty' },
  'bin.empty.text': { zh: '删除的记录会先放在这里，30 天之内可以恢复。', en: 'What you delete lies here first; for 30 days it can be restored.' },
  'bin.loading': { zh: '正在读取…', en: 'Loading…' },
  'bin.list': { zh: '已删除的记录', en: 'Deleted records' },
  'bin.deletedAt': { zh: '{date} 删除', en: 'deleted {date}' },
  'bin.daysLeft': { zh: '还保留 {count} 天', en: '{count} {count|day|days} left' },
  'bin.restore': { zh: '恢复', en: 'Restore' },
  'bin.restoreOf': { zh: '恢复「{title}」', en: 'Restore “{title}”' },
  'bin.purge': { zh: '彻底删除', en: 'Delete for good' },
  'bin.purgeOf': { zh: '彻底删除「{title}」', en: 'Delete for good: “{title}”' },
  'bin.purgeAll': { zh: '清空回收站（{count}）', en: 'Empty the bin ({count})' },
  'bin.ask.title': { zh: '彻底删除 {count} 条记录？', en: 'Delete {count} {count|record|records} for good?' },
  'bin.ask.text': {
    zh: '原文、快照、笔记、标签、各个版本和全部决定都会删除，不能恢复。',
    en: 'Text, snapshot, note, tags, all versions and all decisions go. This cannot be undone.',
  },
  'bin.ask.confirm': { zh: '彻底删除 {count} 条', en: 'Delete {count} for good' },
  'bin.purged': { zh: '已彻底删除 {count} 条记录。', en: 'Removed {count} {count|record|records} for good.' },
});
