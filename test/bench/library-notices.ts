import { captureText } from '@/lib/capture/capture-text';
import type { CapturePayload } from '@/lib/capture/types';
import { NOTICE_VERDICT } from '../store/sample-payload';

const PLACES = ['柳河县', '青溪县', '云岭县', '东港市', '松山区', '白沙县', '石桥区', '长泽市', '临江县', '平湾市'] as const;
const BODIES = ['水务局', '林业局', '卫健局', '教育局', '住建局', '财政局', '民政局', '司法局', '统计局', '审计局'] as const;
const PROBLEMS = [
  '学习贯彻上级决策部署不够深入', '河道巡查流于形式', '项目资金拨付迟缓', '民主生活会质量不高', '公务接待审批手续不全', '固定资产账实不符', '干部档案审核不严',
  '服务群众意识不强', '招投标程序不规范', '专项经费使用不及时', '党组织换届不按期', '谈心谈话记录雷同', '工程变更未履行审批', '惠民政策落实有偏差', '值班制度执行不严',
] as const;
const DONE = ['已完成整改', '正在整改', '长期坚持', '已完成', '基本完成整改'] as const;
const SANCTIONS = ['诫勉', '提醒谈话', '党内警告处分'] as const;
const FILLERS = [
  '组织全体干部逐条对照反馈意见查找差距，制定整改台账并明确责任科室和完成时限，每月听取一次进展情况汇报。',
  '修订完善内部管理制度，把有关要求纳入年度考核，对执行不到位的科室负责人进行提醒谈话并限期改正。',
  '邀请有关部门专题辅导授课，开展业务培训和现场抽查，抽查结果在单位内部公示并接受群众监督。',
  '对历史遗留问题逐项建档，会同相关单位研究处置意见，能够立即解决的当场解决，需要时间的列出计划。',
] as const;

/** Notice that says, in the middle, what no other says: seeded now and then, for a word that is rare. */
export const RARE_AT = 70;
export const RARE_WORDS = '跨县调水协议迟迟未签';

const pick = <T>(list: readonly T[], n: number): T => list[n % list.length] as T;

/** Name of a body by its number: no two below 10,000 are of the same place, kind and letter. */
export const bodyOf = (n: number): string => `${pick(PLACES, n)}${pick(BODIES, Math.floor(n / 10))}`;

/** A notice of so many characters and problems, half of them with a dated promise and a fifth with people held to account, as a page says it. */
export function noticeText(n: number, characters: number, issues = 20): string {
  const year = 2019 + (n % 7);
  const lines = [
    `中共${bodyOf(n)}党组关于巡察整改进展情况的通报`,
    `根据县委统一部署，${year}年3月5日至4月30日，县委第${'一二三四五'.charAt(n % 5)}巡察组对${bodyOf(n)}党组进行了巡察。${year}年6月12日，巡察组反馈了巡察意见。现将巡察整改进展情况予以公布。`,
  ];
  const each = Math.floor((characters - 300) / issues);
  for (let issue = 0; issue < issues; issue += 1) {
    const words = [`${issue + 1}.关于${pick(PROBLEMS, n + issue * 7)}的问题。`, `整改情况：${pick(DONE, n + issue)}。`];
    if (issue % 2 === 0) words.push(`一是建立长效机制，${year + 1}年${1 + ((n + issue) % 12)}月底前完成全部整改任务。`);
    if (issue % 5 === 3) words.push(`对${2 + (n % 4)}名责任人予以${pick(SANCTIONS, n + issue)}。`);
    for (let length = words.join('').length, i = 0; length < each; i += 1) {
      const filler = `${'二三四五六七八九十'.charAt(i % 9)}是${pick(FILLERS, n + issue + i)}`;
      words.push(filler);
      length += filler.length;
    }
    if (n === RARE_AT && issue === Math.floor(issues / 2)) words.push(`${RARE_WORDS}。`);
    lines.push(words.slice(0, 1).join(''), words.slice(1).join(''));
  }
  lines.push('联系电话：0000-1234567', `中共${bodyOf(n)}党组`, `${year}年12月${1 + (n % 28)}日`);
  return lines.join('\n');
}

/** What a content script would hand over of a text at an address of this name. */
export function payloadOf(text: string, name: string): CapturePayload {
  const captured = captureText(text, { url: `http://www.qingxi.gov.cn/zwgk/${name}.html` });
  if (!captured.ok) throw new Error(captured.error.kind);
  const capture = captured.value;
  return {
    capture: { ...capture, verdict: capture.verdict.kind === 'notice' ? capture.verdict : NOTICE_VERDICT },
    method: 'auto', retrievedAt: '2026-06-03T09:30:00+08:00', html: `<p>${text.replaceAll('\n', '</p><p>')}</p>`,
  };
}

/** What a content script would hand over of notice `n`. */
export const noticePayload = (n: number, characters: number): CapturePayload => payloadOf(noticeText(n, characters), String(n));

/** The same of a notice a year later after the same inspection, in which every problem is solved. */
export function followUpPayload(n: number, characters: number): CapturePayload {
  const year = 2019 + (n % 7);
  const text = noticeText(n, characters).replaceAll('正在整改', '已完成整改').replace(new RegExp(`${year}年(?=\\d+月\\d+日$)`, 'u'), `${year + 1}年`);
  return payloadOf(text, `${n}-later`);
}
