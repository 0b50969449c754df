import type { Coverage } from '@/lib/capture/types';
import { Icon } from './icon';
import { useSpeech } from './i18n';

/** Below this share of the page's Chinese text the reader is told to look for missing parts. */
const LOW_COVERAGE = 0.6;

/** What to know of how a page was read: that a script would have shown its text, that parts of it are hidden, that much of it was left out. */
export function CoverageNotes({ coverage, isNotice }: { coverage: Coverage; isNotice: boolean }) {
  const { t } = useSpeech();
  const notes = [
    ...(coverage.unveiled ? [t('coverage.unveiled')] : []),
    ...(coverage.unread === undefined || !isNotice ? [] : [t('coverage.unread', { count: coverage.unread })]),
    ...(coverage.share < LOW_COVERAGE && isNotice ? [t('coverage.partial', { percent: Math.round(coverage.share * 100) })] : []),
  ];
  return (
    <>
      {notes.map((note) => (
        <p class="note note-warn" key={note}>
          <Icon name="info" />
          <span class="note-body">{note}</span>
        </p>
      ))}
    </>
  );
}
