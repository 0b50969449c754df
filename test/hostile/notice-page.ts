import { shell } from '../support/page-source';
import type { HostilePage } from './hostile-page';

/** Issues of {@link NOTICE}. */
export const ISSUES = 3;

export const TITLE = '中共梧溪县水利局党组关于巡察整改进展情况的通报';

const paragraphs = [
  '根据县委统一部署，2024年3月5日至4月20日，县委第二巡察组对县水利局党组进行了巡察。5月16日，县委第二巡察组向县水利局党组反馈了巡察意见。按照巡察工作有关要求，现将巡察整改进展情况予以公布。',
  '一、整改落实情况',
  '（一）关于“理论学习不够深入”问题的整改',
  '整改情况：修订学习制度，组织专题学习6次。该问题已整改完成。',
  '（二）关于“河道巡查记录不全”问题的整改',
  '整改情况：统一巡查记录格式，对12条河道逐一复核，2024年12月底前完成电子化归档。该问题正在整改。',
  '（三）关于“公务接待审批不严”问题的整改',
  '整改情况：退回超标准费用2300元，修订接待办法。该问题已整改完成。',
  '二、下一步工作打算',
  '县水利局党组将继续抓好后续整改，巩固巡察整改成果。欢迎广大干部群众对巡察整改落实情况进行监督。联系电话：0999-2300112；邮政地址：梧溪县河滨路8号。',
  '中共梧溪县水利局党组',
  '2024年8月20日',
];

/** The paragraphs of a short, ordinary notice, each as markup. */
export const PARAGRAPHS: readonly string[] = paragraphs.map((words) => `<p>${words}</p>`);

/** An ordinary notice as an article: what hostile pages put their tricks into. */
export const article = (inside: readonly string[] = PARAGRAPHS, title = TITLE): string =>
  `<div class="article"><h1>${title}</h1><div class="info">来源：县水利局　发布时间：2024-08-21</div><div id="zoom" class="TRS_Editor">${inside.join('\n')}</div></div>`;

/** The notice. */
export const NOTICE = article();

/** The notice with further markup after its first paragraph. */
export const noticeWith = (extra: string): string => article([PARAGRAPHS[0] ?? '', extra, ...PARAGRAPHS.slice(1)]);

/** An article that has nothing to do with rectification. */
export const ORDINARY = `<div class="article"><h1>县水利局开展节水宣传</h1><div class="info">来源：县水利局　发布时间：2024-03-22</div><div class="TRS_Editor">${
  '<p>三月二十二日是世界水日，县水利局组织志愿者走上街头发放节水手册，讲解节约用水常识，受到群众欢迎。</p>'.repeat(8)}</div></div>`;

/** The notice as a page that does nothing hostile: what others are measured by. */
export const NOTICE_PAGE: HostilePage = { name: 'an ordinary notice', page: () => shell(NOTICE, TITLE), issues: ISSUES };
