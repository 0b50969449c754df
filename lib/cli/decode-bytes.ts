/** How the bytes of a file were read as text. */
export interface DecodedText {
  readonly text: string;
  /** Name of the encoding by the Encoding Standard: "utf-8", "gb18030", …. */
  readonly encoding: string;
}

/** Browsers look for a declared encoding in so many bytes; pages with long heads are allowed some more. */
const DECLARATION_BYTES = 4096;
/** A page with a few damaged characters is still UTF-8; text in another encoding never reads as UTF-8 so well. */
const MOST_DAMAGED = 0.01;

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

/** Share of characters beyond ASCII that could not be read. */
function damage(text: string): number {
  let beyond = 0;
  let lost = 0;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code > 0x7f) beyond += 1;
    if (code === 0xfffd) lost += 1;
  }
  return beyond === 0 ? 0 : lost / beyond;
}

function byteOrderMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

/**
 * Text of a saved page or text file: by its byte order mark, else as it declares (unless the bytes contradict), else as
 * UTF-8 if they are that, else as GB 18030. Never fails: what cannot be read is U+FFFD.
 *
 * @param html - Look for a declaration in `<meta>`; plain text has none.
 */
export function decodeBytes(bytes: Uint8Array, html: boolean): DecodedText {
  const marked = byteOrderMark(bytes);
  if (marked !== null) return { text: decoderFor(marked, false).decode(bytes), encoding: marked };
  const declared = html ? declaredEncoding(bytes) : null;
  const strict = (declared !== null && decodeStrictly(bytes, declared)) || decodeStrictly(bytes, 'utf-8');
  if (strict) return strict;
  const asUtf8 = new TextDecoder('utf-8').decode(bytes);
  if (damage(asUtf8) <= MOST_DAMAGED) return { text: asUtf8, encoding: 'utf-8' };
  const encoding = declared === null || declared === 'utf-8' ? 'gb18030' : declared;
  return { text: decoderFor(encoding, false).decode(bytes), encoding };
}

/** Bytes of something that is no text at all: an office file, a PDF, an image, a program. */
export function looksBinary(bytes: Uint8Array): boolean {
  if (byteOrderMark(bytes) !== null) return false;
  const head = bytes.subarray(0, 8192);
  const start = String.fromCharCode(...head.subarray(0, 8));
  return start.startsWith('%PDF-') || start.startsWith('PK\u0003\u0004') || head.includes(0);
}
