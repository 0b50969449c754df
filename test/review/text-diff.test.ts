import fc from 'fast-check';
import { expect, test } from 'vitest';
import { diffTexts, type DiffPiece } from '@/lib/review/text-diff';
import { followSpan } from '@/lib/review/version-changes';

const textOf = (pieces: readonly DiffPiece[], without: DiffPiece['kind']): string =>
  pieces.filter(({ kind }) => kind !== without).map(({ text }) => text).join('');
/** Gone in brackets, new in braces. */
const shown = (pieces: readonly DiffPiece[]): string =>
  pieces.map(({ kind, text }) => (kind === 'gone' ? `[${text}]` : kind === 'new' ? `{${text}}` : text)).join('');

test.each([
  ['a number as a whole', '补齐记录23份。', '补齐记录25份。', '补齐记录[23]{25}份。'],
  ['a date field by field', '2024年9月30日前', '2024年10月31日前', '2024年[9]{10}月[30]{31}日前'],
  ['a decimal', '完成率92.5%', '完成率100%', '完成率[92.5]{100}%'],
  ['a state', '正在整改，尚未完成', '已经整改，全部完成', '[正在]{已经}整改，[尚未]{全部}完成'],
  ['a line more', '甲\n丙', '甲\n乙\n丙', '甲\n{乙\n}丙'],
  ['a line less', '甲\n乙\n丙', '甲\n丙', '甲\n[乙\n]丙'],
  ['nothing', '甲', '甲', '甲'],
  ['characters beyond the plane stay whole', '𠮷林', '𠮶林', '[𠮷]{𠮶}林'],
])('%s', (_name, old, next, pieces) => {
  expect(shown(diffTexts(old, next))).toBe(pieces);
});

/** Texts of few different lines and characters, so that much of two of them is the same. */
const text = fc.array(fc.constantFrom('整', '改', '3', '12', '\n', '2024年', '完成'), { maxLength: 60 }).map((parts) => parts.join(''));

test('what is same and gone is the old text, what is same and new the next one; no two pieces of a kind stand together', () => {
  fc.assert(fc.property(fc.oneof(text, fc.string({ unit: 'binary' })), fc.oneof(text, fc.string({ unit: 'binary' })), (old, next) => {
    const pieces = diffTexts(old, next);
    expect(textOf(pieces, 'new')).toBe(old);
    expect(textOf(pieces, 'gone')).toBe(next);
    expect(pieces.every(({ kind, text: words }, at) => words !== '' && kind !== pieces[at - 1]?.kind)).toBe(true);
    expect(pieces.some(({ kind }) => kind !== 'same')).toBe(old !== next);
  }));
});

test('a text that is another altogether is compared in time', () => {
  const long = (seed: number): string => Array.from({ length: 20_000 }, (_, at) => String.fromCharCode(0x4e00 + ((at * seed) % 4999))).join('');
  const started = performance.now();
  const pieces = diffTexts(long(7), long(11));
  expect(performance.now() - started).toBeLessThan(5_000);
  expect(textOf(pieces, 'new')).toBe(long(7));
});

test('words that stayed are found where they stand now, and a place never leaves the text', () => {
  fc.assert(fc.property(text, text, fc.nat(), fc.nat(), (old, next, a, b) => {
    const [start, end] = [a % (old.length + 1), b % (old.length + 1)].sort((x, y) => x - y) as [number, number];
    const pieces = diffTexts(old, next);
    const there = followSpan(pieces, { start, end });
    expect(there.start).toBeGreaterThanOrEqual(0);
    expect(there.end).toBeLessThanOrEqual(next.length);
    if (old === next && start < end) expect(there).toEqual({ start, end });
  }));
});
