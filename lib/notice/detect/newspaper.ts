import { firstMatch, inText, present, type Evidence, type Reading } from './evidence';

const TURN = /上接第?[A-Za-z]?\d{1,3}版|下转第?[A-Za-z]?\d{1,3}版|\((?:紧接|续接|接)上(?:期|版)\)/;

/** Signs of a part: a newspaper's page turn (only beside rectification, since any article may be broken), or numbering that begins late. */
export function newspaperEvidence(reading: Reading): Evidence[] {
  const rectifying = reading.paragraphs.filter(({ text }) => /整改/.test(text)).length;
  return present([rectifying >= 2 || reading.answers ? firstMatch(reading, reading.paragraphs, TURN, 'page-turn', 1) : null, startsInTheMiddle(reading)]);
}

const LATER = /^(?:\((?:[二三四五六七八九]|十[一二三四五六七八九]?)\)|(?:[二三四五六七八九]|十[一二三四五六七八九]?)[、.]|(?:[2-9]|[1-9]\d)[.、](?!\d)|\((?:[2-9]|[1-9]\d)\))/;

/** 针对“…”的问题, behind its label. */
const FORMAL = /^.{0,6}(?:关于|针对).{2,80}问题[”’]?$/;

/** The first problem of the page is not the first of its notice: a continuation (_2.html, the next newspaper page). */
function startsInTheMiddle(reading: Reading): Evidence | null {
  const [first] = reading.problems;
  if (!first || !reading.answers) return null;
  const label = LATER.exec(first.paragraph.text);
  const unlabelled = reading.paragraphs.slice(0, first.paragraph.index).every(({ text }) => !/^\(?[一二三四五六七八九十1-9]{1,3}[)、.]/.test(text));
  if (!label || !unlabelled) return null;
  // Several answered problems in the one form, numbered from later on: such a page needs no word of rectification.
  const formal = reading.problems.filter(({ paragraph, start, end, answered }) => answered && FORMAL.test(paragraph.text.slice(start, end)));
  return inText(reading, 'starts-in-the-middle', formal.length >= 3 ? 5 : 2, first.paragraph, 0, first.end);
}
