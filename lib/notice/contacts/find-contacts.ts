import type { Paragraph } from '@/lib/text/paragraphs';
import type { ArticleText } from '@/lib/text/types';
import { hasDamagedNumber, touchesUnreadable } from '@/lib/text/unreadable';
import { foundIn } from '../identity/stream';
import type { Stream } from '../identity/stream';
import type { Contacts, Found } from '../types';
import { findContactLabels } from './contact-labels';
import type { ContactLabel } from './contact-labels';
import { findContactZone } from './contact-zone';
import { findPhoneNumbers } from './phone-numbers';
import type { RuleId } from '../rules';
import { CORPS } from '../words/bodies';
import { patternOf } from '../words/pattern';
import { WAYS } from '../words/people';

interface Place {
  readonly start: number;
  readonly end: number;
}

const AT = '(?:@|\\(at\\)|\\[at\\]|【at】|\\(AT\\)|\\[AT\\])';
/** Behind the first character: RFC 1035 gives a label 63, RFC 5321 a name before @ one more; that keeps a page of letters linear, too. */
const REST = '{0,62}';
const EMAIL = new RegExp(
  `(?<![\\w.+])[A-Za-z\\d](?:[\\w.+]|-\\n?)${REST}\\n?${AT}\\n?[A-Za-z\\d](?:[\\w]|-)${REST}(?:\\n?\\.\\n?[A-Za-z\\d](?:[\\w]|-)${REST}){1,4}`, 'g',
);
/** 用户名#163.com, against address collectors; read only behind an e-mail label. */
const EMAIL_HASH = new RegExp(`[A-Za-z\\d][\\w.+-]${REST}#[A-Za-z\\d][\\w-]${REST}(?:\\.[A-Za-z\\d][\\w-]${REST}){1,4}`);

/** A hyphen that a typesetter put at a line's end inside an e-mail address does not belong to it. */
function emailValue(article: ArticleText, stream: Stream, place: Place): string {
  let value = '';
  for (let i = place.start; i < place.end; i += 1) {
    const c = stream.text[i]!;
    if (c === '\n' || c === ' ') continue;
    if (c === '-' && /[A-Za-z]$/.test(value)) {
      const next = stream.text[i + 1] === '\n' ? i + 2 : i + 1;
      const between = article.text.slice(stream.source[i]! + 1, stream.source[next]);
      if (between.includes('\n') && /[A-Za-z]/.test(stream.text[next] ?? '')) continue;
    }
    value += c;
  }
  return value.replace(new RegExp(AT), '@').replace('#', '@');
}

const PLACE_WORD = /[路街道巷弄号楼室村镇乡区县市省院厦座层幢栋厅广场园信箱桥湾里坊]/;
const ADDRESS_END = patternOf`[。;]|当面|面谈|,(?:也|还|或|或者)(?:可以?|请|直接)|[(][^()]+收[)]|[(](?:信封|请|来信|注明|收件|收信|寄信|邮寄|备注)|,(?=\s?(?:请|来信|信封|${WAYS}|邮政编码|电子|联系|手机|[Ee]-?mail|\d{6}(?!\d)))|[(（]?(?:邮编|邮政编码)|\s\d{6}(?!\d)|[,(]\d{6}\)?(?!\d)`;

/** 法治路6号{,县人民法院督察室收}: who is to get the letter is no part of the place. */
const ADDRESSEE = /,[^,]+收$|(?<=[办室科处委局组部])收$/;

/** 法治路6号(636400), 法治路6号,督察室收,636400. */
const CODE_BEHIND = /^(?:,?[^,。;()\n]+收)?[\s,]*\(?([1-8]\d{5})(?!\d)\)?(?=[。;,\n)]|$)/;

/** What speaks of something else than a place. Not 市场监督管理局. */
const NO_PLACE = patternOf`@|反映|监督(?!管理|检验|所|局|科|${CORPS})|意见|我们|本单位`;
/** An address with province, street, house, floor, room and addressee runs to some 100 characters; more is a text behind the label. */
const LONGEST_ADDRESS = 160;

/** The address that begins at `start`: to the next label, sentence end or line end; null if it names no place. */
function addressAt(text: string, start: number, limit: number): Place | null {
  const near = text.slice(start, limit);
  let line = near.indexOf('\n');
  // 南岭市⏎青秀路66号…: a place without a house number goes on in the line that has one.
  if (line > 0 && /[省市区县州旗镇乡道路街]$/.test(near.slice(0, line)) && /^[^:。;\n]+?\d{1,5}号/.test(near.slice(line + 1))) {
    const next = near.indexOf('\n', line + 1);
    line = next < 0 ? near.length : next;
  }
  let end = line < 0 ? near.length : line;
  const stop = near.slice(0, end).search(ADDRESS_END);
  if (stop >= 0) end = stop;
  const raw = near.slice(0, end).replace(/[,;]$/, '').replace(ADDRESSEE, '');
  const trimmed = raw.replace(/[,、(\s:]+$/, '').replace(/^[\s:]+/, '');
  const offset = raw.indexOf(trimmed);
  if (trimmed.length < 4 || trimmed.length > LONGEST_ADDRESS || !PLACE_WORD.test(trimmed) || NO_PLACE.test(trimmed)) return null;
  if (!/[\u4e00-\u9fff]/.test(trimmed)) return null;
  return { start: start + offset, end: start + offset + trimmed.length };
}

/** 请致电… announces a number close behind it alone; so many characters lie between in 请致电县纪委监委派驻第一纪检监察组. */
const BEHIND_VERB = 24;

/** Where the value of a label can stand: to the next label (`limit`) or stop, over line ends only before digits. */
export function windowOf(text: string, label: ContactLabel, limit: number): number {
  let end = label.strong ? limit : Math.min(limit, label.end + BEHIND_VERB);
  const stop = text.slice(label.end, end).search(/[。]/);
  if (stop >= 0) end = label.end + stop;
  for (let at = text.indexOf('\n', label.end); at >= 0 && at < end; at = text.indexOf('\n', at + 1)) {
    const next = text.slice(at + 1, at + 20);
    // 0666- | 第3页 | 3918247: what stands further down is half of a number.
    if (/\d-$/.test(text.slice(label.end, at)) && !/^\(?\d/.test(next)) return at;
    if (/[-、,/;:(]$/.test(text.slice(0, at)) || /^[(+]?\d{3}/.test(next)) continue;
    return at;
  }
  return end;
}

/**
 * Telephone, postal address, postcode and e-mail from the closing of a notice.
 *
 * Values are folded (half-width, no spaces or line breaks; (at) as @), `text` is the article's own words. Numbers in the
 * narrative, in site footers, fax numbers and office hours are not contacts, nor what is left of one that cannot be read
 * whole. What is not there is an empty list.
 */
export function findContacts(article: ArticleText, paragraphs: readonly Paragraph[]): Contacts {
  const zone = findContactZone(paragraphs);
  const contacts: { phone: Found[]; address: Found[]; postcode: Found[]; email: Found[] } = { phone: [], address: [], postcode: [], email: [] };
  if (!zone) return contacts;
  const { text } = zone;
  const add = (list: Found[], place: Place, rule: RuleId, value: string): void => {
    if (touchesUnreadable(text, place.start, place.end) || hasDamagedNumber(text, place.start, place.end)) return;
    if (value !== '' && !list.some((known) => known.value === value)) list.push(foundIn(article, zone, place.start, place.end, rule, value));
  };
  const labels = findContactLabels(text);
  for (const match of text.matchAll(EMAIL)) {
    const place = { start: match.index, end: match.index + match[0].length };
    add(contacts.email, place, 'contacts/email', emailValue(article, zone, place));
  }
  labels.forEach((label, index) => {
    const limit = labels[index + 1]?.start ?? text.length;
    if (label.kind === 'email') {
      const end = windowOf(text, label, limit);
      const hash = EMAIL_HASH.exec(text.slice(label.end, end));
      if (hash) {
        const place = { start: label.end + hash.index, end: label.end + hash.index + hash[0].length };
        add(contacts.email, place, 'contacts/email', emailValue(article, zone, place));
      }
    } else if (label.kind === 'postcode') {
      const code = /^[\s:]*((?:\d ?){5}\d)(?!\d)/.exec(text.slice(label.end, label.end + 20));
      if (code?.[1]) {
        const start = label.end + code[0].length - code[1].length;
        add(contacts.postcode, { start, end: start + code[1].length }, 'contacts/postcode', code[1].replace(/ /g, ''));
      }
    } else if (label.kind === 'phone') {
      const end = windowOf(text, label, limit);
      for (const { start, end: stop, value } of findPhoneNumbers(text.slice(label.end, end), true)) {
        add(contacts.phone, { start: label.end + start, end: label.end + stop }, 'contacts/phone', value);
      }
    }
    if (label.kind === 'address' || (label.kind === 'email' && /^[\u4e00-\u9fff]/.test(text.slice(label.end, label.end + 1)))) {
      const place = addressAt(text, label.end, limit);
      if (!place) return;
      add(contacts.address, place, 'contacts/address', foldedValue(text, place));
      const code = CODE_BEHIND.exec(text.slice(place.end, limit));
      if (code?.[1]) {
        const start = place.end + code[0].lastIndexOf(code[1]);
        add(contacts.postcode, { start, end: start + 6 }, 'contacts/postcode-behind-address', code[1]);
      }
    }
  });
  return contacts;
}

const foldedValue = (text: string, { start, end }: Place): string => text.slice(start, end).replace(/\s+/g, '');
