import { foldText } from '@/lib/text/fold';
import { sourceSpan } from '@/lib/text/offsets';
import type { Paragraph } from '@/lib/text/paragraphs';
import { plainWords } from '@/lib/text/plain-words';
import type { ArticleText } from '@/lib/text/types';
import type { Found, Notice, PageContext } from '../types';
import { findAliases } from './aliases';
import { readInspection } from './inspection';
import { readOpening } from './opening';
import { isOrganizationName, organizationType } from './organization-name';
import { findBareSignature, findSignOff } from './sign-off';
import type { Place, SignOff } from './sign-off';
import { foundIn, joinParagraphs } from './stream';
import { findTitleDate } from './title-date';
import { findTitle, leadingName, sameBody } from './title';
import type { Stream } from './stream';
import type { RuleId } from '../rules';
import { GENERAL_OFFICES, OWN_OFFICES, REGIONS } from '../words/bodies';
import { CARRIES_OUT, ENTRUSTS } from '../words/acts';
import { patternOf } from '../words/pattern';

export type Identity = Pick<
  Notice,
  'title' | 'titlePosition' | 'organization' | 'organizationAliases' | 'organizationType' | 'inspector' | 'issuedBy' | 'issuedOn' | 'inspection'
>;

function foundAt(article: ArticleText, paragraphs: readonly Paragraph[], place: Place, rule: RuleId, value?: string): Found {
  const part = paragraphs.slice(place.first, place.last + 1);
  const stream = joinParagraphs(part);
  const end = stream.text.length - (part[part.length - 1]!.text.length - place.end);
  return foundIn(article, stream, place.start, end, rule, value);
}

const fold = (text: string): string => foldText(text).text;

/** The rectification office of a body signs for it: the body itself is who the title names. */
const OFFICE = patternOf`(?:领导小组|${OWN_OFFICES}|专班)$`;

/** The name a title begins with, as a value with its place in the title. */
function nameInTitle(title: Found): Found | undefined {
  const folded = foldText(title.text);
  const name = leadingName(folded.text);
  if (name === undefined) return undefined;
  const at = folded.text.indexOf(name);
  const { start, end } = sourceSpan(folded.source, at, at + name.length);
  const text = title.text.slice(start, end);
  const value = plainWords(text).replace(/\s+/g, '');
  if (!title.span) return { value, text, rule: 'identity/name-in-title', from: title.from };
  return { value, text, span: { start: title.span.start + start, end: title.span.start + end }, rule: 'identity/name-in-title', from: title.from };
}

interface ReadTitle {
  readonly titleName: Found | undefined;
  /** Where a title above the text ends, in the article. */
  readonly titleEnd: number | undefined;
}

/** Where the notice is signed: above its date, else by the body of its title. The title's own first line signs nothing. */
function signatureOf(paragraphs: readonly Paragraph[], { signature, date }: SignOff, { titleName, titleEnd = 0 }: ReadTitle): Place | null {
  if (signature) return signature;
  const bare = findBareSignature(paragraphs.slice(0, date?.first), titleName && fold(titleName.value));
  return bare && (paragraphs[bare.first]?.span.start ?? 0) >= titleEnd ? bare : null;
}

/**
 * Who wrote the notice, when, and about which inspection.
 *
 * Title: above the body, behind the signature, or what the page offers (no span then). Organization: as signed, else
 * as the title begins, else the body the opening says was inspected. `issuedOn` is the sign-off's date ("2024-03" where it
 * names no day), else the one under the title: the page's publication day only serves to tell years. What is not said is absent.
 *
 * @param paragraphs - Those of one notice, maybe a fragment; site furniture behind the date does no harm.
 */
export function readIdentity(article: ArticleText, paragraphs: readonly Paragraph[], context: PageContext): Identity {
  const signOff = findSignOff(paragraphs);
  const { title, position } = findTitle(article, paragraphs, signOff, context);
  const titleEnd = position === 'top' ? title?.span?.end : undefined;
  const titleName = title && nameInTitle(title);
  const place = signatureOf(paragraphs, signOff, { titleName, titleEnd });
  const issuedBy = signedBy(article, paragraphs, place);
  const issuedOn = issueDate(article, paragraphs, signOff.date, titleEnd);
  const opening = readOpening(paragraphs, titleEnd);
  const { inspector, inspection } = readInspection(article, opening, title, issuedOn?.value ?? context.publishedOn);

  const inspected = inspection.body && isOrganizationName(fold(inspection.body.value)) ? inspection.body : undefined;
  const organization =
    chooseOrganization({ issuedBy, titleName: titleName ?? regionInTitle(title, issuedBy, paragraphs), inspected, behindOffice: behindOffice(article, paragraphs, place) }) ??
    spokenFor(article, opening.before);
  const names = [organization?.value, inspected?.value].filter((name) => name !== undefined).map(fold);
  const type = organization && organizationType(fold(organization.value));
  return {
    ...(title && { title }),
    ...(position && { titlePosition: position }),
    ...(organization && { organization }),
    organizationAliases: organization ? findAliases(article, paragraphs, names, type) : [],
    ...(type && { organizationType: type }),
    ...(inspector && { inspector }),
    ...(issuedBy && { issuedBy }),
    ...(issuedOn && { issuedOn }),
    inspection,
  };
}

const signedBy = (article: ArticleText, paragraphs: readonly Paragraph[], place: Place | null): Found | undefined =>
  place ? foundAt(article, paragraphs, place, 'identity/signature') : undefined;

/** The sign-off's date, else the one under the title. */
function issueDate(
  article: ArticleText, paragraphs: readonly Paragraph[], signed: ReturnType<typeof findSignOff>['date'], titleEnd: number | undefined,
): Found | undefined {
  if (signed) return foundAt(article, paragraphs, signed, 'identity/sign-off-date', signed.iso);
  const printed = findTitleDate(paragraphs, titleEnd ?? 0);
  return printed ? foundAt(article, paragraphs, printed, 'identity/date-under-title', printed.iso) : undefined;
}

/** 云川省贯彻落实…, 云川省关于…: a region alone names nobody, unless its own leading group signs, or its party committee and government act. */
function regionInTitle(title: Found | undefined, issuedBy: Found | undefined, paragraphs: readonly Paragraph[]): Found | undefined {
  const region = title && REGION_FIRST.exec(title.text)?.[0];
  const speaks = (): boolean => issuedBy !== undefined && !SPEAKS_ITSELF.test(fold(issuedBy.value)) && paragraphs.slice(0, OPENING).some(({ text }) => BOTH_ACT.test(text));
  if (!region || !issuedBy || !(OFFICE.test(fold(issuedBy.value)) || speaks()) || !issuedBy.value.replace(/^中共/, '').startsWith(region)) return undefined;
  const { span, from } = title;
  return { value: region, text: region, ...(span && { span: { start: span.start, end: span.start + region.length } }), rule: 'identity/region-in-title', from };
}
/** 县委、县政府高度重视: the region as a whole answers. */
const BOTH_ACT = /(?:^|[。,;])([省市县区州旗盟])委、\1(?:人民)?政府(?!办|关于|督)/;
const SPEAKS_ITSELF = /政府$|委员会$/;
const REGION_FIRST = new RegExp(`^[\\u4e00-\\u9fff]{2,8}?(?:${REGIONS}|州|旗|盟)(?=关于|${CARRIES_OUT}|20\\d{2}年|第[一二三四五六]轮|(?:中央|省)级?生?态?环(?:境保护|保)督察)`);

/** 澄江市人民政府办公室 signs, and the text tells of 我市: the government speaks. */
function behindOffice(article: ArticleText, paragraphs: readonly Paragraph[], signature: Place | null): Found | undefined {
  if (!signature || signature.first !== signature.last) return undefined;
  const name = GOVERNMENT.exec(paragraphs[signature.first]?.text.slice(signature.start, signature.end) ?? '')?.[1];
  if (name === undefined || !paragraphs.slice(0, OPENING).some(({ text }) => OF_REGION.test(text))) return undefined;
  return foundAt(article, paragraphs, { ...signature, end: signature.start + name.length }, 'identity/behind-office');
}
const GOVERNMENT = patternOf`^((?!中共)[\u4e00-\u9fff]+政府)${GENERAL_OFFICES}$`;
const OF_REGION = /(?:对|到|赴|进驻|指出|反馈)我[省市县区州旗盟]/;
/** The opening of a notice, with its title, is told in so many paragraphs. */
const OPENING = 8;

const SPOKEN_FOR = patternOf`受([\u4e00-\u9fff]{2,9}[省市县区州旗盟](?:人民)?政府)的?${ENTRUSTS}`;

/** 受澄江市人民政府委托: who reports does it for the government; 市人民政府 alone names none. */
function spokenFor(article: ArticleText, opening: Stream): Found | undefined {
  const match = SPOKEN_FOR.exec(opening.text);
  const name = match?.[1];
  if (!match || name === undefined) return undefined;
  const start = match.index + 1;
  return foundIn(article, opening, start, start + name.length, 'identity/spoken-for');
}

interface Speakers {
  readonly issuedBy: Found | undefined;
  readonly titleName: Found | undefined;
  readonly inspected: Found | undefined;
  readonly behindOffice: Found | undefined;
}

/** Who speaks: as signed, unless an office signs for the body that the title names; else as titled, else as inspected. */
function chooseOrganization({ issuedBy, titleName, inspected, behindOffice: government }: Speakers): Found | undefined {
  const forBody = issuedBy && titleName && (OFFICE.test(fold(issuedBy.value)) || titleName.rule === 'identity/region-in-title') && !sameBody(fold(issuedBy.value), fold(titleName.value));
  return government ?? (forBody ? undefined : issuedBy) ?? titleName ?? (inspected && { ...inspected, rule: 'identity/inspected-body' });
}
