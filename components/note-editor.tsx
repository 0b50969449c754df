import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useSpeech } from './i18n';

/** `both`: another window had changed the note, and both texts are in it now. */
export type SavingState = 'idle' | 'saving' | 'saved' | 'both' | 'failed';

export interface NoteEditorProps {
  readonly value: string;
  readonly saving: SavingState;
  /**
   * Called with the whole text and the text it was made from, as the store had it.
   *
   * @returns Whether it was stored.
   */
  readonly onSave: (text: string, base: string) => Promise<boolean>;
}

/** Typing rests this long before the note is stored; it is stored at once when the field is left. */
const REST_MS = 600;

/** The reader's note. Nothing typed is lost when the view goes away, or when another window writes the same note. */
export function NoteEditor(props: NoteEditorProps) {
  const { t } = useSpeech();
  const [text, setText] = useState(props.value);
  /** Typed and not stored yet; without a timer, storing it has failed. */
  const pending = useRef<{ text: string; timer?: ReturnType<typeof setTimeout> } | null>(null);
  /** What the text was made from: the last one shown from the store, or handed to it. */
  const base = useRef(props.value);
  /** What the store showed when the text was last compared with it. */
  const known = useRef(props.value);
  /** Texts on their way to the store: until they are there, what it shows is older than what is typed. */
  const [underWay, setUnderWay] = useState(0);
  const save = useRef(props.onSave);
  save.current = props.onSave;

  function flush(): void {
    if (!pending.current) return;
    clearTimeout(pending.current.timer);
    const { text: last } = pending.current;
    const from = base.current;
    pending.current = null;
    base.current = last;
    setUnderWay((count) => count + 1);
    void save.current(last, from).then((stored) => {
      if (!stored && base.current === last) {
        base.current = from;
        pending.current ??= { text: last };
      }
      setUnderWay((count) => count - 1);
    });
  }

  // The note was changed elsewhere, or both texts were kept: shown, unless something is being typed here, which then counts.
  useLayoutEffect(() => {
    if (pending.current || underWay > 0 || props.value === known.current) return;
    known.current = props.value;
    if (props.value === base.current) return;
    base.current = props.value;
    setText(props.value);
  }, [props.value, underWay]);

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
      <small class={props.saving === 'both' ? 'editor-state note note-warn' : 'editor-state'} role={props.saving === 'both' ? 'alert' : 'status'}>
        {t(props.saving === 'idle' ? 'record.noteHint' : `record.note.${props.saving}`)}
      </small>
      <textarea id="record-note" rows={3} value={text} onInput={(event) => onInput(event.currentTarget.value)} onBlur={flush} />
    </div>
  );
}
