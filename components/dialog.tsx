import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { Icon } from './icon';
import { useSpeech } from './i18n';

/** A modal dialog: the browser keeps the focus inside, Escape closes it, the focus goes back where it came from. */
export function Dialog(props: { id: string; title: string; onClose: () => void; children: ComponentChildren }) {
  const { t } = useSpeech();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const element = dialog.current;
    if (element && !element.open) element.showModal();
    return () => element?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      class="dialog"
      aria-labelledby={props.id}
      onCancel={(event) => {
        event.preventDefault();
        props.onClose();
      }}
    >
      <div class="dialog-head">
        <h2 id={props.id}>{props.title}</h2>
        <button type="button" class="icon-button" aria-label={t('app.close')} onClick={props.onClose}>
          <Icon name="close" />
        </button>
      </div>
      {props.children}
    </dialog>
  );
}
