import { decodeBytes } from './decode-bytes';

/** One part of a page saved in a single file (MHTML, RFC 2557): a document, a style sheet, a picture. */
export interface MhtmlPart {
  /** Lower case, e.g. "text/html". */
  readonly type: string;
  /** Its address on the web; what `cid:` names it by. Empty if not said. */
  readonly location: string;
  readonly id: string;
  /** Charset of its header; empty if not said. */
  readonly charset: string;
  /** No boundary stands behind it: the file breaks off within it. */
  readonly cut: boolean;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

type Headers = ReadonlyMap<string, string>;

/** Parts within parts are few: alternatives in a related set. */
const DEEPEST = 4;

/** Header lines up to the first empty one, those that are folded joined again; and where the body begins. */
function readHeaders(text: string): { readonly headers: Headers; readonly body: number } {
  const end = /\r?\n\r?\n/.exec(text);
  const head = end ? text.slice(0, end.index) : text;
  const headers = new Map<string, string>();
  for (const line of head.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/)) {
    const colon = line.indexOf(':');
    if (colon > 0) headers.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim());
  }
  return { headers, body: end ? end.index + end[0].length : text.length };
}

const parameter = (header: string, name: string): string => {
  const match = new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]*)"|([^;\\s]*))`, 'i').exec(header);
  return match?.[1] ?? match?.[2] ?? '';
};

/** Bytes a call can take as arguments. */
const SLICE = 8192;

/** Bytes as code units, one each, which MIME is read in; the web's own "latin1" is windows-1252. */
function units(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += SLICE) pieces.push(String.fromCharCode(...bytes.subarray(at, at + SLICE)));
  return pieces.join('');
}

function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at += 1) bytes[at] = text.charCodeAt(at);
  return bytes;
}

/** Base64 as mail programs leave it: broken into lines, perhaps without its end. */
function fromBase64(body: string): Uint8Array<ArrayBuffer> {
  const signs = body.replace(/[^A-Za-z0-9+/]/g, '');
  return bytesOf(atob(signs.length % 4 === 1 ? signs.slice(0, -1) : signs));
}

function decodeBody(body: string, encoding: string): Uint8Array<ArrayBuffer> {
  switch (encoding.toLowerCase()) {
    case 'base64':
      return fromBase64(body);
    case 'quoted-printable':
      return bytesOf(
        body.replace(/[ \t]+$/gm, '').replace(/=\r?\n/g, '').replace(/=([\da-f]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))));
    default:
      return bytesOf(body);
  }
}

function partsIn(text: string, depth: number, cut = false): MhtmlPart[] {
  const { headers, body } = readHeaders(text);
  const type = headers.get('content-type') ?? 'text/html';
  const boundary = parameter(type, 'boundary');
  if (/^multipart\//i.test(type) && boundary !== '' && depth < DEEPEST) {
    const [, ...parts] = `\n${text.slice(body)}`.split(new RegExp(`\\r?\\n--${boundary.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?=--|[ \\t]*\\r?\\n)`));
    return parts.flatMap((part, i) => (part.startsWith('--') ? [] : partsIn(part.replace(/^[ \t]*\r?\n/, ''), depth + 1, i === parts.length - 1)));
  }
  return [{
    type: (/^[^;\s]+/.exec(type)?.[0] ?? '').toLowerCase(),
    location: headers.get('content-location') ?? '',
    id: (headers.get('content-id') ?? '').replace(/^<|>$/g, ''),
    charset: parameter(type, 'charset'),
    cut,
    bytes: decodeBody(text.slice(body), headers.get('content-transfer-encoding') ?? ''),
  }];
}

/** Is this a page in a single file? Chrome, Edge, Internet Explorer and mail programs begin with header lines. */
export function isMhtml(bytes: Uint8Array): boolean {
  const { headers } = readHeaders(units(bytes.subarray(0, 4096)));
  return /^multipart\//i.test(headers.get('content-type') ?? '') && (headers.has('mime-version') || headers.has('snapshot-content-location'));
}

/** A page in a single file: its parts in order, and the address it was saved from, if it says so. */
export function readMhtml(bytes: Uint8Array): { readonly parts: readonly MhtmlPart[]; readonly url: string | undefined } {
  const text = units(bytes);
  const parts = partsIn(text, 0);
  const saved = readHeaders(text.slice(0, 8192)).headers.get('snapshot-content-location');
  const page = parts.find(({ type }) => isDocument(type));
  const url = [saved, page?.location].find((address) => address !== undefined && /^https?:/i.test(address));
  return { parts, url };
}

/** Does a part of this type hold a document? */
export const isDocument = (type: string): boolean => type === 'text/html' || type === 'application/xhtml+xml';

/** The words of a part: by its header's charset where that is known, else as a file's are. */
export function partText({ bytes, charset, type }: MhtmlPart): string {
  const label = charset === '' ? new Uint8Array() : bytesOf(`<meta charset="${charset}">`);
  const labelled = new Uint8Array(label.length + bytes.length);
  labelled.set(label);
  labelled.set(bytes, label.length);
  const { text } = decodeBytes(labelled, isDocument(type) || charset !== '');
  return charset === '' ? text : text.slice(text.indexOf('>') + 1);
}

/** The part that an address in the page means: by `cid:` or by its place on the web; undefined if it was not saved. */
export function partAt(parts: readonly MhtmlPart[], address: string, base: string): MhtmlPart | undefined {
  const id = /^cid:(.+)$/i.exec(address.trim())?.[1];
  if (id !== undefined) return parts.find((part) => part.id === id);
  const url = URL.parse(address, base)?.href;
  return parts.find(({ location }) => location !== '' && (location === address || location === url));
}
