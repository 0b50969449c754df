import { shell } from '../../support/page-source';
import type { HostileTable } from '../hostile-page';
import { ISSUES, NOTICE, noticeWith, ORDINARY, TITLE } from '../notice-page';

const styled = (css: string, body = NOTICE) => (): string => shell(body, TITLE, `<style>${css}</style>`);

/** Styles by which words are not seen. */
const UNSEEN: readonly (readonly [string, string])[] = [
  ['not shown', 'display:none'], ['hidden', 'visibility:hidden'], ['collapsed', 'visibility:collapse'],
  ['no size of letters', 'font-size:0'], ['letters of half a pixel', 'font-size:.5px;line-height:0'], ['no colour of letters', 'color:transparent'],
  ['letters of no alpha', 'color:rgba(0,0,0,0)'], ['no fill of letters', '-webkit-text-fill-color:transparent'], ['no opacity', 'opacity:0'],
  ['a path that cuts off all', 'clip-path:inset(100%)'], ['a circle of no radius', 'clip-path:circle(0)'], ['a clip of nothing', 'position:absolute;clip:rect(0,0,0,0)'],
  ['a box of a pixel', 'position:absolute;width:1px;height:1px;overflow:hidden;white-space:nowrap'], ['no height', 'height:0;overflow:hidden'], ['at most no height', 'max-height:0;overflow:hidden'],
  ['no width', 'width:0;overflow:hidden;white-space:nowrap'], ['a place left of the screen', 'position:absolute;left:-9999px'], ['a place above the screen', 'position:fixed;top:-5000px'],
  ['a move off the screen', 'transform:translateX(-9999px)'], ['a scale of nothing', 'transform:scale(0)'], ['an indent off the screen', 'text-indent:-9999px;overflow:hidden;white-space:nowrap'],
  ['content-visibility', 'content-visibility:hidden'],
];

/** What a style hides, named for the style: the record that holds it says which one was not heeded. */
const unseenWord = (name: string): string => `暗字串「${name}」`;
const UNSEEN_WORDS: readonly string[] = UNSEEN.map(([name]) => unseenWord(name));

/** The notice with words and an issue that nobody sees in its midst, for each style; `attributes` hide what the style of this number does. */
const withUnseen = (attributes: (style: string, at: number) => string): string =>
  noticeWith(UNSEEN.map(([name, style], at) => `<div ${attributes(style, at)}>${unseenWord(name)}（九）关于“暗处问题”问题的整改。2026年12月底前完成。</div>`).join('\n'));

/** Pages that look otherwise than they read, and pages that look like notices. */
export const looks: HostileTable = [
  { name: 'words hidden by attributes, in each way', page: () => shell(withUnseen((style) => `style="${style}"`), TITLE), issues: ISSUES, lacks: ['暗处问题', ...UNSEEN_WORDS] },
  { name: 'words hidden by a sheet, in each way', page: styled(UNSEEN.map(([, style], at) => `.k${at} { ${style} }`).join('\n'), withUnseen((_style, at) => `class="k${at}"`)), issues: ISSUES, lacks: ['暗处问题', ...UNSEEN_WORDS] },
  { name: 'words hidden by the attribute hidden', page: () => shell(noticeWith('<div hidden>暗字串（九）关于“暗处问题”问题的整改。2026年12月底前完成。</div>'), TITLE), issues: ISSUES, lacks: ['暗字串'] },
  { name: 'an article that is printed twice', page: () => shell(`${NOTICE}<div class="print">${NOTICE}</div>`, TITLE), issues: ISSUES },
  { name: 'an article for desktops and for phones, both laid out', page: () => shell(`<div class="pc">${NOTICE}</div><div class="mobile">${NOTICE}</div>`, TITLE), issues: ISSUES },
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
