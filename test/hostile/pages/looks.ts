import { shell } from '../../support/page-source';
import type { HostilePage, HostileTable } from '../hostile-page';
import { ISSUES, NOTICE, noticeWith, ORDINARY, TITLE } from '../notice-page';

const styled = (css: string, body = NOTICE) => (): string => shell(body, TITLE, `<style>${css}</style>`);

/** Pages that look otherwise than they read, and pages that look like notices. */
export const looks: HostileTable = [
  ...['display:none', 'visibility:hidden', 'visibility:collapse']
    .map((style): HostilePage => ({ name: `words hidden by ${style}`, page: () => shell(noticeWith(`<p style="${style}">暗字串</p>`), TITLE), issues: ISSUES, lacks: ['暗字串'] })),
  { name: 'an article that can be edited', page: () => shell(NOTICE.replace('id="zoom"', 'id="zoom" contenteditable="true"'), TITLE), issues: ISSUES },
  { name: 'a document in design mode', page: () => shell(`${NOTICE}<script>document.designMode = 'on'</script>`, TITLE), issues: ISSUES },
  { name: 'a style sheet for print that hides all, and one for screens', page: styled('@media print { body { display: none } } @media screen { .none { display: none } }'), issues: ISSUES },
  { name: 'content-visibility auto on every paragraph', page: styled('p { content-visibility: auto; contain-intrinsic-size: 500px }'), issues: ISSUES },
  { name: 'text turned upside down, mirrored and vertical', page: styled('body { writing-mode: vertical-rl; transform: rotate(180deg) scaleX(-1) }'), issues: ISSUES },
  { name: 'highlights styled away by the page', page: styled('::highlight(zhenggai-issue) { all: unset; color: transparent } * { user-select: none !important }'), issues: ISSUES },
  { name: 'a layer over the whole page', page: () => shell(`${NOTICE}<div style="position:fixed;inset:0;z-index:2147483647;background:#fff">请稍候</div>`, TITLE), issues: ISSUES },
  { name: 'an ordinary page with the formulas of a notice in its footer', page: () => shell(`${ORDINARY}<footer>关于巡察整改进展情况的通报｜该问题已整改完成｜欢迎监督</footer>`, '节水'), issues: 0 },
  { name: 'an ordinary page whose hidden text is a notice', page: () => shell(`${ORDINARY}<div style="display:none">${NOTICE}</div>`, '节水'), issues: 0, lacks: ['河道巡查记录不全'] },
  { name: 'an ordinary page whose comment and script hold a notice', page: () => shell(`${ORDINARY}<!-- ${NOTICE} --><script type="text/plain">${NOTICE}</script>`, '节水'), issues: 0, lacks: ['河道巡查记录不全'] },
  { name: 'a page of formulas alone', page: () => shell(`<p>${'关于巡察整改进展情况的通报。该问题已整改完成。现将整改情况予以公布。'.repeat(40)}</p>`, '词语'), issues: 0 },
];
