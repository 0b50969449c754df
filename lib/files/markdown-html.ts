import { micromark } from 'micromark';
import { cjkFriendlyExtension } from 'micromark-extension-cjk-friendly';
import { frontmatter, frontmatterHtml } from 'micromark-extension-frontmatter';
import { gfmStrikethrough, gfmStrikethroughHtml } from 'micromark-extension-gfm-strikethrough';
import { gfmTable, gfmTableHtml } from 'micromark-extension-gfm-table';

/** Of the fields that clipping tools write above the text, those that say what a page's labels say. */
const LABELS: Readonly<Record<string, string>> = { title: 'ArticleTitle', published: 'PubDate', date: 'PubDate', url: 'Url', source: 'Url' };
const HEAD = /^\ufeff?---[ \t]*\r?\n([\s\S]{0,20000}?)\r?\n---[ \t]*(?:\r?\n|$)/;

const escapeHtml = (text: string): string => text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);

/** The metas of a page for what stands in the front matter: lines of `name: value`. */
function metasOf(markdown: string): string {
  const lines = HEAD.exec(markdown)?.[1]?.split(/\r?\n/) ?? [];
  return lines.map((line) => {
    const [, name = '', value = ''] = /^([A-Za-z]{2,20}):[ \t]*["']?(.*?)["']?[ \t]*$/.exec(line) ?? [];
    const label = LABELS[name.toLowerCase()];
    return label === undefined || value === '' ? '' : `<meta name="${label}" content="${escapeHtml(value)}">`;
  }).join('');
}

/** pandoc's title block: lines of title, authors and date. */
const TITLE_BLOCK = /^\ufeff?%[ \t]+(\S.{0,300})(?:\r?\n%[ \t]*(.{0,200}))?(?:\r?\n%[ \t]*(.{0,60}))?(?=\r?\n|$)/;
/** ~taken back~ by single tildes. One that stands between numbers or dates means "to": 3月1日~4月30日. */
const TAKEN_BACK = /(?<![~\\\d年月日时点%］\])）])~(?![~\s])([^~\n]{1,80}?)(?<![\s，、。；：])~(?!~)/g;
/** _so_ and __so__ beside Chinese words, where CommonMark wants spaces; not the blanks of a form (__年__月), not names in Latin letters. */
const UNDERSCORED = /(?<![!-~])(_{1,2})(?![\s_年月日号个])([^_\n]{1,300}?)(?<!\s)\1(?![!-~])/g;
/** `- [x] `: the box of a task. */
const TASK = /^([ \t]{0,8}(?:[-*+]|\d{1,3}[.)])[ \t]+)\[[ xX]\][ \t]+/gm;

/** What other programs add to CommonMark, in CommonMark's own words. */
const inCommonMark = (markdown: string): string => markdown
  .replace(TITLE_BLOCK, (_, title: string, by = '', date = '') => [`# ${title}`, by, date].filter(Boolean).join('\n\n'))
  .replace(TASK, '$1')
  .replace(TAKEN_BACK, '~~$1~~')
  .replace(UNDERSCORED, (_, mark: string, words: string) => `${'*'.repeat(mark.length)}${words}${'*'.repeat(mark.length)}`);

/**
 * A Markdown file as the page it is written for: CommonMark with tables, ~~words taken back~~ and front matter, tasks and pandoc's title block.
 *
 * Some things are as people write Chinese text and not as CommonMark has them: a line's end is a line's end (notices are
 * seldom parted by blank lines), four spaces are an indent and no code, and ** or _ beside Chinese words is emphasis.
 */
export function markdownHtml(markdown: string): string {
  const body = micromark(inCommonMark(markdown), {
    allowDangerousHtml: true,
    extensions: [frontmatter(), gfmTable(), gfmStrikethrough({ singleTilde: false }), cjkFriendlyExtension(), { disable: { null: ['codeIndented'] } }],
    htmlExtensions: [frontmatterHtml(), gfmTableHtml(), gfmStrikethroughHtml()],
  });
  return `<!DOCTYPE html><html><head>${metasOf(markdown)}</head><body><article style="white-space: pre-line">${body}</article></body></html>`;
}
