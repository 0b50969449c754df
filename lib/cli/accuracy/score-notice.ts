import type { Found, Issue, Measure, Notice } from '@/lib/notice/types';
import { commonInOrder, placesOf, plain, plainText, sameWords } from './compare-text';
import type { GoldIssue, GoldNotice, GoldStart } from './gold';
import { scoreDeadlines } from './score-deadlines';
import type { Field, Tally } from './tally';

const equal = (a: string, b: string): boolean => a === b;

/** Names the corpus gives to totals that the export calls otherwise. */
const TOTAL_NAMES: Readonly<Record<string, string>> = {
  categories_completed: 'completed', problems_completed: 'completed', tasks_completed: 'completed', measures_completed: 'completed',
  categories_in_progress: 'inProgress', problems_in_progress: 'inProgress', tasks_in_progress: 'inProgress', in_progress: 'inProgress',
  not_started: 'notStarted', rate_percent: 'ratePercent',
};
const TOTAL_KEYS = new Set(['aspects', 'categories', 'problems', 'tasks', 'measures', 'suggestions', 'completed', 'inProgress', 'notStarted', 'ratePercent']);

/** Words in the gold's order against words found, by longest common subsequence. Returns the pairs. */
function scoreList<A extends object, B>(
  tally: Tally, field: Field, gold: readonly A[], found: readonly B[], same: (a: A, b: B) => boolean,
  show: { gold: (a: A) => string; found: (b: B) => string }, where?: string,
): [number, number][] {
  const pairs = commonInOrder(gold, found, same);
  const place = where === undefined ? {} : { where };
  const right = { gold: new Set(pairs.map(([i]) => i)), found: new Set(pairs.map(([, j]) => j)) };
  gold.forEach((item, i) => {
    if (right.gold.has(i)) tally.right(field, item);
    else tally.miss({ field, how: 'missed', expected: show.gold(item), ...place }, item);
  });
  found.forEach((item, j) => { if (!right.found.has(j)) tally.miss({ field, how: 'false', found: show.found(item), ...place }); });
  return pairs;
}

/** Does the measure begin with these words, with or without its label before them? 「②」 is 2 to a comparison, as is the 2 of 「②2023年」. */
function beginsWith({ label, text }: Pick<Measure, 'label' | 'text'>, start: string): boolean {
  const words = plain(text);
  return words.startsWith(start) || words.startsWith(plain(label ?? '') + start);
}

/** Labelled units of an issue by their label and first words. */
function scoreMeasures(tally: Tally, field: Field, gold: readonly GoldStart[], found: readonly Pick<Measure, 'label' | 'text'>[], where: string): void {
  const expected = gold.filter(({ label }) => label);
  const labelled = found.filter(({ label }) => label);
  const same = (one: GoldStart, two: Pick<Measure, 'label' | 'text'>): boolean =>
    sameWords(one.label ?? '', two.label ?? '') && beginsWith(two, plain(one.starts_with));
  scoreList(tally, field, expected, labelled, same, {
    gold: ({ label, starts_with }) => `${label ?? ''}${starts_with}`,
    found: ({ label, text }) => `${label ?? ''} ${text.slice(0, 24)}`,
  }, where);
}

function scoreIssue(tally: Tally, gold: GoldIssue, found: Issue): void {
  const where = `issue ${gold.ordinal ?? ''} ${gold.title ?? ''}`.trim();
  const statuses = [...new Set([...(gold.status_acceptable ?? []), ...(gold.status ? [gold.status] : [])])];
  if (statuses.length > 0) {
    if (statuses.includes(found.status)) tally.right('statuses', gold);
    else {
      const proof = found.statusEvidence ? ` 「${found.statusEvidence.text}」` : '';
      tally.miss({ field: 'statuses', how: 'wrong', expected: statuses.join(' | '), found: `${found.status} (${found.statusFrom})${proof}`, where }, gold);
    }
  }
  if (gold.section_path) tally.value('section paths', gold.section_path.join(' / '), found.sectionPath.join(' / '), sameWords, where, gold);
  if (gold.measures) scoreMeasures(tally, 'measures', gold.measures, found.measures, where);
  if (gold.pending_measures) scoreMeasures(tally, 'pending measures', gold.pending_measures, found.pending, where);
  if (gold.responsible) {
    const said = found.responsible.map(({ value }) => value);
    tally.value('responsible', gold.responsible.join(' / '), said.length === 0 ? undefined : said.join(' / '), sameWords, where, gold);
  }
}

function scoreIssues(tally: Tally, gold: readonly GoldIssue[], found: readonly Issue[]): void {
  const same = (one: GoldIssue, two: Issue): boolean => sameWords(one.title ?? '', two.title ?? '');
  const pairs = scoreList(tally, 'issues', gold, found, same, {
    gold: ({ ordinal, title }) => `${ordinal ?? ''} ${title ?? '(no title)'}`,
    found: ({ ordinal, title }) => `${ordinal ?? ''} ${title ?? '(no title)'}`,
  });
  for (const [i, j] of pairs) {
    const [one, two] = [gold[i], found[j]];
    if (one && two) scoreIssue(tally, one, two);
  }
}

/** Headings of the outline; a problem's own heading is scored as an issue, whether or not the outline lists it, too. */
function scoreSections(tally: Tally, gold: NonNullable<GoldNotice['sections']>, found: Notice): void {
  const problems = found.issues.flatMap(({ heading }) => heading?.span ?? []);
  const wanted = new Set(gold.map(({ label, title }) => plain(`${label ?? ''}${title}`)));
  const sections = found.sections.filter(({ label, title, span }) =>
    wanted.has(plain(`${label}${title}`)) || !problems.some((heading) => heading.start < span.end && span.start < heading.end));
  scoreList(tally, 'sections', gold, sections, (one, two) => sameWords(`${one.label ?? ''}${one.title}`, `${two.label}${two.title}`), {
    gold: ({ label, title }) => `${label ?? ''}${title}`, found: ({ label, title }) => `${label}${title}`,
  });
}

function scoreTotals(tally: Tally, gold: NonNullable<GoldNotice['declared_totals']>, found: Notice): void {
  const values = gold.flatMap(({ quote, values: all }) => Object.entries(all).flatMap(([name, value]) => {
    const key = TOTAL_NAMES[name] ?? name;
    return TOTAL_KEYS.has(key) && value !== null ? [{ quote, key, value }] : [];
  }));
  const said = found.declaredTotals.flatMap(({ quote, values: all }) => Object.entries(all).map(([key, value]) => ({ quote, key, value })));
  const used = new Set<(typeof said)[number]>();
  for (const { quote, key, value } of values) {
    const match = said.find((one) => !used.has(one) && one.key === key && one.value === value &&
      (plain(one.quote).includes(plain(quote)) || plain(quote).includes(plain(one.quote))));
    if (match) {
      used.add(match);
      tally.right('declared totals');
    } else tally.miss({ field: 'declared totals', how: 'missed', expected: `${key} ${value} in 「${quote}」` });
  }
  // Totals under names the gold has no word for (制定办法规定6个) are beyond scoring.
  const unscored = gold.filter(({ values: all }) => Object.keys(all).some((name) => !TOTAL_KEYS.has(TOTAL_NAMES[name] ?? name)));
  for (const one of said) {
    if (used.has(one) || unscored.some(({ quote }) => plain(quote).includes(plain(one.quote)) || plain(one.quote).includes(plain(quote)))) continue;
    tally.miss({ field: 'declared totals', how: 'false', found: `${one.key} ${one.value} in 「${one.quote}」` });
  }
}

function scoreContacts(tally: Tally, gold: NonNullable<GoldNotice['contacts']>, found: Notice): void {
  for (const field of ['phone', 'address', 'postcode', 'email'] as const) {
    const expected = gold[field];
    if (expected === undefined) continue;
    const wanted = expected === null ? [] : typeof expected === 'string' ? [expected] : expected;
    const said = found.contacts[field].map(({ value }) => value);
    for (const value of wanted) {
      if (said.some((one) => sameWords(one, value))) tally.right(field);
      else tally.miss({ field, how: 'missed', expected: value, found: said.join(' | ') });
    }
    for (const value of said) if (!wanted.some((one) => sameWords(one, value))) tally.miss({ field, how: 'false', found: value });
  }
}

function scoreAccountability(tally: Tally, gold: NonNullable<GoldNotice['accountability']>, found: Notice, article: string): void {
  const text = plainText(article);
  const used = new Set<Notice['accountability'][number]>();
  for (const { quote, persons } of gold) {
    const places = placesOf(text, quote);
    const there = found.accountability.filter((one) => !used.has(one) && places.some((place) => place.start < one.span.end && one.span.start < place.end));
    const match = there.find((one) => (one.persons ?? one.personTimes) === (persons ?? undefined));
    if (match) {
      used.add(match);
      tally.right('accountability');
    } else {
      const said = there.map((one) => `${one.persons ?? one.personTimes ?? '?'} in 「${one.text}」`).join(' | ');
      tally.miss({ field: 'accountability', how: 'missed', expected: `${persons ?? '?'} in 「${quote}」`, ...(said && { found: said }) });
    }
  }
  for (const one of found.accountability) {
    if (used.has(one)) continue;
    tally.miss({ field: 'accountability', how: 'false', found: `${one.measure} ${one.persons ?? one.personTimes ?? '?'} in 「${one.text}」` });
  }
}

/** Scores one notice against the gold's, field by field. `article` is the whole text both count into. */
export function scoreNotice(tally: Tally, gold: GoldNotice, found: Notice, article: string): void {
  const words = (field: Field, expected: string | null | undefined, value: Found | undefined, same = sameWords): void => {
    if (expected !== undefined) tally.value(field, expected, value?.value, same);
  };
  words('title', gold.title, found.title);
  words('organization', gold.organization, found.organization);
  words('inspector', gold.inspector, found.inspector);
  words('inspection start', gold.inspection_start, found.inspection.start, equal);
  words('inspection end', gold.inspection_end, found.inspection.end, equal);
  words('feedback', gold.feedback_date, found.inspection.feedbackOn, equal);
  words('issued by', gold.issued_by, found.issuedBy);
  words('issued on', gold.issued_on, found.issuedOn, equal);
  words('continued', gold.continued_from, found.continuedFrom);
  words('continued', gold.continued_to, found.continuedTo);
  if (typeof gold.complete === 'boolean') tally.value('complete', String(gold.complete), String(found.complete), equal);
  if (gold.contacts) scoreContacts(tally, gold.contacts, found);
  if (gold.declared_totals) scoreTotals(tally, gold.declared_totals, found);
  if (gold.sections) scoreSections(tally, gold.sections, found);
  if (gold.issues) scoreIssues(tally, gold.issues, found.issues);
  scoreDeadlines(tally, gold, found.deadlines, article);
  if (gold.accountability) scoreAccountability(tally, gold.accountability, found, article);
}
