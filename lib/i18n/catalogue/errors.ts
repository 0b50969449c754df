import { entries } from '@/lib/i18n/catalogue/entry';

/** One sentence for each kind of `AppError`: what happened and what the reader can do next. */
export const errors = entries({
  'error.no-article': {
    zh: '在本页没有找到可读的正文。等页面加载完再试一次；如果正文是附件或图片，请打开附件本身。',
    en: 'No readable text was found on this page. Wait until it has loaded and try again; if the text is an attachment or an image, open the attachment itself.',
  },
  'error.no-permission': {
    zh: '还没有读取 {origin} 的权限。在面板里允许该网站，或点工具栏按钮只读取这一次。',
    en: 'There is no permission to read {origin} yet. Allow the site in the panel, or click the toolbar button to read it once.',
  },
  'error.not-a-web-page': {
    zh: '浏览器不允许扩展读取这种页面。请切换到要读的网页标签页。',
    en: 'The browser does not let extensions read this kind of page. Switch to the tab with the web page you want to read.',
  },
  'error.page-gone': {
    zh: '这个页面已经关闭、跳转或需要刷新。刷新页面后再试。',
    en: 'The page was closed, has moved on or needs a reload. Reload it and try again.',
  },
  'error.page-unreachable': {
    zh: '浏览器打不开这个网页：网站没有响应，或者地址已失效。请自己打开看看。',
    en: 'The browser could not open this page: the site does not answer, or the address is no longer valid. Try to open it yourself.',
  },
  'error.page-timeout': {
    zh: '等了 40 秒，这个网页还没有打开。请稍后再试。',
    en: 'The page had not opened after 40 seconds. Try again later.',
  },
  'error.page-not-part': {
    zh: '打开的不是这篇文章的那一页：内容与其他页重复，或者是别的页面。请打开看看。',
    en: 'What opened is not that page of this article: it repeats another page, or is something else. Please look at it.',
  },
  'error.pages-missing': {
    zh: '没有找到通往其余各页的链接。请逐页打开，分别保存。',
    en: 'There are no links to all of the other pages. Open them one by one and save each.',
  },
  'error.join-again': {
    zh: '这一页属于一条合并的记录，合并后有改动。请在面板里重新读取各页并合并。',
    en: 'This page belongs to a joined record and has changed since. Open the panel to read all pages and join them again.',
  },
  'error.orphan': {
    zh: '在页面上找不到这段文字了，页面可能已改动。刷新页面，或查看已保存的原文。',
    en: 'This text is no longer found on the page, which may have changed. Reload the page, or look at the stored text.',
  },
  'error.folded': {
    zh: '这段文字在页面上被折叠或隐藏了。请先在页面上展开，再跳转一次。',
    en: 'This text is folded away on the page. Open that part of the page, then try again.',
  },
  'error.not-in-article': {
    zh: '没有选中正文里的文字。请在正文中选取要标注的文字，再点右键菜单。',
    en: 'Nothing of the article is selected. Select words in the article itself and try its context menu again.',
  },
  'error.storage-full': {
    zh: '磁盘空间不足（剩余不到 8 MB 就不再写入），没有保存，原有记录不受影响。请腾出磁盘空间，然后重试。',
    en: 'The disk is full (nothing is written once less than 8 MB are left): nothing was saved, and nothing stored was lost. Free some disk space, then try again.',
  },
  'error.storage-newer': {
    zh: '这些记录由更新版本的扩展保存，当前版本读不了；为免损坏，什么也没有写入，原有记录不受影响。请把扩展更新到最新版本，再重启浏览器。',
    en: 'The records were made by a newer version of this extension, which this one cannot read; nothing was written, and they are as they were. Update the extension and restart the browser.',
  },
  'error.migration-failed': {
    zh: '旧版本保存的记录没能升级到新格式，升级已撤回，原有记录原样保留，另有第二份拷贝。请重启浏览器再试；若仍失败，请不要卸载扩展，等扩展更新后再试，并附上技术细节反馈。',
    en: 'The records of an older version could not be brought into the new form; that was undone, the records are as they were and have a second copy. Restart the browser; if it fails again, keep the extension installed, update it when a new version comes, and report it with the details below.',
  },
  'error.storage-unknown': {
    zh: '写入时数据库中断，无法确认刚才的改动是否已存上，可能是磁盘已满；原有记录不受影响。请腾出空间并重启浏览器，再看一眼记录，没有的话重做一次。',
    en: 'The database broke off while writing and cannot say whether your last change is stored; the disk may be full. Other records are unchanged. Free some space, restart the browser and look at the record; if the change is missing, make it again.',
  },
  'error.storage-failed': {
    zh: '读写本地数据库失败，原有记录未改动。请重试；若仍失败，请重启浏览器。',
    en: 'The local database could not be read or written; stored records are unchanged. Try again, and restart the browser if it keeps failing.',
  },
  'error.bad-message': {
    zh: '扩展的各部分版本不一致，多半是刚更新过。刷新页面并重新打开面板。',
    en: 'Parts of the extension do not match, most likely after an update. Reload the page and open the panel again.',
  },
  'error.unexpected': {
    zh: '出了意料之外的错误。请重试；若反复出现，请附上技术细节反馈。',
    en: 'Something unexpected went wrong. Try again; if it keeps happening, report it with the details below.',
  },
});
