import { unseenLength } from './characters';

/** A character, or some together, that stand for others: what they mean, and over how many code units they stand. */
export interface Sign {
  readonly length: number;
  readonly words: string;
}

/** Radicals that converters print for the ordinary characters they look like, and to which Unicode gives no decomposition. */
const RADICALS = new Map(
  [...'⺠民⺝月⺩王⺬示⺮竹⺷羊⻁虎⻄西⻅见⻆角⻉贝⻋车⻓长⻔门⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻫斉⻬齐⻮齿⻰龙⻱龟⻳龟'.matchAll(/(..)/g)]
    .map(([pair]) => [pair.charAt(0), pair.charAt(1)]),
);
/** Without its semicolon, too, as browsers read it: &nbsp1.关于; not the parameters of an address: ?a=1&lt=2. */
const ENTITY = /&(?:amp;)*(?:(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6}))(?:;|(?![\w=]))|([A-Za-z]{2,8})(?:;|(?![A-Za-z=])))/y;
/** The entities that editors write: white space, quotation marks and dashes. */
const NAMED = new Map(
  ('nbsp \u00a0|ensp \u2002|emsp \u2003|thinsp \u2009|zwnj \u200c|zwj \u200d|shy \u00ad|quot "|apos \'|amp &|lt <|gt >|ldquo “|rdquo ”|lsquo ‘|rsquo ’|' +
    'mdash —|ndash –|hellip …|middot ·|bull •|times ×|permil ‰|deg °|laquo «|raquo »|yen ¥').split('|').map((row) => row.split(/ (?=.$)/s) as [string, string]),
);
const KEYCAP = 0x20e3;
const CIRCLED_ONE = 0x2460;

/** Code units at which a sign may begin, by range; most text holds none. */
const FIRST: readonly (readonly [number, number])[] = [
  [0x26, 0x26], [KEYCAP, KEYCAP], [0x2474, 0x249b], [0x24eb, 0x24f4], [0x24f5, 0x24fe], [0x2776, 0x2793], [0x2e80, 0x2fdf], [0x3220, 0x3229], [0x3280, 0x3289],
  [0x32c0, 0x32cb], [0x3358, 0x3370], [0x33e0, 0x33fe], [0xd835, 0xd835], [0xd83d, 0xd83e], [0xd87e, 0xd87e], [0xf900, 0xfaff], [0xfe10, 0xfe19], [0xfe30, 0xfe6f], [0xff61, 0xff65],
];
const MAY_BEGIN = new Uint8Array(0x10000);
for (const [first, last] of FIRST) MAY_BEGIN.fill(1, first, last + 1);

/** May a sign begin with this code unit? */
export const mayBeSign = (code: number): boolean => MAY_BEGIN[code] === 1;

function entityAt(text: string, at: number): Sign | null {
  ENTITY.lastIndex = at;
  const match = ENTITY.exec(text);
  if (!match) return null;
  const [all, decimal, hex, name] = match;
  const code = decimal === undefined ? parseInt(hex ?? '', 16) : Number(decimal);
  const known = name === undefined ? (code > 0 && code <= 0x10ffff && (code & 0x1ff800) !== 0xd800 ? String.fromCodePoint(code) : undefined) : NAMED.get(name);
  return known === undefined ? null : { length: all.length, words: known };
}

/** 1️⃣, 1⃣: the digit stands before; a keycap is an ordinal's full stop, unless the next digit has one too. */
function keycapAt(text: string, at: number): Sign {
  let before = at - 1;
  while (before >= 0 && unseenLength(text, before) === 1) before -= 1;
  return { length: 1, words: /\d/.test(text.charAt(before)) && !/^\d[\ufe00-\ufe0f]?\u20e3/.test(text.slice(at + 1, at + 4)) ? '.' : '' };
}

/** 🔹🔸🔶🔷 and squares are bullets; 🔟 is an ordinal. */
function emojiAt(text: string, at: number): Sign | null {
  const low = text.charCodeAt(at + 1);
  if (low === 0xdd1f) return { length: 2, words: '10.' };
  return low >= 0xdd36 && low <= 0xdd39 ? { length: 2, words: '◆' } : null;
}

/**
 * The sign at `at`, or null if what stands there means itself.
 *
 *   ⽔ 水   ㈠ (一)   ⒈ 1.   ⑴ (1)   ❶ ①   ㋀ 1月   ︵ (   &ldquo; and &amp;ldquo; “   𝟐 2   ｢ 「   ､ 、   🔹 ◆   1️⃣ 1.
 *
 * ① and ㎡ mean themselves.
 */
export function signAt(text: string, at: number): Sign | null {
  const code = text.charCodeAt(at);
  if (MAY_BEGIN[code] !== 1) return null;
  if (code === 0x26) return entityAt(text, at);
  if (code === KEYCAP) return keycapAt(text, at);
  if (code === 0xd83d) return emojiAt(text, at);
  if (code >= 0x3280 && code <= 0x3289) return signAt(String.fromCharCode(code - 0x60), 0);
  if (code >= 0x24eb && code <= 0x24f4) return { length: 1, words: String.fromCharCode(CIRCLED_ONE + 10 + code - 0x24eb) };
  if (code >= 0x24f5 && code <= 0x24fe) return { length: 1, words: String.fromCharCode(CIRCLED_ONE + code - 0x24f5) };
  if (code >= 0x2776 && code <= 0x2793) return { length: 1, words: String.fromCharCode(CIRCLED_ONE + ((code - 0x2776) % 10)) };
  const length = code >= 0xd800 && code < 0xe000 ? 2 : 1;
  const own = text.slice(at, at + length);
  const words = RADICALS.get(own) ?? own.normalize('NFKC');
  return words === own ? null : { length, words };
}
