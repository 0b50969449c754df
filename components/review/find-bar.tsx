import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useSpeech } from '../i18n';

/** Ranges of an element's text that hold the words, case folded, in order. */
function findRanges(root: Element, words: string): Range[] {
  const ranges: Range[] = [];
  if (words === '') return ranges;
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  let whole = '';
  const starts: number[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    nodes.push(node as Text);
    starts.push(whole.length);
    whole += (node as Text).data;
  }
  const [haystack, needle] = [whole.toLowerCase(), words.toLowerCase()];
  const placeOf = (offset: number): [Text, number] | null => {
    const at = starts.findLastIndex((start) => start <= offset);
    const node = nodes[at];
    return node ? [node, offset - (starts[at] ?? 0)] : null;
  };
  for (let at = haystack.indexOf(needle); at >= 0; at = haystack.indexOf(needle, at + needle.length)) {
    const [from, to] = [placeOf(at), placeOf(at + needle.length - 1)];
    if (!from || !to) continue;
    const range = document.createRange();
    range.setStart(...from);
    range.setEnd(to[0], to[1] + 1);
    ranges.push(range);
  }
  return ranges;
}

const NAME = 'review-find';

/**
 * Finds words in the text: Enter goes to the next place, Shift+Enter to the one before, Escape ends it.
 *
 * @param props.onClose - Called with the place that was shown; null if there was none.
 */
export function FindBar(props: { readonly root: Element; readonly onClose: (found: Range | null) => void }) {
  const { t } = useSpeech();
  const [words, setWords] = useState('');
  const [at, setAt] = useState(0);
  const field = useRef<HTMLInputElement>(null);
  const ranges = words === '' ? [] : findRanges(props.root, words);
  const place = ranges.length === 0 ? 0 : ((at % ranges.length) + ranges.length) % ranges.length;

  // Before the next key comes, which is already meant for the field.
  useLayoutEffect(() => field.current?.focus(), []);
  useEffect(() => {
    CSS.highlights.set(NAME, new Highlight(...ranges));
    ranges[place]?.startContainer.parentElement?.scrollIntoView({ block: 'center' });
    return () => {
      CSS.highlights.delete(NAME);
    };
  }, [words, place, ranges.length]);

  return (
    <div class="find-bar" role="search">
      <input
        ref={field}
        type="search"
        lang="zh-CN"
        aria-label={t('review.find')}
        placeholder={t('review.find')}
        value={words}
        onInput={({ currentTarget: { value } }) => {
          setWords(value);
          setAt(0);
        }}
        onKeyDown={(event) => {
          if (event.isComposing) return;
          if (event.key === 'Escape') props.onClose(ranges[place] ?? null);
          else if (event.key === 'Enter') setAt(place + (event.shiftKey ? -1 : 1));
          else return;
          event.preventDefault();
        }}
      />
      <span class="hint" role="status">{words === '' ? '' : ranges.length === 0 ? t('review.find.none') : t('review.find.count', { at: place + 1, total: ranges.length })}</span>
    </div>
  );
}
