import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useSpeech } from './i18n';

export type SavingState = 'idle' | 'saving' | 'saved' | 'failed';

/** Typing rests this long before the note is stored; it is stored at once when the field is left. */
const REST_MS = 600;

/** The reader's note. `onSave` is called with the whole text; nothing typed is lost when the view goes away. */
export function NoteEditor(props: { value: string; saving: SavingState; onSave: (text: string) => void }) {
  const { t } = useSpeech();
  const [text, setText] = useState(props.value);
  const pending = useRef<{ text: string; timer: ReturnType<typeof setTimeout> } | null>(null);
  const save = useRef(props.onSave);
  const known = useRef(props.value);
  save.current = props.onSave;

  function flush(): void {
    if (!pending.current) return;
    clearTimeout(pending.current.timer);
    const { text: last } = pending.current;
    pending.current = null;
    save.current(last);
  }

  // The note was changed elsewhere (another window): shown, unless something is being typed here, which then counts.
  useLayoutEffect(() => {
    if (known.current === props.value) return;
    known.current = props.value;
    if (!pending.current && props.saving !== 'saving') setText(props.value);
  }, [props.value]);

  // A layout effect: its end runs at once when the view goes away, not after the next paint.
  useLayoutEffect(() => {
    window.addEventListener('pagehide', flush);
    return () => {
      window.removeEventListener('pagehide', flush);
      flush();
    };
  }, []);

  function onInput(next: string): void {
    setText(next);
    if (pending.current) clearTimeout(pending.current.timer);
    pending.current = { text: next, timer: setTimeout(flush, REST_MS) };
  }

  return (
    <div class="editor">
      <label for="record-note">{t('record.note')}</label>
      <small class="editor-state" role="status">
        {t(props.saving === 'idle' ? 'record.noteHint' : `record.note.${props.saving}`)}
      </small>
      <textarea id="record-note" rows={3} value={text} onInput={(event) => onInput(event.currentTarget.value)} onBlur={flush} />
    </div>
  );
}
