/**
 * What the Recommendation asks of annotations (W3C Web Annotation Data Model, 2017), as far as ours use it: each of its MUSTs,
 * and those of its SHOULDs that we keep, with the section it stands in.
 */

type Json = Record<string, unknown>;
interface Rule {
  readonly section: string;
  readonly says: string;
  /** Whether an annotation keeps it. */
  readonly kept: (annotation: Json) => boolean;
}

/** The motivations of the vocabulary (Web Annotation Vocabulary, 3.7), which purposes are taken from as well. */
const MOTIVATIONS = [
  'assessing', 'bookmarking', 'classifying', 'commenting', 'describing', 'editing', 'highlighting', 'identifying', 'linking', 'moderating', 'questioning', 'replying', 'tagging',
];
/** What its context lets stand without a prefix, of the classes and properties used. */
const TERMS = ['id', 'type', 'motivation', 'created', 'body', 'target', 'purpose', 'value', 'format', 'language', 'source', 'selector', 'state', 'exact', 'prefix', 'suffix', 'start', 'end', 'sourceDate'];
const SELECTORS = ['TextQuoteSelector', 'TextPositionSelector'];

const object = (value: unknown): Json => (typeof value === 'object' && value !== null && !Array.isArray(value) ? value as Json : {});
const list = (value: unknown): Json[] => (Array.isArray(value) ? value.map(object) : value === undefined ? [] : [object(value)]);
const isText = (value: unknown): value is string => typeof value === 'string' && value.isWellFormed();
/** RFC 3987: absolute, and nothing in it that an IRI may not have. */
const isIri = (value: unknown): boolean => isText(value) && /^[a-z][a-z\d+.-]*:[^\s<>"{}|\\^`\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]+$/iu.test(value) && URL.canParse(value);
/** xsd:dateTime in UTC, said as Z. */
const isMoment = (value: unknown): boolean => isText(value) && /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?Z$/.test(value) && !Number.isNaN(Date.parse(value));
const isCount = (value: unknown): boolean => Number.isInteger(value) && Number(value) >= 0;
const target = (annotation: Json): Json => object(annotation['target']);
const selectors = (annotation: Json): Json[] => list(target(annotation)['selector']);
const named = (annotation: Json, type: string): Json[] => selectors(annotation).filter((selector) => selector['type'] === type);

/** Names of all properties, at any depth. */
function names(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(names);
  return typeof value === 'object' && value !== null ? Object.entries(value).flatMap(([name, inner]) => [name, ...names(inner)]) : [];
}

const RULES: readonly Rule[] = [
  { section: '3.1', says: 'an annotation has exactly one IRI that identifies it', kept: ({ id }) => isIri(id) },
  { section: '3.1', says: 'its type is Annotation', kept: ({ type }) => type === 'Annotation' },
  { section: '3.1', says: 'it has one or more targets', kept: ({ target: one }) => list(one).length > 0 },
  { section: '3.2.4', says: 'a textual body has exactly one value', kept: ({ body }) => list(body).length > 0 && list(body).every((one) => one['type'] === 'TextualBody' && isText(one['value'])) },
  { section: '3.2.1', says: 'format is a media type, language a tag of BCP 47', kept: ({ body }) => list(body).every(({ format, language }) => format === 'text/plain' && isText(language) && Intl.getCanonicalLocales(language)[0] === language) },
  { section: '3.3.1', says: 'created is at most one xsd:dateTime in UTC, said as Z', kept: ({ created }) => created === undefined || isMoment(created) },
  { section: '3.3.5', says: 'motivation and purposes are of the vocabulary', kept: ({ motivation, body }) => [motivation, ...list(body).map(({ purpose }) => purpose)].every((one) => isText(one) && MOTIVATIONS.includes(one)) },
  { section: '4', says: 'a specific resource has exactly one source, an IRI', kept: (annotation) => target(annotation)['type'] === 'SpecificResource' && isIri(target(annotation)['source']) },
  { section: '4.2', says: 'a selector has exactly one type, of those there are', kept: (annotation) => selectors(annotation).length > 0 && selectors(annotation).every(({ type }) => isText(type) && SELECTORS.includes(type)) },
  { section: '4.2.4', says: 'a quote has exactly one exact, not nothing, and at most one prefix and suffix, all of them text', kept: (annotation) => named(annotation, 'TextQuoteSelector').length === 1 && named(annotation, 'TextQuoteSelector').every(({ exact, prefix, suffix }) => [exact, prefix, suffix].every(isText) && exact !== '') },
  { section: '4.2.5', says: 'a position has exactly one start and one end, counts, start before end', kept: (annotation) => named(annotation, 'TextPositionSelector').length === 1 && named(annotation, 'TextPositionSelector').every(({ start, end }) => isCount(start) && isCount(end) && Number(start) < Number(end)) },
  { section: '4.3.1', says: 'a time state has a sourceDate, an xsd:dateTime in UTC, said as Z', kept: (annotation) => list(target(annotation)['state']).every(({ type, sourceDate }) => type === 'TimeState' && isMoment(sourceDate)) },
  { section: 'Vocabulary, 2', says: 'no property but those of the context and ours, under our prefix', kept: (annotation) => names(annotation).every((name) => TERMS.includes(name) || name.startsWith('zhenggai:')) },
];

/** The file around them: of a page of annotations, or of a collection without any. */
const FILE_RULES: readonly { readonly section: string; readonly says: string; readonly kept: (file: Json) => boolean }[] = [
  { section: '3.1', says: 'anno.jsonld is one of the contexts', kept: (file) => { const context = file['@context']; return Array.isArray(context) && context[0] === 'http://www.w3.org/ns/anno.jsonld' && isIri(object(context[1])['zhenggai']); } },
  { section: '5.1, 5.2', says: 'it has exactly one IRI', kept: ({ id }) => isIri(id) },
  { section: '5.1, 5.2', says: 'it is a page with one annotation or more, or a collection that says it has none', kept: ({ type, items, total }) => (type === 'AnnotationPage' ? list(items).length > 0 : type === 'AnnotationCollection' && items === undefined && total === 0) },
  { section: '5.2', says: 'no annotation of a page names a context of its own', kept: ({ items }) => list(items).every((item) => !('@context' in item)) },
  { section: '3.1', says: 'no two annotations have one IRI', kept: ({ items }) => new Set(list(items).map(({ id }) => id)).size === list(items).length },
];

/** Which rules a file breaks, by section. */
export function broken(text: string): string[] {
  const file = JSON.parse(text) as Json;
  const items = list(file['items']);
  return [
    ...FILE_RULES.filter(({ kept }) => !kept(file)),
    ...RULES.filter(({ kept }) => !items.every(kept)),
  ].map(({ section, says }) => `${section} ${says}`);
}
