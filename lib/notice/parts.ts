import type { Paragraph } from '@/lib/text/paragraphs';
import { LONGEST_NAME } from './identity/organization-name';
import { LONGEST_TITLE } from './identity/title';
import { invitesToWrite } from './contacts/contact-zone';
import { fieldKind } from './forms/field-labels';
import { readBareHeading } from './forms/label';
import type { Piece } from './piece';
import { CORPS, FIRMS, OWN_OFFICES, PARTY_BODIES, UNIVERSITIES } from './words/bodies';
import { GENRES } from './words/genre';
import { CONTACT_PURPOSES } from './words/fields';
import { ACCORDING_TO } from './words/acts';
import { patternOf } from './words/pattern';

/** 特此通报, 附件: the end of a notice. */
const NOTED = new RegExp(`^(?:特此(?:${GENRES})|附件?[:\\d])`);
/** Where the body can be reached. */
const REACHED = new RegExp(
  `^(?:\\(?(?:${CONTACT_PURPOSES}|受理)(?:方式|电话|人|地址)|(?:联系)?电话:|(?:通[讯信]|联系|邮寄)?地址:` +
  '|邮政(?:信箱|编码|地址)|邮编|(?:电子)?(?:邮箱|邮件)|来信来访|公示(?:期|时间)|以上(?:情况|内容))',
);

/** The paragraphs of one notice on a page, and the newspaper pages it comes from and goes on at. */
export interface NoticePart {
  readonly paragraphs: readonly Paragraph[];
  /** 上接第11版: the words, and the page. Only at the head of the part. */
  readonly continuedFrom?: { readonly piece: Piece; readonly page: string };
  /** 下转第14版: only at the end of the part. */
  readonly continuedTo?: { readonly piece: Piece; readonly page: string };
  /** Folded offset in the first paragraph at which the notice's own words begin (behind 上接…>>>). */
  readonly firstStart: number;
}

const PAGE = '第?([A-Z]?\\d{1,3}|[一二三四五六七八九十]{1,3})版?';
const FROM = new RegExp(`^[(【\\[]?(?:上接|紧接|接)${PAGE}(?:头条|版面)?[)】\\]>》]*`);
const TO = new RegExp(`[(【\\[]?(?:下转|转|详见)${PAGE}(?:头条|版面)?[)】\\]>》]*$`);
const DATE_LINE = /^(?:20\d\d|二[〇○O0零]{1}[一二三四五六七八九〇○零]{2})(?:年|[-./])[\d一二三四五六七八九十]{1,3}(?:月|[-./])[\d一二三四五六七八九十]{1,3}日?$/;
const SIGNED_BY = new RegExp(`(?:委员会|领导小组|${PARTY_BODIES}|党支部|工委|[局厅委院办署]|政府|${FIRMS}|${UNIVERSITIES}|学校|中学|医院|中心|${OWN_OFFICES}|总会|协会|${CORPS})$`);
/** A title line of a notice: 中共…委员会关于…整改…情况的通报. */
const TITLE_FORM = new RegExp(`整改.{0,24}(?:${GENRES}|公布|情况|通告|说明)(?:\\([^()]+\\))?$`);
const OPENING = patternOf`^(?:${ACCORDING_TO}|遵照|经|为|依据|20\d\d年|[\u4e00-\u9fff]{2,30}[:：]$)`;

const fromMark = (paragraph: Paragraph): RegExpExecArray | null => FROM.exec(paragraph.text);
const toMark = (paragraph: Paragraph): RegExpExecArray | null => {
  const match = TO.exec(paragraph.text);
  return match && /^[(【[]?(?:下转|转)/.test(match[0]) && (match[0].startsWith('下') || /^[(【[]/.test(match[0])) ? match : null;
};

const isSignOff = (paragraphs: readonly Paragraph[], i: number): boolean =>
  DATE_LINE.test(paragraphs[i]?.text ?? '') && SIGNED_BY.test(paragraphs[i - 1]?.text ?? '');

const isTitle = (paragraph: Paragraph | undefined): boolean =>
  paragraph !== undefined && paragraph.text.length <= LONGEST_TITLE && TITLE_FORM.test(paragraph.text) && !/[。;!?]/.test(paragraph.text) && !/^(?:[一二三四五六七八九十]{1,3}[、.]|\(|\d)/.test(paragraph.text);

/** A part's own title stands among its first lines. */
const HEAD_LINES = 6;
/** An opening says at some length who inspected whom; a line below a title that says less is no such. */
const SHORTEST_OPENING = 40;
/** A title, an opening, and something that was put right: what stands above a second title, if it is a notice. */
const FEWEST_OF_A_NOTICE = 3;
/** 中共…局党组关于…的通报: a title that names the body whose notice it is. */
const NAMES_BODY = new RegExp(`^[^。,]+(?:委员会|${PARTY_BODIES}|党支部|工委)关于`);

/**
 * Does another body's notice begin at `i`, whether or not the one above is signed? Its title names the body, its opening follows
 * at once, and the part above, from `start`, begins with a title of its own. A title printed again begins nothing.
 */
function beginsAnother(paragraphs: readonly Paragraph[], start: number, i: number): boolean {
  const [title, opening] = [paragraphs[i], paragraphs[i + 1]];
  if (!title || !opening || !isTitle(title) || !NAMES_BODY.test(title.text)) return false;
  const own = paragraphs.slice(start, Math.min(start + HEAD_LINES, i)).filter(isTitle);
  return own.length > 0 && own.every(({ text }) => text !== title.text) && OPENING.test(opening.text) && opening.text.length > SHORTEST_OPENING;
}

/** Indexes at which a new notice begins. A page turn inside one notice (下转 and 上接 side by side) is no boundary. */
function boundaries(paragraphs: readonly Paragraph[]): number[] {
  const starts = [0];
  let signedAt = -1;
  let start = 0;
  const begin = (i: number): void => {
    if (i > start) starts.push(i);
    start = i;
    signedAt = -1;
  };
  for (let i = 0; i < paragraphs.length; i += 1) {
    const paragraph = paragraphs[i];
    if (!paragraph) continue;
    const previous = paragraphs[i - 1];
    if (i > 0 && fromMark(paragraph) && !(previous && toMark(previous))) begin(i);
    else if (signedAt >= 0 && isTitle(paragraph)) {
      const titledAtTop = paragraphs.slice(start, Math.min(start + HEAD_LINES, i)).some(isTitle);
      const opens = paragraphs.slice(i + 1, i + 4).some((next) => OPENING.test(next.text) && next.text.length > 40);
      // A fragment prints its own title behind the signature: the body that signed is the body the title names.
      const ownAtEnd = !titledAtTop && !isTitle(previous) && paragraph.text.startsWith(paragraphs[signedAt - 1]?.text ?? '。');
      if (opens && !ownAtEnd) begin(i);
    } else if (i - start >= FEWEST_OF_A_NOTICE && beginsAnother(paragraphs, start, i)) begin(i);
    if (isSignOff(paragraphs, i)) signedAt = i;
  }
  return starts;
}

/**
 * Parts a page into its notices: a digital newspaper prints the tails of several on one page, and some sites publish a
 * collection. A boundary is 上接 without its 下转, a title with an opening behind a signature, or another body's title with its opening.
 *
 * @returns At least one part for a page with text; parts are disjoint and in text order.
 */
export function splitNotices(paragraphs: readonly Paragraph[]): NoticePart[] {
  const starts = boundaries(paragraphs);
  return starts.map((start, i) => makePart(paragraphs.slice(start, starts[i + 1] ?? paragraphs.length)));
}

/** The paragraph that ends with 下转第7版, where only a line or two of the site stand behind it. */
function turnOf(paragraphs: readonly Paragraph[]): Paragraph | undefined {
  const end = paragraphs.slice(-3);
  const at = end.findLastIndex((paragraph) => toMark(paragraph) !== null);
  return end.slice(at + 1).every(({ text }) => text.length <= 80 && !/[。;]/.test(text)) ? end[at] : undefined;
}

function makePart(paragraphs: readonly Paragraph[]): NoticePart {
  const first = paragraphs[0];
  const last = turnOf(paragraphs) ?? paragraphs[paragraphs.length - 1];
  const from = first ? fromMark(first) : null;
  const to = last ? toMark(last) : null;
  return {
    paragraphs,
    firstStart: from ? from[0].length : 0,
    ...(first && from ? { continuedFrom: { piece: { paragraph: first, start: 0, end: from[0].length }, page: from[1] ?? '' } } : {}),
    ...(last && to ? { continuedTo: { piece: { paragraph: last, start: to.index, end: last.text.length }, page: to[1] ?? '' } } : {}),
  };
}

/** Is the line a body's name, as notices are signed? Not 【牵头部门】机关党委, nor the line below 责任单位:. */
function signs(paragraphs: readonly Paragraph[], i: number): boolean {
  const text = paragraphs[i]?.text ?? '';
  return SIGNED_BY.test(text) && text.length <= LONGEST_NAME && !/[。;:】\]]/.test(text) && fieldKind(paragraphs[i - 1]?.text.replace(/:$/, '') ?? '') === null;
}

/**
 * Index of the first paragraph of the closing (invitation to supervise, contacts, signature, date, end title), or the
 * number of paragraphs: the closing belongs to no issue.
 */
export function closingStart(paragraphs: readonly Paragraph[]): number {
  const count = paragraphs.length;
  let at = count;
  for (let i = count - 1; i >= Math.max(1, count - 24); i -= 1) {
    const text = paragraphs[i]?.text ?? '';
    // 责任部门 and 完成时限 in a table's last row, or beside their labels, look like a signature and its date.
    const cell = paragraphs[i]?.blocks[0]?.cell;
    if (cell && (cell.columnHeaders.length > 0 || cell.column > 0)) break;
    const closes =
      DATE_LINE.test(text) || signs(paragraphs, i) || (i >= count - 4 && isTitle(paragraphs[i]) && !readBareHeading(text)) || TO.test(text) && text.length <= 20 ||
      /^(?:欢迎|敬请|恳请|诚请).{0,60}监督/.test(text) || REACHED.test(text) || invitesToWrite(text) ||
      NOTED.test(text);
    if (closes) at = i;
    else if (at - i > (at < count ? 3 : 6)) break;
  }
  return at;
}
