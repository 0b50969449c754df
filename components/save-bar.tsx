import { useEffect, useRef } from 'preact/hooks';
import type { AppError } from '@/lib/errors';
import { Icon } from './icon';
import { useSpeech } from './i18n';
import { ErrorNote } from './message-box';

/** Where the open page stands in the store. `changed`: saved, but text or reading are not the stored ones any more. */
export type SaveState =
  /** `sample`: the bundled notice, which is no record. */
  | { readonly kind: 'unsaved' | 'saving' | 'sample' }
  /** `whole`: what is stored is the whole article of which the page is one; only joining again can renew it. */
  | { readonly kind: 'saved' | 'changed'; readonly whole?: true }
  | { readonly kind: 'failed'; readonly error: AppError };

/** The panel's main button, always in sight. `notices` is 0 for a page that is saved by hand; `part`: one page of a split article. */
export function SaveBar(props: { state: SaveState; notices: number; part?: boolean; onSave: () => void; onOpen: () => void; onDismiss: () => void }) {
  const { t } = useSpeech();
  const { state, notices } = props;
  const open = useRef<HTMLButtonElement>(null);
  const hadFocus = useRef(false);

  // The save button goes away when the page is saved; whoever pressed it finds the focus on the next button.
  useEffect(() => {
    if (state.kind === 'saving') hadFocus.current = document.activeElement?.classList.contains('save-button') === true;
    if (state.kind === 'saved' && hadFocus.current) open.current?.focus();
    if (state.kind !== 'saving') hadFocus.current = false;
  }, [state.kind]);

  if (state.kind === 'sample') return <div class="save-bar"><p class="hint">{t('sample.notSaved')}</p></div>;
  const saveWords = props.part && notices === 1 ? t('save.part') : notices === 0 ? t('save.byHand') : notices === 1 ? t('save.save') : t('save.saveNotices', { count: notices });
  return (
    <div class="save-bar">
      {state.kind === 'failed' && <ErrorNote title={t('save.failed')} error={state.error} onDismiss={props.onDismiss} />}
      <div class="save-row">
        {state.kind === 'changed' && <span class="save-words" role="status">{t('save.changed')}</span>}
        {(state.kind === 'saved' || state.kind === 'changed') && (
          <button type="button" class="button" ref={open} onClick={props.onOpen}>
            {t('save.open')}
          </button>
        )}
        {state.kind === 'saved' ? (
          <span class="saved-mark" role="status">
            <Icon name="completed" />
            {t('save.saved')}
          </span>
        ) : state.kind === 'changed' && state.whole ? null : (
          <button
            type="button"
            class={`button save-button ${notices === 0 && state.kind !== 'changed' ? '' : 'button-primary'}`}
            aria-disabled={state.kind === 'saving'}
            aria-keyshortcuts="s"
            onClick={() => {
              if (state.kind !== 'saving') props.onSave();
            }}
          >
            <Icon name="save" />
            {state.kind === 'saving' ? t('save.saving') : state.kind === 'changed' ? t('save.newVersion') : saveWords}
          </button>
        )}
      </div>
    </div>
  );
}
