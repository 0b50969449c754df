import { entries } from '@/lib/i18n/catalogue/entry';

/** The user's own verdicts: remembered for a page or a site, listed in the settings. And what related documents are. */
export const verdicts = entries({
  'verdict.remembered.notice': { zh: '已记住：本页按整改通报读取。', en: 'Remembered: this page is read as a notice.' },
  'verdict.remembered.none': { zh: '已记住：本页不是整改通报。', en: 'Remembered: this page is not a notice.' },
  'verdict.remembered.site': {
    zh: '已记住：不再提示 {site} 上的页面。仍可手动读取和保存。',
    en: 'Remembered: pages of {site} are never announced. They can still be read and saved by hand.',
  },
  'verdict.remembered.not': { zh: '只在离开本页前有效，没有记住。', en: 'This holds until the page is left; it is not remembered.' },
  'verdict.forSite': { zh: '整个网站 {site} 都不再提示', en: 'Never announce any page of {site}' },
  'verdict.forget': { zh: '忘记，恢复规则的判断', en: 'Forget it and go back to the rules' },
  'verdict.forgotten': { zh: '已忘记，恢复规则的判断。', en: 'Forgotten; the rules decide again.' },
  'page.silent.title': { zh: '此网站的页面不提示', en: 'Pages of this site are not announced' },
  'page.silent.text': {
    zh: '您说过不再提示 {site} 上的页面，所以没有读取。可以手动读取并保存。',
    en: 'You said that pages of {site} are never announced, so this one was not read. You can read and save it by hand.',
  },
  'options.verdicts': { zh: '记住的判断', en: 'Remembered verdicts' },
  'options.verdicts.hint': {
    zh: '在面板的「本页」里可以推翻规则的判断，这里列出记住的各项。移除后恢复规则的判断。',
    en: 'Under This page in the panel you can overrule the rules; what is remembered of that is listed here. Once removed, the rules decide again.',
  },
  'options.verdicts.none': { zh: '没有记住任何判断。', en: 'No verdict is remembered.' },
  'options.verdicts.site': { zh: '整个网站，不提示', en: 'whole site, never announced' },
  'options.verdicts.notice': { zh: '是整改通报', en: 'is a notice' },
  'options.verdicts.page': { zh: '不是整改通报', en: 'is not a notice' },
  'options.verdicts.remove': { zh: '移除', en: 'Remove' },
  'options.verdicts.removeOf': { zh: '移除 {place} 的判断', en: 'Remove the verdict on {place}' },
  'options.verdicts.removed': { zh: '已移除 {place} 的判断。', en: 'Removed the verdict on {place}.' },
  'related.feedback.what': { zh: '这是检查方向被检查单位反馈问题，不是被检查单位公布整改。', en: 'The inspection tells the inspected body what it found; nobody reports a rectification yet.' },
  'related.entry-announcement.what': { zh: '这是检查组进驻、开始检查的公告，整改还没有开始。', en: 'It announces that an inspection begins; there is no rectification yet.' },
  'related.meeting-news.what': { zh: '这是关于整改的会议或活动的消息，不是整改情况本身。', en: 'It is news of a meeting about rectification, not the account itself.' },
  'related.media-report.what': { zh: '这是媒体转述别人的整改，不是被检查单位自己公布的。', en: 'A medium reports on somebody else’s rectification; the inspected body does not speak itself.' },
  'related.plan.what': { zh: '这是打算怎样整改的方案，还没有说做了什么。', en: 'It is a plan of what is to be done; it does not say what was done.' },
  'related.order.what': { zh: '这是责令别人整改的文件。', en: 'It orders somebody else to rectify.' },
  'related.audit-findings.what': { zh: '这是审计查出的问题，没有逐项说明整改。', en: 'It lists what an audit found, without the rectification of each.' },
  'related.annual-report.what': { zh: '这是年度报告，自行总结问题和打算，不是对检查的整改。', en: 'It is an annual report with problems and plans of its own accord; no inspection is answered.' },
  'related.case-bulletin.what': { zh: '这是典型案例或被问责人员的通报。', en: 'It is a bulletin on typical cases or disciplined officials.' },
  'related.regulation.what': { zh: '这是法规制度，规定怎样整改。', en: 'It is a regulation on how rectification is done.' },
  'related.model-text.what': { zh: '这是供仿写的范文，不是真实单位的通报。', en: 'It is a model text to copy from, not the notice of a real body.' },
  'related.other.what': { zh: '与整改有关，但不是整改通报。', en: 'It has to do with rectification but is no notice.' },
});
