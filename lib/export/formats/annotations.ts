import { describeSpan } from '@/lib/text/selectors';
import type { ExportedRecord } from '../checked-record';
import { quoteLink } from '../tables/quote-link';
import type { OpenFormat } from './types';

type Pair = readonly [number, number];

/** Code points before a UTF-16 offset: what the Recommendation counts. */
function codePoints(text: string): (offset: number) => number {
  // Only texts with characters beyond the basic plane need counting.
  if (!/[\ud800-\udbff]/.test(text)) return (offset) => offset;
  return (offset) => [...text.slice(0, offset)].length;
}

interface Stretch {
  readonly id: string;
  readonly kind: string;
  readonly span: Pair;
  readonly words: string;
}

/** What of a notice stands on words of its text, in text order. */
function stretchesOf({ notice }: ExportedRecord): Stretch[] {
  if (!notice) return [];
  const all: Stretch[] = [
    ...notice.issues.map(({ id, span, title, status }) => ({ id, kind: 'issue', span: span as Pair, words: `${title ?? ''} (${status})` })),
    ...notice.deadlines.map(({ id, span, due }) => ({ id, kind: 'deadline', span: span as Pair, words: due ?? '' })),
    ...notice.accountability.map(({ span, measure, persons }, i) => ({ id: `a${i + 1}`, kind: 'accountability', span: span as Pair, words: `${measure} ${persons ?? ''}`.trim() })),
    ...notice.outcomes.map(({ span, value, unit }, i) => ({ id: `o${i + 1}`, kind: 'outcome', span: span as Pair, words: `${value} ${unit}` })),
    ...notice.declaredTotals.map(({ span }, i) => ({ id: `t${i + 1}`, kind: 'total', span: span as Pair, words: '' })),
  ];
  return all.sort((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1]);
}

/** A record as annotations of its page (W3C Web Annotation Data Model). Offsets are code points of the stored text. */
export function annotationsOf(record: ExportedRecord): object[] {
  const { capture: { text, retrievedAt, textSha256, htmlSha256 }, source: { url } } = record;
  const count = codePoints(text);
  return stretchesOf(record).filter(({ span: [start, end] }) => end <= text.length && start < end).map(({ id, kind, span: [start, end], words }) => {
    const { quote } = describeSpan(text, { start, end });
    return {
      id: `urn:zhenggai:${record.id}:${id}`, type: 'Annotation', motivation: 'tagging', created: retrievedAt,
      body: [
        { type: 'TextualBody', purpose: 'tagging', value: kind, format: 'text/plain', language: 'en' },
        ...(words === '' ? [] : [{ type: 'TextualBody', purpose: 'describing', value: words, format: 'text/plain', language: 'zh-CN' }]),
      ],
      target: {
        source: url,
        selector: [
          { ...quote, exact: quote.exact.toWellFormed(), prefix: quote.prefix.toWellFormed(), suffix: quote.suffix.toWellFormed() },
          { type: 'TextPositionSelector', start: count(start), end: count(end) },
        ],
        state: { type: 'TimeState', sourceDate: retrievedAt },
        'zhenggai:textSha256': textSha256, 'zhenggai:snapshotSha256': htmlSha256,
        ...(quoteLink(record, [start, end]) && { 'zhenggai:fragment': quoteLink(record, [start, end]) }),
      },
    };
  });
}

/** An annotation page with everything that was read, for annotation tools. */
export const openAnnotations: OpenFormat = ({ write, personalData }) => {
  let count = 0;
  write(`{"@context":["http://www.w3.org/ns/anno.jsonld",{"zhenggai":"urn:zhenggai:terms:"}],"id":"urn:zhenggai:annotations","type":"AnnotationPage","zhenggai:personalData":"${personalData}","items":[`);
  return {
    add: (record) => {
      for (const annotation of annotationsOf(record)) {
        write(`${count === 0 ? '' : ','}\n${JSON.stringify(annotation)}`);
        count += 1;
      }
    },
    end: () => write('\n]}\n'),
  };
};
