import type { FormatContext } from './types';

const WORDS = {
  zh: {
    report: '整改通报记录', made: '导出时间', personal: '个人信息', kept: '保留', masked: '遮盖', dropped: '删去', organization: '被检查单位', inspector: '检查方', issuedOn: '落款日期',
    page: '网页', retrieved: '获取时间', reviewed: '已核对', issues: '问题', deadlines: '时限', note: '笔记', text: '原文', tags: '标签', none: '不是整改通报',
  },
  en: {
    report: 'Records of rectification notices', made: 'Exported', personal: 'Personal data', kept: 'kept', masked: 'masked', dropped: 'dropped', organization: 'Organization', inspector: 'Inspector', issuedOn: 'Issued',
    page: 'Page', retrieved: 'Retrieved', reviewed: 'Reviewed', issues: 'Issues', deadlines: 'Deadlines', note: 'Note', text: 'Text', tags: 'Tags', none: 'Not a rectification notice',
  },
} as const;

const STATUS: Readonly<Record<FormatContext['language'], Readonly<Record<string, string>>>> = {
  zh: { completed: '已完成', 'in-progress': '整改中', 'long-term': '长期坚持', 'not-started': '未启动', unspecified: '未说明' },
  en: { completed: 'completed', 'in-progress': 'in progress', 'long-term': 'long-term', 'not-started': 'not started', unspecified: 'not said' },
};

/** The words of a report: they go into a file, not onto the screen, and are in the language of the screen. */
export const reportWords = (language: FormatContext['language']) => ({ ...WORDS[language], status: STATUS[language] });
