import { readFile } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readDocument } from '@/lib/capture/read-document';
import { findFixtures } from '@/lib/cli/accuracy/find-documents';
import { openDom } from '@/lib/cli/open-dom';
import type { PageContext } from '@/lib/notice/types';
import { articleFromPlainText } from '@/lib/text/paragraphs';
import type { ArticleText } from '@/lib/text/types';
import { someOf } from './runs';

/** A notice of test/articles as the grammar meets it. */
export interface FixtureArticle {
  readonly slug: string;
  readonly article: ArticleText;
  readonly context: PageContext;
}

/** Changes to a source before it is read: of a text, and of a page. */
export interface SourceChange {
  readonly text: (source: string) => string;
  readonly html: (source: string) => string;
}

function readHtml(slug: string, source: string): FixtureArticle {
  const url = `http://www.example.cn/${slug}.html`;
  const dom = openDom(source, url);
  try {
    const read = readDocument(dom.window.document, { url });
    if (!read.ok) throw new Error(`${slug} shows no text`);
    return { slug, article: read.value.reading.article, context: read.value.context };
  } finally {
    dom.window.close();
  }
}

/**
 * The articles of test/articles, read by the pipeline and not yet parsed.
 *
 * @param parts - With a change: one of so many parts of them, see {@link someOf}.
 */
export async function readFixtures(change?: SourceChange, parts = 1): Promise<FixtureArticle[]> {
  const files = someOf(await findFixtures(fileURLToPath(new URL('../articles', import.meta.url))), parts);
  return Promise.all(files.map(async ({ path }) => {
    const source = await readFile(path, 'utf8');
    const slug = basename(dirname(path));
    if (!path.endsWith('.txt')) return readHtml(slug, change ? change.html(source) : source);
    return { slug, article: articleFromPlainText(change ? change.text(source) : source), context: { titles: [] } };
  }));
}
