import { assess } from '@/lib/capture/assess';
import { pageContext } from '@/lib/capture/page-context';
import type { PageCapture } from '@/lib/capture/types';
import { articleFromPlainText } from '@/lib/text/paragraphs';
import { SAMPLE_LINES } from './sample-text';

/**
 * The bundled sample notice, read by the same rules as any page.
 *
 * @param url - Address of the page that shows it.
 */
export function readSample(url: string): PageCapture {
  const article = articleFromPlainText(SAMPLE_LINES.join('\n'));
  const [title = ''] = SAMPLE_LINES;
  const source = { url, title, attachments: [], provenance: {} };
  return {
    source, article,
    coverage: { method: 'readability', share: 1, hasTitle: true, hasFirstParagraph: true, hasLastParagraph: true },
    ...assess(article, pageContext(source, [{ value: title, from: 'title' }]), 'notice'),
  };
}
