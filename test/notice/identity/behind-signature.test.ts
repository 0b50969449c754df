import { describe, expect, it } from 'vitest';
import { parseNotices } from '@/lib/notice/parse';
import { articleFromPlainText } from '@/lib/text/paragraphs';

const HEAD = '中共桑原县农业农村局党组关于巡察整改情况的通报|一、整改情况|1.关于“渠道清淤迟缓”问题的整改。|一是将于2025年3月底前完成清淤。|';
const SIGNED = '中共桑原县农业农村局党组|2024年10月28日|';
const duesOf = (lines: string): unknown[] =>
  parseNotices(articleFromPlainText(lines.replaceAll('|', '\n')), { titles: [] }).flatMap(({ deadlines }) => deadlines.map(({ due }) => due));

describe('what stands behind signature and date', () => {
  it.each([
    ['who printed it', '桑原县农业农村局办公室　　2024年11月20日印发'],
    ['who printed it, with copies', '桑原县委办公室 2024年11月20日印发 共印30份'],
    ['who gets a copy', '抄送：县委巡察办，2024年12月20日前报县纪委。'],
    ['who gets a copy, and a report', '抄报：市农业农村局，并于2024年12月底前报送。'],
    ['another article', '相关阅读：桑原县水利局2026年3月底前完成河道整治'],
    ['other articles', '【热点推荐】|·桑原县2026年1月底前建成三条公路|·桑原机场2026年12月底前通航'],
    ['earlier articles', '来源：县农业农村局|编辑：张某　审核：李某|往期回顾|桑原县2025年2月底前建成三条公路'],
    ['the next article', '下一篇：县住建局2026年5月底前完成老旧小区改造'],
    ['the one before', '上一条：县住建局力争2026年5月底前完成老旧小区改造'],
    ['the names of its files', '附件：1.巡察整改任务清单（2025年8月底前完成事项）|2.长期整改清单（2026年底前完成事项）'],
    ['a file with its number', '附件1：整改任务清单（2025年8月底前完成事项）'],
    ['a reader\'s question', '网友留言：2026年6月底前能完成吗'],
  ])('is no commitment: %s', (_, behind) => expect(duesOf(`${HEAD}${SIGNED}${behind}`)).toEqual(['2025-03-31']));

  it.each([
    ['files named above the signature', `附件：整改清单（2025年8月底前完成事项）|${SIGNED}`],
    ['no signature, a heading of others', '推荐阅读|桑原县2026年1月底前建成三条公路'],
    ['no signature, a neighbour', '下一篇：县住建局2026年5月底前完成老旧小区改造'],
    ['no signature, an imprint', '桑原县农业农村局办公室　2024年11月20日印发'],
  ])('nor is %s', (_, end) => expect(duesOf(HEAD + end)).toEqual(['2025-03-31']));

  it.each([
    ['a file printed below', '附件1|整改任务清单|桑原灌区渠道将于2025年8月底前完成清淤。'],
    ['a section', '二、下一步打算|桑原灌区渠道将于2025年8月底前完成清淤。'],
    ['a second part', '（二）后续安排|桑原灌区渠道将于2025年8月底前完成清淤。'],
  ])('is its own where its text begins again: %s', (_, behind) => expect(duesOf(`${HEAD}${SIGNED}${behind}`)).toEqual(['2025-03-31', '2025-08-31']));

  it('leaves the measures that speak of printing and files', () => {
    expect(duesOf(`${HEAD}二是2024年8月印发办法。三是附件齐全的项目于2025年5月底前验收。|${SIGNED}`)).toEqual(['2025-03-31', '2025-05-31']);
  });

  it('still holds contacts', () => {
    const [notice] = parseNotices(articleFromPlainText(`${HEAD}${SIGNED}（联系人：李某，联系电话：0510-85671234）`.replaceAll('|', '\n')), { titles: [] });
    expect(notice?.contacts.phone.map(({ value }) => value)).toEqual(['0510-85671234']);
  });
});
