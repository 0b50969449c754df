import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { z } from '@/lib/zod';
import { openDom } from '../../open-dom';
import { readGold } from '../gold';
import { findCorpus } from '../find-documents';
import { readJson } from '../read-json';
import { blocksOfElement, blocksOfText } from './article-blocks';
import type { ArticleBlock } from './article-blocks';
import { composePage } from './compose-page';

const kinds = z.enum(['notice', 'related', 'none']);
const sorts = z.enum(['notice', 'look-alike', 'ordinary']);
const expectation = z.object({
  kind: kinds,
  family: z.string().nullish(),
  relatedKind: z.string().nullish(),
  complete: z.boolean().nullish(),
});

const composed = z.object({
  slug: z.string(),
  sort: sorts,
  layout: z.string(),
  /** From the project's root: a source of test/articles or test/lookalikes, or a file of test/detection/texts. */
  article: z.string(),
  /** Where the article stands in an HTML source. */
  select: z.string().optional(),
  /** Blocks of it, as for Array.slice. */
  blocks: z.array(z.number().int()).min(1).max(2).optional(),
  title: z.string(),
  heading: z.enum(['shown', 'later', 'none']).default('shown'),
  headTitle: z.string().optional(),
  pager: z.tuple([z.number().int(), z.number().int()]).optional(),
  site: z.string(),
  column: z.string(),
  source: z.string(),
  date: z.string(),
  url: z.string(),
  expect: expectation,
  why: z.string(),
});
const whole = z.object({ slug: z.string(), sort: sorts, file: z.string(), title: z.string(), url: z.string(), expect: expectation, why: z.string() });
const own = z.array(z.union([composed, whole]));
const aside = z.array(expectation.extend({ file: z.string(), url: z.string(), why: z.string() }));

/** What a careful reader says of a page; `other`: no notice, whatever else. Absent family and completeness are not asked for. */
export interface Expected {
  readonly kind: 'notice' | 'related' | 'none' | 'other';
  readonly family?: string;
  readonly relatedKind?: string;
  readonly complete?: boolean;
}

/** A page to be judged. */
export interface DetectionPage {
  readonly slug: string;
  readonly sort: z.infer<typeof sorts>;
  readonly url: string | undefined;
  readonly expected: Expected;
  readonly why: string;
  /** The file it is, or the file frames are looked for beside. */
  readonly path: string;
  /** The page's HTML; absent: the file is read as the command line reads any. */
  readonly html?: string;
}

function toExpected({ kind, family, relatedKind, complete }: z.infer<typeof expectation>): Expected {
  return {
    kind,
    ...(typeof family === 'string' && { family }),
    ...(typeof relatedKind === 'string' && { relatedKind }),
    ...(typeof complete === 'boolean' && { complete }),
  };
}

async function readBlocks(root: string, { slug, article, select, blocks }: z.infer<typeof composed>): Promise<ArticleBlock[]> {
  const source = await readFile(join(root, article), 'utf8');
  let all: ArticleBlock[];
  if (article.endsWith('.txt')) all = blocksOfText(source);
  else {
    const dom = openDom(source, 'about:blank');
    const element = select === undefined ? dom.window.document.body : dom.window.document.querySelector(select);
    if (!element) throw new Error(`${slug}: ${article} has no ${select ?? 'body'}`);
    all = blocksOfElement(element);
    dom.window.close();
  }
  const taken = all.slice(...(blocks ?? []));
  if (taken.length === 0) throw new Error(`${slug}: nothing of ${article} is left`);
  return taken;
}

/** Our own pages: `pages.json` of the folder, put together from its layouts. `root` is what article paths start from. */
export async function readOwnPages(folder: string, root: string): Promise<DetectionPage[]> {
  const pages: DetectionPage[] = [];
  for (const page of await readJson(join(folder, 'pages.json'), own)) {
    const { slug, sort, url, why } = page;
    const known = { slug, sort, url, why, expected: toExpected(page.expect) };
    if ('file' in page) {
      const path = join(root, page.file);
      pages.push({ ...known, path, html: await readFile(path, 'utf8') });
      continue;
    }
    const path = join(folder, 'layouts', `${page.layout}.html`);
    const { title, site, column, source, date, heading } = page;
    const headTitle = page.headTitle ?? (title === '' ? site : `${title}_${site}`);
    const blocks = await readBlocks(root, page);
    const html = composePage(await readFile(path, 'utf8'), {
      title, headTitle, heading, site, column, source, date, url, ...(page.pager && { pager: page.pager }), blocks,
    });
    pages.push({ ...known, path, html });
  }
  return pages;
}

const SORT_OF = { notice: 'notice', related: 'look-alike', none: 'ordinary' } as const;

/** Pages kept aside: whole files with what they are. Empty if the folder is not there. */
export async function readAsidePages(folder: string): Promise<DetectionPage[]> {
  const list = join(folder, 'pages.json');
  if (!existsSync(list)) return [];
  return (await readJson(list, aside)).map(({ file, url, why, ...rest }) => (
    { slug: basename(file).replace(/\.\w+$/, ''), sort: SORT_OF[rest.kind], url, why, expected: toExpected(rest), path: resolve(folder, file) }));
}

/** Real pages: those with gold are what it says, those under web/ are anything but a notice. Others are left out. */
export async function readCorpusPages(folder: string): Promise<DetectionPage[]> {
  const pages: DetectionPage[] = [];
  for (const { name, path, gold: goldPath, mustBeNone } of await findCorpus(folder)) {
    const known = { slug: name, path };
    if (mustBeNone) pages.push({ ...known, sort: 'ordinary', url: undefined, expected: { kind: 'other' }, why: 'web/ holds no notice' });
    else if (goldPath !== undefined && name.endsWith('(page)')) {
      const gold = await readGold(goldPath);
      const notice = gold.is_rectification_notice;
      pages.push({ ...known, sort: notice ? 'notice' : 'look-alike', url: gold.url ?? undefined, expected: { kind: notice ? 'notice' : 'other' }, why: 'its gold says so' });
    }
  }
  return pages;
}
