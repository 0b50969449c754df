import { entries } from '@/lib/i18n/catalogue/entry';

/** The bundled sample notice and the tour through it. */
export const sample = entries({
  'sample.open': { zh: '打开示例通报', en: 'Open the sample notice' },
  'sample.title': { zh: '示例通报', en: 'Sample notice' },
  'sample.note': { zh: '这份通报是自编的示例，单位与事项均为虚构。左边是网页原文和标注，右边是面板。', en: 'This notice is our own example; the body and its issues are invented. On the left the page with its marks, on the right the panel.' },
  'sample.notSaved': { zh: '示例不保存。打开一份真实的通报，这里就是「保存」。', en: 'The sample is not saved. On a real notice, Save stands here.' },
  'sample.openPanel': { zh: '在旁边打开面板', en: 'Open the panel beside it' },
  'sample.panelFailed': { zh: '浏览器没有打开面板：请点工具栏上的扩展图标。', en: 'The browser did not open the panel: click the extension’s icon in the toolbar.' },
  'sample.page': { zh: '网页原文', en: 'The page' },
  'sample.panel': { zh: '面板', en: 'The panel' },
  'tour.label': { zh: '四步导览', en: 'A tour in four steps' },
  'tour.step': { zh: '第 {at}/{total} 步', en: 'Step {at} of {total}' },
  'tour.next': { zh: '下一步', en: 'Next' },
  'tour.back': { zh: '上一步', en: 'Back' },
  'tour.end': { zh: '结束导览', en: 'End the tour' },
  'tour.leave': { zh: '离开导览', en: 'Leave the tour' },
  'tour.again': { zh: '再看一遍导览', en: 'Take the tour again' },
  'tour.marks': { zh: '问题、时限和状态直接标在网页上。点一个标注，右边就到那一项。', en: 'Issues, deadlines and statuses are marked on the page itself. Click a mark and the item on the right is shown.' },
  'tour.outline': { zh: '右边按原文顺序列出问题及其状态；最上面一行是合计，点它跳到那一部分。', en: 'On the right are the issues in the order of the text, with their status. The line on top adds them up; each part of it leads there.' },
  'tour.check': { zh: '拿不准的地方标着「待核对」，并说明原因。每个值都能跳回它依据的原文。', en: 'What is uncertain is marked “check” and says why. Every value leads back to the words it was read from.' },
  'tour.save': { zh: '在真实的通报上点工具栏图标打开面板，点「保存」。之后可以逐项核对：选中文字更正，一切都能撤销。', en: 'On a real notice click the toolbar icon to open the panel, then Save. Later go through it item by item: correct by selecting words; everything can be undone.' },
});
