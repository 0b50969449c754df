import { useState } from 'preact/hooks';
import { Icon } from './icon';
import { useSpeech } from './i18n';

/**
 * The record's tags: Enter or a comma adds one, each has a button that removes it. `onChange` also gets the tags they were
 * made from: what another window added or removed meanwhile is not this one's change.
 */
export function TagEditor(props: { tags: readonly string[]; onChange: (tags: readonly string[], base: readonly string[]) => void }) {
  const { t } = useSpeech();
  const [typed, setTyped] = useState('');

  function add(words: string): void {
    const added = words.split(/[,，、;；]/).map((tag) => tag.trim()).filter((tag) => tag !== '');
    setTyped('');
    const next = [...new Set([...props.tags, ...added])];
    if (next.length > props.tags.length) props.onChange(next, props.tags);
  }

  return (
    <div class="editor">
      <span class="editor-title">{t('record.tags')}</span>
      <div class="tags">
        {props.tags.map((tag) => (
          <span class="tag" key={tag}>
            {tag}
            <button
              type="button"
              class="tag-remove"
              aria-label={t('record.removeTag', { tag })}
              onClick={() => props.onChange(props.tags.filter((each) => each !== tag), props.tags)}
            >
              <Icon name="close" size={10} />
            </button>
          </span>
        ))}
        <input
          id="record-tag"
          type="text"
          class="tag-input"
          aria-label={t('record.addTag')}
          placeholder={t('record.addTag')}
          value={typed}
          onInput={(event) => {
            const { value } = event.currentTarget;
            if (/[,，、;；]$/.test(value) && !event.isComposing) add(value);
            else setTyped(value);
          }}
          onKeyDown={(event) => {
            // Enter also ends the choice of a character in an input method: that one is not ours.
            if (event.key === 'Enter' && !event.isComposing) {
              event.preventDefault();
              add(typed);
            }
          }}
          onBlur={() => add(typed)}
        />
      </div>
    </div>
  );
}
