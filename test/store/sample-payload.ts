import type { CapturePayload } from '@/lib/capture/types';
import type { Deadline, Found, Issue, Notice, Verdict } from '@/lib/notice/types';
import { articleFromPlainText } from '@/lib/text/paragraphs';
import type { ArticleText } from '@/lib/text/types';

/** The place of `words` in the article; a sample that does not hold them is a mistake in the test. */
function place(article: ArticleText, words: string): { start: number; end: number } {
  const start = article.text.indexOf(words);
  if (start < 0) throw new RangeError(`the sample does not hold ${words}`);
  return { start, end: start + words.length };
}

const found = (article: ArticleText, words: string, value = words): Found => ({
  value, text: words, span: place(article, words), rule: 'test/sample', from: 'text',
});

export const NOTICE_VERDICT: Verdict = {
  kind: 'notice', family: 'party-inspection', score: 9, threshold: 5, decidedBy: 'rules',
  signals: [{ name: 'title-words', weight: 4, where: 'title', quote: '整改情况的通报' }],
};

export const NO_VERDICT: Verdict = { kind: 'none', score: 1, threshold: 5, decidedBy: 'rules', signals: [] };

interface SampleNotice {
  readonly organization?: string;
  readonly title?: string;
  readonly issuedOn?: string;
  readonly issueTitles?: readonly string[];
  /** Words of the time expression and the day it comes to. */
  readonly due?: { readonly words: string; readonly day: string; readonly open?: boolean };
}

/** A small notice over an article that holds the words it names; what is not named is absent. */
export function sampleNotice(article: ArticleText, sample: SampleNotice): Notice {
  const issues = (sample.issueTitles ?? []).map((title, index): Issue => ({
    id: `i${index + 1}`, title, complete: true, sectionPath: [], status: 'unspecified', statusFrom: 'none', statusEvidence: null,
    partialStatuses: [], span: place(article, title), measures: [], subProblems: [], pending: [], responsible: [],
    certainty: 'certain', checkReasons: [],
  }));
  const deadlines = (sample.due ? [sample.due] : []).map(({ words, day, open }): Deadline => ({
    id: 'd1', text: words, span: place(article, words), clause: words, clauseSpan: place(article, words), due: day,
    precision: 'month', relation: 'by', rule: 'test/sample', source: 'sentence', inherited: false, open: open ?? true,
    issueId: issues[0]?.id ?? null, certainty: 'certain', checkReasons: [],
  }));
  return {
    span: { start: 0, end: article.text.length },
    ...(sample.title && { title: found(article, sample.title), titlePosition: 'top' as const }),
    ...(sample.organization && { organization: found(article, sample.organization) }),
    organizationAliases: [],
    ...(sample.issuedOn && { issuedOn: { value: sample.issuedOn, text: sample.issuedOn, rule: 'test/sample', from: 'meta' as const } }),
    inspection: {}, complete: true, missing: [], declaredTotals: [], sections: [], issues, deadlines, duties: [],
    accountability: [], leads: [], outcomes: [], contacts: { phone: [], address: [], postcode: [], email: [] },
  };
}

export const SAMPLE_TEXT = [
  '中共柳河县水务局党组关于巡察整改情况的通报',
  '1.河道巡查流于形式的问题。',
  '一是重新划定责任段，2024年6月底前完成标识牌更换。',
  '2.项目资金拨付迟缓的问题。',
  '中共柳河县水务局党组',
].join('\n');

interface SamplePayload {
  readonly url?: string;
  readonly text?: string;
  readonly verdict?: Verdict;
  readonly notices?: readonly SampleNotice[];
  readonly retrievedAt?: string;
  readonly source?: Partial<CapturePayload['capture']['source']>;
  readonly method?: CapturePayload['method'];
}

export const SAMPLE_NOTICE: SampleNotice = {
  title: '中共柳河县水务局党组关于巡察整改情况的通报',
  organization: '中共柳河县水务局党组',
  issuedOn: '2024-03-18',
  issueTitles: ['河道巡查流于形式', '项目资金拨付迟缓'],
  due: { words: '2024年6月底前', day: '2024-06-30' },
};

/** What a content script would hand over. */
export function samplePayload(sample: SamplePayload = {}): CapturePayload {
  const article = articleFromPlainText(sample.text ?? SAMPLE_TEXT);
  const verdict = sample.verdict ?? NOTICE_VERDICT;
  const notices = verdict.kind === 'notice' ? (sample.notices ?? [SAMPLE_NOTICE]) : [];
  return {
    capture: {
      source: { url: sample.url ?? 'http://sw.liuhe.gov.cn/tzgg/202403/t1.html', attachments: [], provenance: {}, ...sample.source },
      article,
      coverage: { method: 'densest', share: 0.9, hasTitle: true, hasFirstParagraph: true, hasLastParagraph: true },
      verdict,
      notices: notices.map((notice) => sampleNotice(article, notice)),
    },
    method: sample.method ?? 'auto',
    retrievedAt: sample.retrievedAt ?? '2024-04-01T09:00:00+08:00',
    html: `<p>${article.text.replaceAll('\n', '</p><p>')}</p>`,
  };
}
