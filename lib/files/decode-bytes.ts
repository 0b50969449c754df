/** How the bytes of a file were read as text. */
export interface DecodedText {
  readonly text: string;
  /** Name of the encoding by the Encoding Standard ("utf-8", "gb18030", …), or "utf-32le", "utf-32be". */
  readonly encoding: string;
}

/** Browsers look for a declared encoding in so many bytes; pages with long heads are allowed some more. */
const DECLARATION_BYTES = 4096;
/** Text with a few damaged characters is still UTF-8; text in another encoding never reads as UTF-8 so well. */
const MOST_DAMAGED = 0.2;
/** So many characters beyond ASCII are no accident: fewer bytes of another encoding may be UTF-8 by chance (联通). */
const SURE = 8;

/** The encoding an HTML page declares for itself, or null. */
function declaredEncoding(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, DECLARATION_BYTES));
  const label = /<meta\s[^>]{0,200}?charset\s{0,3}=\s{0,3}["']?\s{0,3}([\w.:-]{2,30})/i.exec(head)?.[1]
    ?? /^<\?xml\s[^>]{0,100}?encoding\s{0,3}=\s{0,3}["']([\w.:-]{2,30})/.exec(head)?.[1];
  if (label === undefined) return null;
  try {
    const { encoding } = new TextDecoder(label);
    // The HTML standard: a page that could be read so far is not UTF-16, whatever it says.
    return encoding.startsWith('utf-16') ? 'utf-8' : encoding;
  } catch {
    return null; // a name nobody knows says nothing
  }
}

/** GBK and GB2312 are parts of GB 18030, and pages that declare them use characters beyond. */
const decoderFor = (encoding: string, fatal: boolean): TextDecoder =>
  new TextDecoder(encoding === 'gbk' ? 'gb18030' : encoding, { fatal });

function decodeStrictly(bytes: Uint8Array, encoding: string): DecodedText | null {
  try {
    return { text: decoderFor(encoding, true).decode(bytes), encoding };
  } catch {
    return null;
  }
}

/** Characters beyond ASCII, and how many of them could not be read. */
function countBeyond(text: string): { readonly beyond: number; readonly lost: number } {
  let beyond = 0;
  let lost = 0;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code > 0x7f) beyond += 1;
    if (code === 0xfffd) lost += 1;
  }
  return { beyond, lost };
}

function byteOrderMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

/** UTF-32, which the platform's decoder does not know: its byte order, or null. Where no mark tells, ASCII at the beginning does. */
function utf32Order(bytes: Uint8Array): 'le' | 'be' | null {
  const [a, b, c, d] = bytes;
  if (bytes.length % 4 !== 0 || bytes.length < 8) return null;
  if ((a === 0xff && b === 0xfe && c === 0 && d === 0) || (a !== 0 && b === 0 && c === 0 && d === 0 && bytes[5] === 0 && bytes[6] === 0 && bytes[7] === 0)) return 'le';
  return (a === 0 && b === 0 && c === 0xfe && d === 0xff) || (a === 0 && b === 0 && c === 0 && d !== 0 && bytes[4] === 0 && bytes[5] === 0) ? 'be' : null;
}

function decodeUtf32(bytes: Uint8Array, order: 'le' | 'be'): DecodedText {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const points = Array.from({ length: bytes.length / 4 }, (_, i) => view.getUint32(i * 4, order === 'le'));
  const text = points.map((point) => (point > 0x10ffff || (point & 0x1ff800) === 0xd800 ? '\ufffd' : String.fromCodePoint(point))).join('');
  return { text: text.replace(/^\ufeff/, ''), encoding: `utf-32${order}` };
}

/** Bytes looked at where a text may be UTF-16 without its mark. */
const SAMPLE = 4096;
/** What Chinese text is made of; with its bytes in the wrong order it is made of anything. */
const USUAL = /[\t\n\r -~\u2010-\u2026\u3000-\u303f\u4e00-\u9fff\uff00-\uffee]/g;

/** UTF-16 without its mark: ASCII in it has zero bytes, and nearly all that is read so is usual. Else null. */
function unmarkedUtf16(bytes: Uint8Array): string | null {
  const sample = bytes.subarray(0, Math.min(SAMPLE, bytes.length - (bytes.length % 2)));
  if (!sample.includes(0)) return null;
  const found = ['utf-16le', 'utf-16be'].find((encoding) => {
    const text = new TextDecoder(encoding).decode(sample);
    return (text.match(USUAL)?.length ?? 0) >= text.length * 0.95;
  });
  return found ?? null;
}

/** What no running text in Chinese does without, in either script. */
const EVERYDAY = /[，。、的一在和]/g;

/** The encoding of Chinese text that names none: the one in which it has more of what every text is full of. */
function likelyEncoding(bytes: Uint8Array): string {
  const usual = (encoding: string): number => decoderFor(encoding, false).decode(bytes).match(EVERYDAY)?.length ?? 0;
  return usual('big5') > usual('gb18030') ? 'big5' : 'gb18030';
}

/** Where the first character stands that could not be read: its line, from 1, and the words before it; null if all could. */
export function damagedPlace(text: string): { readonly line: number; readonly words: string } | null {
  const at = text.indexOf('\ufffd');
  if (at < 0) return null;
  const before = text.slice(0, at);
  const start = before.lastIndexOf('\n') + 1;
  return { line: before.split('\n').length, words: text.slice(Math.max(start, at - 12), at).trim() };
}

/**
 * Text of a saved page or text file: by its byte order mark, else as UTF-8 if it is surely that, a damaged character or
 * two or not, else as it declares (unless the bytes contradict), else as UTF-16 or UTF-32, GB 18030 or Big5. Never fails: what cannot be
 * read is U+FFFD, see {@link damagedPlace}.
 *
 * @param html - Look for a declaration in `<meta>`; plain text has none.
 */
export function decodeBytes(bytes: Uint8Array, html: boolean): DecodedText {
  const order = utf32Order(bytes);
  if (order !== null) return decodeUtf32(bytes, order);
  const marked = byteOrderMark(bytes);
  if (marked !== null) return { text: decoderFor(marked, false).decode(bytes), encoding: marked };
  const wide = unmarkedUtf16(bytes);
  if (wide !== null) return { text: decoderFor(wide, false).decode(bytes), encoding: wide };
  const declared = html ? declaredEncoding(bytes) : null;
  const asUtf8 = new TextDecoder('utf-8').decode(bytes);
  const { beyond, lost } = countBeyond(asUtf8);
  if (beyond >= SURE && lost <= beyond * MOST_DAMAGED) return { text: asUtf8, encoding: 'utf-8' };
  const strict = (declared !== null && decodeStrictly(bytes, declared)) || decodeStrictly(bytes, 'utf-8');
  if (strict) return strict;
  const encoding = declared === null || declared === 'utf-8' ? likelyEncoding(bytes) : declared;
  return { text: decoderFor(encoding, false).decode(bytes), encoding };
}

/** Bytes of something that is no text at all: an image, a program. */
export const looksBinary = (bytes: Uint8Array): boolean =>
  byteOrderMark(bytes) === null && utf32Order(bytes) === null && bytes.subarray(0, 8192).includes(0) && unmarkedUtf16(bytes) === null;
