import type { AppError } from '@/lib/errors';
import { err, ok } from '@/lib/result';
import type { Result } from '@/lib/result';
import { articleFromPlainText } from '@/lib/text/paragraphs';
import { assess } from './assess';
import type { Overrule } from './assess';
import { pageContext } from './page-context';
import type { PageCapture } from './types';

/**
 * A capture of plain text (.txt, .md): every line is a paragraph, and the page says nothing beside its text.
 *
 * @param text - Decoded text; line ends of any kind.
 * @returns `no-article` if there is nothing but white space.
 */
export function captureText(
  text: string,
  options: { readonly url: string; readonly overrule?: Overrule },
): Result<PageCapture, AppError> {
  const article = articleFromPlainText(text);
  if (article.text === '') return err({ kind: 'no-article' });
  const source = { url: options.url, attachments: [], provenance: {} };
  return ok({
    source,
    article,
    coverage: { method: 'text', share: 1, hasTitle: true, hasFirstParagraph: true, hasLastParagraph: true },
    ...assess(article, pageContext(source), options.overrule),
  });
}
