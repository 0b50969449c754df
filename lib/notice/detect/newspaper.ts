import { firstMatch, present, type Evidence, type Reading } from './evidence';

const TURN = /上接第?[A-Za-z]?\d{1,3}版|下转第?[A-Za-z]?\d{1,3}版|\((?:紧接|续接|接)上(?:期|版)\)/;

/** A newspaper's page turn: what stands here is a part. Counts only beside rectification, since any article may be broken. */
export function newspaperEvidence(reading: Reading): Evidence[] {
  const rectifying = reading.paragraphs.filter(({ text }) => /整改/.test(text)).length;
  if (rectifying < 2) return [];
  return present([firstMatch(reading, reading.paragraphs, TURN, 'page-turn', 1)]);
}
