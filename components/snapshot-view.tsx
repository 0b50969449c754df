import DOMPurify from 'dompurify';
import { useEffect, useRef } from 'preact/hooks';
import { useSpeech } from './i18n';
import { snapshotRanges } from './snapshot-marks';
import type { TextMark } from './text-marks';
import type { Block } from '@/lib/text/types';

/** Layout only: nothing that loads, runs, links, submits or styles. */
const ALLOWED_TAGS = [
  'p', 'div', 'span', 'br', 'hr', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'ul', 'ol', 'li', 'dl', 'dt', 'dd', 'b', 'strong', 'i', 'em',
  'u', 's', 'sub', 'sup', 'blockquote', 'pre', 'table', 'caption', 'thead', 'tbody', 'tfoot', 'tr', 'th', 'td', 'section', 'article',
];

/** What is painted, and how: rules outside do not reach into the shadow root. */
const PAINTED = {
  issue: 'background: var(--mark-issue-ground); text-decoration: underline var(--mark-issue-line)',
  deadline: 'background: var(--mark-deadline-ground); text-decoration: underline double var(--mark-deadline-line)',
  status: 'background: var(--mark-status-ground); text-decoration: underline dotted var(--mark-status-line)',
  plain: 'background: var(--accent-ground); text-decoration: underline var(--accent)',
} as const satisfies Partial<Record<TextMark['kind'], string>>;
const nameOf = (kind: string): string => `snapshot-${kind}`;
const STYLE = Object.entries(PAINTED).map(([kind, look]) => `::highlight(${nameOf(kind)}) { ${look} }`).join('\n');

/**
 * The stored snapshot, sanitised again before it is shown and kept apart in a shadow root: its markup cannot reach the
 * page's styles or ids, and no address is left in it that could be fetched.
 */
export function SnapshotView(props: {
  readonly html: string;
  /** The stored text and its marks, which are painted where the snapshot says the same. */
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly marks: readonly TextMark[];
  /** The item or stretch that is brought into sight. */
  readonly selected: string | null;
}) {
  const { t } = useSpeech();
  const host = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = host.current;
    if (!element) return;
    const root = element.shadowRoot ?? element.attachShadow({ mode: 'open' });
    const content = DOMPurify.sanitize(props.html, {
      ALLOWED_TAGS, ALLOWED_ATTR: ['colspan', 'rowspan', 'start'], ALLOW_DATA_ATTR: false, ALLOW_ARIA_ATTR: false, RETURN_DOM_FRAGMENT: true,
    });
    // Constructed: the policy of our pages allows no style element, nor does what a snapshot may hold.
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(STYLE);
    root.adoptedStyleSheets = [sheet];
    const page = document.createElement('div');
    page.append(content);
    root.replaceChildren(page);
  }, [props.html]);
  useEffect(() => {
    const page = host.current?.shadowRoot?.querySelector('div');
    if (!page) return undefined;
    const placed = snapshotRanges(page, props.text, props.blocks, props.marks);
    for (const kind of Object.keys(PAINTED)) {
      CSS.highlights.set(nameOf(kind), new Highlight(...placed.filter(({ mark }) => mark.kind === kind).map(({ range }) => range)));
    }
    placed.find(({ mark }) => mark.itemId === props.selected)?.range.startContainer.parentElement?.scrollIntoView({ block: 'center' });
    return () => {
      for (const kind of Object.keys(PAINTED)) CSS.highlights.delete(nameOf(kind));
    };
  }, [props.html, props.text, props.blocks, props.marks, props.selected]);
  return (
    <>
      <p class="hint">{t('reader.snapshotNote')}</p>
      <div class="snapshot" lang="zh-CN" ref={host} />
    </>
  );
}
