import { useEffect, useMemo, useState } from 'preact/hooks';
import { foldSearch } from '@/lib/library/fold-search';
import type { InContext } from '@/lib/library/in-context';
import { foldRecord } from '@/lib/review/fold-record';
import type { StoredRecord } from '@/lib/store/types';
import type { Span } from '@/lib/text/types';
import { useSpeech } from '../i18n';
import { spanItem } from '../item-ref';
import { MarkedText } from '../marked-text';
import { noticeMarks, type TextMark } from '../text-marks';

export interface PreviewTextProps {
  readonly record: StoredRecord;
  /** Of the words that are searched for; those that stand elsewhere than in the text (a note, a name) are marked nowhere. */
  readonly hits: readonly InContext[];
  /** The hit that is gone to; another object each time it is, so that who has scrolled away comes back. */
  readonly shown: Span | null;
  /** A mark is clicked. */
  readonly onOpen: (itemId: string) => void;
}

/** The stored text of the open record with its marks and the hits: open while something is searched for, else by a click. */
export function PreviewText({ record, hits, shown, onOpen }: PreviewTextProps) {
  const { t } = useSpeech();
  const { capture } = record;
  /** As the reader has it; null: as it comes. */
  const [choice, setChoice] = useState<boolean | null>(null);
  const found = useMemo(
    () => hits.filter(({ hit, span }) => foldSearch(capture.text.slice(span.start, span.end)) === foldSearch(hit)).map(({ span }): TextMark => ({ itemId: spanItem(span), kind: 'plain', span })),
    [hits, capture],
  );
  const isOpen = choice ?? found.length > 0;
  const marks = useMemo(
    () => (isOpen ? [...noticeMarks(foldRecord(record).notice, capture.text.length, record.marks), ...found] : []),
    [isOpen, record, capture, found],
  );

  useEffect(() => {
    if (shown) setChoice(true);
  }, [shown]);
  useEffect(() => {
    if (shown && isOpen) document.getElementById(spanItem(shown))?.scrollIntoView({ block: 'center' });
  }, [shown, isOpen]);

  return (
    <details class="preview-text" open={isOpen}>
      <summary
        onClick={(event) => {
          // Its state is ours: the browser would turn it once more.
          event.preventDefault();
          setChoice(!isOpen);
        }}
      >
        {t('reader.text')}
      </summary>
      {isOpen && <MarkedText text={capture.text} blocks={capture.blocks} marks={marks} selected={shown && spanItem(shown)} onSelect={onOpen} />}
    </details>
  );
}
