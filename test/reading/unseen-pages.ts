import { BODY, FOOT, NAV, page, TITLE, type SamplePage } from './sample-pages';

/**
 * The same notice with words in it that nobody sees, one way of hiding each; and the other way round, words that are seen
 * though something about them looks hidden. Both kinds give the notice's own lines.
 */

const head = `<title>${TITLE}_青溪县人民政府</title>`;
const article = (lines: readonly string[], attributes = ''): string =>
  `${NAV}<h1>${TITLE}</h1><div class="content"${attributes}>${lines.map((line) => `<p>${line}</p>`).join('')}</div>${FOOT}`;

/** Hides words in the midst of every line, and a paragraph behind the first. */
function withNoise(style: string, attribute = `style="${style}"`): string[] {
  return BODY.flatMap((line, i) => {
    const at = Math.min(7, line.length - 1);
    const noisy = `${line.slice(0, at)}<span ${attribute}>转载须注明2026年1月底前</span>${line.slice(at)}`;
    return i === 0 ? [noisy, `<span ${attribute}>该问题将于2026年6月底前完成整改，责任人为办公室主任。</span>`] : [noisy];
  });
}

const NOISES: readonly (readonly [string, string])[] = [
  ['letters of no size', 'font-size:0;color:#fff'], ['letters of a tenth of a pixel', 'font-size:0.1px'], ['the font shorthand', 'font:0/0 a'],
  ['transparent letters', 'color:transparent'], ['letters of an alpha of nothing', 'color:rgba(0,0,0,0)'], ['a transparent box', 'opacity:0'],
  ['clipped to nothing', 'position:absolute;clip:rect(0 0 0 0);overflow:hidden'], ['clipped to a pixel', 'position:absolute;clip:rect(1px, 1px, 1px, 1px)'],
  ['an empty path', 'display:inline-block;clip-path:inset(50%)'], ['a circle of no radius', 'display:inline-block;clip-path:circle(0)'],
  ['no height', 'display:inline-block;height:0;overflow:hidden'], ['no width', 'display:inline-block;width:0;overflow:hidden;white-space:nowrap'],
  ['at most no height', 'display:inline-block;max-height:0;overflow:hidden'], ['off the left edge', 'position:absolute;left:-9999px'],
  ['above the page', 'position:absolute;top:-5000px'], ['moved away', 'display:inline-block;position:absolute;transform:translate(-9999px, 0)'],
  ['scaled to nothing', 'display:inline-block;transform:scale(0)'], ['indented away', 'display:inline-block;width:9em;overflow:hidden;text-indent:-9999px'],
  ['filtered out', 'filter:opacity(0)'], ['at most no width', 'display:inline-block;max-width:0;overflow:hidden;white-space:nowrap'],
  ['pulled away by a margin', 'display:inline-block;margin-left:-9999px'], ['pulled away by a shorthand', 'display:inline-block;margin:0 0 0 -5000px'],
  ['scaled to nothing by its own property', 'display:inline-block;scale:0'], ['moved away by its own property', 'display:inline-block;translate:-9999px 0'],
  ['by a custom property with a value in place', 'display:var(--not-there, none)'], ['by a custom property', '--shown:none;display:var(--shown)'],
  ['in the colour of the paper', 'color:#fff'], ['in almost the colour of the paper', 'color:rgb(254, 254, 253)'],
  ['in the colour of its own ground', 'background-color:#f5f5f5;color:#f5f5f5'], ['in the colour of its own ground, as a shorthand', 'background:#EEE no-repeat;color:#eee'],
  ['without ink, as it is written today', 'color:rgb(0 0 0 / 0)'], ['without ink, in percent', 'color:hsl(0 0% 0% / 0%)'], ['without ink, by four numbers', 'color:rgb(0,0,0,0)'],
  ['letters of a calculated size', 'font-size:calc(0px)'], ['letters of a size that comes to nothing', 'font-size:calc(2px - 0.5 * 4px)'],
  ['off an edge by a shorthand', 'position:absolute;inset:-9999px auto auto -9999px'], ['off an edge by two values', 'position:fixed;inset:auto calc(0px - 9999px)'],
  ['turned to its edge', 'display:inline-block;transform:rotateY(90deg)'], ['turned by turns', 'display:inline-block;transform:rotate3d(1, 0, 0, 0.25turn)'],
  ['turned by a property', 'display:inline-block;rotate:y 90deg'], ['not displayed, with a comment', 'display:/* none */none'], ['not displayed, written with escapes', 'd\\69splay:n\\6f ne'],
  ['not visible', 'visibility:hidden'], ['not displayed', 'display:none'],
];

/** Rules inside of rules, and those that seem to hide and do not. */
const NESTED: readonly string[] = [
  '.content { color: #333; & .k3 { display: none } }', '.content { .k3 { display: none } }', '.k3 { .content & { display: none } }',
  'body { .content, .other { p, & > span { color: #333; &.k3, .k3 { display: none } } } }', '@media screen { .content { @media (min-width: 600px) { .k3 { display: none } } } }',
  '@media (width >= 300px) { .k3 { display: none } }', '@media (300px <= width < 200em) { .k3 { display: none } }', '@media screen and (width>600px) { .k3 { display: none } }',
  '@layer a, b; @layer b { .k3 { display: none } } @layer a { .content .k3 { display: inline } }', '@layer a { @layer b { .k3 { display: inline } } .k3 { display: none } }',
  '@layer { .k3 { display: inline !important; visibility: visible } } .k3 { visibility: hidden }', '@layer a { .k3 { display: none !important } } .k3 { display: inline !important }',
  '@property --k { syntax: "*"; inherits: true; initial-value: none } .k3 { display: var(--k) }',
  '.other { p { display: none } } .k3 { display: none }', ':root { --hide: none } .k3 { display: var(--hide) }',
];

/** Ways to look hidden and be seen. */
const SEEN: readonly (readonly [string, string])[] = [
  ['a box without size of letters whose children have one', article(BODY.map((line) => `<span style="font-size:16px">${line}</span>`), ' style="font-size:0"')],
  ['letters that are windows on a run of colours', article(BODY, ' style="color:transparent;background:linear-gradient(red,blue);-webkit-background-clip:text;background-clip:text"')],
  ['no height, and what overflows is shown', article(BODY, ' style="height:0"')],
  ['a box that cuts off, as high as its text', article(BODY, ' style="overflow:hidden;height:auto"')],
  ['an indent that is taken back', article(BODY.map((line) => `<span style="text-indent:0">${line}</span>`))],
  ['half transparent', article(BODY, ' style="opacity:.5;color:rgba(0,0,0,.87)"')],
  ['scaled, moved and pulled a little', article(BODY, ' style="scale:1;translate:-3px 2px;margin:-8px -4px 0 -20px;filter:opacity(0.9)"')],
  ['turned half around and a little', article(BODY, ' style="transform:rotateY(180deg) rotateX(10deg);rotate:z 90deg"')],
  ['sizes that come to something', article(BODY, ' style="font-size:calc(10px + 2 * 3px);color:rgb(0 0 0 / 0.9);position:relative;inset:-2px auto auto -3px"')],
  ['by a custom property that is not known', article(BODY, ' style="visibility:var(--nowhere)"')],
  ['placed, moved a little', article(BODY, ' style="position:relative;left:-3px;top:-10px;transform:translate(2px, 0)"')],
];

const onPicture = (line: string): string => `<span style="position:relative"><img alt="" style="position:absolute;left:0"><b style="color:#fff">${line}</b></span>`;

/** Letters in the colour of white paper that does not lie below them. */
const SEEN_WHITE: readonly (readonly [string, string])[] = [
  ['white on a dark box', article(BODY, ' style="background:#036;color:#fff"')],
  ['white on a dark box further out', article(BODY.map((line) => `<span style="color:#fff">${line}</span>`), ' style="background-color:rgb(0, 51, 102)"')],
  ['white on a picture', article(BODY, ' style="background:url(ground.png) #fff;color:#fff"')],
  ['white over a picture that is placed below it', article(BODY.map(onPicture))],
  ['white with a shadow', article(BODY, ' style="color:#fff;text-shadow:0 0 2px #000"')],
  ['white in a coloured cell of an old table', article(BODY.map((line) => `<font color="#FFFFFF">${line}</font>`)).replace('<div class="content">', '<div class="content"><table bgcolor="#003366"><tr><td>').replace(FOOT, `</td></tr></table>${FOOT}`)],
];

/** Letters lost on their ground by other means than a style of their own. */
const LOST: readonly (readonly [string, string])[] = [
  ['an old font element, white', article(withNoise('', 'style="font-style:normal"')).replace(/<span style="font-style:normal">(.*?)<\/span>/g, '<font color="white">$1</font>')],
  ['the colour of a box further out', article(withNoise('color:#f0f4ff'), ' style="background:#f0f4ff"')],
  ['dark letters on a dark page', `<div style="background:#111;color:#ddd">${article(withNoise('color:#111111'))}</div>`],
];

/** Rules that seem to hide and do not hold. */
const NOT_HELD: readonly string[] = [
  '@media (width < 300px) { .content { display: none } }', '@media (200em <= width) { .content { display: none } }', '@layer a, b; @layer b { .content { display: block } } @layer a { .content { display: none } }',
  '@layer a { .content { display: none } } .content { display: block }', ':host { display: none }', '@property --k { syntax: "*"; inherits: true; initial-value: none } .content { --k: block; display: var(--k) }',
];

/** A page with words in a shadow tree whose own sheet hides its host, or a part of itself. */
const hosted = (sheet: string, attribute = ''): string => page(`${head}<style>.own { display: block }</style>`, article(BODY).replace('<p>', `<div${attribute}><template shadowrootmode="open"><style>${sheet}</style><p class="k3">该问题将于2026年6月底前完成整改，责任人为办公室主任。</p></template></div><p>`));
const HOSTS: readonly string[] = [
  hosted(':host { display: none }'), hosted(':host(.off) { display: none }', ' class="off"'), hosted(':host { visibility: hidden }'), hosted(':host > .k3 { display: none }'), hosted(':host .k3 { display: none }'),
  hosted(':host { display: none !important }', ' class="own"'),
];

/** Elements that browsers never draw, or not yet. */
const UNDRAWN: readonly string[] = ['noembed', 'noframes', 'datalist', 'template', 'dialog', 'div popover', 'section popover="manual"'];

/** Words that were taken back, in the midst of others. */
const STRUCK: readonly (readonly [string, string])[] = [
  ['s', article(withNoise('', 'x').map((line) => line.replace(/<span x>(.*?)<\/span>/g, '<s>$1</s>')))],
  ['del', article(withNoise('', 'x').map((line) => line.replace(/<span x>(.*?)<\/span>/g, '<del datetime="2024">$1</del>')))],
  ['a style', article(withNoise('text-decoration: line-through red'))],
  ['a style of whole paragraphs', [...article(BODY).split(/(?=<p>)/).slice(0, 1), '<p style="text-decoration: line-through">至二〇三〇年仍未办结的事项另行公布。</p>', ...article(BODY).split(/(?=<p>)/).slice(1)].join('')],
  ['a style around others', article(withNoise('', 'style="text-decoration-line:line-through"'))],
];

/** What helpers of the reader's put behind a paragraph, or around its words. */
const HELPED: readonly (readonly [string, (line: string) => string])[] = [
  ['immersive translate', (line) => `${line}<font class="notranslate immersive-translate-target-wrapper" data-immersive-translate-translation-element-mark="1" lang="en"><br><font class="notranslate immersive-translate-target-translation-block-wrapper"><font class="notranslate immersive-translate-target-inner">Completed by the end of 2026.</font></font></font>`],
  ['an older one, by id', (line) => `<span data-immersive-translate-effect="1">${line}<span id="immersive-translate-target-wrapper-3" lang="en"><span>&nbsp;</span><span>By June 2026.</span></span></span>`],
  ['KISS Translator', (line) => `${line}<kiss-translator class="kiss-wrapper notranslate"><br><span class="kiss-inner">2026年6月底前完成。</span></kiss-translator>`],
  ['FluentRead', (line) => `${line}<span class="fluent-read-bilingual-content" data-fr-translation-owned="true" translate="no" lang="en">By June 2026.</span>`],
  ['Read Frog', (line) => `${line}<span class="notranslate read-frog-translated-content-wrapper" data-read-frog-translation-mode="bilingual"><br><span class="read-frog-translated-block-content">By June 2026.</span></span>`],
  ['fonts of a translator around the page’s own words', (line) => `<font dir="auto" style="vertical-align: inherit;"><font dir="auto" style="vertical-align: inherit;">${line}</font></font>`],
  ['readings above the characters', (line) => line.replace('整改', '<ruby>整<rp>(</rp><rt>zhěng</rt><rp>)</rp>改<rp>(</rp><rt>gǎi</rt><rp>)</rp></ruby>')],
  ['marks of a highlighter', (line) => `${line.slice(0, 3)}<hypothesis-highlight class="hypothesis-highlight">${line.slice(3)}</hypothesis-highlight>`],
];

export const UNSEEN_PAGES: readonly SamplePage[] = [
  ...NOISES.map(([name, style]) => ({ name: `unseen: ${name}`, html: page(head, article(withNoise(style))), lines: BODY })),
  ...NOISES.map(([name, style]) => ({
    name: `unseen by a sheet: ${name}`,
    html: page(`${head}<style>.k3 { ${style} }</style>`, article(withNoise('', 'class="k3"'))),
    lines: BODY,
  })),
  ...NESTED.map((sheet) => ({ name: `unseen by a nested rule: ${sheet}`, html: page(`${head}<style>${sheet}</style>`, article(withNoise('', 'class="k3"'))), lines: BODY })),
  ...NOT_HELD.map((sheet) => ({ name: `seen: ${sheet}`, html: page(`${head}<style>${sheet}</style>`, article(BODY)), lines: BODY })),
  ...HOSTS.map((html, i) => ({ name: `unseen by its own tree: ${String(i)}`, html, lines: BODY })),
  ...UNDRAWN.map((tag) => ({ name: `undrawn: ${tag}`, html: page(head, article(BODY).replace('<p>', `<${tag}>3.关于台账的问题，将于2026年6月底前完成。</${tag.split(' ')[0] ?? ''}><p>`)), lines: BODY })),
  { name: 'unseen: the hidden attribute', html: page(head, article(withNoise('', 'hidden'))), lines: BODY },
  { name: 'unseen: letters of a box without size', html: page(head, article(withNoise('', 'style="font-size:0"').map((line) => line.replaceAll('2026年', '<b>2026年</b>')))), lines: BODY },
  ...STRUCK.map(([name, body]) => ({ name: `struck by ${name}`, html: page(head, body), lines: BODY })),
  { name: 'seen: whole paragraphs that are struck', html: page(head, article(BODY).replaceAll('<p>', '<p style="text-decoration:line-through">')), lines: BODY },
  ...LOST.map(([name, body]) => ({ name: `unseen: ${name}`, html: page(head, body), lines: BODY })),
  ...[...SEEN, ...SEEN_WHITE].map(([name, body]) => ({ name: `seen: ${name}`, html: page(head, body), lines: BODY })),
  { name: 'a field not to be filled in', html: page(head, `${NAV}<h1>${TITLE}</h1><div><textarea readonly rows="30">${BODY.join('\n')}</textarea></div>${FOOT}`), lines: BODY },
  ...HELPED.map(([name, help]) => ({ name: `helped: ${name}`, html: page(head, article(BODY.map(help))), lines: BODY })),
];
