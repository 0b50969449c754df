/** Four ideographs in a row with a gap behind each. Two may be a name, three a signature's 县 委 办. */
const SPACED = /(?:[\u4e00-\u9fff]\s{1,3}){3}[\u4e00-\u9fff]/;

/**
 * Is `line` set with a gap behind every character, as justified PDFs and letter-spaced headings are? Then a gap parts nothing:
 *
 *   联 系 电 话 ： 0 5 1 0 - 5 6 7 → 联系电话：0510-567      not: 对A区 3 户、B区 2 户
 */
export const isSpacedOut = (line: string): boolean => SPACED.test(line);
