import { assess } from '@/lib/capture/assess';
import { pageContext } from '@/lib/capture/page-context';
import type { CapturePayload } from '@/lib/capture/types';
import { articleFromPlainText } from '@/lib/text/paragraphs';

export const HEAD = [
  '中共云溪县水利局党组关于巡察整改情况的通报',
  '根据县委统一部署，2023年3月6日至5月20日，县委第三巡察组对县水利局党组开展了巡察。2023年7月12日，县委第三巡察组反馈了巡察意见。按照党务公开原则和巡察工作有关要求，现将巡察整改情况予以公布。',
  '一、整改落实情况',
  '1.关于“河道管护责任不清”问题的整改。',
  '一是重新划定责任段，明确河长86名。二是2024年6月底前完成标识牌更换。',
  '2.关于“项目资金拨付迟缓”问题的整改。',
  '一是清理历年欠拨资金，已拨付到位320万元。二是建立资金拨付台账，由财务科按月',
];
export const MIDDLE = [
  '通报拨付进度，已整改完成。',
  '3.关于“工程验收把关不严”问题的整改。',
  '一是修订验收办法。二是预计2024年9月底前完成12处小型水库复验。',
];
export const TAIL = [
  '4.关于“窗口服务意识不强”问题的整改。',
  '取水许可办理时限压缩至5个工作日。该问题已整改完成。',
  '欢迎广大干部群众对巡察整改落实情况进行监督。联系电话：0599-6213388。',
  '中共云溪县水利局党组',
  '2024年3月15日',
];

/** The lines of a newspaper page: 上接 in front of the first, 下转 behind the last. */
export const turned = (lines: readonly string[], { from, to }: { from?: string; to?: string }): string[] =>
  lines.map((line, i) => `${i === 0 && from ? `（上接第${from}版）` : ''}${line}${i === lines.length - 1 && to ? `（下转第${to}版）` : ''}`);

export const pageUrl = (page: string): string => `http://szb.yunxi.gov.cn/20240318/page${page}.html`;

/** A newspaper page as the content script hands it over, read by the grammar itself. */
export function fragmentPayload(page: string, lines: readonly string[], retrievedAt = '2024-04-01T09:00:00+08:00'): CapturePayload {
  const article = articleFromPlainText(lines.join('\n'));
  const source = { url: pageUrl(page), siteName: '云溪日报', publishedOn: '2024-03-18', attachments: [], provenance: { publishedOn: 'meta:PubDate' } };
  return {
    capture: {
      source, article,
      coverage: { method: 'densest', share: 0.9, hasTitle: true, hasFirstParagraph: true, hasLastParagraph: true },
      ...assess(article, pageContext(source), 'notice'),
    },
    method: 'hand',
    retrievedAt,
    html: lines.map((line) => `<p>${line}</p>`).join(''),
  };
}
