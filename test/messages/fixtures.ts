import type { PageView } from '@/lib/messages/types';
import type { CapturePayload } from '@/lib/capture/types';
import type { Notice } from '@/lib/notice/types';

const notice: Notice = {
  span: { start: 0, end: 40 },
  organizationAliases: [],
  inspection: {},
  complete: true,
  missing: [],
  declaredTotals: [],
  sections: [{ level: 1, label: '一、', title: '整改情况', span: { start: 0, end: 6 } }],
  issues: [{
    id: 'i1',
    title: '学习不够深入',
    complete: true,
    sectionPath: ['一、整改情况'],
    status: 'completed',
    statusFrom: 'issue',
    statusEvidence: { value: '已完成', text: '已完成', span: { start: 20, end: 23 }, rule: 'status/done', from: 'text' },
    partialStatuses: [],
    span: { start: 7, end: 30 },
    measures: [{ label: '一是', text: '组织学习', span: { start: 14, end: 20 }, measures: [{ text: '每周一次', span: { start: 16, end: 20 }, measures: [] }] }],
    subProblems: [],
    pending: [],
    responsible: [],
    certainty: 'certain',
    checkReasons: [],
  }],
  deadlines: [],
  duties: [],
  accountability: [],
  leads: [],
  outcomes: [],
  contacts: { phone: [], address: [], postcode: [], email: [] },
};

/** A page as an article script hands it over. */
export const view: PageView = {
  capture: {
    source: { url: 'http://x.gov.cn/a.html', attachments: [], provenance: { title: 'meta:ArticleTitle' } },
    article: { text: '一、整改情况\n1.学习不够深入。一是组织学习。已完成。', blocks: [{ kind: 'paragraph', span: { start: 0, end: 6 } }] },
    coverage: { method: 'readability', share: 0.9, hasTitle: true, hasFirstParagraph: true, hasLastParagraph: true },
    verdict: { kind: 'notice', family: 'party-inspection', score: 9, threshold: 5, decidedBy: 'rules', signals: [] },
    notices: [notice],
  },
  method: 'auto',
  canHighlight: true,
};

export const payload: CapturePayload = {
  capture: view.capture,
  method: 'auto',
  retrievedAt: '2026-11-22T15:40:10+08:00',
  html: '<p>一、整改情况</p>',
};
