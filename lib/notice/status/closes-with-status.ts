import { statusTailLength } from '../forms/problem-heading';
import { readOwnStatus } from './own-status';
import { sentences } from './sentences';

/** Does a folded paragraph end by saying how things stand: …已完成整改。 …(正在推进)? */
export function closesWithStatus(text: string): boolean {
  if (statusTailLength(text.replace(/。$/, '')) > 0) return true;
  const last = sentences(text).at(-1);
  return last !== undefined && readOwnStatus(text.slice(last.start, last.end), 'close') !== null;
}
