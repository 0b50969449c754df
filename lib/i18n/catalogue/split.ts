import { entries } from '@/lib/i18n/catalogue/entry';

/** Articles that their site split over several pages. */
export const split = entries({
  'split.title': { zh: '本文共 {total} 页，这是第 {current} 页', en: 'This article has {total} pages; this is page {current}' },
  'split.intro': {
    zh: '其余各页在后台标签页里逐页打开、读取、关闭。全部读到才合并，保存为一条记录。',
    en: 'The other pages are opened in a background tab one at a time, read and closed. Only when all are there are they joined and saved as one record.',
  },
  'split.join': { zh: '读取其余各页，合并保存', en: 'Read the others, join and save' },
  'split.reading': { zh: '正在读取第 {page} 页（已读 {read}/{total}）', en: 'Reading page {page} ({read} of {total} read)' },
  'split.cancel': { zh: '取消', en: 'Cancel' },
  'split.cancelled': { zh: '已取消，没有保存。', en: 'Cancelled. Nothing was saved.' },
  'split.failed': { zh: '没有合并，也没有保存', en: 'Not joined, and nothing saved' },
  'split.failedPage': { zh: '第 {page} 页没有读到，没有合并，也没有保存', en: 'Page {page} could not be read: not joined, and nothing saved' },
  'split.openPage': { zh: '打开第 {page} 页', en: 'Open page {page}' },
  'split.retry': { zh: '重新读取各页', en: 'Read the pages again' },
  'split.saved': { zh: '{total} 页已合并保存', en: 'Its {total} pages are joined and saved' },
  'split.done.already-saved': { zh: '各页与合并保存时相同，没有改动。', en: 'All pages are as they were when they were joined. Nothing changed.' },
  'split.done.new-version': { zh: '各页已合并，保存为该记录的新版本。', en: 'The pages are joined and saved as a new version of the record.' },
  'split.changed': { zh: '合并保存以后，这一页有改动', en: 'This page has changed since its pages were joined' },
  'split.again': { zh: '重新读取各页并合并', en: 'Read all pages again and join' },
  'split.record': {
    zh: '本文共 {total} 页，这里只有第 {current} 页。打开网页，在“本页”里可以读取其余各页并合并。',
    en: 'The article has {total} pages; this is page {current} alone. Open its page: there the others can be read and joined.',
  },
});
