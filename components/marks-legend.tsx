import type { MarkKind } from '@/lib/messages/types';
import { Icon } from './icon';
import { useSpeech } from './i18n';

const KINDS: readonly MarkKind[] = ['issue', 'deadline', 'status', 'own'];

/** What the marks on the page look like, each with its switch. */
export function MarksLegend(props: {
  marks: Readonly<Record<MarkKind, boolean>>;
  supported: boolean;
  onChange: (kind: MarkKind, on: boolean) => void;
}) {
  const { t } = useSpeech();
  if (!props.supported) {
    return (
      <p class="note note-warn">
        <Icon name="marks" />
        <span class="note-body">{t('marks.unsupported')}</span>
      </p>
    );
  }
  return (
    <div class="legend" role="group" aria-label={t('marks.hint')}>
      {KINDS.map((kind) => (
        <label class="legend-item" key={kind}>
          <input type="checkbox" checked={props.marks[kind]} onChange={(event) => props.onChange(kind, event.currentTarget.checked)} />
          <span class={`swatch mark-${kind}`}>{t(`marks.${kind}`)}</span>
        </label>
      ))}
    </div>
  );
}
