import type { PageCapture } from '@/lib/capture/types';
import type { Deadline, Found, Issue, Notice, Verdict } from '@/lib/notice/types';
import type { StoredRecord } from '@/lib/store/types';
import type { NoticeContext } from '@/components/notice-context';

/** An invented notice, small enough to read, with one of everything the views can show. */
export const TEXT = [
  '中共青溪县林业局党组关于巡察整改情况的通报',
  '2024年3月1日至4月20日,县委第二巡察组对县林业局党组开展了巡察,6月3日反馈了意见。',
  '反馈3个方面5个问题。',
  '二、整改落实情况',
  '(一)已整改完成的问题',
  '1.关于“理论学习不深入”问题的整改。',
  '一是修订学习制度。二是开展集中学习6次。',
  '2.护林员管理不严的问题。',
  '已清退冒领补贴2.4万元。',
  '(二)正在推进整改的问题',
  '3.林区道路年久失修的问题。',
  '预计2024年12月底前完成修缮。力争明年1月前投用。',
  '每季度开展一次巡查。',
  '批评教育3人。移交问题线索2件,办结1件。',
  '联系电话:0800-5551234',
].join('\n');

const at = (words: string): { start: number; end: number } => {
  const start = TEXT.indexOf(words);
  if (start < 0) throw new RangeError(`the sample does not hold ${words}`);
  return { start, end: start + words.length };
};
const found = (words: string, value = words): Found => ({ value, text: words, span: at(words), rule: 'test', from: 'text' });

const issue = (id: string, ordinal: string, heading: string, title: string, rest: Partial<Issue>): Issue => ({
  id, ordinal, title, heading: found(heading), complete: true, sectionPath: [], status: 'unspecified', statusFrom: 'none',
  statusEvidence: null, partialStatuses: [], span: at(heading), measures: [], subProblems: [], pending: [], responsible: [],
  certainty: 'certain', checkReasons: [], ...rest,
});

export const deadline = (id: string, text: string, clause: string, rest: Partial<Deadline> = {}): Deadline => ({
  id, text, clause, span: at(text), clauseSpan: at(clause), relation: 'by', rule: 'test', source: 'sentence', inherited: false, open: true,
  issueId: 'i3', certainty: 'certain', checkReasons: [], ...rest,
});

export const NOTICE: Notice = {
  span: { start: 0, end: TEXT.length },
  title: found('中共青溪县林业局党组关于巡察整改情况的通报'),
  organization: found('中共青溪县林业局党组'),
  organizationAliases: [found('县林业局党组')],
  organizationType: 'government-organ',
  inspector: found('县委第二巡察组'),
  issuedOn: { value: '2024-08-30', text: '2024-08-30', rule: 'test', from: 'meta' },
  inspection: { start: found('2024年3月1日', '2024-03-01'), end: found('4月20日', '2024-04-20'), feedbackOn: found('6月3日', '2024-06-03') },
  complete: true,
  missing: [],
  declaredTotals: [{
    quote: '3个方面5个问题', span: at('3个方面5个问题'), values: { aspects: 3, problems: 5 },
    checks: [{ name: 'found', result: 'inconsistent', declared: 5, found: 3, reason: 'fewer-issues-than-declared' }],
  }],
  sections: [
    { level: 1, label: '二、', title: '整改落实情况', span: at('二、整改落实情况') },
    { level: 2, label: '(一)', title: '已整改完成的问题', span: at('(一)已整改完成的问题') },
    { level: 2, label: '(二)', title: '正在推进整改的问题', span: at('(二)正在推进整改的问题') },
  ],
  issues: [
    issue('i1', '1', '1.关于“理论学习不深入”问题的整改', '理论学习不深入', {
      status: 'completed', statusFrom: 'group', statusEvidence: found('(一)已整改完成的问题'),
      measures: [
        { label: '一是', text: '修订学习制度。', span: at('一是修订学习制度。'), measures: [] },
        { label: '二是', text: '开展集中学习6次。', span: at('二是开展集中学习6次。'), measures: [] },
      ],
    }),
    issue('i2', '2', '2.护林员管理不严的问题', '护林员管理不严', { status: 'completed', statusFrom: 'group', certainty: 'check', checkReasons: ['ordinal-out-of-order', 'never-heard-of'] }),
    issue('i3', '3', '3.林区道路年久失修的问题', '林区道路年久失修', { status: 'in-progress', statusFrom: 'group' }),
  ],
  deadlines: [
    deadline('d1', '2024年12月底前', '预计2024年12月底前完成修缮', { due: '2024-12-31', precision: 'month', strength: 'planned', yearFrom: 'explicit' }),
    deadline('d2', '明年1月前', '力争明年1月前投用', { due: '2024-12-31', dueLatest: '2025-01-31', precision: 'month', strength: 'effort', yearFrom: 'relative', certainty: 'check', checkReasons: ['ambiguous-before'] }),
  ],
  duties: [{ kind: 'recurring', text: '每季度', span: at('每季度'), clause: '每季度开展一次巡查', issueId: 'i3' }],
  accountability: [{ measure: '批评教育', persons: 3, text: '批评教育3人', span: at('批评教育3人'), issueId: null }],
  leads: [{ received: 2, closed: 1, text: '移交问题线索2件,办结1件', span: at('移交问题线索2件,办结1件') }],
  outcomes: [{ kind: 'money', value: 2.4, unit: '万元', yuan: 24_000, text: '2.4万元', span: at('2.4万元'), issueId: 'i2' }],
  contacts: { phone: [found('0800-5551234')], address: [], postcode: [], email: [] },
};

export const VERDICT: Verdict = {
  kind: 'notice', family: 'party-inspection', score: 14, threshold: 10, decidedBy: 'rules',
  signals: [
    { name: 'title-form', weight: 5, where: 'title', quote: '关于巡察整改情况的通报', span: at('关于巡察整改情况的通报') },
    { name: 'page-turn', weight: -2, where: 'meta', quote: '' },
  ],
};

export const CAPTURE: PageCapture = {
  source: { url: 'http://lyj.qingxi.gov.cn/art/1.html', siteName: '青溪县林业局', attachments: [{ url: 'http://lyj.qingxi.gov.cn/a.pdf', name: '整改清单', type: 'pdf' }], provenance: {} },
  article: {
    text: TEXT,
    blocks: TEXT.split('\n').map((line) => ({ kind: 'paragraph', span: at(line) })),
  },
  coverage: { method: 'readability', share: 0.95, hasTitle: true, hasFirstParagraph: true, hasLastParagraph: true },
  verdict: VERDICT,
  notices: [NOTICE],
};

export const RECORD: StoredRecord = {
  key: 'lyj.qingxi.gov.cn/art/1.html#0', pageKey: 'lyj.qingxi.gov.cn/art/1.html', id: 'a'.repeat(64), captureId: 'b'.repeat(64), index: 0,
  summary: {
    url: CAPTURE.source.url, title: NOTICE.title?.value, organization: '中共青溪县林业局党组', siteName: '青溪县林业局', verdict: 'notice', decidedBy: 'rules',
    family: 'party-inspection', publishedOn: '2024-08-30', complete: true, issues: 3, deadlines: 2, openDues: ['2024-12-31'],
  },
  review: { reviewed: false }, notes: '', tags: ['林业'], savedAt: '2024-09-02T10:20:30+08:00', updatedAt: '2024-09-02T10:20:30+08:00',
  retrievedAt: '2024-09-02T10:20:29+08:00', versionCount: 0, verdict: VERDICT, notice: NOTICE, versions: [], decisions: [],
  capture: {
    captureId: 'b'.repeat(64), source: CAPTURE.source, text: TEXT, blocks: CAPTURE.article.blocks, html: '<p>一段正文</p>', textSha256: 'c'.repeat(64),
    htmlSha256: 'd'.repeat(64), retrievedAt: '2024-09-02T10:20:29+08:00', method: 'auto', coverage: CAPTURE.coverage, extractorVersion: '0.1.0',
  },
};

export const context = (rest: Partial<NoticeContext> = {}): NoticeContext => ({
  scope: 'page', notice: 0, today: '2024-09-10', selected: null, unseen: new Map(), onShow: () => undefined, ...rest,
});
