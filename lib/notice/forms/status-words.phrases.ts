import { phrases } from '../phrases';

/** What status labels, cells and group headings say. Marks: `status` are the words that decide. */
export default phrases('forms/status-words', {}, [
  { text: '{status:已完成}', status: 'completed' },
  { text: '{status:已整改}', status: 'completed' },
  { text: '{status:已销号}', status: 'completed' },
  { text: '{status:完成}', status: 'completed' },
  { text: '{status:整改完成}', status: 'completed' },
  { text: '{status:已整改到位}', status: 'completed' },
  { text: '{status:已完成整改}的问题', status: 'completed' },
  { text: '{status:全部完成整改}', status: 'completed' },
  { text: '{status:已完成并长期坚持}', status: 'completed' },
  { text: '{status:已完成整改,持续巩固}', status: 'completed' },
  { text: '{status:基本完成}', status: 'in-progress' },
  { text: '{status:达到序时进度}', status: 'in-progress' },
  { text: '{status:阶段性完成}', status: 'in-progress' },
  { text: '{status:正在整改}', status: 'in-progress' },
  { text: '{status:整改中}', status: 'in-progress' },
  { text: '{status:正在推进}', status: 'in-progress' },
  { text: '{status:未完成}', status: 'in-progress' },
  { text: '{status:预计2025年6月底完成整改}', status: 'in-progress' },
  { text: '{status:长期坚持}', status: 'long-term' },
  { text: '{status:持续推进}', status: 'long-term' },
  { text: '{status:需持续整改}的问题', status: 'long-term' },
  { text: '{status:尚未启动}', status: 'not-started' },
  { text: '{status:未开展整改}', status: 'not-started' },
] as readonly { text: string; status: string }[], {
  nearMisses: ['办公室', '2024年12月底前', '详见附件', '赵某某', '组织保障方面', '高度重视'],
});
