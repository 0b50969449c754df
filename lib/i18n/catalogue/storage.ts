import { entries } from '@/lib/i18n/catalogue/entry';

/** The check of what is stored, and what it found. */
export const storage = entries({
  'storage.check': { zh: '检查存储', en: 'Check storage' },
  'storage.hint': {
    zh: '每条记录除数据库外还有第二份拷贝，留在本机浏览器内。检查会逐条核对两处，缺失或损坏的互相补齐。',
    en: 'Besides the database there is a second copy of every record, within this browser. The check compares them one by one and puts back what is missing or damaged in either.',
  },
  'storage.running': { zh: '正在核对并恢复记录… {done}/{total}', en: 'Comparing and restoring records… {done}/{total}' },
  'storage.well': { zh: '一切完好。', en: 'All is right.' },
  'storage.copied': { zh: '补写了 {count} 份拷贝。', en: '{count} {count|copy was|copies were} written again.' },
  'storage.cancelled': {
    zh: '检查已取消。已恢复的保留，其余下次检查时继续。',
    en: 'The check was cancelled. What was restored stays; the next check goes on with the rest.',
  },
  'storage.failed': { zh: '检查没有完成，没有删除任何东西。', en: 'The check was not finished; nothing was removed.' },
  'storage.restored': {
    zh: '数据库丢失了 {count} 项，已从第二份拷贝恢复，笔记和标签都在。',
    en: '{count} {count|item was|items were} missing in the database and came back from the second copy, with notes and tags.',
  },
  'storage.lost': { zh: '{count} 项无法恢复：数据库和第二份拷贝里都没有了。', en: '{count} {count|item|items} cannot be restored: neither the database nor the second copy has {count|it|them}.' },
  'storage.lost.text': {
    zh: '请打开原网页重新保存；笔记和标签可以到以前导出的文件里找。腾出磁盘空间可以避免再次发生。',
    en: 'Open these pages and save them again; look for notes and tags in files you exported. Free disk space keeps this from happening again.',
  },
  'storage.more': { zh: '另有 {count} 项', en: 'and {count} more' },
  'storage.seen': { zh: '知道了', en: 'I have read this' },
  'storage.kind.capture': { zh: '网页的留存原文', en: 'a stored page' },
  'storage.kind.record': { zh: '记录', en: 'a record' },
  'storage.kind.queue': { zh: '采集队列', en: 'the capture queue' },
  'storage.kind.overrules': { zh: '记住的判断', en: 'remembered verdicts' },
  'storage.copies.text': {
    zh: '在此之前，可以先把第二份拷贝里的记录（含笔记、标签和标注）导出成一个 JSON 文件；数据库不会被改动。',
    en: 'Until then, the records can be exported from their second copy as one JSON file, with notes, tags and marks; the database stays as it is.',
  },
  'storage.copies.export': { zh: '从第二份拷贝导出', en: 'Export from the second copy' },
  'storage.emptied.title': { zh: '数据库是空的，但您保存过 {count} 条记录', en: 'The database is empty, but you have saved {count} {count|record|records}' },
  'storage.emptied.text': {
    zh: '正在核对第二份拷贝，能恢复的会自动恢复，结果显示在上方。',
    en: 'The second copy is being looked through: what it holds comes back by itself, and the outcome is told above.',
  },
});
