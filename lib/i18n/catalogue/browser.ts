import { entries } from '@/lib/i18n/catalogue/entry';

/** What stands in the browser's own frame: the context menu and the toolbar button. */
export const browserFrame = entries({
  'menu.capture': { zh: '用整改通报标注读取此页', en: 'Read this page with Zhenggai' },
  'button.found': {
    zh: '整改通报标注：本页找到 {issues} 个问题、{deadlines} 个时限',
    en: 'Zhenggai: {issues} {issues|issue|issues} and {deadlines} {deadlines|deadline|deadlines} found on this page',
  },
  'button.saved': {
    zh: '整改通报标注：本页已保存（{issues} 个问题、{deadlines} 个时限）',
    en: 'Zhenggai: page saved ({issues} {issues|issue|issues}, {deadlines} {deadlines|deadline|deadlines})',
  },
  'button.changed': {
    zh: '整改通报标注：本页已保存，但内容已与存下的记录不同（{issues} 个问题、{deadlines} 个时限）',
    en: 'Zhenggai: page saved, but it differs from the stored record now ({issues} {issues|issue|issues}, {deadlines} {deadlines|deadline|deadlines})',
  },
});
