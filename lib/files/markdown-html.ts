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

/**
 * A Markdown file as the page it is written for: CommonMark with tables, ~~words taken back~~ and front matter.
 *
 * Three things are as people write Chinese text and not as CommonMark has them: a line's end is a line's end (notices are
 * seldom parted by blank lines), four spaces are an indent and no code, and ** beside “ or 。 is emphasis.
 */
export function markdownHtml(markdown: string): string {
  const body = micromark(markdown, {
    allowDangerousHtml: true,
    extensions: [frontmatter(), gfmTable(), gfmStrikethrough({ singleTilde: false }), cjkFriendlyExtension(), { disable: { null: ['codeIndented'] } }],
    htmlExtensions: [frontmatterHtml(), gfmTableHtml(), gfmStrikethroughHtml()],
  });
  return `<!DOCTYPE html><html><head>${metasOf(markdown)}</head><body><article style="white-space: pre-line">${body}</article></body></html>`;
}
