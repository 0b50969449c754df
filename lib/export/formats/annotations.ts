import { describeSpan } from '@/lib/text/selectors';
import type { ExportedRecord } from '../checked-record';
import { quoteLink } from '../tables/quote-link';
import { inIri } from './plain-line';
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

/** A moment as the Recommendation asks for it: in UTC, which is called Z. Undefined for what is none. */
function inUtc(moment: string): string | undefined {
  const time = Date.parse(moment);
  return Number.isNaN(time) ? undefined : new Date(time).toISOString();
}

/** The page as an IRI: its address as it stands where that is one, else the record's own name. */
function sourceOf({ id, source: { url } }: ExportedRecord): string {
  const iri = inIri(url);
  return URL.canParse(iri) ? iri : `urn:zhenggai:${id}`;
}

/** Words around a quote, without the half of a character that was cut at the end farther from it. */
const wholeCharacters = (words: string): string => words.replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/g, '').toWellFormed();

/** Whether an offset parts the two halves of one character. */
const inPair = (text: string, at: number): boolean => /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(Math.max(0, at - 1), at + 1));

/** The places of a notice that lie in its text, widened where they cut a character: code points have no halves. */
function placesOf(record: ExportedRecord): Stretch[] {
  const { text } = record.capture;
  return stretchesOf(record).flatMap(({ span: [start, end], ...rest }) =>
    (end > text.length || start >= end ? [] : [{ ...rest, span: [start - Number(inPair(text, start)), end + Number(inPair(text, end))] }]));
}

/** A record as annotations of its page (W3C Web Annotation Data Model). Offsets are code points of the stored text. */
export function annotationsOf(record: ExportedRecord): object[] {
  const { capture: { text, retrievedAt, textSha256, htmlSha256 } } = record;
  const count = codePoints(text);
  const retrieved = inUtc(retrievedAt);
  return placesOf(record).map(({ id, kind, span: [start, end], words }) => {
    const { quote } = describeSpan(text, { start, end });
    return {
      id: `urn:zhenggai:${record.id}:${encodeURIComponent(id.toWellFormed())}`, type: 'Annotation', motivation: 'tagging',
      ...(retrieved !== undefined && { created: retrieved }),
      body: [
        { type: 'TextualBody', purpose: 'tagging', value: kind, format: 'text/plain', language: 'en' },
        ...(words === '' ? [] : [{ type: 'TextualBody', purpose: 'describing', value: words.toWellFormed(), format: 'text/plain', language: 'zh-CN' }]),
      ],
      target: {
        type: 'SpecificResource', source: sourceOf(record),
        selector: [
          { ...quote, exact: quote.exact.toWellFormed(), prefix: wholeCharacters(quote.prefix), suffix: wholeCharacters(quote.suffix) },
          { type: 'TextPositionSelector', start: count(start), end: count(end) },
        ],
        ...(retrieved !== undefined && { state: { type: 'TimeState', sourceDate: retrieved } }),
        'zhenggai:textSha256': textSha256, 'zhenggai:snapshotSha256': htmlSha256,
        ...(quoteLink(record, [start, end]) && { 'zhenggai:fragment': quoteLink(record, [start, end]) }),
      },
    };
  });
}

/** An annotation page with everything that was read, for annotation tools; of nothing a collection of none, since a page has at least one. */
export const openAnnotations: OpenFormat = ({ write, personalData }) => {
  let count = 0;
  const head = (type: string): string =>
    `{"@context":["http://www.w3.org/ns/anno.jsonld",{"zhenggai":"urn:zhenggai:terms:"}],"id":"urn:zhenggai:annotations","type":"${type}","zhenggai:personalData":"${personalData}"`;
  return {
    add: (record) => {
      for (const annotation of annotationsOf(record)) {
        write(`${count === 0 ? `${head('AnnotationPage')},"items":[` : ','}\n${JSON.stringify(annotation)}`);
        count += 1;
      }
    },
    end: () => write(count === 0 ? `${head('AnnotationCollection')},"total":0}\n` : '\n]}\n'),
  };
};
