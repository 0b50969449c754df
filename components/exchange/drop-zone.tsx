import { useRef, useState } from 'preact/hooks';

interface PickProps {
  readonly label: string;
  readonly multiple?: boolean;
  /** All files below a folder. */
  readonly folder?: boolean;
  readonly onFiles: (files: readonly File[]) => void;
}

/** A button that opens the file picker. */
export function FilePick(props: PickProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={(element) => {
          input.current = element;
          // No property of TypeScript's and Preact's elements, though every browser has it.
          if (props.folder) element?.setAttribute('webkitdirectory', '');
        }}
        type="file"
        class="visually-hidden"
        tabIndex={-1}
        aria-label={props.label}
        multiple={props.multiple}
        onChange={(event) => {
          const files = [...(event.currentTarget.files ?? [])];
          if (files.length > 0) props.onFiles(files);
          // The same file can be chosen again.
          event.currentTarget.value = '';
        }}
      />
      <button type="button" class="button" onClick={() => input.current?.click()}>
        {props.label}
      </button>
    </>
  );
}

/** A place to drop files on, with a button that opens the file picker. */
export function DropZone(props: {
  hint: string;
  label: string;
  multiple?: boolean;
  /** A second button, for a whole folder. */
  folder?: string;
  onFiles: (files: readonly File[]) => void;
  /** What was dropped, where folders count; not said, its files go to `onFiles`. */
  onDrop?: (data: DataTransfer) => void;
}) {
  const [over, setOver] = useState(false);
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
        // The page around it takes files, too.
        event.stopPropagation();
        setOver(false);
        const data = event.dataTransfer;
        if (!data || data.files.length === 0) return;
        if (props.onDrop) props.onDrop(data);
        else props.onFiles([...data.files]);
      }}
    >
      <p class="hint">{props.hint}</p>
      <span class="field-row">
        <FilePick label={props.label} multiple={props.multiple ?? false} onFiles={props.onFiles} />
        {props.folder !== undefined && <FilePick label={props.folder} multiple folder onFiles={props.onFiles} />}
      </span>
    </div>
  );
}
