/**
 * Pages that print their article in traditional characters beside the simplified ones say the same twice. No table of
 * characters is at hand in a page (it is larger than all that is put there), so which characters mean the same is learnt
 * from the page itself: sentences that agree in all but some characters, and always differ by the same ones.
 */

/** Frequent in notices, in one script only; a page without both has nothing to learn. */
const TRADITIONAL = /[問題進關於黨組織農區監對員責並]/;
const SIMPLIFIED = /[问题进关于党组织农区监对员责并]/;
/** Is a text in traditional characters? Told by frequent ones alone: one of them is in every sentence of a notice or two. */
export const hasTraditional = (text: string): boolean => TRADITIONAL.test(text);

/** Of two sentences alike, so many characters are the same in both scripts, however official the words: 關於, 問題, 責任. */
const ALIKE = 0.4;
/** Sentences of one build that are compared with one another; more are the rows of a table. */
const MOST_ALIKE = 6;

/** What both scripts print alike: length, digits, letters and signs; 「」 are “” in the other. */
const buildOf = (sentence: string): string => sentence.replace(/\p{Script=Han}/gu, '一').replace(/[「」“”『』‘’"']/g, '"');

/** How often each character stands where another one stands in a sentence alike; itself included. */
type Votes = Map<string, Map<string, number>>;

function vote(votes: Votes, first: string, later: string): void {
  if (first.length !== later.length) return;
  let same = 0;
  for (let at = 0; at < first.length; at += 1) if (first[at] === later[at]) same += 1;
  if (same === first.length || same < first.length * ALIKE) return;
  for (let at = 0; at < first.length; at += 1) {
    const [from, to] = [later.charAt(at), first.charAt(at)];
    const counts = votes.get(from) ?? new Map<string, number>();
    votes.set(from, counts.set(to, (counts.get(to) ?? 0) + 1));
  }
}

/** For each character that mostly stands where another one does, that other one. */
function learn(sentences: readonly string[]): ReadonlyMap<string, string> {
  const builds = new Map<string, string[]>();
  const votes: Votes = new Map();
  for (const sentence of new Set(sentences)) {
    const build = buildOf(sentence);
    const alike = builds.get(build) ?? [];
    for (const first of alike) vote(votes, first, sentence);
    if (alike.length < MOST_ALIKE) builds.set(build, [...alike, sentence]);
  }
  const pairs = new Map<string, string>();
  for (const [from, counts] of votes) {
    const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
    for (const [to, count] of counts) if (to !== from && count * 2 > all) pairs.set(from, to);
  }
  return pairs;
}

/** Of a line that stands in a longer text, so much must be the same once all that was learnt is put in. */
const FOUND = 0.6;

/** Where `words` stand in `text`, in whichever script, at `from` or behind it; -1 if nowhere. */
function findAlike(text: string, words: string, from: number): number {
  const exact = text.indexOf(words, from);
  if (exact >= 0) return exact;
  const allowed = Math.floor(words.length * (1 - FOUND));
  for (let start = from; start + words.length <= text.length; start += 1) {
    let other = 0;
    for (let at = 0; at < words.length && other <= allowed; at += 1) if (text[start + at] !== words[at]) other += 1;
    if (other <= allowed) return start;
  }
  return -1;
}

/** How the texts of a page are compared. */
export interface Scripts {
  /** A form of a text in which both scripts are the same: 關於“河道”問題 and 关于“河道”问题; of the text's own length. */
  readonly plain: (text: string) => string;
  /** Where `words` stand in `text` at `from` or behind it, both plain; -1 if nowhere. */
  readonly find: (text: string, words: string, from: number) => number;
}

const ONE_SCRIPT: Scripts = { plain: (text) => text, find: (text, words, from) => text.indexOf(words, from) };

/** @param lines - The sentences of the page, by line. */
export function readScripts(lines: readonly (readonly string[])[]): Scripts {
  const sentences = lines.flat();
  if (!sentences.some((sentence) => TRADITIONAL.test(sentence)) || !sentences.some((sentence) => SIMPLIFIED.test(sentence))) return ONE_SCRIPT;
  const pairs = learn(sentences);
  if (pairs.size === 0) return ONE_SCRIPT;
  return { plain: (text) => text.replace(/[^\d\s]/g, (character) => pairs.get(character) ?? character), find: findAlike };
}
