import { simplify } from './traditional';

/** Written for the zero of a year in characters: 二○二四, 二Ｏ二四. */
const ZERO = /[○◯](?=[\u4e00-\u9fff])|(?<=[\u4e00-\u9fff])[○◯]/gu;

/**
 * Letters and digits of a text and nothing else, in one form: what two sites that print the same notice differ in (white
 * space, punctuation, full and half width, traditional characters, lines) does not count.
 *
 *   「二○二四年， 共３项。」 → 二〇二四年共3项
 */
export const bareText = (text: string): string =>
  simplify(text.replace(ZERO, '〇').normalize('NFKC').toLowerCase()).replace(/[^\p{L}\p{N}]+/gu, '');
