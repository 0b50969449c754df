import { useRef, useState } from 'preact/hooks';

/** A place to drop files on, with a button that opens the file picker. */
export function DropZone(props: { hint: string; label: string; multiple?: boolean; onFiles: (files: readonly File[]) => void }) {
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const hand = (files: FileList | null | undefined): void => {
    if (files && files.length > 0) props.onFiles([...files]);
  };
  return (
    <div
      class={`drop-zone${over ? ' drop-zone-over' : ''}`}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        hand(event.dataTransfer?.files);
      }}
    >
      <p class="hint">{props.hint}</p>
      <input
        ref={input}
        type="file"
        class="visually-hidden"
        tabIndex={-1}
        aria-label={props.label}
        multiple={props.multiple}
        onChange={(event) => {
          hand(event.currentTarget.files);
          // The same file can be chosen again.
          event.currentTarget.value = '';
        }}
      />
      <button type="button" class="button" onClick={() => input.current?.click()}>
        {props.label}
      </button>
    </div>
  );
}
