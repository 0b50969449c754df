import { entries } from '@/lib/i18n/catalogue/entry';

/** Shortcuts and menu items that work without the panel, and how they say that they are done. */
export const gestures = entries({
  'shortcut.title': { zh: '在任何页面上', en: 'On any page' },
  'shortcut.panel': { zh: '在面板里', en: 'In the panel' },
  'shortcut.options': { zh: '快捷键', en: 'Shortcuts' },
  'shortcut.capturePage': { zh: '读取本页并打开面板', en: 'Read the page and open the panel' },
  'shortcut.savePage': { zh: '保存本页', en: 'Save the page' },
  'shortcut.nextMark': { zh: '到页面上的下一处标注', en: 'Go to the next mark on the page' },
  'shortcut.previousMark': { zh: '到页面上的上一处标注', en: 'Go to the mark before' },
  'shortcut.toggleMarks': { zh: '隐藏或显示页面上的标注', en: 'Hide or show the marks' },
  'shortcut.unset': { zh: '未设置', en: 'not set' },
  'shortcut.change': {
    zh: '按键可以在浏览器的扩展快捷键页面更改：Chrome 为 chrome://extensions/shortcuts，Firefox 在「附加组件」的齿轮菜单里。',
    en: 'Keys are changed in the browser: chrome://extensions/shortcuts in Chrome; in Firefox, the gear menu of Add-ons.',
  },
  'news.created': { zh: '已保存本页。', en: 'Saved this page.' },
  'news.already-saved': { zh: '此前已保存，没有重复保存。', en: 'Already saved before; nothing was stored twice.' },
  'news.new-version': { zh: '已保存为新版本。', en: 'Saved as a new version.' },
  'news.marks-on': { zh: '已显示标注。', en: 'Marks are shown.' },
  'news.marks-off': { zh: '已隐藏标注。', en: 'Marks are hidden.' },
  'news.no-marks': { zh: '本页没有显示着的标注。', en: 'No mark is shown on this page.' },
});
