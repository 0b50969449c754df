import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { damagedPlace, decodeBytes, looksBinary } from '@/lib/files/decode-bytes';

const utf8 = (text: string): Buffer => Buffer.from(text, 'utf8');
/** 「整改」 in GBK. */
const GBK_WORDS = Buffer.from([0xd5, 0xfb, 0xb8, 0xc4]);
const page = (charset: string, body: Buffer): Buffer =>
  Buffer.concat([utf8(`<html><head><meta http-equiv="Content-Type" content="text/html; charset=${charset}"></head><body>`), body]);

describe('encodings', () => {
  test.each([
    ['UTF-8 without a word about it', utf8('整改'), 'utf-8'],
    ['UTF-8 with its mark', Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), utf8('整改')]), 'utf-8'],
    ['UTF-16 little endian', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('整改', 'utf16le')]), 'utf-16le'],
    ['UTF-16 big endian', Buffer.from([0xfe, 0xff, 0x65, 0x74, 0x65, 0x39]), 'utf-16be'],
    ['GBK without a word about it', GBK_WORDS, 'gb18030'],
    ['GBK, declared as gb2312', page('gb2312', GBK_WORDS), 'gbk'],
    ['GBK, declared as GBK in capitals', page('GBK', GBK_WORDS), 'gbk'],
    ['UTF-8, declared', page('utf-8', utf8('整改')), 'utf-8'],
    ['UTF-8 saved under a meta that still says gb2312', page('gb2312', utf8('关于整改情况的通报。')), 'utf-8'],
    ['GBK under a meta that says utf-8', page('utf-8', Buffer.concat([GBK_WORDS, GBK_WORDS])), 'gb18030'],
    ['a charset nobody knows', page('x-unknown', utf8('整改')), 'utf-8'],
    ['a page that cannot be UTF-16 as it says', page('utf-16', utf8('整改')), 'utf-8'],
  ])('%s', (_name, bytes, encoding) => {
    const decoded = decodeBytes(bytes, true);
    expect(decoded.text).toMatch(/整改/);
    expect(decoded.text.codePointAt(0)).not.toBe(0xfeff);
    expect(decoded.encoding).toBe(encoding);
  });

  test.each(['<p>整改情况</p>', '关于整改情况的通报\n2024年10月28日\n'])('UTF-16 without its mark: %s', (text) => {
    const little = Buffer.from(text, 'utf16le');
    expect(decodeBytes(little, true)).toEqual({ text, encoding: 'utf-16le' });
    expect(decodeBytes(Buffer.from(little).swap16(), false)).toEqual({ text, encoding: 'utf-16be' });
  });

  test.each([
    ['without a word about it', ''],
    ['under a meta that says gb2312', '<meta charset="gb2312">'],
    ['under a meta that says big5', '<meta charset="big5">'],
  ])('UTF-8 with one bad sequence is UTF-8, and the place is known: %s', (_name, head) => {
    const bytes = Buffer.concat([utf8(`${head}一、整改情况\n二是剩余6.2公里将于`), Buffer.from([0xe5, 0xb9]), utf8('3月底前完成改造')]);
    const { text, encoding } = decodeBytes(bytes, true);
    expect([encoding, damagedPlace(text)]).toEqual(['utf-8', { line: 2, words: '二是剩余6.2公里将于' }]);
    expect(damagedPlace(text.replaceAll('\ufffd', ''))).toBeNull();
  });

  test('one damaged character does not turn a UTF-8 page into another language', () => {
    const whole = utf8('关于巡察整改情况的通报。'.repeat(20));
    expect(decodeBytes(whole.subarray(0, -1), false).text).toContain('关于巡察整改情况的通报');
  });

  test('a charset named in plain text is just text', () => {
    expect(decodeBytes(Buffer.concat([utf8('<meta charset="big5">'), GBK_WORDS]), false).encoding).toBe('gb18030');
  });

  /** Every character of two bytes in `encoding`, with its bytes. */
  const tableOf = (encoding: string): Map<string, [number, number]> => {
    const decoder = new TextDecoder(encoding);
    const pairs = Array.from({ length: 0x7e * 0xbf }, (_, i): [number, number] => [0x81 + Math.floor(i / 0xbf), 0x40 + (i % 0xbf)]);
    return new Map(pairs.map((pair) => [decoder.decode(Uint8Array.from(pair)), pair]));
  };
  test.each([
    ['big5', '中共澳門工作委員會關於巡視整改情況的通報。根據部署，一、整改情況'],
    ['big5', '的，。'],
    ['gb18030', '中共澜川县委关于巡察整改情况的通报。根据部署，一、整改情况'],
    ['gb18030', '整改'],
  ])('a text that names no encoding is read in the likelier one: %s, %s', (encoding, text) => {
    const table = tableOf(encoding);
    const bytes = Uint8Array.from([...text].flatMap((character) => table.get(character) ?? []));
    expect(decodeBytes(bytes, false)).toEqual({ text, encoding });
  });

  test('characters of GB 18030 beyond GBK', () => {
    // U+20000, which GBK cannot write.
    const bytes = Buffer.from([0x95, 0x32, 0x82, 0x36, ...GBK_WORDS]);
    expect(decodeBytes(page('gb2312', bytes), true).text).toContain('\u{20000}整改');
  });

  test('any bytes give some text, and never an error', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), fc.boolean(), fc.constantFrom('', '<meta charset=', '<meta charset="gbk">', '<?xml encoding="'), (bytes, html, head) => {
      const decoded = decodeBytes(Buffer.concat([utf8(head), bytes]), html);
      expect(typeof decoded.text).toBe('string');
    }), { numRuns: 500, seed: 7 });
  });

  test('what was written in UTF-8 is read as it was', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }).filter((text) => !text.startsWith('\ufeff')), (text) => {
      expect(decodeBytes(utf8(text), false).text).toBe(text);
    }), { seed: 7 });
  });
});

test.each([
  ['something with zeros', Buffer.from([0x7f, 0x45, 0, 0]), true],
  ['GBK text', GBK_WORDS, false],
  ['UTF-16 text without its mark', Buffer.from('<p>整改</p>', 'utf16le'), false],
  ['UTF-16 text', Buffer.from([0xff, 0xfe, 0x31, 0]), false],
])('%s is binary: %s', (_name, bytes, expected) => {
  expect(looksBinary(bytes)).toBe(expected);
});
