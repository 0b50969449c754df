import pinyin from 'tiny-pinyin';

/** Only characters of everyday use have a reading that can be relied on; the rest stays out of what is typed. */
const HAN = /[\u4e00-\u9fff]/u;

/** The first letters of a name's readings, and its own letters and digits: 柳河县水务局 → "lhxswj". Empty where no readings are known. */
export function initialsOf(name: string): string {
  if (!pinyin.isSupported()) return '';
  return [...name].map((character) => {
    if (/[a-z0-9]/iu.test(character)) return character.toLowerCase();
    return HAN.test(character) ? pinyin.convertToPinyin(character, '', true).slice(0, 1) : '';
  }).join('');
}
