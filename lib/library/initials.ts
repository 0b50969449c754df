import pinyin from 'tiny-pinyin';

/** Only characters of everyday use have a reading that can be relied on; the rest stays out of what is typed. */
const HAN = /[\u4e00-\u9fff]/u;

/** Words of names in which a character is read otherwise than alone: places first, then what bodies are called. */
const READ_OTHERWISE: ReadonlyMap<string, string> = new Map((
  '重庆cq 厦门xm 乐清yq 单县sx 尉犁yl 番禺py 莘县sx 浚县xx 洪洞ht 铅山ys 东阿de 泌阳by 西藏xz 蔚县yx 闵行mh 犍为qw 荥经yj 枞阳zy 涡阳gy 覃塘qt 解州hz '
  + '银行yh 商行sh 支行zh 分行fh 总行zh 央行yh 行业hy 会计kj 调解tj 藏族zz 音乐yy 供给gj 校对jd'
).split(' ').map((each) => [each.slice(0, 2), each.slice(2)]));

/** The first letter of a character's reading, or the character itself if it is a letter or a digit; "" where none is known. */
function initialOf(character: string): string {
  if (/[a-z0-9]/iu.test(character)) return character.toLowerCase();
  return HAN.test(character) ? pinyin.convertToPinyin(character, '', true).slice(0, 1) : '';
}

/** The initial of each character of a name, UTF-16 unit by unit; "" where there is none. */
function initials(name: string): string[] {
  const found: string[] = [];
  for (let at = 0; at < name.length;) {
    const otherwise = READ_OTHERWISE.get(name.slice(at, at + 2));
    found.push(...otherwise ?? [initialOf(name.charAt(at))]);
    at += otherwise === undefined ? 1 : 2;
  }
  return found;
}

/** The first letters of a name's readings, and its own letters and digits: 柳河县水务局 → "lhxswj". Empty where no readings are known. */
export const initialsOf = (name: string): string => (pinyin.isSupported() ? initials(name).join('') : '');

/** Where the first characters of a name stand that some letters are the initials of, half-open; null where none are. */
export function initialsIn(name: string, letters: string): { readonly start: number; readonly end: number } | null {
  if (!pinyin.isSupported()) return null;
  const places = initials(name).flatMap((letter, at) => (letter === '' ? [] : [{ letter, at }]));
  const first = places.map(({ letter }) => letter).join('').indexOf(letters);
  const [from, to] = [places[first]?.at, places[first + letters.length - 1]?.at];
  return from === undefined || to === undefined ? null : { start: from, end: to + 1 };
}
