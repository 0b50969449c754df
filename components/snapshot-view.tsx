import DOMPurify from 'dompurify';
import { useEffect, useRef } from 'preact/hooks';
import { useSpeech } from './i18n';

/** Layout only: nothing that loads, runs, links, submits or styles. */
const ALLOWED_TAGS = [
  'p', 'div', 'span', 'br', 'hr', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'ul', 'ol', 'li', 'dl', 'dt', 'dd', 'b', 'strong', 'i', 'em',
  'u', 's', 'sub', 'sup', 'blockquote', 'pre', 'table', 'caption', 'thead', 'tbody', 'tfoot', 'tr', 'th', 'td', 'section', 'article',
];

/**
 * The stored snapshot, sanitised again before it is shown and kept apart in a shadow root: its markup cannot reach the
 * page's styles or ids, and no address is left in it that could be fetched.
 */
export function SnapshotView(props: { html: string }) {
  const { t } = useSpeech();
  const host = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = host.current;
    if (!element) return;
    const root = element.shadowRoot ?? element.attachShadow({ mode: 'open' });
    const content = DOMPurify.sanitize(props.html, {
      ALLOWED_TAGS, ALLOWED_ATTR: ['colspan', 'rowspan', 'start'], ALLOW_DATA_ATTR: false, ALLOW_ARIA_ATTR: false, RETURN_DOM_FRAGMENT: true,
    });
    root.replaceChildren(content);
  }, [props.html]);
  return (
    <>
      <p class="hint">{t('reader.snapshotNote')}</p>
      <div class="snapshot" lang="zh-CN" ref={host} />
    </>
  );
}
