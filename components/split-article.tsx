import { useLayoutEffect, useRef } from 'preact/hooks';
import type { ArticlePages } from '@/lib/capture/types';
import type { JoinProgress } from '@/lib/messages/types';
import { Icon } from './icon';
import { useSpeech } from './i18n';
import { ErrorText } from './message-box';

export interface SplitArticleProps {
  readonly pages: ArticlePages;
  /** Whether the whole is stored, and whether this page is still what it was then. */
  readonly stored: 'no' | 'current' | 'changed';
  /** Null before anybody has asked for the other pages. */
  readonly progress: JoinProgress | null;
  readonly onJoin: () => void;
  readonly onCancel: () => void;
  readonly onOpenPage: (url: string) => void;
}

/** Tells that the article in the open page goes on on others, offers to read and join them, and says how that goes. */
export function SplitArticle(props: SplitArticleProps) {
  const { t } = useSpeech();
  const { pages, stored, progress } = props;
  const reading = progress?.state === 'reading' ? progress : null;
  const box = useRef<HTMLElement>(null);
  const hadFocus = useRef(false);

  // The pressed button goes away; the focus goes to the one that takes its place.
  useLayoutEffect(() => {
    if (hadFocus.current) box.current?.querySelector('button')?.focus();
    hadFocus.current = false;
  }, [progress?.state]);
  const press = (act: () => void) => (): void => {
    hadFocus.current = true;
    act();
  };

  if (reading) {
    return (
      <section class="note split" ref={box} aria-labelledby="split-title">
        <Icon name="page" />
        <div class="note-body">
          <strong id="split-title">{t('split.title', { total: pages.total, current: pages.current })}</strong>
          <span role="status">{t('split.reading', { page: reading.page, read: reading.read, total: reading.total })}</span>
          <span class="split-row">
            <progress aria-label={t('split.reading', { page: reading.page, read: reading.read, total: reading.total })} max={reading.total} value={reading.read} />
            <button type="button" class="button button-small" onClick={press(props.onCancel)}>
              {t('split.cancel')}
            </button>
          </span>
        </div>
      </section>
    );
  }
  if (stored === 'current') {
    return (
      <section class="note split" ref={box} aria-label={t('split.title', { total: pages.total, current: pages.current })}>
        <Icon name="completed" />
        <div class="note-body">
          <span>{t('split.title', { total: pages.total, current: pages.current })}</span>
          <strong role="status">{t('split.saved', { total: pages.total })}</strong>
        </div>
      </section>
    );
  }
  const failed = progress?.state === 'failed' ? progress : null;
  return (
    <section class={`note split ${stored === 'changed' ? 'note-warn' : ''}`} ref={box} aria-labelledby="split-title">
      <Icon name="page" />
      <div class="note-body">
        <strong id="split-title">{t('split.title', { total: pages.total, current: pages.current })}</strong>
        {failed ? (
          <div class="split-failed" role="alert">
            <strong>{failed.page === undefined ? t('split.failed') : t('split.failedPage', { page: failed.page })}</strong>
            <ErrorText error={failed.error} />
          </div>
        ) : (
          <span>{stored === 'changed' ? t('split.changed') : t('split.intro')}</span>
        )}
        {progress?.state === 'cancelled' && <span role="status">{t('split.cancelled')}</span>}
        <span class="split-row">
          <button type="button" class="button" onClick={press(props.onJoin)}>
            {t(stored === 'changed' ? 'split.again' : failed ? 'split.retry' : 'split.join')}
          </button>
          {failed?.page !== undefined && failed.url !== undefined && failed.url !== '' && (
            <button type="button" class="link-button" onClick={() => props.onOpenPage(failed.url ?? '')}>
              {t('split.openPage', { page: failed.page })}
            </button>
          )}
        </span>
      </div>
    </section>
  );
}
