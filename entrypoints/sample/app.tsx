import { useMemo } from 'preact/hooks';
import { SampleView } from '@/components/sample/sample-view';
import { localDay } from '@/lib/capture/local-time';
import { parseNotices } from '@/lib/notice/parse';
import { articleFromPlainText } from '@/lib/text/paragraphs';
import { SAMPLE_LINES } from './sample-text';

/** The sample notice, read by the same rules as any page. */
export function App() {
  const { article, notice } = useMemo(() => {
    const text = articleFromPlainText(SAMPLE_LINES.join('\n'));
    return { article: text, notice: parseNotices(text, { titles: [] })[0] };
  }, []);
  return notice ? <SampleView article={article} notice={notice} today={localDay(new Date())} /> : null;
}
